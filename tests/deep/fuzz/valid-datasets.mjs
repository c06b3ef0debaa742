// Valid datasets of every shape: a handful of entries or thousands, in bursts, with every field of the format and every
// way to write a date; as a list or as columns. Each follows from its chance.
import { DATE_FORMS, RARE_DATE_FORMS, day } from './date-forms.mjs';

const DAY_MS = 86_400_000;
const FIRST_MS = Date.UTC(1990, 0, 1);
/** One dataset in so many has more entries than are laid out one by one, one in so many has them as columns. */
const MANY_ONE_IN = 150;
const COLUMNS_ONE_IN = 8;
const MANY = 2600;

const FORMS = [...DATE_FORMS, ...RARE_DATE_FORMS];
const TEXTS = [
  'Short',
  'Слова про подію',
  'كلمات عن الحدث',
  '👩‍👩‍👧 family',
  'A longer title, of the sort that people write',
];
const RELATIONS = 'responds-to criticises supports contradicts refers-to follows part-of same-as'.split(' ');
const STATUSES = 'established reported claimed disputed retracted'.split(' ');
const STATEMENT_FORMS = 'post interview remark press-statement no-comment'.split(' ');

export function validDataset(chance) {
  return chance.oneIn(COLUMNS_ONE_IN) ? columnDataset(chance) : listDataset(chance);
}

function listDataset(chance) {
  const count = chance.oneIn(MANY_ONE_IN) ? MANY : chance.between(1, chance.pick([2, 12, 60]));
  const ids = Array.from({ length: count }, (_, index) => `e${index}`);
  const dates = datesOf(chance, count);
  return {
    ...headOf(chance),
    entries: ids.map((id, index) => entryOf(chance, id, dates[index], ids)),
    ...storyOf(chance, ids),
  };
}

function headOf(chance) {
  return {
    title: chance.pick(TEXTS),
    description: 'What this is about.',
    lang: chance.pick(['en', 'uk', 'ar', 'de']),
    license: 'CC-BY-4.0',
    updated: '2025-04-25',
    version: '1.0.0',
    parties: [
      { id: 'a', name: 'Side A', color: '#36c', description: 'One side' },
      { id: 'b', name: 'Side B' },
      { id: 'c', name: 'Those between' },
    ],
    actors: [
      { id: 'x', name: 'Actor X', aliases: ['X. of A'], role: 'Speaker', party: 'a' },
      { id: 'y', name: 'Body Y', role: [{ role: 'Mayor', from: '2014', to: '2025-02' }, { role: 'Envoy' }] },
    ],
    topics: [
      { id: 't', name: 'Topic' },
      { id: 'u', name: 'Another' },
    ],
    sources: [
      {
        id: 's',
        title: 'Source',
        publisher: 'Paper',
        author: 'A. Writer',
        url: 'https://example.org/',
        published: '2025-04',
      },
      { id: 'r', title: 'Report', archivedUrl: 'https://archive.example.org/1', retrieved: '2025-04-26', lang: 'uk' },
    ],
  };
}

function datesOf(chance, count) {
  let ms = FIRST_MS;
  return Array.from({ length: count }, () => {
    ms += 10 ** (chance.share() * 5 - 2) * DAY_MS;
    const end = ms + Math.ceil(10 ** (chance.share() * 3)) * DAY_MS;
    return (chance.oneIn(2) ? day : chance.pick(FORMS))(ms, end);
  });
}

function entryOf(chance, id, date, ids) {
  const statement = chance.oneIn(2);
  return {
    id,
    kind: statement ? 'statement' : 'event',
    date,
    title: chance.pick(TEXTS),
    parties: chance.some(['a', 'b', 'c'], 2),
    topics: chance.some(['t', 'u'], 2),
    actors: chance.some(['x', 'y', 'X. of A'], 2),
    ...(chance.oneIn(2) && {
      summary: 'What happened, in a sentence or two.',
      place: 'Kyiv',
      status: chance.pick(STATUSES),
      citations: [{ source: chance.pick(['s', 'r']), locator: '¶ 7', quote: 'The words' }],
      relations: [{ type: chance.pick(RELATIONS), target: chance.pick(ids), note: 'Why' }],
    }),
    ...(chance.oneIn(4) && { dateNote: 'How it is known', asOf: '2025-04-25', published: '2025-04-26' }),
    ...(statement && chance.oneIn(2) && statementOf(chance)),
  };
}

function statementOf(chance) {
  return {
    speaker: chance.pick(['x', 'y', 'Somebody']),
    form: chance.pick(STATEMENT_FORMS),
    channel: 'A paper',
    said: '2022-02-24',
    quotes: [{ text: 'Слова', lang: 'uk', translation: { text: 'Words', lang: 'en', translator: 'Somebody' } }],
  };
}

function storyOf(chance, ids) {
  if (!chance.oneIn(3)) return {};
  const steps = Array.from({ length: chance.between(1, 4) }, () =>
    chance.oneIn(2)
      ? {
          heading: 'Step',
          entry: chance.pick(ids),
          entries: [chance.pick(ids), chance.pick(ids)],
          quote: chance.oneIn(2),
        }
      : { heading: 'Range', text: 'Told', range: '1991/1995' },
  );
  return { story: steps };
}

function columnDataset(chance) {
  const count = chance.pick([1, 12, 200]);
  const rows = Array.from({ length: count }, (_, row) => row);
  const start = rows.map((row) => FIRST_MS + row * DAY_MS * chance.between(1, 40));
  const codes = rows.map(() => chance.below(3));
  const dated = chance.oneIn(2)
    ? { start, end: start.map((ms) => ms + DAY_MS), precision: chance.pick(['day', 'month', 'year', 'minute']) }
    : { date: datesOf(chance, count) };
  return {
    ...headOf(chance),
    columns: {
      id: rows.map((row) => `e${row}`),
      title: rows.map(() => chance.pick(TEXTS)),
      summary: rows.map(() => 'A summary'),
      ...dated,
      party: chance.oneIn(2) ? Uint8Array.from(codes) : { codes, values: ['a', 'b', 'c'] },
      kind: rows.map(() => chance.pick(['event', 'statement'])),
      status: rows.map(() => chance.pick(STATUSES)),
    },
  };
}
