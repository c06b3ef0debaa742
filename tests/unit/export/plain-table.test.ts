import { expect } from 'chai';
import { validateDataset } from '../../../src/dataset/data/validate.js';
import { exportDataset } from '../../../src/convert/export/index.js';

const ENTRY = { kind: 'event', title: 'Bridge opens', date: '2022-02-24' };
const HEAD = {
  parties: [
    { id: 'n', name: 'North' },
    { id: 's', name: 'South' },
  ],
  actors: [{ id: 'ann', name: 'Ann Lee' }],
  topics: [{ id: 't', name: 'Peace' }],
  sources: [
    { id: 'g', title: 'Gazette', url: 'https://gazette.example/a' },
    { id: 'r', title: 'Radio', url: 'https://radio.example/b' },
  ],
  categories: [{ id: 'c', name: 'Theatre', values: [{ id: 'sea', name: 'At sea' }] }],
  measures: [{ id: 'm', name: 'Hurt' }],
  fields: [{ id: 'f', name: 'Docket' }],
};

/** Rows by their columns, without empty cells. No cell may hold a comma or a quotation mark. */
function exported(head: object, ...entries: readonly object[]) {
  const all = entries.map((entry, at) => ({ id: `e${at}`, ...ENTRY, ...entry }));
  const { text, notKept } = exportDataset(validateDataset({ ...head, entries: all }).dataset!, 'table');
  const [header, ...lines] = text.slice(1).trimEnd().split('\r\n');
  const columns = header!.split(',');
  const rows = lines.map((line) => {
    const cells = line.split(',').map((cell, at) => [columns[at]!, cell] as const);
    return Object.fromEntries(cells.filter(([, cell]) => cell !== ''));
  });
  return { columns, rows, lost: notKept.map(({ what, code, count }) => `${what}: ${code}, ${count}`) };
}

describe('a table for people', () => {
  it('has names instead of ids, in columns with a plain name', () => {
    const entry = {
      ...{ kind: 'statement', dateNote: 'By a diary', summary: 'Told.', parties: ['n', 's'], actors: ['ann', 'bob'] },
      ...{ speaker: 'ann', quotes: [{ text: 'No.' }], topics: ['t'], place: 'Halm', status: 'claimed' },
      location: { latitude: 50.5, longitude: -30.25 },
      citations: [{ source: 'g', locator: 'p. 4' }, { source: 'r' }, { source: 'g', locator: 'p. 9' }],
      media: [{ url: 'https://a.example/b.png' }],
      ...{ categories: { c: ['sea'] }, measures: { m: 3 }, fields: { f: 'AB 1' } },
    };
    const { columns, rows, lost } = exported(HEAD, entry);
    expect(columns).to.deep.equal([
      ...['Date', 'Note on the date', 'Title', 'Description', 'Parties', 'Actors', 'Speaker', 'Quote', 'Topics'],
      ...['Place', 'Latitude', 'Longitude', 'Status', 'Source', 'Page', 'Link', 'Image', 'Theatre', 'Hurt', 'Docket'],
    ]);
    expect(rows).to.deep.equal([
      {
        ...{ Date: '2022-02-24', 'Note on the date': 'By a diary', Title: 'Bridge opens', Description: 'Told.' },
        ...{ Parties: 'North; South', Actors: 'Ann Lee; bob', Speaker: 'Ann Lee', Quote: 'No.', Topics: 'Peace' },
        ...{ Place: 'Halm', Latitude: '50.5', Longitude: "'-30.25", Status: 'claimed', Source: 'Gazette; Radio' },
        ...{ Page: 'p. 4; p. 9', Link: 'https://gazette.example/a https://radio.example/b' },
        ...{ Image: 'https://a.example/b.png', Theatre: 'At sea', Hurt: '3', Docket: 'AB 1' },
      },
    ]);
    expect(lost).to.deep.equal(['id: no-place, 1', 'citations.locator: no-place, 2']);
  });

  it('has only the columns with some content, but always a date and a title', () => {
    expect(exported({}).columns).to.deep.equal(['Date', 'Title']);
    expect(exported({}, {}).columns).to.deep.equal(['Date', 'Title']);
    expect(exported({}, {}, { place: 'Halm' }).columns).to.deep.equal(['Date', 'Title', 'Place']);
  });

  it('names by their ids what the dataset does not name', () => {
    const entry = { speaker: 'bob', topics: ['x'], citations: [{ source: 'gone' }], parties: ['west'] };
    expect(exported({}, { kind: 'statement', ...entry }).rows[0]).to.include({
      ...{ Speaker: 'bob', Topics: 'x', Source: 'gone', Parties: 'west' },
    });
    expect(exported({}, { categories: { c: 'sea' }, measures: { m: 1 }, fields: { f: 'AB' } }).rows[0]).to.include({
      ...{ c: 'sea', m: '1', f: 'AB' },
    });
  });

  it('has several values in one cell, and a measure with its bounds', () => {
    const head = { ...HEAD, fields: [{ id: 'f', name: 'Members', kind: 'list' }] };
    const entry = { categories: { c: ['sea', 'air'] }, fields: { f: ['One', 'Two'] } };
    expect(exported(head, entry).rows[0]).to.include({ Theatre: 'At sea; air', Members: 'One; Two' });
    const hurtOf = (amount: object): unknown => exported(HEAD, { measures: { m: amount } }).rows[0]!.Hurt;
    expect(hurtOf({ value: 3, low: 1, high: 9 })).to.equal('3 (1–9)');
    expect(hurtOf({ value: 3, low: 1 })).to.equal('3 (1–)');
    expect(hurtOf({ value: 3, high: 9 })).to.equal('3 (–9)');
  });

  it('keeps apart a category, a measure or a field that is called as another column', () => {
    const head = {
      categories: [{ id: 'c', name: 'Place', values: [{ id: 'sea', name: 'At sea' }] }],
      measures: [{ id: 'm', name: 'Status' }],
      fields: [{ id: 'f', name: 'Link' }],
    };
    const entry = { categories: { c: 'sea' }, measures: { m: 2 }, fields: { f: 'AB' }, place: 'Halm' };
    expect(exported(head, entry).rows[0]).to.deep.equal({
      ...{ Date: '2022-02-24', Title: 'Bridge opens', Place: 'Halm' },
      ...{ 'Place (category)': 'At sea', 'Status (measure)': '2', 'Link (field)': 'AB' },
    });
  });

  it('has the two ends of a date in one cell', () => {
    const date = { start: '2022-02-24/2022-02-26', end: '2022-03' };
    expect(exported({}, { date }).rows[0]!.Date).to.match(/^.*2022-02-24.*2022-02-26.*\/2022-03!?$/);
  });
});

