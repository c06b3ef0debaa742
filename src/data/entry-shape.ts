/** The fields of an entry, and the substitutes for a missing title or kind. */
import { parseDate } from '../time/date-ends.js';
import type { Citation, DateEnds, Entry, Relation, StatementForm, Status } from './dataset.js';
import { inOthers, laterReader } from './field-code.js';
import { RELATION_TABLE } from './relation-types.js';
import type { References } from './references.js';
import { list } from './read-list.js';
import { defineShape, record, type Reader, type Shape } from './read-record.js';
import { date, dateEnd, flag, knownDate, name, oneOf, share, text } from './read-value.js';
import { isRecord, readProperty } from './safe-read.js';
import { quote } from './shapes.js';
import { cutText } from './short-text.js';

const MAX_STAND_IN_TITLE = 80;

const kind = oneOf<Entry['kind']>({ event: true, statement: true });

const status = oneOf<Status>({ established: true, reported: true, claimed: true, disputed: true, retracted: true });

const form = oneOf<StatementForm>({
  post: true,
  interview: true,
  remark: true,
  'press-statement': true,
  'no-comment': true,
});

const relationType = oneOf(RELATION_TABLE);

const dateEnds = record<DateEnds>({
  kind: 'date',
  fields: { start: dateEnd, end: dateEnd },
  required: ['start', 'end'],
});

/** An EDTF date, or two ends, each an EDTF date. */
const whenever: Reader<Entry['date']> = (value, cursor) => {
  if (!isRecord(value)) return date(value, cursor);
  if (['start', 'end'].every((key) => readProperty(value, key) === undefined)) {
    cursor.report({ code: 'wrong-type', value, detail: 'a date, or an object with a start and an end' });
    return undefined;
  }
  const ends = dateEnds(value, cursor);
  if (ends === undefined || parseDate(ends) !== undefined) return ends;
  cursor.report({ code: 'date-order', value });
  return undefined;
};

export function entryShape(references: References): Shape<Entry> {
  return defineShape<Entry>({
    kind: 'entry',
    fields: {
      id: name,
      kind,
      date: whenever,
      dateNote: text,
      asOf: knownDate,
      said: date,
      published: date,
      title: name,
      summary: text,
      parties: list(references.parties.any),
      actors: list(references.actor),
      topics: list(references.topics.any),
      categories: laterReader((code) => code.entryCategories(references.categories)),
      place: text,
      location: laterReader((code) => code.location),
      status,
      citations: list(citation(references)),
      relations: list(relation(references)),
      graphic: flag,
      weight: share,
      measures: laterReader((code) => code.measures(references.measures)),
      media: laterReader((code) => code.media),
      speaker: references.actor,
      form,
      channel: text,
      quotes: list(quote),
      translations: inOthers('entry'),
    },
    required: ['id', 'kind', 'date', 'title'],
    replaceable: ['kind', 'title'],
    standIns,
  });
}

function citation(references: References): Reader<Citation> {
  return record<Citation>({
    kind: 'citation',
    fields: {
      source: references.sources.any,
      locator: text,
      quote: text,
      reliability: text,
      translations: inOthers('citation'),
    },
    required: ['source'],
  });
}

function relation(references: References): Reader<Relation> {
  return record<Relation>({
    kind: 'relation',
    fields: { type: relationType, target: references.claimed.any, note: text, translations: inOthers('relation') },
    required: ['type', 'target'],
  });
}

/** An entry with a speaker is a statement. The words themselves are a title, if a poor one. */
function standIns({ speaker, form, quotes, summary = '' }: Partial<Entry>): Partial<Entry> {
  const words = quotes?.[0]?.text ?? summary.trim();
  return {
    kind: (speaker ?? form ?? quotes) === undefined ? 'event' : 'statement',
    ...(words !== '' && { title: cutText(words, MAX_STAND_IN_TITLE) }),
  };
}
