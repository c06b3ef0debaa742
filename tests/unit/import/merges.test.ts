import { expect } from 'chai';
import { findMerges, withMergedNames, withoutSameRows } from '../../../src/convert/import/merges.js';

const HEADER = ['Date', 'Title', 'Party', 'Id'];
const MAPPING = { date: 'Date', title: 'Title', parties: 'Party', id: 'Id' } as const;

describe('rows and names that may be one', () => {
  const rows = [
    ['2021', 'A', 'port company', '1'],
    ['2021', 'B', 'Port Company; Dockers’ union', '2'],
    ['2021', 'C', "Dockers' Union", '3'],
    ['2021', 'C', "Dockers' Union", '4'],
    ['2022', 'D', 'The Dockers Union', '5'],
    ['2022', 'E', 'Brigade 10', '6'],
    ['2022', 'F', 'Brigade 11', '7'],
    ['2022', 'G', 'Coal Bord', '8'],
    ['2022', 'H', 'Coal Board', '9'],
  ];

  it('are listed with their counts, the commonest first', () => {
    const { sameRows, names } = findMerges(HEADER, rows, MAPPING);
    expect(sameRows).to.deep.equal([{ rows: [2, 3] }]);
    expect(names.map((near) => [near.keep, near.names.map(({ name, count }) => `${name}: ${count}`)])).to.deep.equal([
      ['port company', ['port company: 1', 'Port Company: 1']],
      ["Dockers' Union", ["Dockers' Union: 2", 'Dockers’ union: 1', 'The Dockers Union: 1']],
      ['Coal Bord', ['Coal Bord: 1', 'Coal Board: 1']],
    ]);
  });

  it('are names of one country in other languages and short forms, and no others', () => {
    const names = [
      'US',
      'USA',
      'The United States',
      'Україна',
      'Ukraine',
      'РФ',
      'Росія',
      'us',
      'Uganda',
      'Iran',
      'Iraq',
    ];
    const found = findMerges(
      HEADER,
      names.map((name, at) => ['2021', `Event ${at}`, name, String(at)]),
      MAPPING,
    );
    expect(found.names.map((near) => near.names.map(({ name }) => name))).to.deep.equal([
      ['US', 'USA', 'The United States'],
      ['Україна', 'Ukraine'],
      ['РФ', 'Росія'],
    ]);
  });

  it('become one in the cells, and only there', () => {
    const { names, sameRows } = findMerges(HEADER, rows, MAPPING);
    const merged = withMergedNames(rows, names[1]!);
    expect(merged[1]).to.deep.equal(['2021', 'B', "Port Company; Dockers' Union", '2']);
    expect(merged[0]).to.equal(rows[0]);
    expect(findMerges(HEADER, merged, MAPPING).names).to.have.length(2);
    expect(withoutSameRows(rows, sameRows[0]!)).to.have.length(rows.length - 1);
  });
});
