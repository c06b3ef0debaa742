// Cells of the complete table that are plain or JSON, by what they hold.
import { expect } from 'chai';
import { validateDataset } from '../../../src/dataset/data/validate.js';
import { exportDataset } from '../../../src/convert/export/index.js';
import { importData } from '../../../src/convert/import/index.js';
import { relationsText } from '../../../src/convert/export/dataset-csv.js';
import {
  categoryCells,
  listText,
  measureCells,
  mediaCells,
  ownFieldCells,
} from '../../../src/convert/export/group-cells.js';
import type { Entry } from '../../../src/dataset/data/dataset.js';

const ENTRY = { id: 'a', kind: 'event', title: 'Bridge opens', date: '2022-02-24' };

/** Rows by their columns; no cell may hold a line. */
function rowsOf(value: object): readonly ReadonlyMap<string, string>[] {
  const { text } = exportDataset(validateDataset({ entries: [], ...value }).dataset!, 'csv');
  const [header, ...rows] = text.slice(1).trimEnd().split('\r\n').map(cellsOf);
  return rows.map((row) => new Map(row.map((cell, at) => [header![at]!, cell])));
}

function cellsOf(line: string): readonly string[] {
  return Array.from(line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g), ([, quoted, plain]) =>
    quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
  );
}

const entryCell = (fields: object, column: string, head: object = {}): string | undefined =>
  rowsOf({ ...head, entries: [{ ...ENTRY, ...fields }] })
    .find((row) => row.get('id') === 'a')!
    .get(column);

describe('a date in the complete table', () => {
  const datesOf = (date: unknown) => ['date', 'start', 'end'].map((column) => entryCell({ date }, column) ?? '');

  it('has four signs for a century or a decade, so that it is no year', () => {
    expect(datesOf('19')[0]).to.equal('19XX');
    expect(datesOf('197')[0]).to.equal('197X');
    expect(datesOf('197~')[0]).to.equal('197X~');
    expect(datesOf('19/20')[0]).to.equal('19XX/20XX');
    expect(datesOf('-04')[0]).to.equal("'-04XX");
    expect(datesOf('2022-02-24/2022')[0]).to.equal('2022-02-24/2022');
    expect(datesOf('2022?')[0]).to.equal('2022?');
  });

  it('has two columns for two ends, and JSON if those would be read as something else', () => {
    expect(datesOf({ start: '2022-02-24/2022-02-26', end: '2022-03' })).to.deep.equal([
      '',
      '2022-02-24/2022-02-26',
      '2022-03',
    ]);
    const single = { start: '2022-02', end: '2022-03' };
    expect(datesOf(single)).to.deep.equal([JSON.stringify(single), '', '']);
    const endless = { start: '2022-02-24/2022-02-26', end: '' };
    expect(datesOf(endless)).to.deep.equal([JSON.stringify(endless), '', '']);
  });
});

describe('quotations and citations in the complete table', () => {
  it('are plain if there is one quotation with no more than its language', () => {
    const quoteOf = (...quotes: readonly object[]) =>
      ['quote', 'quoteLang', 'quotes'].map((column) => entryCell({ quotes }, column) ?? '');
    expect(quoteOf({ text: 'No.' })).to.deep.equal(['No.', '', '']);
    expect(quoteOf({ text: 'No.', lang: 'uk' })).to.deep.equal(['No.', 'uk', '']);
    const two = [{ text: 'No.' }, { text: 'Yes.' }];
    expect(quoteOf(...two)).to.deep.equal(['', '', JSON.stringify(two)]);
    const turned = { text: 'No.', translation: { text: 'Ні.' } };
    expect(quoteOf(turned)).to.deep.equal(['', '', JSON.stringify([turned])]);
    const silent: Entry = { id: 'a', kind: 'event', title: 'A', date: '2022', quotes: [{ text: '' }] };
    expect(exportDataset({ entries: [silent] }, 'csv').text).to.contain('"[{""text"":""""}]"');
  });

  it('are plain if only the first source has a place and a reliability', () => {
    const citedAs = (...citations: readonly object[]) =>
      ['source', 'locator', 'reliability', 'citations'].map((column) => entryCell({ citations }, column) ?? '');
    expect(citedAs({ source: 's' }, { source: 'r' })).to.deep.equal(['s; r', '', '', '']);
    expect(citedAs({ source: 's', locator: 'p. 4', reliability: 'B' })).to.deep.equal(['s', 'p. 4', 'B', '']);
    for (const second of [{ locator: 'p. 4' }, { reliability: 'B' }, { quote: 'No.' }]) {
      const cited = [{ source: 's' }, { source: 'r', ...second }];
      expect(citedAs(...cited)).to.deep.equal(['', '', '', JSON.stringify(cited)]);
    }
  });
});

