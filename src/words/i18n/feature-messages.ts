/** Texts of features: comparison, cite, filters, story, links, search, threads, table, print. */
import type { PluralForms } from '../../dataset/base/message.js';

export interface FeatureMessages {
  readonly compareAccounts: PluralForms;
  readonly accounts: PluralForms;
  readonly accountsNote: string;
  readonly accountsMore: string;
  readonly accountDiffers: string;
  /** The account of an entry without a speaker. */
  readonly accountWho: string;
  readonly accountSpeaker: string;
  readonly accountParty: string;
  readonly accountWords: string;
  readonly accountHappened: string;
  readonly accountStatus: string;
  readonly notGiven: string;
  /** Stands before the names. */
  readonly actorAliases: string;
  /** Statements by others that involve the actor. */
  readonly actorOthers: PluralForms;
  readonly showMore: PluralForms;
  readonly asideBack: string;
  readonly cite: string;
  readonly citeText: string;
  readonly citeCopy: string;
  readonly citation: string;
  readonly citeCopied: string;
  readonly citeSelected: string;
  readonly citeIn: string;
  readonly citeAccessed: string;

  readonly filters: string;
  readonly filtersActive: PluralForms;
  readonly filtersChosen: string;
  readonly filterRemove: string;
  readonly filtersRemoved: string;
  readonly filterShown: PluralForms;
  readonly filterHidden: PluralForms;
  readonly filterNone: string;
  readonly filtersClear: string;
  readonly filterShowThese: PluralForms;
  readonly facetKind: string;
  readonly facetForm: string;
  readonly facetParty: string;
  readonly facetActor: string;
  readonly facetTopic: string;
  readonly facetStatus: string;
  readonly facetSource: string;
  readonly facetPublisher: string;
  readonly facetPhase: string;
  /** The map, and its areas as a filter. */
  readonly facetArea: string;
  readonly map: string;
  readonly mapShow: string;
  readonly mapPlaces: PluralForms;
  readonly mapUnplaced: PluralForms;
  readonly mapMore: PluralForms;
  readonly mapNone: string;
  readonly mapBox: string;
  readonly mapBoxHelp: string;
  readonly mapBoxKeys: string;
  readonly mapBoxEmpty: string;
  readonly mapOnly: string;
  readonly mapLand: string;
  readonly mapBorders: string;
  /** The phases of an entry, by name. */
  readonly duringPhases: string;
  readonly milestone: string;
  readonly today: string;
  /** Milestones and the present moment in the time that a fold hides. */
  readonly foldHolds: string;
  /** Curves under the lanes. */
  readonly seriesNumbers: string;
  readonly seriesSummary: string;
  readonly seriesBounds: string;
  readonly seriesGap: string;
  readonly seriesValue: string;
  readonly seriesDate: string;
  readonly seriesOfShown: string;
  readonly seriesFirst: string;
  /** Entries whose dates are vaguer than the columns of a sum. */
  readonly seriesLeftOut: PluralForms;
  readonly facetAll: PluralForms;
  readonly facetFewer: string;
  readonly facetFind: string;
  readonly facetMore: PluralForms;
  readonly rangeFrom: string;
  readonly rangeTo: string;
  readonly rangeLeast: string;
  readonly rangeMost: string;
  readonly rangeKnown: string;

  readonly story: string;
  readonly storyBegin: string;
  readonly storyStep: string;
  readonly storySteps: string;
  readonly storyPrevious: string;
  readonly storyNext: string;
  readonly storyPlay: string;
  readonly storyPause: string;
  readonly storyLeave: string;
  readonly storyClosed: string;
  readonly copyLink: string;
  readonly linkCopied: string;
  readonly linkSelected: string;
  readonly linkVersion: string;

  /** Name of the search field. */
  readonly search: string;
  readonly searchHelp: string;
  readonly searchClear: string;
  readonly searching: string;
  readonly previousHit: string;
  readonly nextHit: string;
  readonly hits: PluralForms;
  readonly noHits: string;
  /** Hits hidden by the filter. */
  readonly hitsOutside: string;
  readonly hitAt: string;
  readonly hitOpened: string;

  readonly threadMore: PluralForms;
  readonly threadEarlier: PluralForms;
  readonly thread: string;
  /** Names the number of its entries. */
  readonly threadShow: string;
  readonly threadRepeated: string;
  readonly threadBundle: PluralForms;
  readonly threadNoTarget: string;
  readonly threadNoAnswer: string;
  readonly threadNoSibling: string;

