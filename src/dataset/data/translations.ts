/** Texts in other languages, by the tag of the language. Each kind of record has its own. */
import type {
  ActorTexts,
  CitationTexts,
  EntryTexts,
  HeadTexts,
  LabelTexts,
  MeasureTexts,
  NameTexts,
  PartyTexts,
  QuoteTexts,
  RelationTexts,
  RoleTexts,
  SourceTexts,
  StepTexts,
} from './dataset.js';
import { ENTRY_TEXTS } from './entry-texts.js';
import { readMap } from './read-map.js';
import { record, type Definition, type Reader } from './read-record.js';
import { isLanguage, language, name, text } from './read-value.js';

interface TextsOf {
  readonly head: HeadTexts;
  readonly party: PartyTexts;
  readonly actor: ActorTexts;
  readonly role: RoleTexts;
  /** Texts of a topic, a category and each of its values. */
  readonly named: NameTexts;
  readonly measure: MeasureTexts;
  readonly source: SourceTexts;
  /** Texts of a phase or a milestone. */
  readonly label: LabelTexts;
  readonly entry: EntryTexts;
  readonly citation: CitationTexts;
  readonly relation: RelationTexts;
  readonly quote: QuoteTexts;
  readonly step: StepTexts;
}

export type Translations<Kind extends keyof TextsOf> = Readonly<Record<string, TextsOf[Kind]>>;

/** A key that is not a language tag is reported, and its value is left out. */
function byLanguage<T extends object>(fields: Definition<T>['fields']): Reader<Readonly<Record<string, T>>> {
  const texts = record<T>({ kind: 'translation', fields, required: [] });
  return readMap<T>({ any: language }, (tag) => (isLanguage(tag) ? texts : NOTHING));
}

const NOTHING = (): undefined => undefined;

export const translations: { readonly [Kind in keyof TextsOf]: Reader<Translations<Kind>> } = {
  head: byLanguage<HeadTexts>({ title: text, description: text }),
  party: byLanguage<PartyTexts>({ name, description: text }),
  actor: byLanguage<ActorTexts>({ name, role: name }),
  role: byLanguage<RoleTexts>({ role: name }),
  named: byLanguage<NameTexts>({ name }),
  measure: byLanguage<MeasureTexts>({ name, unit: text }),
  source: byLanguage<SourceTexts>({ title: name }),
  label: byLanguage<LabelTexts>({ label: name, description: text }),
  entry: byLanguage<EntryTexts>(ENTRY_TEXTS),
  citation: byLanguage<CitationTexts>({ locator: text }),
  relation: byLanguage<RelationTexts>({ note: text }),
  quote: byLanguage<QuoteTexts>({ text: name, translator: text }),
  step: byLanguage<StepTexts>({ heading: name, text }),
};
