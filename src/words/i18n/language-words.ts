/** The words of a language that a page registers. */
import type { PluralForms } from '../../dataset/base/message.js';

/** The shape of a file of `src/words/i18n/languages`. What it lacks is English. */
export interface LanguageWords {
  /** A text, or its forms by the plural categories of the language, by the name of the message. */
  readonly messages: Readonly<Record<string, string | PluralForms>>;
  /** The words that connect dates, in groups. */
  readonly dateWords?: Readonly<Record<string, unknown>>;
}
