/** Headers that mislead: a day called “Date”, dates that are approximate by their name, a column without a name. */
import { expect } from 'chai';
import { importData } from '../../../src/convert/import/index.js';
import { datesOf, rowsOf } from './sheet.js';

describe('names of columns', () => {
  it('take a column called “Date” for the day, if it holds days beside a month and a year', async () => {
    const rows = [
      '21,April,1526,One',
      'Unknown,Unknown,1206,Two',
      'Unknown,May,1999,Three',
      '6 and 9,August,1945,Four',
      '?,-,2600 BC,Five',
      '8,3,1950,Six',
      ...Array.from({ length: 9 }, (_, at) => `${at + 1},July,19${10 + at},More ${at}`),
    ];
    const { dataset, mapping, issues } = await importData(rowsOf('Date,Month,Year,event', ...rows));
    expect(mapping?.date).to.equal('Date (Year, Month, Date)');
    expect(dataset?.entries.slice(0, 7).map(({ date }) => date)).to.deep.equal([
      ...['1526-04-21', '1206', '1999-05', '{1945-08-06,1945-08-09}', '-2599', '1950-03-08', '1910-07-01'],
    ]);
    expect(issues).to.deep.equal([]);
    expect(await datesOf(rowsOf('Date,Month,Year,event', ',,1950,One', ',,1951,Two'))).to.deep.equal(['1950', '1951']);
    const whole = await importData(rowsOf('Date,Month,Year,event', '1526-04-21,April,1526,One', '1206,May,1206,Two'));
    expect(whole.mapping?.date).to.equal('Date');
  });

  it('say that their dates are approximate', async () => {
    const table = rowsOf(
      'start_year_approx,end (estimated),event',
      '200,210,One',
      '1276,,Two',
      '1300!,,Three',
      '-333,,Four',
    );
    const { dataset, issues } = await importData(table);
    expect(dataset?.entries.map(({ date }) => date)).to.deep.equal(['0200~/0210~', '1276~', '1300']);
    expect(issues.map(({ readings }) => readings)).to.deep.equal([['-0332~!', '-0333~!']]);
    expect(await datesOf(rowsOf('date_est,event', '1276,One'))).to.deep.equal(['1276']);
    const far = await importData(
      rowsOf('start_year_approx,event', ...['1276', '1277', '1278', '1279', '9020'].map((year) => `${year},A`)),
    );
    expect(far.issues.map(({ readings }) => readings)).to.deep.equal([['9020~!']]);
  });

  it('ask about numbers from 1 to 31 alone, and take those of antiquity for years', async () => {
    const days = await importData(rowsOf('Date,event', ...[3, 9, 14, 21, 30].map((day) => `${day},On ${day}`)));
    expect(days.dataset?.entries ?? []).to.deep.equal([]);
    expect(days.issues.filter(({ code }) => code === 'open-date')).to.have.lengthOf(5);
    const years = ['14', '43', '60', '79', '117', '122', '410'];
    expect(await datesOf(rowsOf('Date,event', ...years.map((year) => `${year},In ${year}`)))).to.deep.equal(
      years.map((year) => year.padStart(4, '0')),
    );
  });
});

describe('days whose year has two digits', () => {
  const readingsOf = async (...cells: readonly string[]): Promise<unknown> =>
    (await importData(rowsOf('Date,event', ...cells.map((cell, at) => `${cell},Event ${at}`)))).issues.map(
      ({ readings }) => readings,
    );

  it('may begin with it where other years come first', async () => {
    expect(await readingsOf('1848/07/19', '1850/10/23', '20/08/26', '13/03/03')).to.deep.equal([
      ['2020-08-26', '1920-08-26', '2026-08-20'],
      ['2013-03-03', '1913-03-03', '2003-03-13'],
    ]);
    expect(await datesOf(rowsOf('Date,event', '1943/07/19,One', '45/06/26,Two', '1980/04/17,Three'))).to.deep.equal([
      ...['1943-07-19', '1945-06-26', '1980-04-17'],
    ]);
  });

  it('end with it elsewhere', async () => {
    expect(await readingsOf('19/07/1848', '23/10/1850', '20/08/26')).to.deep.equal([['2026-08-20', '1926-08-20']]);
  });
});

