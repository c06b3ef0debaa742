/** The texts of the element. A language is pure data, so it can be loaded on demand and checked for completeness. */
import type { PluralForms } from '../base/message.js';

/** Words in braces are replaced: `{count}`, `{title}`. */
export interface Messages {
  /** Name of the element where the dataset and the page give none. */
  readonly timeline: string;
  readonly loading: string;
  readonly retry: string;
  readonly entries: PluralForms;
  readonly sources: PluralForms;
  readonly empty: string;

  readonly viewLabel: string;
  readonly viewChart: string;
  readonly viewList: string;
  readonly scaleLabel: string;
  readonly scaleFolded: string;
  readonly scaleTrue: string;
  readonly lanesBy: string;
  readonly lanesParty: string;
  readonly lanesActor: string;
  readonly lanesKind: string;
  readonly lanesTopic: string;
  readonly lanesNone: string;
  readonly zoomLabel: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly zoomFit: string;
  readonly zoomFitShort: string;
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

  readonly legend: string;
  readonly legendEvent: string;
  readonly legendStatement: string;
  readonly legendApproximate: string;
  readonly legendUncertain: string;
  readonly legendBand: string;
  readonly legendBar: string;
  readonly legendOpen: string;
  readonly legendUnknown: string;
  readonly legendUnspecified: string;
  readonly legendOneOf: string;
  readonly legendAllOf: string;

  readonly overview: string;
  readonly windowStart: string;
  readonly windowEnd: string;
  readonly windowFrom: string;
  readonly windowTo: string;

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
  readonly emptyTitle: string;

  readonly selectedEntry: string;
  readonly closedEntry: string;
  readonly shownRange: string;
  readonly foldOpened: string;
  readonly foldClosed: string;
}

export type PlainKey = { [Key in keyof Messages]: Messages[Key] extends string ? Key : never }[keyof Messages];
export type PluralKey = { [Key in keyof Messages]: Messages[Key] extends string ? never : Key }[keyof Messages];
