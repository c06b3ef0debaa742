/** The texts of the element. A language is pure data, so it can be loaded on demand and checked for completeness. */
import type { PluralForms } from '../base/message.js';

/** Words in braces are replaced: `{count}`, `{title}`. */
export interface Messages {
  /** Name of the element where the dataset and the page give none. */
  readonly timeline: string;
  readonly loading: string;
  readonly retry: string;
  /** A part of the code, in its place. */
  readonly partFailed: string;
  /** Keys of features that have no group of their own. */
  readonly keysMore: string;
  readonly entries: PluralForms;
  readonly sources: PluralForms;
  readonly empty: string;

  /** The menu of what the chart is drawn by. */
  readonly viewLabel: string;
  /** Chart, list or table. */
  readonly viewsLabel: string;
  readonly moreMenu: string;
  readonly foldGaps: string;
  readonly timeZone: string;
  /** That of the reader. */
  readonly timeZoneOwn: string;
  readonly printPage: string;
  readonly viewChart: string;
  readonly viewList: string;
  readonly lanesBy: string;
  readonly lanesParty: string;
  /** Where entries of several parties have a lane of their own. */
  readonly lanesPartyApart: string;
  readonly lanesActor: string;
  readonly lanesKind: string;
  readonly lanesTopic: string;
  readonly lanesNone: string;
  readonly zoomLabel: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly zoomFit: string;
  readonly previousEntry: string;
  readonly nextEntry: string;
  readonly stepLabel: string;
  readonly controls: string;
  readonly wheelHint: string;
  readonly skipChart: string;

  readonly laneSeveral: string;
  readonly laneNone: string;
  readonly laneEvents: string;
  readonly laneStatements: string;
  readonly laneAll: string;
  readonly laneCollapse: string;
  readonly laneExpand: string;

  readonly chartLabel: string;
  readonly chartHelp: string;
  readonly fold: string;
  readonly foldOpen: string;
  readonly foldClose: string;
  /** `{factor}`: how many times as wide, or as narrow. */
  readonly paceWider: string;
  readonly paceNarrower: string;
  readonly foldPassing: PluralForms;
  readonly earlier: PluralForms;
  readonly later: PluralForms;

  readonly event: string;
  readonly statement: string;
  readonly formPost: string;
  readonly formInterview: string;
  readonly formRemark: string;
  readonly formPressStatement: string;
  readonly formNoComment: string;

  readonly statusEstablished: string;
  readonly statusReported: string;
  readonly statusClaimed: string;
  readonly statusDisputed: string;
  readonly statusRetracted: string;

  readonly relationRespondsTo: string;
  readonly relationCriticises: string;
  readonly relationSupports: string;
  readonly relationContradicts: string;
  readonly relationRefersTo: string;
  readonly relationFollows: string;
  readonly relationPartOf: string;
  readonly relationSameAs: string;
  readonly relationRespondedBy: string;
  readonly relationCriticisedBy: string;
  readonly relationSupportedBy: string;
  readonly relationContradictedBy: string;
  readonly relationReferredBy: string;
  readonly relationFollowedBy: string;
  readonly relationContains: string;
  readonly relationUnresolved: string;

  readonly details: string;
  readonly close: string;
  readonly date: string;
  readonly relations: string;
  readonly sourcesTitle: string;
  readonly unsourced: string;
  readonly noSpokenWords: string;
  readonly translatedBy: string;
  readonly translation: string;
  readonly distressing: string;
  readonly place: string;
  readonly archived: string;

  readonly timeHappened: string;
  readonly timeSaid: string;
  readonly timePublished: string;
  readonly timesBy: string;
  readonly timesHappened: string;
  readonly timesSaid: string;
  readonly timesPublished: string;
  readonly timesSaidFallback: PluralForms;
  readonly timesPublishedFallback: PluralForms;
  readonly compareAccounts: PluralForms;
  readonly accounts: PluralForms;
  readonly accountsNote: string;
  readonly accountsMore: string;
  readonly accountDiffers: string;
  /** Of an entry that nobody speaks. */
  readonly accountWho: string;
  readonly accountSpeaker: string;
  readonly accountParty: string;
  readonly accountWords: string;
  readonly accountHappened: string;
  readonly accountStatus: string;
  readonly notGiven: string;
  /** Before the names. */
  readonly actorAliases: string;
  /** Statements by others in which the actor has a part. */
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
  readonly filterShowAll: string;
  readonly facetKind: string;
  readonly facetForm: string;
  readonly facetParty: string;
  readonly facetActor: string;
  readonly facetTopic: string;
  readonly facetStatus: string;
  readonly facetSource: string;
  readonly facetAll: PluralForms;
  readonly facetFewer: string;
  readonly facetFind: string;
  readonly facetMore: PluralForms;

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

