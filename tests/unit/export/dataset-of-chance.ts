/** Datasets with each field of the schema, or without it, and words that are hard to write in a file. */
import fc from 'fast-check';
import type { Dataset } from '../../../src/dataset/data/dataset.js';
import { validateDataset } from '../../../src/dataset/data/validate.js';

/** Signs that mean something in one of the formats. */
const HARD = [
  ...['a', 'B', 'Б', '٣', ' ', '😀', ',', ';', ':', '\\', '"', "'", '<b>', '&amp;', '#tag', '# ', '//', '- ', '=', '['],
  ...['\n', '\n\n', '\n  ', '\t', 'now:', '2022-02-24: ', '*', '|', 'https://a.example/x', 'end', 'id: 7'],
];
const part = fc.string({ unit: fc.constantFrom(...HARD), maxLength: 6 });
/** Words that say which record they are of. */
const text = (name: string): fc.Arbitrary<string> => part.map((more) => `${name} ${more}`.trim());
const line = (name: string): fc.Arbitrary<string> => text(name).map((words) => words.replace(/\s+/g, ' '));

type Model = Readonly<Record<string, fc.Arbitrary<unknown>>>;

/** Each field that is not required may be missing. */
function some(required: Model, optional: Model): fc.Arbitrary<Record<string, unknown>> {
  return fc.record({ ...required, ...optional }, { requiredKeys: Object.keys(required) });
}

const DATES = [
  ...[
    '2022-02-24',
    '2022-02',
    '2022',
    '-0043-03-15',
    '0602-03-10',
    '2022~',
    '2022-02?',
    '202X',
    '2022-XX-24',
    '2022-21',
  ],
  ...[
    '2022-02-24/2022-02-28',
    '2022-02/2022-03-05',
    '2022-02-24/..',
    '../2022',
    '/2022-02',
    '[1990,1991]',
    '2022-02-24T05:00+02:00',
  ],
  ...[
    '2022-02-24T05:00Z',
    '2022-02-24T05:00:30Z',
    '2022-02-24T05:00',
    '2022-02-24T05:00Z/2022-02-25T06:00Z',
    'Y-13798000000',
    'Y12000',
  ],
];
const date: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...DATES) },
  { weight: 1, arbitrary: fc.constant({ start: '2022-02-24/2022-02-28', end: '2022-03-XX' }) },
);
const plainDate = fc.constantFrom('2022', '2022-02', '2022-02-24');
const url = (name: string): fc.Arbitrary<string> => fc.constant(`https://a.example/${name}?a=1;b,c&d`);
const archives = (name: string): fc.Arbitrary<unknown> =>
  fc.array(
    some(
      { url: url(`copy-${name}`) },
      { date: plainDate, sha256: fc.constant('a'.repeat(64)), kind: fc.constant('page') },
    ),
    {
      minLength: 1,
      maxLength: 1,
    },
  );
const checked = some({ date: plainDate, result: fc.constant('gone') }, { status: fc.constant(404) });
const other = (fields: Model): fc.Arbitrary<unknown> => fc.record({ uk: some({}, fields) });
const subset = (...ids: string[]): fc.Arbitrary<string[]> => fc.subarray(ids, { minLength: 1 });
const pair = (of: (at: number) => fc.Arbitrary<unknown>): fc.Arbitrary<unknown[]> =>
  fc.tuple(of(0), of(1)).chain(([a, b]) => fc.subarray([a, b], { minLength: 1 }));

const medium = (at: number): fc.Arbitrary<unknown> =>
  some(
    { url: fc.constantFrom(`https://a.example/m${at}.png`, `https://a.example/m${at}.mp4`) },
    {
      ...{
        kind: fc.constantFrom('image', 'video'),
        alt: text('Alt'),
        caption: text('Caption'),
        credit: text('Credit'),
      },
      ...{
        width: fc.constant(640),
        height: fc.constant(480),
        poster: url('still.png'),
        transcript: text('Transcript'),
      },
      tracks: fc.constant([{ url: 'https://a.example/en.vtt', lang: 'en', label: 'English', kind: 'captions' }]),
      ...{ archives: archives('medium'), checked },
    },
  );
const citation = (at: number): fc.Arbitrary<unknown> =>
  some(
    { source: fc.constantFrom(`s${at}`) },
    {
      locator: text('p. 4'),
      quote: text('Cited'),
      reliability: text('B2'),
      translations: other({ locator: text('с. 4') }),
    },
  );
const quote = (at: number): fc.Arbitrary<unknown> =>
  some(
    { text: text(`Said ${at}`) },
    {
      ...{ lang: fc.constant('uk'), dir: fc.constant('ltr') },
      translation: some({ text: text('Meant') }, { lang: fc.constant('en'), translator: text('Moor') }),
      translations: other({ text: text('Dit'), translator: text('Traductor') }),
    },
  );

