/** Files that are garbled, shortened, or made to hang a reader: each is read whole, or refused with its reason. */
import { expect } from 'chai';
import { gzipSync, strToU8 } from 'fflate';
import { importData, importStream } from '../../../src/convert/import/index.js';
import { readSheet } from '../../../src/convert/import/read-sheet.js';
import { book, cell, rowsOf } from './zip-files.js';

/** A text in a code page of one byte a sign. */
function inPage(text: string, page: string): Uint8Array {
  const codes = new Map<string, number>();
  for (let byte = 0; byte < 256; byte++) codes.set(new TextDecoder(page).decode(Uint8Array.of(byte)), byte);
  return Uint8Array.from(text, (sign) => codes.get(sign) ?? 63);
}

const said = async (input: Parameters<typeof importData>[0]): Promise<readonly [string, string] | undefined> => {
  const [issue] = (await importData(input)).issues;
  return issue && [issue.severity, issue.message];
};

const TEXTS: readonly (readonly [page: string, text: string])[] = [
  ['windows-1256', 'وقف إطلاق النار بين الطرفين'],
  ['iso-8859-6', 'اجتماع مجلس الأمن الدولي في المدينة'],
  ['windows-1253', 'Έναρξη διαπραγματεύσεων στη Γενεύη μεταξύ των πλευρών'],
  ['windows-1255', 'הצבא הודיע על כיבוש העיר'],
  ['windows-1250', 'Początek rozmów w Łodzi, ogłosiło zajęcie Świnoujścia'],
  ['koi8-u', 'Прекращение огня между сторонами'],
  ['ibm866', 'Заседание Совета Безопасности'],
  ['windows-1251', 'Припинення вогню між сторонами'],
  ['windows-1252', 'Réunion à Genève, où la délégation est arrivée'],
];

describe('a file in another code page', () => {
  for (const [page, text] of TEXTS) {
    it(`is read as ${page}, and says so`, async () => {
      const rows = text.split(/[ ,]+/).map((word, at) => `2014-01-${10 + at},${word} ${text.replaceAll(',', '')}`);
      const { dataset, encoding, issues } = await importData(inPage(`date,title\n${rows.join('\n')}\n`, page));
      expect(issues).to.deep.equal([]);
      expect(dataset?.entries[0]?.title).to.contain(text.replaceAll(',', ''));
      expect(encoding).to.equal(page);
    });
  }

  it('is read in two bytes a sign', async () => {
    // 市中心发生爆炸 and 双方停火, in GBK.
    const one = [0xca, 0xd0, 0xd6, 0xd0, 0xd0, 0xc4, 0xb7, 0xa2, 0xc9, 0xfa, 0xb1, 0xac, 0xd5, 0xa8];
    const other = [0xcb, 0xab, 0xb7, 0xbd, 0xcd, 0xa3, 0xbb, 0xf0];
    const row = (title: readonly number[]): readonly number[] => [...strToU8('2014-01-10,'), ...title, 10];
    const bytes = Uint8Array.from([...strToU8('date,title\n'), ...row(one), ...row(other), ...row(one), ...row(other)]);
    const { dataset, encoding } = await importData(bytes);
    expect([dataset?.entries[0]?.title, encoding]).to.deep.equal(['市中心发生爆炸', 'gb18030']);
  });

  it('is a question where two readings are near, with words of each', async () => {
    const bytes = inPage('date,title\n2014,Výbuch v Brně\n2015,Příměří v Plzni\n', 'windows-1250');
    const { dataset, issues } = await importData(bytes);
    expect(dataset).to.equal(undefined);
    expect(issues[0]).to.include({ code: 'encoding', severity: 'fatal' });
    const readings = issues[0]?.encodings ?? [];
    expect(readings.find(({ encoding }) => encoding === 'windows-1250')?.preview).to.contain('Příměří');
    expect(readings.length).to.be.greaterThan(1);
    const chosen = await importData(bytes, { encoding: 'windows-1250' });
    expect(chosen.dataset?.entries[1]?.title).to.equal('Příměří v Plzni');
  });

  it('is decided by its first foreign letter, however late it comes in a stream', async () => {
    const plain = 'date,title\n' + '2014-01-10,A plain row\n'.repeat(5000);
    const bytes = inPage(`${plain}2014-01-11,Прекращение огня между сторонами\n`, 'windows-1251');
    const pieces = async function* (): AsyncGenerator<Uint8Array> {
      for (let at = 0; at < bytes.length; at += 10_000) yield await Promise.resolve(bytes.subarray(at, at + 10_000));
    };
    const entries = [];
    const stream = importStream(pieces());
    let next = await stream.next();
    for (; next.done !== true; next = await stream.next()) entries.push(...next.value);
    expect(entries.at(-1)?.title).to.equal('Прекращение огня между сторонами');
    expect(next.value.encoding).to.equal('windows-1251');
  });
});

