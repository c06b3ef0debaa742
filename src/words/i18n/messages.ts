/** The texts of the element. A language is pure data, so it can load on demand and be checked for completeness. */
import type { PluralForms } from '../../dataset/base/message.js';
import type { ChartMessages } from './chart-messages.js';
import type { EntryMessages } from './entry-messages.js';
import type { FeatureMessages, KeyMessages } from './feature-messages.js';
import type { SpokenMessages } from './spoken-messages.js';

/** Words in braces are replaced: `{count}`, `{title}`. */
export interface Messages extends ChartMessages, EntryMessages, FeatureMessages, KeyMessages, SpokenMessages {
  /** Name of the element if the dataset and the page give none. */
  readonly timeline: string;
  readonly loading: string;
  readonly retry: string;
  /** A part of the code, in its place. */
  readonly partFailed: string;
  /** Keys of features without a group of their own. */
  readonly keysMore: string;
  readonly entries: PluralForms;
  readonly sources: PluralForms;
  readonly empty: string;

  /** The menu of the chart's settings. */
  readonly viewLabel: string;
  /** Chart, list or table. */
  readonly viewsLabel: string;
  readonly moreMenu: string;
  readonly foldGaps: string;
  readonly timeZone: string;
  /** The reader's zone. */
  readonly timeZoneOwn: string;
  readonly printPage: string;
  readonly printFull: string;
  readonly viewChart: string;
  readonly viewList: string;
  readonly lanesBy: string;
  readonly lanesParty: string;
  /** Entries of several parties have a lane of their own. */
  readonly lanesPartyApart: string;
  readonly lanesActor: string;
  readonly lanesKind: string;
  readonly lanesTopic: string;
  readonly lanesNone: string;
  /** The second of two groupings. */
  readonly lanesWithin: string;
  /** The menu of measures for the size of marks, and its first choice. */
  readonly sizeBy: string;
  readonly sizeSame: string;
  /** Stands before the samples of sizes in the colour key. */
  readonly legendSize: string;
  readonly legendSizeBounds: string;
  readonly legendSizeNone: string;
  readonly archiveSizes: string;
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

  readonly selectedEntry: string;
  readonly closedEntry: string;
  readonly shownRange: string;
  /** A window within one day, month or year. */
  readonly shownOne: string;
  readonly shownNone: string;
  readonly foldOpened: string;
  readonly foldClosed: string;
}

export type PlainKey = { [Key in keyof Messages]: Messages[Key] extends string ? Key : never }[keyof Messages];
export type PluralKey = { [Key in keyof Messages]: Messages[Key] extends string ? never : Key }[keyof Messages];

/** The words of a language that a page registers: the shape of a file of `languages/`. What it lacks is English. */
export interface LanguageWords {
  /** A text, or its forms by the plural categories of the language, by the name of the message. */
  readonly messages: Readonly<Record<string, string | PluralForms>>;
  /** The words that connect dates, in groups. */
  readonly dateWords?: Readonly<Record<string, unknown>>;
}