const entry = (at: number): fc.Arbitrary<unknown> =>
  some(
    { id: fc.constant(`e${at}`), kind: fc.constantFrom('event', 'statement'), date, title: line(`Entry${at}`) },
    {
      ...{
        timeZone: fc.constant('Europe/Kyiv'),
        dateNote: text('Note'),
        asOf: plainDate,
        said: plainDate,
        published: plainDate,
      },
      ...{ summary: text('Told'), parties: subset('p0', 'p1'), actors: subset('a0', 'a1'), topics: subset('t0', 't1') },
      categories: fc.constantFrom({ c: 'v0' }, { c: ['v0', 'v1'] }),
      ...{ place: line('Halm'), status: fc.constantFrom('claimed', 'disputed', 'reported'), graphic: fc.boolean() },
      location: fc.oneof(
        some(
          { latitude: fc.constantFrom(-90, 0.5, 48.45), longitude: fc.constantFrom(-0.1, 180) },
          { name: line('Point'), precision: fc.constant(500) },
        ),
        fc.record({ name: line('Point') }),
      ),
      ...{
        citations: pair(citation),
        weight: fc.constantFrom(0, 0.25, 1),
        media: pair(medium),
        speaker: fc.constantFrom('a0', 'a1'),
      },
      relations: fc
        .constant(undefined)
        .chain(() =>
          some(
            { type: fc.constantFrom('follows', 'responds-to'), target: fc.constant(`e${(at + 1) % 3}`) },
            { note: text('Because'), translations: other({ note: text('Бо') }) },
          ).map((each) => [each]),
        ),
      measures: fc.constantFrom({ m: 3 }, { m: { value: 3, low: 1, high: 9 } }),
      fields: fc.constantFrom({ f: 'AB-1' }, { g: ['One', 'Two'] }),
      ...{ form: fc.constantFrom('post', 'remark', 'no-comment'), channel: line('Radio'), quotes: pair(quote) },
      translations: other({
        title: line('Запис'),
        summary: text('Розповідь'),
        dateNote: text('Дата'),
        place: line('Халм'),
        channel: line('Радіо'),
      }),
      reviewed: fc.constant({ by: 'Desk', date: '2024' }),
      links: fc.constant([{ url: 'https://a.example/dossier', label: 'Dossier' }]),
    },
  );

const named = (id: string, name: string, more: Model): fc.Arbitrary<unknown> =>
  some({ id: fc.constant(id), name: line(name) }, { translations: other({ name: line(`${name} uk`) }), ...more });
const phase = (at: number): fc.Arbitrary<unknown> =>
  some(
    { label: line(`Phase${at}`), date },
    {
      id: fc.constant(`phase${at}`),
      description: text('About'),
      sources: subset('s0', 's1'),
      translations: other({ label: line('Доба') }),
    },
  );

const head: Model = {
  ...{
    title: line('War'),
    description: text('Of it'),
    lang: fc.constant('en'),
    dir: fc.constant('ltr'),
    license: fc.constant('MIT'),
  },
  ...{ updated: fc.constantFrom('2025-04-28', '2025'), version: fc.constant('3'), reliabilityScale: text('A to F') },
  ...{
    timeZone: fc.constant('Europe/Kyiv'),
    translations: other({ title: line('Війна'), description: text('Про неї') }),
  },
  highlight: fc.constantFrom({ entry: 'e0' }, { range: '2022' }),
  milestones: fc.tuple(
    some(
      { label: line('Mile'), date },
      { description: text('Stone'), sources: subset('s0'), weight: fc.constant(0.25) },
    ),
  ),
  phases: pair(phase),
  series: fc.tuple(
    some(
      {
        id: fc.constant('u'),
        name: line('Curve'),
        kind: fc.constant('steps'),
        values: fc.constant([['2025-04-25', 12, 10, 15]]),
      },
      { unit: line('Unit'), source: fc.constant('s0') },
    ),
  ),
  story: fc.tuple(
    some(
      { heading: line('Step'), entry: fc.constant('e0') },
      { text: text('Story'), translations: other({ heading: line('Крок') }) },
    ),
  ),
  corrections: fc.tuple(
    some(
      { date: plainDate, change: fc.constant('changed') },
      { entry: fc.constant('e0'), title: line('Was'), note: text('Reason') },
    ),
  ),
};
const source = (at: number): fc.Arbitrary<unknown> =>
  some(
    { id: fc.constant(`s${at}`), title: line(`Source${at}`) },
    {
      ...{
        translations: other({ title: line('Джерело') }),
        publisher: line('House'),
        author: line('Moor'),
        url: url(`s${at}`),
      },
      ...{
        archivedUrl: url(`old-s${at}`),
        archives: archives(`s${at}`),
        checked,
        published: plainDate,
        retrieved: plainDate,
        lang: fc.constant('uk'),
      },
    },
  );
const lists: Model = {
  parties: fc.tuple(
    ...[0, 1].map((at) => named(`p${at}`, `Party${at}`, { color: fc.constant('#c00'), description: text('Side') })),
  ),
  actors: fc.tuple(
    ...[0, 1].map((at) =>
      named(`a${at}`, `Actor${at}`, {
        aliases: fc.constant([`Alias${at}`]),
        role: fc.constantFrom('Mayor', [{ role: 'Mayor', from: '2020' }]),
        party: fc.constant('p0'),
      }),
    ),
  ),
  topics: fc.tuple(...[0, 1].map((at) => named(`t${at}`, `Topic${at}`, {}))),
  categories: fc.tuple(
    named('c', 'Theatre', {
      values: fc.constant([
        { id: 'v0', name: 'Sea' },
        { id: 'v1', name: 'Air' },
      ]),
    }),
  ),
  measures: fc.tuple(named('m', 'Deaths', { unit: line('people') })),
  fields: fc.tuple(named('f', 'Docket', {}), named('g', 'Members', { kind: fc.constant('list') })),
  sources: fc.tuple(source(0), source(1)),
};

/** Valid by itself: what the dataset's own reader refuses is not in it. */
export const datasetOfChance: fc.Arbitrary<Dataset> = some(
  { ...lists, entries: fc.tuple(entry(0), entry(1), entry(2)) },
  head,
).map((value) => validateDataset(JSON.parse(JSON.stringify(value))).dataset!);