describe('quotation marks', () => {
  const rows = (from: number, to: number): string =>
    Array.from({ length: to - from }, (_, at) => `2014-01-10,Title ${from + at},Place,BBC\n`).join('');

  it('that are opened and never closed are an error with both lines; what follows is no entry', async () => {
    const table = `date,title,place,source\n${rows(0, 100)}2014-01-10,"Title,Place,BBC\n${rows(0, 1900)}`;
    const { dataset, counts, issues } = await importData(table);
    expect(dataset?.entries).to.have.length(100);
    expect(counts).to.deep.equal({ read: 101, kept: 100, left: 1 });
    expect(issues[0]).to.include({ code: 'open-quote', severity: 'error', row: 102 });
    expect(issues[0]?.message).to.contain('opened in line 102 and not closed before the file ends in line 2003');
  });

  it('of two rows that are taken for a pair are an error, not one long row', async () => {
    const table = `date,title,place,source\n2014-01-10,"Title,Place,BBC\n${rows(0, 1)}2014-01-12,A,"Place",BBC\n${rows(5, 7)}`;
    const { dataset, issues } = await importData(table);
    expect(dataset?.entries.map(({ title }) => title)).to.deep.equal(['Title 5', 'Title 6']);
    expect(issues[0]).to.include({ code: 'stray-quote', severity: 'error', row: 2 });
    expect(issues[0]?.message).to.contain('in line 2 is paired with one in line 4');
    const silent = `date,title,place,source\n2014-01-10,"Title,Place,BBC\n${rows(0, 2)}2014-01-12,A,"\n${rows(5, 7)}`;
    expect((await importData(silent)).issues[0]?.code).to.equal('stray-quote');
  });

  it('within a field of one line belong to its text', async () => {
    const { dataset } = await importData('date,title\n2014,"Aidar" battalion\n2015,"a ""b"" c"\n');
    expect(dataset?.entries.map(({ title }) => title)).to.deep.equal(['"Aidar" battalion', 'a "b" c']);
  });

  it('count lines beside rows', async () => {
    const { issues } = await importData('date,title\n2014,"two\nlines"\n\n,No date\n');
    expect(issues[0]).to.include({ row: 3, line: 5 });
  });

  it('are told to the maker with both lines, and what lies between them is in no row of it', async () => {
    const { rows: held, issues } = await readSheet(`date,title\n2013,Z\n2014,"A\n${rows(0, 3)}`);
    expect(held).to.deep.equal([
      ['date', 'title'],
      ['2013', 'Z'],
    ]);
    expect(issues[0]).to.include({ code: 'open-quote', value: '3–7' });
    const silent = 'date,title,a,b\n2014,"A,1,2\n2015,B,3,4\n2016,C",5,6\n2017,D,7,8\n';
    const read = await readSheet(silent);
    expect([read.rows?.length, read.issues[0]?.code, read.issues[0]?.value]).to.deep.equal([2, 'stray-quote', '2–4']);
  });
});

describe('a packed file', () => {
  it('is unpacked, whole and in a stream', async () => {
    const bytes = gzipSync(strToU8('date,title\n2014-01-10,A\n'));
    expect((await importData(bytes)).dataset?.entries[0]?.title).to.equal('A');
    expect((await readSheet(bytes)).rows).to.have.length(2);
    const stream = importStream(
      (async function* () {
        yield await Promise.resolve(bytes);
      })(),
    );
    expect((await stream.next()).value).to.have.length(1);
  });

  it('is refused in words if it is damaged, or unpacks beyond measure', async () => {
    const bytes = gzipSync(strToU8('date,title\n2014-01-10,A\n'.repeat(100)));
    expect(await said(bytes.slice(0, 40))).to.deep.equal(['fatal', 'the packed file is damaged or breaks off']);
    const bomb = gzipSync(new Uint8Array(80_000_000).fill(97), { level: 9 });
    expect((await said(bomb))?.[1]).to.equal('the packed file unpacks to more than 200 times its size');
  });
});

describe('a small file', () => {
  it('of one line of JSON is a record', async () => {
    const { dataset } = await importData('{"id":"a","kind":"event","date":"2014","title":"A"}\n');
    expect(dataset?.entries).to.have.length(1);
  });

  it('that is a picture says so', async () => {
    expect((await said(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10)))?.[1]).to.contain('a picture (PNG)');
  });
});

