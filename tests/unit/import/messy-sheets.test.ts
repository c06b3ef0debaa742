import { expect } from 'chai';
import { strToU8, zipSync } from 'fflate';
import { exportDataset } from '../../../src/convert/export/index.js';
import { importData } from '../../../src/convert/import/index.js';

const datesOf = async (table: string): Promise<unknown> =>
  (await importData(table)).dataset?.entries.map(({ date }) => date);

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A workbook of one sheet. `rows`: its rows, and what follows them. */
function workbookOf(rows: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const parts = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATION}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}"><Relationship Id="r1" Type="${RELATION}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}" xmlns:r="${RELATION}"><sheetData>${rows}</worksheet>`,
    ...more,
  };
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(`<?xml version="1.0"?>${xml}`)])),
  );
}

/** A strike, as people write it down: forty rows, in no order. */
const STRIKE = [
  'When?;What happened;More;Who;Party;Where;Link;Injured',
  '6 March 1984;Cortonwood is to close;"The board says so &amp; gives no date";;Coal Board;Cortonwood;https://a.example/1;',
  '8–9 March 1984;First pits walk out;;;Miners’ union;;;',
  '12.03.1984;The strike is national;First line<br>second line;A. Scargill;Miners’ Union;London;;',
  '15/3/84;A picket dies at Ollerton;See https://b.example/ollerton.;;Miners’ union;Ollerton;;1',
  'March–April 1984;Ports are asked to stop coal;;;Dockers’ union;;;',
  'early April 1984;Ballots in the Midlands;;;Miners’ union;;;',
  '19 April 1984;A special conference;;;Miners’ union;Sheffield;;',
  'mid-May 1984;Steelworks run short;;;Steel company;;;',
  '27 May – 18 June 1984;Pickets at Orgreave;;;Police;Orgreave;;',
  '18 June 1984;The day at Orgreave;;;Police;Orgreave;;51',
  'June 1984;Talks fail;;;Coal board;;;',
  '9 July 1984;Dockers stop work;;;Dockers’ Union;Immingham;;',
  '9-21 July 1984;First dock strike;;;Port company;;;',
  'July/August 1984;Funds are sought in court;;;Courts;;;',
  'c. 20 August 1984;A single miner goes back;;;;Gascoigne Wood;;',
  '24 Aug 1984;Second dock strike;;;port company;;;',
  'late September 1984;Deputies vote;;;Deputies’ union;;;',
  '10 October 1984;The union is fined;;;Courts;London;;',
  '25 October 1984;Its money is taken;;;Courts;London;;',
  'autumn 1984;More go back;;;;;;',
  'Nov 1984;Bonus for return;;;Coal Board;;;',
  '30 November 1984;A taxi driver is killed;;;Police;Merthyr;;1',
  'before Christmas 1984;Parcels from abroad;;;;;;',
  'December 1984 – January 1985;No talks;;;;;;',
  'Q4 1984;Coal is imported;;;Coal Board;;;',
  '1 January 1985;A third is back;;;;;;',
  '29 January 1985;Talks about talks;;;Coal Board;London;;',
  '20 February 1985;An offer is refused;;;Miners’ union;London;;',
  '27 Feb 1985;Half are back;;;Coal Board;;;',
  '3 March 1985;The strike ends;;;Miners’ union;London;;',
  '3 March 1985;The strike ends;;;Miners’ union;London;;',
  '5 March 1985;The march back;;;Miners’ union;Cortonwood;;',
  'spring 1985;Dismissed men appeal;;;Courts;;;',
  '1985;The pit closes;;;Coal Board;Cortonwood;;',
  '1984/85;Strike year;;;;;;',
  '1985-91;Court cases;;;Courts;;;',
  'since 1985;A yearly walk;;;;Cortonwood;;',
  '43;A number of a banner;;;;;;',
  'soon;Somebody says so;;;;;;',
  ';No date at all;;;;;;',
].join('\n');

