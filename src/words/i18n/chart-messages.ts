/** Texts of the chart: lanes, folds, the colour key, the overview. */
import type { PluralForms } from '../../dataset/base/message.js';

export interface ChartMessages {
  readonly laneSeveral: string;
  readonly laneNone: string;
  readonly laneEvents: string;
  readonly laneStatements: string;
  readonly laneAll: string;
  readonly laneCollapse: string;
  readonly laneExpand: string;
  /** Entries of a lane that have no row. */
  readonly laneMore: PluralForms;
  readonly laneFewer: string;
  /** Stands beside dots of one day in the window of that day. */
  readonly hourUnknown: PluralForms;

  readonly chartLabel: string;
  readonly fold: string;
  readonly foldOpen: string;
  readonly foldClose: string;
  /** The button of an open gap. */
  readonly foldAgain: string;
  /** How many times as wide time is after a gap as before it, or before it as after it. */
  readonly paceWider: PluralForms;
  readonly paceNarrower: PluralForms;
  /** The scale after a fold, in its strip below its length. */
  readonly thenWider: string;
  readonly thenNarrower: string;
  readonly foldPassing: PluralForms;
  readonly earlier: PluralForms;
  readonly later: PluralForms;

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
  /** The status without a sign. */
  readonly legendPlain: string;
  /** A lane that is too full for rows: a dot, a bar of counts, a bar that is too full for its dots. */
  readonly legendDot: string;
  readonly legendCount: string;
  /** The same for several lanes. */
  readonly legendCountShared: string;
  readonly legendTorn: string;
  /** The height of the area of what lasts, and of the pale one of what is only some unknown time in its span. */
  readonly legendInForce: string;
  readonly legendVague: string;
  /** The shading through all lanes. */
  readonly legendBusiest: string;
  readonly legendHighlight: string;
  /** How to read the marks, in sentences. */
  readonly readKinds: string;
  /** The same if someone did not comment. */
  readonly readSilence: string;
  readonly readDay: string;
  readonly readOpen: string;

  readonly overview: string;
  readonly windowStart: string;
  readonly windowEnd: string;
  readonly windowFrom: string;
  readonly windowTo: string;
  /** The later of two dates was given first. */
  readonly windowOrder: string;
  /** A text in a field is no date. */
  readonly windowUnread: string;
  /** The button behind both dates. */
  readonly windowShow: string;
  /** The effect of a press on the dates of the window. */
  readonly windowDates: string;
}