describe('relations in the complete table', () => {
  const follows = { type: 'follows', target: 'b' } as const;

  it('are a type and an id each, apart by semicolons', () => {
    expect(relationsText([follows, { type: 'part-of', target: 'c' }])).to.equal('follows: b; part-of: c');
    expect(relationsText([])).to.equal(undefined);
  });

  it('are JSON if one has a note, or an id that would be read as two', () => {
    for (const odd of [
      { note: 'Later' },
      { target: 'b;c' },
      { target: ' b' },
      { translations: { uk: { note: 'x' } } },
    ]) {
      const relations = [follows, { ...follows, ...odd }];
      expect(relationsText(relations)).to.equal(JSON.stringify(relations));
    }
  });
});

describe('a list in one cell of the complete table', () => {
  it('has semicolons between its items, and is JSON if an item would be read as another', () => {
    expect(listText(['a', 'b c'])).to.equal('a; b c');
    expect(listText([])).to.equal(undefined);
    expect(listText(undefined)).to.equal(undefined);
    for (const odd of ['a;b', ' a', 'a ', '']) expect(listText(['x', odd])).to.equal(JSON.stringify(['x', odd]));
    expect(listText(['["a', 'b'])).to.equal('["[\\"a","b"]');
    expect(listText(['b', '["a'])).to.equal('b; ["a');
  });

  it('has only the ids of the values of a category if those are their names', () => {
    const valuesOf = (...values: readonly object[]): string | undefined =>
      rowsOf({ categories: [{ id: 'c', name: 'Theatre', values }] })[0]!.get('values');
    expect(valuesOf({ id: 'sea', name: 'sea' }, { id: 'air', name: 'air' })).to.equal('sea; air');
    const named = [
      { id: 'sea', name: 'sea' },
      { id: 'air', name: 'In the air' },
    ];
    expect(valuesOf(...named)).to.equal(JSON.stringify(named));
    const turned = { id: 'sea', name: 'sea', translations: { uk: { name: 'море' } } };
    expect(valuesOf(turned)).to.equal(JSON.stringify([turned]));
  });
});

describe('categories and measures in the complete table', () => {
  it('have a column each, a measure with bounds as JSON', () => {
    expect(categoryCells({ c: 'sea', d: ['x', 'y'] })).to.deep.equal({ 'category:c': 'sea', 'category:d': 'x; y' });
    expect(measureCells({ m: 0, n: { value: 3, low: 1 } })).to.deep.equal({
      'measure:m': '0',
      'measure:n': '{"value":3,"low":1}',
    });
    expect([categoryCells(undefined), measureCells(undefined)]).to.deep.equal([{}, {}]);
  });

  it('are JSON if an id cannot be the name of a column, or a list is of one', () => {
    const chosen: readonly Entry['categories'][] = [
      { ' c': 'sea' },
      { 'c\nd': 'sea' },
      { 'c\rd': 'sea' },
      { c: ['sea'] },
    ];
    for (const odd of chosen) expect(categoryCells(odd)).to.deep.equal({ categories: JSON.stringify(odd) });
    const given: readonly Entry['measures'][] = [{ 'm ': 1 }, { m: 1, 'n\nn': 2 }];
    for (const odd of given) expect(measureCells(odd)).to.deep.equal({ measures: JSON.stringify(odd) });
  });
});

