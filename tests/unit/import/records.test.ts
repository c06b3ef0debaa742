/** JSON of no known format: a list of records is read as a sheet. Invented content in the shapes that people have. */
import { expect } from 'chai';
import { importData } from '../../../src/convert/import/index.js';
import { readSheet } from '../../../src/convert/import/read-sheet.js';

const SIEGES = [
  {
    name: 'Siege of Arad',
    start_date: '23-08-1942',
    end_date: '02-02-1943',
    location: { longitude: '21.3', latitude: '46.2' },
    participants: { north: ['A', 'B'], south: ['C'] },
    losses: [{ side: 'A', number: 3 }],
  },
  { name: 'Landing', start_date: '06-06-1944', end_date: '15-07-1944', location: { longitude: '', latitude: '' } },
];

describe('a list of records in JSON', () => {
  it('is a sheet: fields are columns, records within records have both names, and what has no place is named', async () => {
    const { dataset, mapping, notKept, issues } = await importData(JSON.stringify(SIEGES));
    expect(dataset?.entries.map(({ title, date, location }) => [title, date, location])).to.deep.equal([
      ['Siege of Arad', '1942-08-23/1943-02-02', { latitude: 46.2, longitude: 21.3 }],
      ['Landing', '1944-06-06/1944-07-15', undefined],
    ]);
    expect(mapping).to.include({ title: 'name', date: 'start_date', end: 'end_date', latitude: 'latitude' });
    expect(notKept.map(({ what, code }) => [what, code])).to.deep.equal([
      ['losses', 'no-place'],
      ['participants.north', 'no-column-chosen'],
      ['participants.south', 'no-column-chosen'],
    ]);
    expect(issues).to.deep.equal([]);
  });

  it('takes a mapping, and joins a list of texts in a cell', async () => {
    const mapping = { title: 'name', date: 'start_date', parties: 'participants.north' };
    const { dataset } = await importData(SIEGES, { mapping });
    expect(dataset?.parties?.map(({ name }) => name)).to.deep.equal(['A', 'B']);
  });

  it('keeps two points of a record apart', async () => {
    const way = { date: '2014', title: 'March', from: { lat: 1, lng: 2 }, to: { lat: 3, lng: 4 } };
    const { rows } = await readSheet(JSON.stringify([way]));
    expect(rows).to.deep.equal([
      ['date', 'title', 'from.lat', 'from.lng', 'to.lat', 'to.lng'],
      ['2014', 'March', '1', '2', '3', '4'],
    ]);
    expect((await importData([way])).dataset?.entries[0]?.location).to.equal(undefined);
    const twice = await importData([{ date: '2014', title: 'One', 'a.b': 1, a: { b: 2 } }]);
    expect(twice.notKept.map(({ what, code }) => [what, code])).to.deep.include(['a.b', 'no-place']);
  });

  it('may be the only list of a record, whose other fields are named', async () => {
    const answer = {
      count: 2,
      events: [
        { date: '2014-03-07', headline: 'One' },
        { date: '2014-03-08', headline: 'Two' },
      ],
    };
    const { dataset, notKept } = await importData(answer);
    expect(dataset?.entries.map(({ title }) => title)).to.deep.equal(['One', 'Two']);
    expect(notKept.map(({ what }) => what)).to.deep.equal(['count']);
    const { dataset: none, issues } = await importData({ ...answer, places: [{ name: 'X' }] });
    expect(none, 'of two lists').to.equal(undefined);
    expect(issues[0]?.code).to.equal('unknown-format');
  });

  it('is a table that is known, if its fields are', async () => {
    const row = {
      event_id_cnty: 'X1',
      event_date: '2024-01-05',
      event_type: 'Battles',
      time_precision: '2',
      country: 'C',
    };
    const { dataset } = await importData({ status: 200, data: [row] });
    expect(dataset?.entries.map(({ id, date }) => [id, date])).to.deep.equal([['X1', '2024-01-05~']]);
  });

  it('asks for the columns that it does not know, by the number of the record', async () => {
    const nameless = await importData([{ a: 1 }, { b: 2 }]);
    expect(nameless.issues.map(({ code }) => code)).to.deep.equal(['no-header', 'no-header']);
    const { issues } = await importData([
      { date: '2014', title: 'One' },
      { date: 'soon', title: 'Two' },
    ]);
    expect(issues.map(({ row, value }) => [row, value])).to.deep.equal([[2, 'soon']]);
  });

  it('is a sheet for the maker, which the element cannot read from its address', async () => {
    const { rows, isTable } = await readSheet(JSON.stringify(SIEGES));
    expect(rows?.[0]?.slice(0, 3)).to.deep.equal(['name', 'start_date', 'end_date']);
    expect(rows).to.have.lengthOf(3);
    expect(isTable).to.equal(false);
    expect((await readSheet('{"title":"T","entries":[]}')).rows, 'a dataset').to.equal(undefined);
    expect((await readSheet('date,title\n2014,One')).isTable, 'CSV').to.equal(true);
  });
});