describe('a workbook that is made to hang its reader', () => {
  const TABLE = rowsOf([
    ['date', 'title'],
    ['2022-02-24', 'A'],
  ]);
  const far = (quote: string, prefix = ''): string =>
    `<${prefix}row r=${quote}3${quote}><${prefix}c r=${quote}ZZZZZZ3${quote}><${prefix}v>1</${prefix}v></${prefix}c></${prefix}row>`;

  it('by a cell beyond the last one is refused, however it is spelt', async () => {
    const books = [
      book([{ name: 'S', rows: TABLE + far('"') }]),
      book([{ name: 'S', rows: TABLE + far("'") }]),
      book([{ name: 'S', rows: far('"', 'x:') }], { prefix: 'x:' }),
      book([{ name: 'S', rows: TABLE + far('"') }], { path: 'other/book.xml' }),
    ];
    for (const bytes of books)
      expect((await said(bytes))?.[1]).to.equal(
        'the cell ZZZZZZ3 is beyond the last one that a sheet can have, XFD1048576',
      );
  });

  it('by a cell, a tag or blanks without end is refused', async () => {
    const long = 'A'.repeat(25_000_000);
    expect((await said(book([{ name: 'S', rows: TABLE + cell('A3', long) }])))?.[1]).to.contain(
      'a cell of the workbook',
    );
    expect((await said(book([{ name: 'S', rows: `${TABLE}<row r="3" ${long}` }])))?.[1]).to.contain('does not end');
    expect((await said(book([{ name: 'S', rows: TABLE + ' '.repeat(25_000_000) }])))?.[1]).to.contain('250 times');
    const texts = Array.from(
      { length: 200 },
      (_, at) => `<row r="${at + 3}"><c r="A${at + 3}" t="s"><v>0</v></c></row>`,
    );
    const again = book([{ name: 'S', rows: TABLE + texts.join('') }], { shared: ['A'.repeat(900_000)] });
    expect((await said(again))?.[1]).to.contain('longer than 100 MB');
  });

  it('by rows without cells is read', async () => {
    const rows = Array.from({ length: 300_000 }, (_, at) => `<row r="${at + 3}"/>`).join('');
    expect((await importData(book([{ name: 'S', rows: TABLE + rows }]))).counts.kept).to.equal(1);
  });
});

