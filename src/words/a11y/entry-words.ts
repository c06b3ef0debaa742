/** An entry in words: for its accessible name, its details and the list. Nothing is said sharper than the data says it. */
import { memo } from '../../dataset/base/memo.js';
import type { TimelineModel } from '../../dataset/data/timeline-model.js';
import type { Actor, Entry, RelationType, Source } from '../../dataset/data/dataset.js';
import { RELATION_TABLE } from '../../dataset/data/relation-types.js';
import { joinSentences } from '../i18n/join-sentences.js';
import type { PlainKey } from '../i18n/messages.js';
import { nameSeries, type Texts } from '../i18n/texts.js';
import { inZone } from '../../dataset/time/announced.js';
import { dateText, parseDate, type DateValue } from '../../dataset/time/date-ends.js';
import { announcedDay, timeOfDay } from '../../dataset/time/date-name.js';
import { DateFlag } from '../../dataset/time/date-range.js';
import { dateShort, dateWords, spanWords } from '../../dataset/time/date-words.js';
import type { DateWordMessages } from '../../dataset/time/date-words-messages.js';
import { parseEdtf } from '../../dataset/time/edtf.js';
import { DAY_MS } from '../../dataset/time/units.js';
import { utcToCivil } from '../../dataset/time/zone.js';

export interface EntryWords {
  /** Kind, title, date, actor: everything that a mark shows, and what it does not. */
  readonly name: (entry: number) => string;
  /** "Statement · post". */
  readonly kind: (entry: number) => string;
  readonly date: (entry: number) => string;
  readonly shortDate: (entry: number) => string;
  /** Its time of day, under a heading with its day on the calendar; with its own day if the clocks showed another. */
  readonly hour: (entry: number) => string;
  readonly status: (entry: number) => string | undefined;
  /** Any date of the dataset. */
  readonly dateText: (date: DateValue) => string;
  /** Any date of an entry, which may name the zone of its hours. */
  readonly dateOf: (date: DateValue, entry: Pick<Entry, 'timeZone'>) => string;
  /** A span of time in EDTF, not a date within it. */
  readonly spanText: (text: string) => string;
  /** A text that names no known actor stands for one. */
  readonly speaker: (entry: number) => Actor | undefined;
  readonly actor: (id: string) => Actor | undefined;
  readonly relation: (type: RelationType, reversed: boolean) => string;
  /** The same within a sentence: "contradicts". A colon after the words is left out. */
  readonly verb: (type: RelationType) => string;
  readonly actors: (entry: number) => readonly string[];
  readonly parties: (entry: number) => readonly string[];
  readonly source: (id: string) => Source | undefined;
}

export const FORM_KEYS: ReadonlyMap<string, PlainKey> = new Map([
  ['post', 'formPost'],
  ['interview', 'formInterview'],
  ['remark', 'formRemark'],
  ['press-statement', 'formPressStatement'],
  ['no-comment', 'formNoComment'],
]);

export const STATUS_KEYS: ReadonlyMap<string, PlainKey> = new Map([
  ['established', 'statusEstablished'],
  ['reported', 'statusReported'],
  ['claimed', 'statusClaimed'],
  ['disputed', 'statusDisputed'],
  ['retracted', 'statusRetracted'],
]);

/** Names of the statuses as words after a title, a line each: in the order of the column `status`. */
export function statusNames(texts: Texts): string {
  return [...STATUS_KEYS.values()].map((key) => texts.text(key).toLocaleLowerCase(texts.locale)).join('\n');
}

/**
 * `plainStatus`: the status that names leave out, as in the column `status`, since the key gives it once; 0 for none.
 */
export function createEntryWords(
  model: TimelineModel,
  texts: Texts,
  dates: DateWordMessages,
  plainStatus = 0,
): EntryWords {
  const { dataset, zones } = model;
  const actors = new Map((dataset.actors ?? []).map((actor) => [actor.id, actor]));
  const parties = new Map((dataset.parties ?? []).map((party) => [party.id, party]));
  const sources = new Map((dataset.sources ?? []).map((source) => [source.id, source]));
  // A name asks for its entry several times, and an entry of columns is made on each request.
  const record = memo((entry: number): Entry => model.entries.at(entry)!);
  const options = { locale: texts.locale, timeZone: zones.chosen, words: dates };

  // Every frame of a zoom needs the name of every mark, so each is built once.
  const names = new Map<number, string>();
  const date = (entry: number): string => {
    const parsed = model.dates.at(entry);
    const asOf = parsed?.text === dateText(record(entry).date) ? parseEdtf(record(entry).asOf ?? '') : undefined;
    return parsed === undefined
      ? dateText(record(entry).date)
      : dateWords(parsed, asOf ? { ...options, asOf } : options);
  };
  const kind = (entry: number): string => {
    const { kind: type, form } = record(entry);
    const formKey = FORM_KEYS.get(form ?? '');
    const base = texts.text(type);
    return formKey === undefined ? base : `${base} · ${texts.text(formKey)}`;
  };
  const dateOf = (value: DateValue, { timeZone = zones.hours }: Pick<Entry, 'timeZone'>): string => {
    const parsed = parseDate(value);
    return parsed === undefined ? dateText(value) : dateWords(inZone(parsed, timeZone), options);
  };
  const spanText = (text: string): string => {
    const parsed = parseEdtf(text);
    return parsed === undefined ? text : spanWords(parsed, options);
  };
  const speaker = (entry: number): Actor | undefined => {
    const { speaker: id } = record(entry);
    return id === undefined ? undefined : (actors.get(id) ?? { id, name: id });
  };
  const status = (entry: number): string | undefined => {
    const key = STATUS_KEYS.get(record(entry).status ?? '');
    return key === undefined ? undefined : texts.text(key);
  };
  const actorNames = (entry: number): readonly string[] =>
    (record(entry).actors ?? []).map((id) => actors.get(id)?.name ?? id);
  const partyNames = (entry: number): readonly string[] =>
    (record(entry).parties ?? []).map((id) => parties.get(id)?.name ?? id);
  return {
    name: (entry) => {
      const known = names.get(entry);
      if (known !== undefined) return known;
      const who =
        speaker(entry)?.name ??
        (nameSeries(actorNames(entry), texts.locale) || nameSeries(partyNames(entry), texts.locale));
      const sure = model.status[entry] === plainStatus ? '' : (status(entry) ?? '');
      const name = joinSentences([kind(entry), record(entry).title, date(entry), who, sure], texts.locale);
      names.set(entry, name);
      return name;
    },
    kind,
    date,
    shortDate: (entry) => {
      const parsed = model.dates.at(entry);
      return parsed === undefined ? dateText(record(entry).date) : dateShort(parsed, options);
    },
    hour: (entry) => {
      const parsed = model.dates.at(entry)!;
      const { chosen, calendar } = zones;
      const day = Math.floor(utcToCivil(model.startMin[entry]!, calendar) / DAY_MS);
      const floats = (parsed.flags & DateFlag.floating) !== 0;
      return floats || announcedDay(parsed, chosen) === day ? timeOfDay(parsed, options) : dateShort(parsed, options);
    },
    status,
    dateText: (value) => dateOf(value, {}),
    dateOf,
    spanText,
    speaker,
    actor: (id) => actors.get(id),
    relation: (type, reversed) => texts.text(RELATION_TABLE[type].words[reversed ? 1 : 0]),
    verb: (type) => texts.text(RELATION_TABLE[type].words[0]).replace(/\s?:$/u, '').toLocaleLowerCase(texts.locale),
    actors: actorNames,
    parties: partyNames,
    source: (id) => sources.get(id),
  };
}
