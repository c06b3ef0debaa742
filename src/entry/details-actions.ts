/** What a reader can do from within the details, besides going to another entry. */
import type { Aside } from '../interaction/command.js';

export interface DetailsActions {
  readonly openAside: (aside: Aside) => void;
  /** Announces to a screen reader what came of an action. */
  readonly announce: (words: string) => void;
}

export function detailsActions(session: DetailsActions): DetailsActions {
  return {
    openAside: (aside) => {
      session.openAside(aside);
    },
    announce: (words) => {
      session.announce(words);
    },
  };
}