describe('a workbook as people have it', () => {
  const HEAD = ['When', 'What happened', 'Where'];
  const ROWS = [HEAD, ['2022-02-24', 'A town falls', 'X'], ['2022-02-25', 'Talks begin', 'Y']];

  it('whose first sheet is a note is read from the sheet that is a table', async () => {
    const notes = { name: 'README', rows: rowsOf([['This file lists events.'], ['See the second tab.']]) };
    const { dataset, notKept } = await importData(book([notes, { name: 'Events', rows: rowsOf(ROWS) }]));
    expect(dataset?.entries).to.have.length(2);
    expect(notKept.map(({ what, code }) => [what, code])).to.deep.equal([['README', 'other-sheets']]);
  });

  it('names the other tables that it has', async () => {
    const bytes = book([
      { name: '2021', rows: rowsOf(ROWS) },
      { name: '2022', rows: rowsOf(ROWS) },
      { name: 'old', rows: rowsOf(ROWS), state: 'hidden' },
    ]);
    const { issues } = await importData(bytes);
    expect(issues[0]).to.deep.include({ code: 'other-sheets', value: '2021', readings: ['2022'] });
  });

  it('keeps its header under a caption, and its links', async () => {
    const rows = rowsOf([['Events of a war, 2022'], [], ...ROWS]);
    const after = '<hyperlinks><hyperlink ref="B4" r:id="r1"/></hyperlinks>';
    const bytes = book([{ name: 'S', rows, after, links: ['https://a.example/1'] }]);
    const { dataset, mapping, notKept } = await importData(bytes);
    expect(mapping).to.include({ date: 'When', title: 'What happened', url: 'Link' });
    expect(dataset?.sources?.map(({ url }) => url)).to.deep.equal(['https://a.example/1']);
    expect(notKept.map(({ what }) => what)).to.deep.equal(['Events of a war, 2022']);
  });

  it('takes a link from its formula', async () => {
    const formula = '<c r="C4" t="str"><f>HYPERLINK("https://a.example/f","X")</f><v>X</v></c>';
    const rows = `${rowsOf(ROWS)}<row r="4">${cell('A4', '2022-03')}${cell('B4', 'More')}${formula}</row>`;
    const { dataset } = await importData(book([{ name: 'S', rows }]));
    expect(dataset?.sources?.[0]?.url).to.equal('https://a.example/f');
  });

  it('shows months, years and days as its formats do', async () => {
    const formats = ['mmm-yy', '[$-409]mmmm\\ yyyy;@', 'yyyy', 'dd/mm/yyyy', '0.00', '"day "0', 'yyyy-mm-dd hh:mm'];
    const rows = formats.map(
      (_, at) =>
        `<row r="${at + 2}"><c r="A${at + 2}" s="${at + 1}"><v>44621.5</v></c>${cell(`B${at + 2}`, 'T')}</row>`,
    );
    const head = rowsOf([['date', 'title']]);
    const { rows: read } = await readSheet(book([{ name: 'S', rows: head + rows.join('') }], { formats }));
    expect(read?.slice(1).map(([date]) => date)).to.deep.equal([
      ...['2022-03', '2022-03', '2022', '2022-03-01T12:00', '44621.5', '44621.5', '2022-03-01T12:00'],
    ]);
  });

  it('publishes no row that it hides until somebody says so', async () => {
    const rows = rowsOf(ROWS).replace('<row r="3">', '<row r="3" hidden="1">');
    const { counts, issues } = await importData(book([{ name: 'S', rows }]));
    expect(counts).to.deep.equal({ read: 2, kept: 1, left: 1 });
    expect(issues[0]).to.include({ code: 'hidden-row', row: 3 });
    const kept = await importData(book([{ name: 'S', rows }]), { hiddenRows: 'keep' });
    expect(kept.counts.kept).to.equal(2);
  });

  it('publishes no column that it hides, nor its links and faults, until somebody says so', async () => {
    const rows = rowsOf([
      ['Events of a war', '', '', ''],
      ['Remarks', 'When', 'Phone of the source', 'What happened'],
      ['a', '2014-02-20', '555-1', 'A'],
      ['', '2014-02-21', '555-2', 'B'],
    ]).replace('<row r="4">', '<row r="4"><c r="A4" t="e"><f>1/0</f><v>#DIV/0!</v></c>');
    const columns =
      '<cols><col min="1" max="1" hidden="1"/><col min="3" max="3" width="0" hidden="true"/><col min="6" max="16384" hidden="1"/></cols>';
    const links = ['https://a.example/secret', 'https://a.example/open'];
    const after = '<hyperlinks><hyperlink ref="C3" r:id="r1"/><hyperlink ref="D3" r:id="r2"/></hyperlinks>';
    const bytes = book([{ name: 'S', rows, columns, after, links }]);
    const { dataset, issues, mapping } = await importData(bytes);
    expect(mapping).to.deep.equal({ date: 'When', title: 'What happened', url: 'Link' });
    expect(JSON.stringify(dataset)).not.to.match(/555|secret|Remarks/);
    expect(dataset?.sources?.map(({ url }) => url)).to.deep.equal(['https://a.example/open']);
    expect(issues.map(({ code, column }) => [code, column])).to.deep.equal([
      ['hidden-column', 'Remarks'],
      ['hidden-column', 'Phone of the source'],
    ]);
    const kept = await importData(bytes, { hiddenColumns: 'keep' });
    expect(kept.issues.map(({ code }) => code)).to.deep.equal(['formula']);
    expect(kept.notKept.map(({ what }) => what)).to.include('Phone of the source');
  });

  it('hides columns a million times in no time', async () => {
    const columns = `<cols>${'<col min="2" max="16384" hidden="1"/>'.repeat(200_000)}</cols>`;
    const start = performance.now();
    const { issues } = await importData(book([{ name: 'S', rows: rowsOf(ROWS), columns }]));
    expect(issues.map(({ code }) => code)).to.include('hidden-column');
    expect(performance.now() - start).to.be.below(4000);
  });
});

describe('a calendar', () => {
  const events = (...parts: readonly string[]): string =>
    `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${parts.map((part, at) => `BEGIN:VEVENT\r\nUID:${at}\r\nSUMMARY:E\r\n${part}\r\nEND:VEVENT\r\n`).join('')}END:VCALENDAR\r\n`;

  it('with a duration of millions of years is refused at once', async () => {
    const { counts, issues } = await importData(
      events('DTSTART:20220301T100000Z\r\nDURATION:P9999999999999W', 'DTSTART;VALUE=DATE:20220302'),
    );
    expect(counts).to.deep.equal({ read: 2, kept: 1, left: 1 });
    expect(issues[0]?.message).to.equal('the duration "P9999999999999W" is longer than 10,000 years');
  });

  it('takes a bare day for one, and leaves out alone what is none', async () => {
    const { dataset, counts } = await importData(
      events('DTSTART:20220301', 'DTSTART:soon', 'DTSTART;VALUE=DATE:20220302', 'no property at all'),
    );
    expect(dataset?.entries.map(({ date }) => date)).to.deep.equal(['2022-03-01', '2022-03-02']);
    expect(counts).to.deep.equal({ read: 4, kept: 2, left: 2 });
  });
});
