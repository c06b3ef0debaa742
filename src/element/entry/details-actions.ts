/** The reader's actions in the details, besides going to another entry. */
import type { Aside } from '../interaction/command.js';

export interface DetailsActions {
  readonly openAside: (aside: Aside) => void;
  /** Announces the result of an action to a screen reader. */
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
