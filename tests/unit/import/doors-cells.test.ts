/** Cells taken for what they are: years of two calendars, and sources with their addresses. */
import { expect } from 'chai';
import { importData } from '../../../src/convert/import/index.js';

describe('a year in two calendars', () => {
  const rows = (text: string): string => `date,title\n1943,A\n1945,B\n1950,C\n1960,D\n${text},E\n`;

  it('is a question, and no time of six centuries', async () => {
    for (const text of ['1362/1944', '1363 / 1944', '1323/1944', '1362-1943', '1420–1999']) {
      const { dataset, issues } = await importData(rows(text));
      expect(dataset?.entries).to.have.length(4);
      expect(issues[0], text).to.include({ code: 'open-date', row: 6 });
      expect(issues[0]?.readings?.[0]).to.equal(text.slice(-4));
    }
    const answered = await importData(rows('1362/1944!'));
    expect(answered.dataset?.entries.at(-1)?.date).to.equal('1362/1944');
  });

  it('is none where the years are those of one', async () => {
    const { dataset } = await importData('date,title\n1300/1900,A\n1337/1453,B\n900/1500,C\n1000/1800,D\n');
    expect(dataset?.entries.map(({ date }) => date)).to.deep.equal([
      '1300/1900',
      '1337/1453',
      '0900/1500',
      '1000/1800',
    ]);
  });
});

describe('the sources of a record', () => {
  it('keep their addresses, in a list of JSON and in a cell', async () => {
    const { dataset, notKept } = await importData([
      {
        date: '2014',
        title: 'A',
        sources: [{ title: 'BBC', url: 'https://a.example/1' }, { url: 'https://a.example/2' }],
      },
      { date: '2015', title: 'B', sources: [{ title: 'BBC', url: 'https://a.example/3' }] },
    ]);
    expect(notKept).to.deep.equal([]);
    expect(dataset?.sources?.map(({ title, url }) => [title, url])).to.deep.equal([
      ['BBC', 'https://a.example/1'],
      ['https://a.example/2', 'https://a.example/2'],
      ['BBC', 'https://a.example/3'],
    ]);
    expect(dataset?.entries.map(({ citations }) => citations?.length)).to.deep.equal([2, 1]);
    const table = await importData('date,title,source\n2014,A,BBC https://a.example/1\n2015,B,"Smith, p. 4"\n');
    expect(table.dataset?.sources?.map(({ title, url }) => [title, url])).to.deep.equal([
      ['BBC', 'https://a.example/1'],
      ['Smith, p. 4', undefined],
    ]);
  });
});

describe('a table of the Global Terrorism Database', () => {
  it('has no value where it writes -9 or -99, and no citation as a title', async () => {
    const rows = Array.from({ length: 30 }, (_, at) =>
      [
        `1970${at}`,
        1970 + (at % 9),
        1 + (at % 12),
        1 + (at % 5),
        `Attack ${at} on a post`,
        at % 2 === 0 ? -99 : 3,
        `"A paper, Washington Post, ${at}"`,
      ].join(),
    );
    const { dataset, mapping, notKept } = await importData(
      ['eventid,iyear,imonth,iday,summary,nperps,scite1', ...rows].join('\n'),
    );
    expect(mapping?.title).to.equal('summary');
    expect(dataset?.entries.map(({ measures }) => measures?.nperps).slice(0, 2)).to.deep.equal([undefined, 3]);
    expect(notKept.find(({ what }) => what === '-99')).to.include({ count: 15, code: 'no-value' });
  });
});
