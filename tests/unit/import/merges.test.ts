import { expect } from 'chai';
import { importData } from '../../../src/convert/import/index.js';
import { findMerges, withMergedNames } from '../../../src/convert/import/merges.js';

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
    const { names } = findMerges(HEADER, rows, MAPPING);
    const merged = withMergedNames(rows, names[1]!);
    expect(merged[1]).to.deep.equal(['2021', 'B', "Port Company; Dockers' Union", '2']);
    expect(merged[0]).to.equal(rows[0]);
    expect(findMerges(HEADER, merged, MAPPING).names).to.have.length(2);
  });
});

describe('names and rows that may be one, in a file that is read', () => {
  it('are looked for in the first 20,000 rows, and a longer file is told so', async () => {
    const long = [
      'Date,Title',
      ...Array.from({ length: 20_001 }, (_, at) => `2021-01-0${(at % 9) + 1},Shelling ${at}`),
    ];
    const toldOf = async (lines: readonly string[], alike?: 'merge' | 'keep'): Promise<readonly string[]> => {
      const { issues } = await importData(lines.join('\n'), alike === undefined ? {} : { alike });
      return issues.flatMap(({ code, message }) => (code === 'same-rows' ? [message] : []));
    };
    expect(await toldOf(long)).to.deep.equal([]);
    expect(await toldOf(long.toSpliced(5, 0, long[1]!))).to.have.length(2);
    expect((await toldOf(long, 'merge')).join()).to.contain('20,000');
    expect(await toldOf(long, 'keep')).to.deep.equal([]);
    expect(await toldOf(long.slice(0, -2), 'merge')).to.deep.equal([]);
  });

  const TABLE = [
    ['Date', 'Title', 'Party'],
    ['2021', 'A', 'USA; Brigade Alpha X'],
    ['2022', 'B', 'United States'],
    ['2022', 'B', 'United States'],
    ['2023', 'C', 'Brigade Alpha Y; U.S.'],
  ];

  it('are an issue each, and stay as they are', async () => {
    const { dataset, issues } = await importData(TABLE);
    expect(dataset?.entries).to.have.length(4);
    expect(issues.map(({ code, value, readings, message }) => [code, value, readings ?? message])).to.deep.equal([
      ['near-names', 'United States', ['USA', 'U.S.']],
      ['near-names', 'Brigade Alpha X', ['Brigade Alpha Y']],
      ['same-rows', undefined, '1 row says the same as an earlier one: 3 and 4'],
    ]);
    expect((await importData(TABLE, { alike: 'keep' })).issues).to.deep.equal([]);
  });

  it('become one on demand, but for names that a letter tells apart', async () => {
    const { dataset, issues, notKept } = await importData(TABLE, { alike: 'merge' });
    expect(dataset?.parties?.map(({ name }) => name)).to.deep.equal([
      ...['United States', 'Brigade Alpha X', 'Brigade Alpha Y'],
    ]);
    expect(dataset?.entries).to.have.length(3);
    expect(issues.map(({ code, value }) => [code, value])).to.deep.equal([['near-names', 'Brigade Alpha X']]);
    expect(notKept.map(({ what, count, code }) => [what, count, code])).to.deep.equal([['rows', 1, 'repeated']]);
  });
});
