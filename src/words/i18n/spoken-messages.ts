import type { PluralForms } from '../../dataset/base/message.js';

/** Texts that are only spoken: levels of the chart for a screen reader, and its ends. */
export interface SpokenMessages {
  /** Name of the chart. */
  readonly chartSaid: string;
  readonly saidLanes: PluralForms;
  /** Said after the summary, until a key is pressed. */
  readonly saidKeys: string;
  /** Said before the words of an entry at its second mark. */
  readonly saidAgain: string;
  /** A lane in a lane. */
  readonly laneWithin: string;
  /** Said on the way into another lane, with the kinds of its entries. */
  readonly saidLane: string;
  /** The same for a lane of an archive. */
  readonly saidLaneOnly: string;
  /** The words of an entry after its place in the lane. */
  readonly saidAmong: string;
  /** Stands between facts in one sentence. */
  readonly saidAnd: string;
  /** A relation, and how many entries have it. */
  readonly saidRelations: string;
  /** A relation, and the title of the entry at its other end. */
  readonly saidRelation: string;
  readonly saidPlace: string;
  /** The entries in the window, of all. */
  readonly saidShare: string;
  readonly endFirst: string;
  readonly endLast: string;
  readonly endFirstLane: string;
  readonly endLastLane: string;
  readonly endThread: string;
  readonly endFirstStep: string;
  readonly endLastStep: string;
  /** Said after the number of entries of a time: a month or year of it, a day of it. */
  readonly saidMostIn: string;
  readonly saidMostOn: string;
  /** Entries that last through a time. */
  readonly saidForce: PluralForms;
  /** Parts of the summary that are only spoken. */
  readonly summaryParties: string;
  readonly summarySeveral: PluralForms;
  readonly summaryExact: PluralForms;
  readonly summaryStatuses: string;
  readonly summaryGap: string;
  readonly summaryGaps: string;
  /** A party or a status, and how many entries it has. */
  readonly saidCount: string;
  /** A period and how many entries it has: apart, since both are numbers. */
  readonly countsTime: string;
  /** Counts on request. */
  readonly countsTimes: string;
  readonly countsLanes: string;
  readonly countsSpeakers: string;
  readonly countsAnswers: string;
  /** Who answers, and whom. */
  readonly countsPair: string;
  /** A fold as an option of the chart, and its two states. */
  readonly saidGap: string;
  readonly saidFolded: string;
  readonly saidUnfolded: string;
  /** Effect of a key: tones for the entries of the window. */
  readonly keysSound: string;
  /** Effect of a key. */
  readonly keysLaneRows: string;
  /** The browser cannot play them. */
  readonly soundNone: string;
  /** Keys of the filters: from value to value, from group to group. */
  readonly keysValue: string;
  readonly keysGroup: string;
  /** Follows the name of a group of filters on the way into it. */
  readonly saidGroupKeys: string;
  /** Entries that are gone, since the page removed them. */
  readonly saidRemoved: PluralForms;
  /** The same for other fields. */
  readonly saidChanged: PluralForms;
  readonly openEntryGone: string;
  readonly openEntryChangedAt: string;
  readonly openEntryChanged: string;
  readonly connectedAgain: string;
  readonly notConnectedSince: string;
  readonly notConnected: string;
  readonly keysCounts: string;
  readonly keysLength: string;
  readonly keysPeriod: string;
}
