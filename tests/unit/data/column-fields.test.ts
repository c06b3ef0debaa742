/** Fields of columns: the same entries as from objects, and a fault of many rows is one issue. */
import { expect } from 'chai';
import fc from 'fast-check';
import { createModel } from '../../../src/dataset/data/create-model.js';
import type { Entry } from '../../../src/dataset/data/dataset.js';
import { measureNumbers } from '../../../src/dataset/data/measure-numbers.js';
import { validateDataset } from '../../../src/dataset/data/validate.js';

const HEAD = {
  title: 'Columns',
  lang: 'en',
  sources: [{ id: 'paper', title: 'The paper' }],
  categories: [
    {
      id: 'theatre',
      name: 'Theatre',
      values: [
        { id: 'sea', name: 'Sea' },
        { id: 'land', name: 'Land' },
      ],
    },
  ],
  fields: [
    { id: 'docket', name: 'Docket' },
    { id: 'members', name: 'Members', kind: 'list' },
    { id: 'ruling', name: 'Ruling', kind: 'date' },
  ],
  measures: [
    { id: 'killed', name: 'Killed' },
    { id: 'moved', name: 'Displaced' },
  ],
};

const word = fc.string({ minLength: 1, maxLength: 6 }).filter((text) => text.trim() !== '');
const none = { nil: undefined };
const row = fc.record({
  title: word,
  reliability: fc.option(word, none),
  name: fc.option(word, none),
  degrees: fc.option(fc.tuple(fc.integer({ min: -90, max: 90 }), fc.integer({ min: -180, max: 180 })), none),
  url: fc.option(fc.webUrl({ validSchemes: ['https'] }), none),
  alt: fc.option(word, none),
  width: fc.option(fc.integer({ min: 1, max: 4000 }), none),
  theatre: fc.option(fc.constantFrom('sea', 'land'), none),
  killed: fc.option(fc.integer({ min: 0, max: 1000 }), none),
  high: fc.option(fc.integer({ min: 1000, max: 2000 }), none),
  moved: fc.option(fc.integer(), none),
  uk: fc.option(word, none),
});
type Row = typeof row extends fc.Arbitrary<infer Value> ? Value : never;

