/** The texts of the maker: those of `languages/en.json`, so a text is added there. `{names}` are replaced. */
import type { PluralForms } from '../../../src/dataset/base/message.js';
import type { ImportLoss, MappedField } from '../../../src/convert/import/index.js';
import type { DateKind } from '../model/date-choice.js';
import type { Face, LANES, Look, VIEWS } from '../model/page-choice.js';
import type english from './languages/en.json';

type OpensWord =
  | ('title' | 'view' | 'lanes' | 'map' | 'today' | 'story' | 'width' | 'height')
  | ('window' | 'from' | 'to' | 'now' | 'windowBad');

/** Each of these has a name for each of its kinds. */
interface Names {
  readonly fields: Readonly<Record<MappedField, string>>;
  readonly dateKinds: Readonly<Record<DateKind, string>>;
  readonly looks: Readonly<Record<Look, string>>;
  readonly faces: Readonly<Record<Face, string>>;
  readonly opens: Readonly<Record<OpensWord | (typeof VIEWS)[number] | (typeof LANES)[number], string>>;
  readonly losses: Readonly<Record<ImportLoss, string>>;
}

type Texts = Omit<typeof english, keyof Names>;

export type MakerMessages = Names & {
  readonly [Key in keyof Texts]: Texts[Key] extends string ? string : PluralForms;
};

export type PlainKey = { [Key in keyof Texts]: Texts[Key] extends string ? Key : never }[keyof Texts];
export type PluralKey = Exclude<keyof Texts, PlainKey>;