  readonly viewTable: string;
  readonly answers: PluralForms;
  readonly newestFirst: string;
  readonly listWindowed: PluralForms;
  readonly summaryWhat: string;
  readonly summaryEvents: PluralForms;
  readonly summaryStatements: PluralForms;
  /** The form follows the number of days, which `{days}` names. */
  readonly summaryBusiest: PluralForms;
  readonly summaryBusiestMany: PluralForms;
  /** {@link summaryBusiest} of so many entries: how many of them have no exact date. */
  readonly summaryLoose: PluralForms;
  readonly summaryPauses: PluralForms;
  readonly tableTitle: string;
  readonly tableWho: string;
  readonly tableAscending: string;
  readonly tableDescending: string;
  readonly downloadCsv: string;
  readonly checkIssues: PluralForms;
  readonly checkLocal: string;
  readonly about: string;
  readonly download: string;
  readonly aboutCovers: string;
  readonly aboutParties: string;
  readonly aboutUpdated: string;
  readonly aboutVersion: string;
  readonly aboutLicense: string;
  readonly countOf: string;
  readonly aboutUnsourced: string;
  readonly aboutOneSource: string;
  readonly aboutArchived: string;
  readonly aboutDead: string;
  readonly aboutReviewed: string;
  readonly aboutCorrections: string;
  readonly correctionChanged: string;
  readonly correctionRemoved: string;
  readonly downloadShown: string;
  readonly downloadJson: string;
  /** Names the file of the entries alone, for people. */
  readonly downloadEntries: string;
  /** Names the file of everything, to be read again. */
  readonly downloadTable: string;
  readonly downloadLines: string;
  readonly downloadLinked: string;
  readonly downloadCalendar: string;
  readonly downloadTimelineJs: string;
  readonly downloadSvg: string;
  readonly downloadPng: string;
  readonly downloadFailed: string;
  readonly downloadDone: string;
  readonly downloadLost: string;
  readonly lossNoPlace: string;
  readonly lossNoBeginning: string;
  readonly lossOpenPhase: string;
  readonly lossNoCalendarDate: string;
  readonly lossVagueDate: string;
  readonly lossInexactDate: string;
  readonly lossStatement: string;
  readonly lossOneGroup: string;
  readonly lossOneMedium: string;
  readonly lossOneAddress: string;
  readonly lossAddressOnly: string;
  readonly lossClaim: string;
  readonly lossImagesOnly: string;
  readonly lossNoLocation: string;
  /** Instead of an address. */
  readonly archiveName: string;
  /** The entries in the window of an archive that are not shown one by one. */
  readonly archiveCounted: PluralForms;
  readonly archiveHere: PluralForms;
  /** The chart counts some of them, as in any crowd. */
  readonly archiveLoaded: string;
  /** `{count}` entries begin in the window, `{rest}` last through it. */
  readonly archiveBegun: string;
  /** `{count}` entries, if no closer window holds fewer. */
  readonly archiveThroughout: string;
  readonly archiveComing: string;
  /** The shown counts are those of another filter. */
  readonly archiveBefore: string;
  /** Names the `{total}` of the archive. */
  readonly archivePage: PluralForms;
  /** Names the `{total}` of the archive. */
  readonly archiveHits: string;
  readonly archiveEarlier: string;
  readonly archiveLater: string;
  readonly archiveFault: string;
  /** Stands in the chart, in the place of a missing piece. */
  readonly archiveNoAnswer: string;
  readonly archiveEstimate: string;
  readonly archiveOwn: string;
  readonly archiveLanes: string;
  readonly archiveTimes: string;
  readonly archiveUnknown: string;
  readonly archiveContradiction: string;
  /** Paper names the `{count}` of the window. */
  readonly archivePrinted: string;
  readonly archivePrintedEarly: string;
  /** The archive gives other entries than it counts: `{all}` and `{given}`. */
  readonly archiveGiven: string;
  /** Names the `{count}` of them. */
  readonly archiveMismatch: string;
  /** List and table show it while their entries are older than the archive or the filter. */
  readonly archiveRows: string;
  /** Lanes that paper leaves out: `{names}`. */
  readonly printEmptyLanes: string;
  /** Entries outside of the window, on paper. */
  readonly printOthers: PluralForms;
  readonly printedFirst: PluralForms;
  readonly sheetFull: string;
}

/** Texts of the list of shortcuts. */
export interface KeyMessages {
  readonly keys: string;
  readonly keysTime: string;
  readonly keysLane: string;
  readonly keysEnds: string;
  readonly keysPage: string;
  readonly keysOpen: string;
  readonly keysThread: string;
  readonly keysBeside: string;
  readonly keysRows: string;
  readonly keysFeed: string;
  readonly keysLeave: string;
  readonly keysColumn: string;
  readonly keysSmallStep: string;
  readonly keysBigStep: string;
  readonly keysFarthest: string;
  readonly keysControl: string;
  readonly keysControlEnds: string;
  readonly keysStepEnds: string;
  readonly keysSheet: string;
  readonly keyHome: string;
  readonly keyEnd: string;
  readonly keyPageUp: string;
  readonly keyPageDown: string;
  readonly keyEnter: string;
  readonly keyShiftEnter: string;
  readonly keyControlHome: string;
  readonly keyControlEnd: string;
  readonly keyEscape: string;
  readonly keySpace: string;
}