/** What an object has where something is given. */
function given(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function orUndefined(fields: object): object | undefined {
  return Object.keys(fields).length === 0 ? undefined : fields;
}

function entryOf(fields: Row, at: number): object {
  const { title, reliability, name, degrees, url, alt, width, theatre, killed, high, moved, uk } = fields;
  const amount = killed !== undefined && high !== undefined ? { value: killed, high } : killed;
  return given({
    id: `e${at}`,
    kind: 'event',
    date: '2022-02-24',
    title,
    citations: [given({ source: 'paper', reliability })],
    location: orUndefined(given({ name, latitude: degrees?.[0], longitude: degrees?.[1] })),
    media: url === undefined ? undefined : [given({ url, alt, width })],
    categories: orUndefined(given({ theatre })),
    measures: orUndefined(given({ killed: amount, moved })),
    fields: orUndefined(given({ docket: name, members: name && [name] })),
    translations: uk === undefined ? undefined : { uk: { title: uk } },
  });
}

function columnsOf(rows: readonly Row[]): object {
  const texts = (of: (row: Row) => string | undefined): readonly string[] => rows.map((each) => of(each) ?? '');
  const numbers = (of: (row: Row) => number | undefined): Float64Array =>
    Float64Array.from(rows, (each) => of(each) ?? Number.NaN);
  return {
    title: texts(({ title }) => title),
    date: rows.map(() => '2022-02-24'),
    source: rows.map(() => 'paper'),
    reliability: texts(({ reliability }) => reliability),
    location: {
      name: texts(({ name }) => name),
      latitude: numbers(({ degrees }) => degrees?.[0]),
      longitude: numbers(({ degrees }) => degrees?.[1]),
    },
    media: {
      url: texts(({ url }) => url),
      alt: texts(({ url, alt }) => url && alt),
      width: numbers(({ url, width }) => (url === undefined ? undefined : width)),
    },
    categories: { theatre: texts(({ theatre }) => theatre) },
    measures: {
      killed: { value: numbers(({ killed }) => killed), high: numbers(({ high }) => high) },
      moved: rows.map(({ moved }) => moved ?? Number.NaN),
    },
    fields: { docket: texts(({ name }) => name), members: texts(({ name }) => name) },
    translations: { uk: { title: texts(({ uk }) => uk) } },
  };
}

function entriesOf(data: object): readonly (Entry | undefined)[] {
  const { dataset, issues } = validateDataset(data);
  expect(issues).to.deep.equal([]);
  const { entries } = createModel(dataset!);
  return Array.from({ length: entries.length }, (_, at) => entries.at(at));
}

const columnsWith = (fields: object): object => ({
  ...HEAD,
  columns: { title: ['A', 'B', 'C'], date: ['2022', '2023', '2024'], ...fields },
});

describe('columns of fields', () => {
  it('give the entries that objects give', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
        expect(entriesOf({ ...HEAD, columns: columnsOf(rows) })).to.deep.equal(
          entriesOf({ ...HEAD, entries: rows.map(entryOf) }),
        );
      }),
    );
  });

  it('are sorted and filtered by, and say that there are other languages and reliabilities', () => {
    const { dataset } = validateDataset(
      columnsWith({
        measures: { killed: [3, Number.NaN, 1] },
        translations: { uk: { title: ['А', '', ''] } },
        source: ['paper', 'paper', ''],
        reliability: ['A1', '', ''],
      }),
    );
    const model = createModel(dataset!);
    expect([...measureNumbers(model, 'killed')]).to.deep.equal([3, Number.NaN, 1]);
    expect([model.hasTranslations, model.hasReliability]).to.deep.equal([true, true]);
    expect(model.entries.at(0)!.citations).to.deep.equal([{ source: 'paper', reliability: 'A1' }]);
  });

  it('follow the rows that are shown where one cannot be', () => {
    const data = columnsWith({ measures: { killed: [1, 2, 3] }, date: ['2022', 'never', '2024'] });
    const { dataset } = validateDataset(data);
    expect(createModel(dataset!).entries.at(1)!.measures).to.deep.equal({ killed: 3 });
  });

  const faults: readonly (readonly [string, object, readonly string[]])[] = [
    [
      'degrees',
      { location: { latitude: [95, 99, 1], longitude: [1, 1, 1] } },
      ['wrong-value columns.location.latitude[0]', 'missing columns.location.latitude[0]'],
    ],
    ['half a place', { location: { latitude: [9, Number.NaN, 1] } }, ['missing columns.location.longitude[0]']],
    [
      'a track without its language',
      { media: { url: ['a.mp4', 'b.mp4', ''], tracks: { url: ['a.vtt', '', ''], lang: ['', '', ''] } } },
      ['missing columns.media.tracks.lang[0]'],
    ],
    [
      'an unknown column of tracks',
      { media: { url: ['a.mp4', '', ''], tracks: { src: ['a', '', ''] } } },
      ['unknown-field columns.media.tracks.src'],
    ],
    ['an address', { media: { url: ['', 'javascript:x', 'ftp://x'] } }, ['bad-url columns.media.url[1]']],
    [
      'an unknown value',
      { categories: { theatre: ['sea', 'air', 'air'] } },
      ['unknown-id columns.categories.theatre[1]'],
    ],
    ['an unknown field', { fields: { dockets: ['a', 'b', ''] } }, ['unknown-id columns.fields.dockets[0]']],
    ['a date of a field', { fields: { ruling: ['soon', '', '2024'] } }, ['bad-date columns.fields.ruling[0]']],
    ['an unknown measure', { measures: { hurt: [1, 2, 3] } }, ['unknown-id columns.measures.hurt[0]']],
    [
      'bounds',
      { measures: { killed: { value: [1, 2, 3], high: [0, 9, 9] } } },
      ['wrong-value columns.measures.killed[0]'],
    ],
    [
      'no language',
      { translations: { 'no tag!': { title: ['a', 'b', 'c'] } } },
      ['wrong-value columns.translations["no tag!"][0]'],
    ],
    ['an unknown column', { location: { lat: [1, 2, 3] } }, ['unknown-field columns.location.lat']],
    ['too few rows', { measures: { killed: [1] } }, ['wrong-value columns.measures.killed']],
    ['no columns', { media: 5 }, ['wrong-type columns.media']],
    ['no numbers', { measures: { killed: 'many' } }, ['wrong-type columns.measures.killed']],
  ];
  for (const [name, fields, expected] of faults) {
    it(`report ${name} once, where it first stands, and show the rest`, () => {
      const { issues, count } = validateDataset(columnsWith(fields));
      expect(issues.map(({ code, path }) => `${code} ${path}`)).to.deep.equal(expected);
      expect(count).to.equal(3);
    });
  }

  it('hold a film with its still, its transcript and a track', () => {
    const film = {
      url: 'https://a.example/a.mp4',
      poster: 'https://a.example/a.jpg',
      transcript: 'Engines.',
      tracks: [{ url: 'https://a.example/a.vtt', lang: 'en', label: 'English', kind: 'captions' }],
    };
    const [track] = film.tracks;
    const one = (text: string): readonly string[] => ['', text, ''];
    const media = {
      url: one(film.url),
      poster: one(film.poster),
      transcript: one(film.transcript),
      tracks: { url: one(track!.url), lang: one('en'), label: one('English'), kind: one('captions') },
    };
    expect(entriesOf(columnsWith({ media })).map((entry) => entry?.media)).to.deep.equal([
      undefined,
      [film],
      undefined,
    ]);
  });

  it('say how often a fault stands', () => {
    const { issues } = validateDataset(columnsWith({ location: { latitude: [95, 99, 1], longitude: [1, 1, 1] } }));
    expect(issues[0]).to.include({ count: 2 });
  });

  it('are read again when they are used, since a page may change them', () => {
    const url = ['https://a.example/1.jpg', '', ''];
    const { dataset } = validateDataset(columnsWith({ media: { url } }));
    const { entries } = createModel(dataset!);
    Object.defineProperty(url, '0', {
      get: () => {
        throw new Error('gone');
      },
    });
    expect(entries.at(0)!.media).to.equal(undefined);
  });
});
