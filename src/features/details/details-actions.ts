/** What a reader can do from within the details, besides going to another entry. */
import type { Accounts } from '../../data/comparison.js';
import type { Aside } from '../../interaction/command.js';
import type { Picture } from '../../picture/picture.js';
import type { TemplateOptions } from '../../core/template-options.js';
import type { ThreadControls } from '../threads/thread-view.js';

export interface DetailsActions {
  /** What contradicts the entry or tells the same. */
  readonly accountsOf: (entry: number) => Accounts;
  readonly openAside: (aside: Aside) => void;
  readonly threads: ThreadControls;
  /** Tells a screen reader what came of an action. */
  readonly announce: (words: string) => void;
}

export function detailsActions({ session, threads }: TemplateOptions, { accountsOf }: Picture): DetailsActions {
  return {
    accountsOf,
    threads,
    openAside: (aside) => {
      session.openAside(aside);
    },
    announce: (words) => {
      session.announce(words);
    },
  };
}