describe('a sheet as people write it', () => {
  it('is forty rows of a strike: each is an entry, or has a cure', async () => {
    const { dataset, counts, issues, dates, mapping } = await importData(STRIKE, { alike: 'keep' });
    expect(mapping).to.include({ date: 'When?', title: 'What happened', actors: 'Who', parties: 'Party' });
    expect(counts).to.deep.equal({ read: 40, kept: 36, left: 4 });
    expect(issues.map(({ row, code, readings }) => [row, code, readings ?? []])).to.deep.equal([
      [24, 'bad-date', ['../1984', '1984']],
      [39, 'open-date', ['1943', '2043!', '0043!']],
      [40, 'bad-date', []],
      [41, 'missing', []],
    ]);
    const byTitle = new Map(dataset?.entries.map(({ title, date }) => [title, date]));
    expect(byTitle.get('First pits walk out')).to.equal('1984-03-08/1984-03-09');
    expect(byTitle.get('A picket dies at Ollerton')).to.equal('1984-03-15');
    expect(byTitle.get('Pickets at Orgreave')).to.equal('1984-05-27/1984-06-18');
    expect(byTitle.get('Strike year')).to.equal('1984/1985');
    expect(byTitle.get('Court cases')).to.equal('1985/1991');
    expect(dataset?.entries.find(({ title }) => title.includes('national'))?.summary).to.equal(
      'First line\nsecond line',
    );
    expect(dates.reduce((sum, { count }) => sum + count, 0)).to.equal(36);
    expect(dates.find(({ text }) => text === '8–9 March 1984')).to.deep.include({
      words: 'from 8 to 9 March 1984',
      count: 2,
    });
  });

  it('is the same after a cure is taken', async () => {
    const { counts } = await importData(STRIKE.replace('\n43;', '\n43!;').replace('before Christmas 1984', '1984'));
    expect(counts.left).to.equal(2);
  });

  it('is not taken for the table of this project because of a party', async () => {
    const { dataset, mapping } = await importData(
      'date,end,title,description,party,link\n10 June 2021,14 June 2021,A,Words,Union,https://a.example/\n',
    );
    expect(mapping).to.include({ end: 'end', summary: 'description', url: 'link' });
    expect(dataset?.entries[0]).to.deep.include({
      date: '2021-06-10/2021-06-14',
      summary: 'Words',
      parties: ['union'],
    });
    expect(dataset?.sources?.[0]?.url).to.equal('https://a.example/');
  });

  it('comes back from the plain table of this project, also years before our era and several links', async () => {
    const sources = ['a', 'b'].map((id) => ({ id, title: id.toUpperCase(), url: `https://${id}.example/` }));
    const citations = sources.map(({ id }) => ({ source: id }));
    const { text } = exportDataset(
      { sources, entries: [{ id: 'x', kind: 'event', date: '-0232', title: 'X', citations }] },
      'table',
    );
    const { dataset, issues } = await importData(text);
    expect(issues).to.deep.equal([]);
    expect(dataset?.entries[0]).to.deep.include({ date: '-0232', citations });
    expect(dataset?.sources).to.deep.equal(sources);
  });

  it('keeps short numbers as years, also in the table of this project', async () => {
    expect(await datesOf('kind,date,title\nevent,43,A\nevent,877,B\nevent,43XX,C\n')).to.deep.equal([
      '0043',
      '0877',
      '43XX',
    ]);
    const { text } = exportDataset({ entries: [{ id: 'a', kind: 'event', date: '19', title: 'A' }] }, 'csv');
    expect(text).to.contain('19XX');
  });

  it('asks about what is far from the rest, and believes a mark', async () => {
    const near = Array.from({ length: 9 }, (_, at) => `2014-02-1${at}`);
    const rows = [...near, '2015', '0202-02-24', '2999', '1800 – 2014'];
    const tableOf = (dates: readonly string[]): string =>
      `date,title\n${dates.map((date) => `${date},A`).join('\n')}\n`;
    const { issues, counts } = await importData(tableOf(rows));
    expect(issues.map(({ row, code }) => [row, code])).to.deep.equal([
      [12, 'far-date'],
      [13, 'far-date'],
      [14, 'far-date'],
    ]);
    expect(counts.kept).to.equal(10);
    const sure = await importData(tableOf(rows.map((date, at) => (at > 9 ? `${date}!` : date))));
    expect(sure.counts.kept).to.equal(13);
  });

  it('has columns that are known by their content, numbers as measures and groups as categories', async () => {
    const rows = Array.from(
      { length: 12 },
      (_, at) =>
        `${at + 1} May 2021,Something happens in ward ${at},${['north', 'south'][at % 2]},${at * at},https://a.example/${at}`,
    );
    const { dataset, mapping, notKept } = await importData(
      ['A,B,Side of town,Number hurt,Where from', ...rows].join('\n'),
    );
    expect(mapping).to.deep.equal({
      date: 'A',
      title: 'B',
      url: 'Where from',
      'category:Side of town': 'Side of town',
      'measure:Number hurt': 'Number hurt',
    });
    expect(dataset?.entries[3]).to.deep.include({
      categories: { 'Side of town': 'south' },
      measures: { 'Number hurt': 9 },
    });
    expect(notKept).to.deep.equal([]);
  });

  it('has the ends of its dates in the next column, where neither has a name and each fits', async () => {
    const rows = [
      '1600;1648;The rising begins',
      '1654;1654;The council meets',
      '1709;Today;The road is shut',
      '1720;;One',
    ];
    const { dataset } = await importData(rows.join('\n'));
    expect(dataset?.entries.map(({ date }) => date)).to.deep.equal(['1600/1648', '1654', '1709/..', '1720']);
    const counts = await importData(rows.map((row) => row.replace(/;(1648|1654|Today|);/, ';2300;')).join('\n'));
    expect(counts.dataset?.entries.map(({ date }) => date)).to.deep.equal(['1600', '1654', '1709', '1720']);
  });

  it('has no row less where its first row is data, and says that names of columns are missing', async () => {
    const rows = [
      '1600;1648;An uprising begins;https://a.example/1 Words',
      '1654;1654;A council meets;https://a.example/2 More',
    ];
    const { dataset, issues, counts } = await importData(rows.join('\n'));
    expect(counts).to.deep.equal({ read: 2, kept: 2, left: 0 });
    expect(issues.map(({ code, severity, row }) => [code, severity, row])).to.deep.equal([
      ['missing-header', 'warning', 1],
    ]);
    expect(dataset?.entries).to.have.length(2);
    const { issues: none } = await importData('Region,1990,1991,1992\nNorth east,1,2,3\n');
    expect(none.map(({ code }) => code)).to.not.include('missing-header');
  });

  it('has its end in a column of any usual name, and no year as a measure', async () => {
    const rows = Array.from({ length: 6 }, (_, at) => `Reign ${at},c. ${900 + at},${950 + at},${900 + at}`);
    const { dataset, mapping, notKept } = await importData(['label,hdate,hdate_end,approx_year', ...rows].join('\n'));
    expect(mapping).to.deep.equal({ title: 'label', date: 'hdate', end: 'hdate_end' });
    expect(dataset?.entries[0]?.date).to.equal('0900~/0950');
    expect(notKept.map(({ what }) => what)).to.deep.equal(['approx_year']);
  });

  it('has an end that goes on, in the words of people', async () => {
    const { dataset, issues, dates } = await importData(
      'start,end,title\n8 Sep 2022,ongoing,A\n2014,today,B\n2014,soon,C\n',
    );
    expect(dataset?.entries.map(({ date }) => date)).to.deep.equal(['2022-09-08/..', '2014/..']);
    expect(issues.map(({ row, value }) => [row, value])).to.deep.equal([[4, 'soon']]);
    expect(dates[0]).to.include({ text: '8 Sep 2022 – ongoing', words: 'since 8 September 2022' });
  });

  it('has its dates in columns of years, months and days, with zero for what nobody knows', async () => {
    const { dataset, mapping, notKept, issues } = await importData(
      'iyear,imonth,iday,Event\n2014,2,22,A\n2014,3,0,B\n2013,,,C\n2014,Feb,3,D\n2014,13,5,E\n2014,0,5,F\n',
    );
    expect(mapping).to.deep.equal({ date: 'Date (iyear, imonth, iday)', title: 'Event' });
    expect(dataset?.entries.map(({ date }) => date)).to.deep.equal(['2014-02-22', '2014-03', '2013', '2014-02-03']);
    expect(issues.map(({ row, code, readings }) => [row, code, readings])).to.deep.equal([
      [6, 'bad-date', ['2014-05-13', '2014']],
      [7, 'bad-date', ['2014']],
    ]);
    expect(notKept).to.deep.equal([]);
    const ends = await importData('Year,Month,Day,End year,End month,End day,What\n1914,7,28,1918,11,11,A\n');
    expect(ends.dataset?.entries[0]?.date).to.equal('1914-07-28/1918-11-11');
    const beside = await importData('Year,Month,Date,What\n1914,July,28 July 1914,A\n');
    expect(beside.dataset?.entries[0]?.date).to.equal('1914-07-28');
  });

  it('may have its name above the header, which is said', async () => {
    const { dataset, notKept, issues } = await importData('The strike,,\n,,\nDate,Title,Source\nsoon,A,S\n2014,B,S\n');
    expect(dataset?.entries.map(({ title }) => title)).to.deep.equal(['B']);
    expect(issues.map(({ row }) => row)).to.deep.equal([4]);
    expect(notKept.map(({ what, why }) => [what, why])).to.deep.equal([['The strike', 'it is not an event']]);
    expect((await importData('The strike,,\n')).issues.map(({ code }) => code)).to.deep.equal(['no-rows']);
  });

  it('has ends that the start completes, and none that it contradicts', async () => {
    const rows = ['10 June 2021,14', '10 June 2021,2 July', 'June 2021,July', '2014,18', '10 June 2021,7', '2021,2020'];
    const { dataset, issues, dates } = await importData(
      ['Start,End,Title', ...rows.map((row) => `${row},A`)].join('\n'),
    );
    expect(dataset?.entries.map(({ date }) => date)).to.have.members([
      '2021-06-10/2021-06-14',
      '2021-06-10/2021-07-02',
      '2021-06/2021-07',
      '2014/2018',
    ]);
    expect(issues.map(({ row, code }) => [row, code])).to.deep.equal([
      [6, 'date-order'],
      [7, 'date-order'],
    ]);
    expect(dates[0]).to.include({ text: '10 June 2021 – 14', words: 'from 10 to 14 June 2021' });
    const years = await importData('Start year,End year,What\n1939,45,A war in Europe\n1914,1918,Another one\n');
    expect(years.dataset?.entries.map(({ date }) => date)).to.have.members(['1939/1945', '1914/1918']);
  });

  it('keeps addresses behind words of a cell as sources, and degrees with a comma', async () => {
    const { dataset, issues } = await importData(
      'date\ttitle\tsummary\tlat\tlon\n2014\tA\t<p>As <a href="https://a.example/?a=1&amp;b=2">a paper</a> says</p>\t50,45\t30,5\n',
    );
    expect(issues).to.deep.equal([]);
    expect(dataset?.sources?.[0]?.url).to.equal('https://a.example/?a=1&b=2');
    expect(dataset?.entries[0]).to.deep.include({
      summary: 'As a paper says',
      location: { latitude: 50.45, longitude: 30.5 },
    });
  });

  it('names second columns of one name, cells beyond the header, and tags', async () => {
    const { dataset, notKept } = await importData(
      'Date,Title,Source,Source\n#date,#event+name,#meta,#meta\n2021,A,One,Two,Three\n2022,B,One\n',
    );
    expect(dataset?.entries).to.have.length(2);
    expect(notKept.map(({ what, count }) => [what, count])).to.have.deep.members([
      ['HXL', 1],
      ['Source (2)', 1],
      ['#5…', 1],
    ]);
  });

  it('keeps the addresses behind the words of a workbook', async () => {
    const { dataset } = await importData(
      workbookOf(
        '<row r="1"><c r="A1" t="inlineStr"><is><t>Date</t></is></c><c r="B1" t="inlineStr"><is><t>Title</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>2014</t></is></c><c r="B2" t="inlineStr"><is><t>A</t></is></c></row></sheetData><hyperlinks><hyperlink ref="B2" r:id="r1"/></hyperlinks>',
        {
          'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="${PACKAGE}"><Relationship Id="r1" Type="${RELATION}/hyperlink" Target="https://a.example/?a=1&amp;b=2" TargetMode="External"/></Relationships>`,
        },
      ),
    );
    expect(dataset?.sources?.map(({ url }) => url)).to.deep.equal(['https://a.example/?a=1&b=2']);
  });

  it('keeps addresses beside more rows than a call takes arguments', async () => {
    const cells = (row: number): string => `<row r="${row}"><c r="A${row}"><v>${row}</v></c></row>`;
    const rows = Array.from({ length: 135_000 }, (_, at) => cells(at + 1)).join('');
    const relations = `<Relationships xmlns="${PACKAGE}"><Relationship Id="r1" Type="${RELATION}/hyperlink" Target="https://a.example/" TargetMode="External"/></Relationships>`;
    const { issues } = await importData(
      workbookOf(`${rows}</sheetData><hyperlinks><hyperlink ref="A2" r:id="r1"/></hyperlinks>`, {
        'xl/worksheets/_rels/sheet1.xml.rels': relations,
      }),
    );
    expect(issues.map(({ message }) => message).join()).to.contain('"Link"');
  });
});