  readonly legend: string;
  readonly legendEvent: string;
  readonly legendStatement: string;
  readonly legendApproximate: string;
  readonly legendUncertain: string;
  readonly legendBand: string;
  readonly legendPace: string;
  readonly legendBar: string;
  readonly legendOpen: string;
  readonly legendUnknown: string;
  readonly legendUnspecified: string;
  readonly legendOneOf: string;
  readonly legendAllOf: string;
  /** The status that has no sign. */
  readonly legendPlain: string;
  /** What is shaded through all lanes. */
  readonly legendBusiest: string;
  readonly legendHighlight: string;
  /** How to read the marks, in sentences. */
  readonly readKinds: string;
  /** The same where someone did not comment. */
  readonly readSilence: string;
  readonly readDay: string;
  readonly readOpen: string;

  readonly overview: string;
  readonly windowStart: string;
  readonly windowEnd: string;
  readonly windowFrom: string;
  readonly windowTo: string;
  /** What the dates of the window are pressed for. */
  readonly windowDates: string;

  readonly unclearTitle: string;
  readonly unclearNote: PluralForms;
  readonly unclearRaw: string;

  readonly errorTitle: string;
  readonly errorHttp: string;
  readonly errorNetwork: string;
  readonly errorEmpty: string;
  readonly errorNotJson: string;
  readonly errorSyntax: string;
  readonly errorNotADataset: string;
  readonly errorOther: string;
  readonly kept: string;
  readonly errorTimeout: string;
  readonly errorCancelled: string;
  readonly errorBrokenOff: string;
  readonly loadingProgress: string;
  readonly loadingCancel: string;
  readonly entriesSoFar: PluralForms;
  readonly loaded: string;
  readonly partial: string;
  readonly partialNetwork: string;
  readonly newEntries: PluralForms;
  readonly showNewest: string;
  readonly emptyTitle: string;

  /** Name of the search field. */
  readonly search: string;
  readonly searchHelp: string;
  readonly searchClear: string;
  readonly searching: string;
  readonly previousHit: string;
  readonly nextHit: string;
  readonly hits: PluralForms;
  readonly noHits: string;
  /** Hits that the filter hides. */
  readonly hitsOutside: string;
  readonly hitAt: string;
  readonly hitOpened: string;

  readonly threadMore: PluralForms;
  readonly threadEarlier: PluralForms;
  readonly thread: string;
  /** With the number of its entries. */
  readonly threadShow: string;
  readonly threadRepeated: string;
  readonly threadBundle: PluralForms;
  readonly threadNoTarget: string;
  readonly threadNoAnswer: string;
  readonly threadNoSibling: string;

  readonly viewTable: string;
  readonly answers: PluralForms;
  readonly listWindowed: PluralForms;
  readonly summaryWhat: string;
  readonly summaryEvents: PluralForms;
  readonly summaryStatements: PluralForms;
  /** By the number of days, which `{days}` names. */
  readonly summaryBusiest: PluralForms;
  readonly summaryBusiestMany: PluralForms;
  readonly summaryPauses: PluralForms;
  readonly tableTitle: string;
  readonly tableWho: string;
  readonly tableAscending: string;
  readonly tableDescending: string;
  readonly downloadCsv: string;
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

  readonly selectedEntry: string;
  readonly closedEntry: string;
  readonly shownRange: string;
  readonly foldOpened: string;
  readonly foldClosed: string;

  readonly printedFirst: PluralForms;
  readonly sheetFull: string;
}

export type PlainKey = { [Key in keyof Messages]: Messages[Key] extends string ? Key : never }[keyof Messages];
export type PluralKey = { [Key in keyof Messages]: Messages[Key] extends string ? never : Key }[keyof Messages];
