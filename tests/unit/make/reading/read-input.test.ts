import { expect } from 'chai';
import { MAX_COLUMNS, MAX_ROWS, wholeRows, withoutRow, withRow } from '../../../../apps/make/model/sheet.js';
import { loadTexts } from '../../../../apps/make/messages/texts.js';
import type { MakerDraft } from '../../../../apps/make/model/maker-draft.js';
import { projectIn, projectText } from '../../../../apps/make/model/project.js';
import { readInput } from '../../../../apps/make/reading/read-input.js';
import { noticesOf } from '../../../../apps/make/session/notice.js';
import { sheetAddress } from '../../../../src/convert/import/linked-sheet.js';

const nameOf = (number: number): string => `Column ${number}`;
const codesOf = async (input: string | Uint8Array): Promise<readonly string[]> =>
  (await readInput(input, nameOf)).issues.map(({ code }) => code);

describe('what comes into the maker', () => {
  it('is a sheet unchanged, with any separator', async () => {
    for (const text of ['Date;Title\n2024;A', 'Date\tTitle\r\n2024\tA\r\n', '\ufeff"Date","Title"\n"2024","A"']) {
      const { draft, issues } = await readInput(text, nameOf);
      expect(draft?.sheet).to.deep.equal({ header: ['Date', 'Title'], rows: [['2024', 'A']] });
      expect(issues).to.deep.equal([]);
    }
  });

  it('is read in the encodings that sheets leave programs in', async () => {
    const utf16 = new Uint8Array(
      new Uint16Array([0xfeff, ...Array.from('Дата,Назва\n2024,Зустріч', (sign) => sign.charCodeAt(0))]).buffer,
    );
    const { draft } = await readInput(utf16, nameOf);
    expect(draft?.sheet.rows[0]).to.deep.equal(['2024', 'Зустріч']);
    const windows1251 = Uint8Array.from(Array.from('Дата,Назва\n2024,Зустріч сторін', cyrillicByte));
    expect((await readInput(windows1251, nameOf)).draft?.sheet.rows[0]).to.deep.equal(['2024', 'Зустріч сторін']);
  });

  it('begins with its header, below what names the whole sheet', async () => {
    const { draft, notKept } = await readInput('The strike\t\n\t\nDate\tTitle\n2014\tA\n', nameOf);
    expect(draft?.sheet).to.deep.equal({
      header: ['Date', 'Title'],
      rows: [['2014', 'A']],
      asides: [{ at: -1, cells: ['The strike', ''] }],
    });
    expect(notKept.map(({ what }) => what)).to.deep.equal(['The strike']);
  });

  it('goes back whole, with the rows that are no events where they stood', async () => {
    const text = [
      ['A war', '', ''],
      ['When', 'What', 'Killed'],
      ['#date', '#event', '#affected+killed'],
      ['March 2014', '', ''],
      ['5', 'First', '3'],
      ['6', 'Second', '4'],
      ['7', 'Second', '4'],
      ['April 2014', '', ''],
      ['2', 'Third', '5'],
      ['Total', '', '16'],
      ['Source: a ministry', '', ''],
    ];
    const { draft, notKept } = await readInput(text.map((cells) => cells.join('\t')).join('\n'), nameOf);
    const whole = text.with(4, ['2014-03-05', 'First', '3']);
    const read = [
      ...whole.slice(0, 5),
      ['2014-03-06', 'Second', '4'],
      ['2014-03-07', 'Second', '4'],
      ['April 2014', '', ''],
      ['2014-04-02', 'Third', '5'],
      ...whole.slice(9),
    ];
    expect(notKept.reduce((sum, { count }) => sum + count, 0)).to.equal(6);
    expect(wholeRows(draft!.sheet)).to.deep.equal(read);
    const shorter = withRow(withoutRow(draft!.sheet, 1), 3, ['2014-05', 'Fourth']);
    expect(wholeRows(shorter)).to.deep.equal([
      ...read.slice(0, 5),
      ...read.slice(6, 9),
      ['2014-05', 'Fourth', ''],
      ...read.slice(9),
    ]);
    // A reader of the corrected sheet finds the same.
    const again = await readInput(
      wholeRows(draft!.sheet)
        .map((cells) => cells.join('\t'))
        .join('\n'),
      nameOf,
    );
    expect(again.draft?.sheet).to.deep.equal(draft?.sheet);
  });

  it('has one column for the year, the month and the day', async () => {
    const { draft } = await readInput('Year,Month,Day,Title\n2014,2,22,A\n2014,3,,B\n', nameOf);
    expect(draft?.sheet).to.deep.equal({
      header: ['Date (Year, Month, Day)', 'Title'],
      rows: [
        ['2014-02-22', 'A'],
        ['2014-03', 'B'],
      ],
    });
    expect(draft?.mapping.date).to.equal('Date (Year, Month, Day)');
    const dated = await readInput('Date,Month,Year,Title\n22,February,2014,A\nUnknown,Unknown,2015,B\n', nameOf);
    expect(dated.draft?.sheet).to.deep.equal({
      header: ['Date (Year, Month, Date)', 'Title'],
      rows: [
        ['22 February 2014', 'A'],
        ['2015', 'B'],
      ],
    });
  });

  it('is our own table where it was data', async () => {
    const json = JSON.stringify({
      title: 'T',
      parties: [{ id: 'n', name: 'North' }],
      entries: [{ id: 'a', kind: 'event', date: '2024', title: 'A', parties: ['n'], citations: [] }],
    });
    const { draft } = await readInput(json, nameOf);
    expect(draft?.format).to.equal('csv');
    expect(draft?.sheet.rows.map(([kind]) => kind)).to.deep.equal(['timeline', 'party', 'event']);
  });

  it('is our own table where it was a file of another program', async () => {
    const calendar =
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART;VALUE=DATE:20240301\nSUMMARY:A\nEND:VEVENT\nEND:VCALENDAR\n';
    const { draft } = await readInput(calendar, nameOf);
    expect(draft?.sheet.rows.length).to.equal(1);
  });

  it('of another program is asked about where a date may mean two days', async () => {
    const old = 'Start Date,End Date,Headline,Text\n03/04/2022,,A,b\n04/04/2022,,B,c\n';
    const { questions, draft } = await readInput(old, nameOf);
    expect([questions[0]?.params, draft?.sheet.rows.length]).to.deep.equal([{ example: '03/04/2022' }, 1]);
    const told = await readInput(old, nameOf, { dayOrder: 'day-first' });
    expect([told.questions, told.draft?.sheet.rows.length]).to.deep.equal([[], 2]);
  });

  it('is refused with a reason if it is not an address', async () => {
    expect(await codesOf('')).to.include('no-rows');
    expect(await codesOf('{"entries": [')).to.include('json-syntax');
    expect(await codesOf('<!doctype html><p>')).to.include('web-page');
    expect(await codesOf(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]))).to.include(
      'not-a-file',
    );
    expect(await codesOf(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).to.include('old-workbook');
    expect(await codesOf(Uint8Array.from([0x50, 0x4b, 3, 4, 9, 9]))).to.include('not-a-file');
  });

  it('lacks what a quotation mark without an end takes with it, with a word about it', async () => {
    const { draft, issues } = await readInput('Date,Title\n2023,Z\n2024,"A\n2025,B', nameOf);
    expect(draft?.sheet.rows).to.deep.equal([['2023', 'Z']]);
    expect((await readInput('Date,Title\n2024,"A\n2025,B', nameOf)).draft, 'nothing is left').to.equal(undefined);
    expect(issues.map(({ code }) => code)).to.deep.equal(['open-quote']);
  });

  it('has names for its columns where its first row is data', async () => {
    const text = '1600;1648;An uprising begins;https://a.example/1\n1654;1654;A council meets;https://a.example/2\n';
    const { draft, issues } = await readInput(text, nameOf);
    expect(draft?.sheet.header).to.deep.equal(['Column 1', 'Column 2', 'Column 3', 'Column 4']);
    expect(draft?.sheet.rows).to.have.length(2);
    expect(issues.map(({ code }) => code)).to.deep.equal(['missing-header']);
  });

  it('draws as many rows as a page holds, says how many are beyond them, and gives all of them back', async () => {
    const rows = Array.from({ length: MAX_ROWS + 5 }, (_, at) => `2024,A ${String(at)}`);
    const text = `Date,Title\n${rows.join('\n')},beyond the columns\nTotal,9\n`;
    const read = await readInput(text, nameOf);
    const { sheet } = read.draft!;
    expect([sheet.rows.length, sheet.beyond!.length, sheet.header.length]).to.deep.equal([MAX_ROWS, 5, 3]);
    const texts = await loadTexts('en');
    expect(noticesOf(read)[0]!(texts).text).to.match(
      /^5 rows beyond row 20,000 are left out\. .*your sheet and the project file do\.$/,
    );
    const again = projectIn(projectText(read.draft!));
    for (const draft of [read.draft!, again as MakerDraft]) {
      const whole = wholeRows(withoutRow(draft.sheet, 0)).map((cells) => cells.join());
      const [, ...events] = whole;
      const given = [...rows.slice(1).map((row) => `${row},`), 'Total,9,'];
      given[given.length - 2] = `${rows.at(-1)!},beyond the columns`;
      expect(events).to.deep.equal(given);
    }
  });

  it('is refused with the number of its columns where no page can show them', async () => {
    const wide = `${Array.from({ length: MAX_COLUMNS + 1 }, (_, at) => `Name ${String(at % 3)}`).join()}\n2024\n`;
    const read = await readInput(wide, nameOf);
    expect([read.draft, read.tooWide]).to.deep.equal([undefined, MAX_COLUMNS + 1]);
    const texts = await loadTexts('en');
    expect(noticesOf(read).map((notice) => notice(texts).text)).to.deep.equal([
      '1,001 columns: this page takes 1,000 at most. This command converts larger sheets: npx conflict-timeline convert',
    ]);
  });

  it('is as wide as its last name or text, and no wider', async () => {
    const empty = ','.repeat(MAX_COLUMNS);
    const { draft } = await readInput(`Date,Title${empty}\n2024,A${empty}\n2025,B${empty}\n`, nameOf);
    expect(draft?.sheet.header).to.deep.equal(['Date', 'Title']);
    const noted = await readInput('Date,Title\n2024,A\n2025,B\n,,,Source: a ministry\n', nameOf);
    expect(noted.draft?.sheet.header).to.deep.equal(['Date', 'Title', 'Column 3', 'Column 4']);
    expect(wholeRows(noted.draft!.sheet).at(-1)).to.deep.equal(['', '', '', 'Source: a ministry']);
  });
});

describe('the address of a published sheet', () => {
  it('leads to its rows', () => {
    expect(sheetAddress('docs.google.com/spreadsheets/d/abc_1/edit?usp=sharing#gid=7')).to.equal(
      'https://docs.google.com/spreadsheets/d/abc_1/gviz/tq?tqx=out:csv&gid=7',
    );
    expect(sheetAddress('https://docs.google.com/spreadsheets/d/e/2PACX-1/pubhtml')).to.equal(
      'https://docs.google.com/spreadsheets/d/e/2PACX-1/pub?output=csv',
    );
    expect(sheetAddress(' https://example.org/a.csv ')).to.equal('https://example.org/a.csv');
  });

  it('is refused with an active scheme, a password or no host', () => {
    for (const text of [
      'javascript:alert(1)',
      'data:text/csv,a',
      'file:///a',
      'https://me:secret@example.org/',
      'hello',
      '',
    ])
      expect(sheetAddress(text), text).to.equal(undefined);
  });
});

/** Of the letters that the test needs. */
function cyrillicByte(sign: string): number {
  const code = sign.codePointAt(0)!;
  if (sign === 'і') return 0xb3;
  return code < 0x80 ? code : code - 0x410 + 0xc0;
}
