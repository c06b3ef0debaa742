/** Texts about one entry: its kind, its relations, its times. */
import type { PluralForms } from '../../dataset/base/message.js';

export interface EntryMessages {
  readonly event: string;
  /** What somebody said: a post, a remark, an interview or a silence, so no solemn word. */
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
  readonly facetReliability: string;
  readonly place: string;
  readonly archived: string;
  readonly archivedScreenshot: string;
  readonly archivedFile: string;
  readonly linkGone: string;
  readonly linkSilent: string;
  readonly reviewedBy: string;
  readonly entryLocation: string;
  /** Stands before pages that are about the entry. */
  readonly entryLinks: string;
  readonly mediaImage: string;
  readonly mediaVideo: string;
  readonly mediaAudio: string;
  readonly mediaDocument: string;
  readonly mediaShow: string;
  readonly mediaFailed: string;
  /** `{service}`: YouTube, Vimeo. */
  readonly mediaLoadFrom: string;
  readonly mediaOnlyThen: string;
  readonly mediaNotPlayed: string;
  /** The button before a film, a recording or a post of a graphic entry. */
  readonly mediaReveal: string;
  readonly mediaTranscript: string;

  readonly timeHappened: string;
  readonly timeSaid: string;
  readonly timePublished: string;
  readonly timesBy: string;
  readonly timesHappened: string;
  readonly timesSaid: string;
  readonly timesPublished: string;
  readonly timesSaidFallback: PluralForms;
  readonly timesPublishedFallback: PluralForms;
}