describe('what a table for people has no place for', () => {
  it('is counted by its list: of sources and of each list of names', () => {
    const head = {
      ...{ title: 'War', license: 'CC0' },
      sources: [{ id: 'g', title: 'Gazette', author: 'R. Moor', publisher: 'Gazette & Sons' }],
      parties: [{ id: 'n', name: 'North', color: '#123456' }],
      actors: [{ id: 'ann', name: 'Ann Lee', role: 'Mayor' }],
      measures: [{ id: 'm', name: 'Hurt', unit: 'people' }],
      topics: [{ id: 't', name: 'Peace', translations: { uk: { name: 'Мир' } } }],
    };
    expect(exported(head, {}).lost).to.have.members([
      ...['id: no-place, 1', 'title: no-place, 1', 'license: no-place, 1', 'sources.author: no-place, 1'],
      ...['sources.publisher: no-place, 1', 'parties.color: no-place, 1', 'actors.role: no-place, 1'],
      ...['measures.unit: no-place, 1', 'topics.translations: no-place, 1'],
      ...['parties', 'actors', 'topics', 'measures', 'sources'].map((list) => `${list}: no-place, 1`),
    ]);
  });

  it('is counted for each entry: all but the first quotation and picture, and fields of their own', () => {
    const entry = {
      ...{ weight: 0.5, location: { name: 'Halm', latitude: 1, longitude: 2 } },
      quotes: [{ text: 'No.', lang: 'uk' }, { text: 'Yes.' }, { text: 'Well.' }],
      media: ['a', 'b', 'c'].map((name) => ({ url: `https://a.example/${name}.png`, caption: name })),
      citations: [{ source: 'g', quote: 'No.' }],
    };
    expect(exported({}, entry).lost).to.have.members([
      ...[
        'id: no-place, 1',
        'kind: no-place, 1',
        'weight: no-place, 1',
        'location.name: no-place, 1',
        'quotes: no-place, 2',
        'quotes.lang: no-place, 1',
      ],
      ...['media: one-medium, 2', 'media.caption: no-place, 1', 'citations.quote: no-place, 1'],
    ]);
  });

  it('is the kind of a statement that nothing in its row shows', () => {
    const statement = { kind: 'statement' };
    expect(exported({}, statement, { ...statement, speaker: 'bob' }).lost).to.include('kind: statement, 1');
    expect(exported({}, { ...statement, quotes: [{ text: 'No.' }] }, {}).lost).to.deep.equal(['id: no-place, 2']);
  });

  it('has a column each for a category, two measures and a field of one name', () => {
    const one = { name: 'Loss' };
    const head = {
      categories: [{ id: 'c', ...one, values: [{ id: 'v', name: 'Great' }] }],
      measures: [
        { id: 'm', ...one },
        { id: 'n', ...one },
      ],
      fields: [{ id: 'f', ...one }],
    };
    const entry = { categories: { c: 'v' }, measures: { m: 1, n: 2 }, fields: { f: 'Docket 7' } };
    expect(exported(head, entry, entry).rows[1]).to.include({
      ...{ Loss: 'Great', 'Loss (measure)': '1', 'Loss (measure n)': '2', 'Loss (field)': 'Docket 7' },
    });
  });
});
