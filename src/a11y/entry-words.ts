/** An entry in words: for its accessible name, its details and the list. Nothing is said sharper than the data says it. */
import type { TimelineModel } from '../data/timeline-model.js';
import type { Actor, Entry, RelationType, Source } from '../data/dataset.js';
import type { PlainKey } from '../i18n/messages.js';
import type { Texts } from '../i18n/texts.js';
import { dateShort, dateWords } from '../time/date-words.js';
import type { DateWordMessages } from '../time/date-words-messages.js';
import { parseEdtf } from '../time/edtf.js';

export interface EntryWords {
  /** Kind, title, date, actor: all that a mark shows, and what it does not. */
  readonly name: (entry: number) => string;
  /** "Statement · post". */
  readonly kind: (entry: number) => string;
  readonly date: (entry: number) => string;
  readonly shortDate: (entry: number) => string;
  readonly status: (entry: number) => string | undefined;
  readonly speaker: (entry: number) => Actor | undefined;
  readonly role: (actor: Actor) => string | undefined;
  readonly relation: (type: RelationType, reversed: boolean) => string;
  readonly actors: (entry: number) => readonly string[];
  readonly source: (id: string) => Source | undefined;
}

const FORM_KEYS: ReadonlyMap<string, PlainKey> = new Map([
  ['post', 'formPost'],
  ['interview', 'formInterview'],
  ['remark', 'formRemark'],
  ['press-statement', 'formPressStatement'],
  ['no-comment', 'formNoComment'],
]);

const STATUS_KEYS: ReadonlyMap<string, PlainKey> = new Map([
  ['established', 'statusEstablished'],
  ['reported', 'statusReported'],
  ['claimed', 'statusClaimed'],
  ['disputed', 'statusDisputed'],
  ['retracted', 'statusRetracted'],
]);

/** Each relation, and the same seen from its target. */
const RELATION_KEYS: ReadonlyMap<string, readonly [PlainKey, PlainKey]> = new Map<
  string,
  readonly [PlainKey, PlainKey]
>([
  ['responds-to', ['relationRespondsTo', 'relationRespondedBy']],
  ['criticises', ['relationCriticises', 'relationCriticisedBy']],
  ['supports', ['relationSupports', 'relationSupportedBy']],
  ['contradicts', ['relationContradicts', 'relationContradictedBy']],
  ['refers-to', ['relationRefersTo', 'relationReferredBy']],
  ['follows', ['relationFollows', 'relationFollowedBy']],
  ['part-of', ['relationPartOf', 'relationContains']],
  ['same-as', ['relationSameAs', 'relationSameAs']],
]);

export function createEntryWords(model: TimelineModel, texts: Texts, dates: DateWordMessages): EntryWords {
  const { dataset, timeZone } = model;
  const actors = new Map((dataset.actors ?? []).map((actor) => [actor.id, actor]));
  const sources = new Map((dataset.sources ?? []).map((source) => [source.id, source]));
  const record = (entry: number): Entry => model.entries.at(entry)!;
  const options = { locale: texts.locale, timeZone, words: dates };

  // Every mark has its name in every frame of a zoom: put together once.
  const names = new Map<number, string>();
  const date = (entry: number): string => {
    const asOf = parseEdtf(record(entry).asOf ?? '');
    const parsed = model.dates.at(entry);
    return parsed === undefined ? record(entry).date : dateWords(parsed, asOf ? { ...options, asOf } : options);
  };
  const kind = (entry: number): string => {
    const { kind: type, form } = record(entry);
    const formKey = FORM_KEYS.get(form ?? '');
    const base = texts.text(type);
    return formKey === undefined ? base : `${base} · ${texts.text(formKey)}`;
  };
  const speaker = (entry: number): Actor | undefined => actors.get(record(entry).speaker ?? '');
  const actorNames = (entry: number): readonly string[] =>
    (record(entry).actors ?? []).map((id) => actors.get(id)?.name ?? id);
  return {
    name: (entry) => {
      const known = names.get(entry);
      if (known !== undefined) return known;
      const who = speaker(entry)?.name ?? actorNames(entry).join(', ');
      const name = [kind(entry), record(entry).title, date(entry), who].filter((part) => part !== '').join('. ');
      names.set(entry, name);
      return name;
    },
    kind,
    date,
    shortDate: (entry) => {
      const parsed = model.dates.at(entry);
      return parsed === undefined ? record(entry).date : dateShort(parsed, options);
    },
    status: (entry) => {
      const key = STATUS_KEYS.get(record(entry).status ?? '');
      return key === undefined ? undefined : texts.text(key);
    },
    speaker,
    role: ({ role }) => (typeof role === 'object' ? role.map((part) => part.role).join(', ') : role),
    relation: (type, reversed) => {
      const keys = RELATION_KEYS.get(type);
      return keys === undefined ? type : texts.text(keys[reversed ? 1 : 0]);
    },
    actors: actorNames,
    source: (id) => sources.get(id),
  };
}