describe('years with a minus', () => {
  it('are questions, and EDTF where other cells are', async () => {
    const { dataset, issues } = await importData(rowsOf('Start,Name', '-50,One', '-2250,Two', '443,Four'));
    expect(dataset?.entries.map(({ date }) => date)).to.deep.equal(['0443']);
    expect(issues.map(({ readings }) => readings)).to.deep.equal([
      ['-0049!', '-0050!'],
      ['-2249!', '-2250!'],
    ]);
    expect(issues[0]!.message).to.include('-0049 (50 BCE) or -0050 (51 BCE)');
    const [first] = (await importData(rowsOf('Start,Name', '-1,One'))).issues;
    expect(first!.message).to.include('0000 (1 BCE) or -0001 (2 BCE)');
    for (const sure of ['-0479', '0014~', '2014/..'])
      expect(await datesOf(rowsOf('Start,Name', '-1200,One', `${sure},Two`))).to.deep.equal(['-1200', sure]);
    expect(await datesOf(rowsOf('Start,Name', '-2250!,One', '443,Two'))).to.deep.equal(['-2250', '0443']);
  });

  it('stay questions when another is answered as its issue says', async () => {
    const { issues } = await importData(rowsOf('Start,End,Name', '-50,-49,One', '-2250,-2240,Two'));
    for (const answer of issues[0]!.readings!) {
      const next = await importData(rowsOf('Start,End,Name', `${answer},,One`, '-2250,-2240,Two'));
      expect(next.dataset?.entries.map(({ date }) => date)).to.deep.equal([answer.slice(0, -1)]);
      expect(next.issues.map(({ row, code }) => [row, code])).to.deep.equal([[3, 'open-date']]);
    }
  });

  it('stay questions beside EDTF where one has fewer than four digits, which EDTF does not know', async () => {
    const { dataset, issues } = await importData(rowsOf('Start,Name', '-0479,One', '-2250,Two', '-50,Three'));
    expect(dataset?.entries.map(({ date }) => date)).to.deep.equal(['-0479']);
    expect(issues.map(({ row, code }) => [row, code])).to.deep.equal([
      [3, 'open-date'],
      [4, 'open-date'],
    ]);
  });
});

describe('midnight', () => {
  it('is no time of day where programs write it beside every day', async () => {
    for (const time of [' 00:00:00', 'T00:00:00', 'T00:00:00Z', 'T00:00:00.000Z', ' 0:00'])
      expect(await datesOf(rowsOf('date,event', `1937-12-20${time},One`, `1938-12-08${time},Two`)), time).to.deep.equal(
        [...['1937-12-20', '1938-12-08']],
      );
    const { dataset, dates, notKept } = await importData(
      rowsOf('date,time,event', '1937-12-20,00:00,One', '1938-12-08,00:00,Two'),
    );
    expect(dataset?.entries.map(({ date }) => date)).to.deep.equal(['1937-12-20', '1938-12-08']);
    expect(dates.map(({ words }) => words)).to.deep.equal(['20 December 1937']);
    expect(notKept.map(({ what, count }) => [what, count])).to.deep.equal([['time', 2]]);
  });

  it('is one beside other times, and alone', async () => {
    expect(await datesOf(rowsOf('date,event', '2025-04-19 00:00,One', '2025-04-20 18:00,Two'))).to.deep.equal([
      ...['2025-04-19T00:00', '2025-04-20T18:00'],
    ]);
    expect(await datesOf(rowsOf('date,event', '2025-04-19 00:00,One', '2025-04-20,Two'))).to.deep.equal([
      ...['2025-04-19T00:00', '2025-04-20'],
    ]);
  });
});

describe('a year, a month and a day', () => {
  it('are one date in more languages', async () => {
    for (const header of ['年,月,日,title', 'Rok,Miesiąc,Dzień,title', 'Yıl,Ay,Gün,title', 'سال,ماه,روز,title'])
      expect(await datesOf(rowsOf(header, '2003,10,29,One', '2013,7,1日,Two')), header).to.deep.equal([
        ...['2003-10-29', '2013-07-01'],
      ]);
  });
});

describe('names of other columns', () => {
  it('are no dates: the hours of a day', async () => {
    const hours = ['10:00,11:00', '12:00,13:00', '14:00,15:00', '16:00,17:00', '18:00,19:00'];
    const rows = hours.map((own, at) => `2025-04-25,${own},Event ${at} of five`);
    expect(await datesOf(rowsOf('Date,Start time,End time,event', ...rows))).to.deep.equal(
      hours.map(() => '2025-04-25'),
    );
  });

  it('are no dates: a number within a year', async () => {
    const { mapping } = await importData(rowsOf('numWithinYear,year,text', '1,1913,One', '1,1923,Two', '2,1935,Three'));
    expect(mapping).to.deep.include({ date: 'year', title: 'text' });
  });

  it('are the ends of a life', async () => {
    const lives = rowsOf('Birthdate,Deathdate,Name', '1263,1328,One', '1938,,Two', '1919,2012,Three');
    expect(await datesOf(lives)).to.deep.equal(['1263/1328', '1938', '1919/2012']);
  });
});

describe('a column without a name', () => {
  it('is nobody’s: the numbers of rows are no places, pictures or relations', async () => {
    const { dataset, issues, notKept } = await importData(
      ',date,content\n0,1984-01-09,A first test\n1,1988-01-09,A second\n',
    );
    expect(dataset?.entries).to.deep.equal([
      { id: 'row-2', kind: 'event', date: '1984-01-09', title: 'A first test' },
      { id: 'row-3', kind: 'event', date: '1988-01-09', title: 'A second' },
    ]);
    expect(issues).to.deep.equal([]);
    expect(notKept.map(({ what, count }) => [what, count])).to.deep.equal([['#1', 2]]);
  });
});