describe('own fields in the complete table', () => {
  const head = { fields: [{ id: 'list', name: 'L', kind: 'list' as const }] };
  const cellsWith = (fields: Entry['fields']) => ownFieldCells(fields, head);

  it('have a column each, a list with semicolons', () => {
    expect(cellsWith({ docket: 'AB; 1', list: ['x', 'y'] })).to.deep.equal({
      'field:docket': 'AB; 1',
      'field:list': 'x; y',
    });
    expect(cellsWith(undefined)).to.deep.equal({});
  });

  it('are JSON where a column would be read as something else', () => {
    const given: readonly Entry['fields'][] = [
      { list: 'one text' },
      { docket: ['x'] },
      { docket: '["x"]' },
      { list: [] },
      { ' docket': 'x' },
      { 'doc\nket': 'x' },
    ];
    for (const odd of given) expect(cellsWith(odd)).to.deep.equal({ fields: JSON.stringify(odd) });
  });
});

describe('media in the complete table', () => {
  const PICTURE = { url: 'b.png', alt: 'A bridge' };

  it('are plain if there is one, and each of its texts says something', () => {
    expect(mediaCells([PICTURE])).to.deep.include({ media: 'b.png', mediaAlt: 'A bridge' });
    expect(mediaCells([])).to.deep.equal({});
    expect(mediaCells(undefined)).to.deep.equal({});
  });

  it('are JSON if there are more, or a cell would not give the same back', () => {
    const archives = [{ url: 'https://a.example/' }];
    const checked = { date: '2026', result: 'gone' as const };
    for (const media of [
      [PICTURE, { url: 'c.png' }],
      [{ ...PICTURE, alt: '' }],
      [{ url: '[b.png' }],
      [{ url: '{b.png' }],
      [{ ...PICTURE, archives }],
      [{ ...PICTURE, checked }],
    ])
      expect(mediaCells(media)).to.deep.equal({ media: JSON.stringify(media) });
  });
});

describe('the head in the complete table', () => {
  it('has milestones, series and steps in rows that come back', async () => {
    const value = {
      milestones: [{ label: 'Truce', date: '2022-02-24', description: 'Signed', weight: 0.5, sources: ['s'] }],
      sources: [{ id: 's', title: 'Gazette', checked: { date: '2026-01-01', result: 'gone' as const } }],
      series: [
        { id: 'held', name: 'Held', unit: 'km²', kind: 'steps' as const, values: [['2022', 3, 1, 9]], source: 's' },
        { id: 'hurt', name: 'Hurt', sum: 'm', translations: { uk: { name: 'Поранені', unit: 'осіб' } } },
      ],
      measures: [{ id: 'm', name: 'Hurt' }],
      corrections: [{ date: '2025-01-01', entry: 'a', change: 'changed' as const }],
      entries: [
        { ...ENTRY, quotes: [{ text: 'No.' }] },
        { ...ENTRY, id: 'b;c' },
      ],
      story: [
        { heading: 'It begins', entry: 'a', quote: false },
        { heading: 'Both', entries: ['a', 'b;c'], quote: true },
      ],
    };
    const { dataset, issues } = validateDataset(value);
    expect(issues).to.deep.equal([]);
    const rows = rowsOf(value);
    expect(rows.map((row) => row.get('kind'))).to.deep.equal([
      ...['timeline', 'measure', 'source', 'milestone', 'series', 'series', 'event', 'event', 'step', 'step'],
    ]);
    expect(rows[3]!.get('weight')).to.equal('0.5');
    expect(rows[4]!.get('values')).to.equal('[["2022",3,1,9]]');
    expect(['sum', 'title:uk', 'unit:uk'].map((column) => rows[5]!.get(column))).to.deep.equal([
      'm',
      'Поранені',
      'осіб',
    ]);
    expect(rows[8]!.get('quote')).to.equal('false');
    expect(rows[9]!.get('entries')).to.equal('["a","b;c"]');
    expect((await importData(exportDataset(dataset!, 'csv').text)).dataset).to.deep.equal(dataset);
  });
});
