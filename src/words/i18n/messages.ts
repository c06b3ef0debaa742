/**
 * The texts of the element: those of `languages/en.json`, so a text is added there. `notes.json` says of some what they
 * stand for. A language is pure data, so it can load on demand and be checked for completeness.
 */
import type { PluralForms } from '../../dataset/base/message.js';
import type { DateWordMessages } from '../../dataset/time/date-words-messages.js';
import type english from './languages/en.json';

type English = (typeof english)['messages'];

/** Words in braces are replaced: `{count}`, `{title}`. */
export type Messages = {
  readonly [Key in keyof English]: English[Key] extends string ? string : PluralForms;
};

export type PlainKey = { [Key in keyof Messages]: Messages[Key] extends string ? Key : never }[keyof Messages];
export type PluralKey = Exclude<keyof Messages, PlainKey>;

/** A file of `languages/`. It may lack some of the texts: they are English. */
export interface Catalogue {
  readonly messages: Partial<Messages>;
  readonly dateWords: DateWordMessages;
}

/** The words of a language that a page registers: the shape of a file of `languages/`. What it lacks is English. */
export interface LanguageWords {
  /** A text, or its forms by the plural categories of the language, by the name of the message. */
  readonly messages: Readonly<Record<string, string | PluralForms>>;
  /** The words that connect dates, in groups. */
  readonly dateWords?: Readonly<Record<string, unknown>>;
}
