import { expect } from 'chai';
import { zipSync, strToU8 } from 'fflate';
import { importData } from '../../../src/convert/import/index.js';

const bytesOf = (text: string, table: string): Uint8Array => {
  // A code page written backwards: which byte gives which letter.
  const codes = new Map<string, number>();
  for (let byte = 0; byte < 256; byte++) codes.set(new TextDecoder(table).decode(new Uint8Array([byte])), byte);
  return new Uint8Array(Array.from(text, (letter) => codes.get(letter)!));
};
const utf16 = (text: string, big: boolean): Uint8Array =>
  new Uint8Array(
    Array.from(text).flatMap((letter) =>
      big
        ? [letter.charCodeAt(0) >> 8, letter.charCodeAt(0) & 255]
        : [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8],
    ),
  );

describe('any table', () => {
  it('is read by what its columns are called, and says which it took', async () => {
    const { dataset, mapping, notKept } = await importData(
      'Datum;Titel;Ort;Partei;Quelle;Link;Farbe\n24. Februar 2022;Angriff;Kyjiw;A | B;Zeitung;https://z.example/1;rot\n',
    );
    expect(mapping).to.deep.equal({
      date: 'Datum',
      title: 'Titel',
      place: 'Ort',
      parties: 'Partei',
      source: 'Quelle',
      url: 'Link',
    });
    expect(dataset?.entries).to.deep.equal([
      {
        id: 'row-2',
        kind: 'event',
        date: '2022-02-24',
        title: 'Angriff',
        parties: ['a', 'b'],
        place: 'Kyjiw',
        citations: [{ source: 'zeitung' }],
      },
    ]);
    expect(dataset?.sources).to.deep.equal([{ id: 'zeitung', title: 'Zeitung', url: 'https://z.example/1' }]);
    expect(notKept).to.deep.equal([
      { what: 'Farbe', count: 1, code: 'no-column-chosen', why: 'no field was chosen for this column' },
    ]);
  });

  it('of titles in several languages is one of this project, with every language kept', async () => {
    const { dataset, notKept } = await importData(
      'date,title,title:uk\n2022-02-24,The invasion begins,Починається вторгнення\n',
    );
    expect(dataset?.entries.map(({ title, translations }) => [title, translations])).to.deep.equal([
      ['The invasion begins', { uk: { title: 'Починається вторгнення' } }],
    ]);
    expect(notKept).to.deep.equal([]);
  });

  it('gives places, pictures, relations, categories and measures', async () => {
    const { dataset, mapping, issues, notKept } = await importData(
      [
        'Date\tTitle\tId\tLatitude\tLongitude\tImage\tAlt text\tCredit\tSource\tPage\tRelations\tFront\tmeasure: Deaths',
        '2022\tA\ta\t48.45\t-35\thttps://a.example/1.png | https://a.example/2.png\tA bridge\tP\tS\tp. 3\t\tnorth; south\t3',
        '2023\tB\tb\t99\t0\t\tNothing\t\t\tp. 4\tfollows: a\tnorth\tmany',
      ].join('\n'),
      { mapping: { 'category:Front': 'Front' } },
    );
    expect(mapping).to.deep.include({ media: 'Image', 'category:Front': 'Front', 'measure:Deaths': 'measure: Deaths' });
    const [first, second] = dataset?.entries ?? [];
    expect(first).to.deep.include({
      location: { latitude: 48.45, longitude: -35 },
      media: [{ url: 'https://a.example/1.png', alt: 'A bridge', credit: 'P' }, { url: 'https://a.example/2.png' }],
      citations: [{ source: 's', locator: 'p. 3' }],
      categories: { Front: ['north', 'south'] },
      measures: { Deaths: 3 },
    });
    expect(second).to.deep.include({ relations: [{ type: 'follows', target: 'a' }], categories: { Front: 'north' } });
    expect(second).not.to.have.any.keys('location', 'measures', 'media');
    expect(dataset?.categories?.[0]?.values.map(({ id }) => id)).to.deep.equal(['north', 'south']);
    expect(issues.map(({ row, column, code }) => [row, column, code])).to.have.deep.members([
      [3, 'Latitude', 'wrong-value'],
      [3, 'measure: Deaths', 'wrong-value'],
    ]);
    expect(notKept.map(({ what }) => what)).to.have.members(['Alt text', 'Page']);
  });

  it('gives fields of one’s own where a column is chosen for one; addresses are links', async () => {
    const { dataset, issues, notKept } = await importData(
      'Date,Title,Case no.,File,Judge\n2022,A,AB-1; AB-2,https://court.example/ab,X\n2023,B,,,Y',
      { mapping: { 'field:Case': 'Case no.', 'field:File': 'File' } },
    );
    expect(issues).to.deep.equal([]);
    expect(dataset?.fields).to.deep.equal([
      { id: 'Case', name: 'Case' },
      { id: 'File', name: 'File', kind: 'link' },
    ]);
    expect(dataset?.entries.map(({ fields }) => fields)).to.deep.equal([
      { Case: 'AB-1; AB-2', File: 'https://court.example/ab' },
      undefined,
    ]);
    expect(notKept.map(({ what }) => what)).to.deep.equal(['Judge']);
  });

  it('says where a column was chosen for what no entry has', async () => {
    const { dataset, issues } = await importData('a,b\n2022,X\n', {
      mapping: { date: 'a', headline: 'b' } as Record<string, string>,
    });
    expect(dataset).to.equal(undefined);
    expect(issues[0]).to.deep.include({
      code: 'unknown-field',
      value: 'headline',
      message: 'no column can be chosen for "headline"',
    });
  });

  it('takes the columns that are chosen for it', async () => {
    const { dataset } = await importData('a\tb\tdate\n2022\tX\tnone\n', { mapping: { date: 'a', title: 'b' } });
    expect(dataset?.entries[0]).to.deep.include({ date: '2022', title: 'X' });
    const wrong = await importData('a,b\n2022,X\n', { mapping: { date: 'c', title: 'b' } });
    expect(wrong.issues[0]?.message).to.equal('no column is called "c", which was chosen for date');
  });

  it('never guesses which of day and month comes first', async () => {
    const open = 'date,title\n03/04/2022,A\n12/12/2022,B\n1.8.2022,C\n03-04-2022 17:30,D\n';
    const { issues, dataset } = await importData(open);
    expect(issues.map(({ row, code }) => [row, code])).to.deep.equal([
      [2, 'day-order'],
      [5, 'day-order'],
    ]);
    expect(issues[0]?.readings).to.deep.equal(['2022-04-03', '2022-03-04']);
    expect(dataset?.entries.map(({ date }) => date)).to.deep.equal(['2022-12-12', '2022-08-01']);
    const table = 'date,title\n03/04/2022,A\n25/12/2022,B\n1.8.2022,C\n03-04-2022 17:30,D\n';
    const settled = await importData(table);
    expect(settled.issues, 'one row settles its column').to.deep.equal([]);
    expect(settled.dataset?.entries.map(({ date }) => date)).to.deep.equal([
      '2022-04-03',
      '2022-12-25',
      '2022-08-01',
      '2022-04-03T17:30',
    ]);
    const mixed = await importData('date,title\n03/04/2022,A\n25/12/2022,B\n12/25/2022,C\n');
    expect(mixed.issues.map(({ row, code }) => [row, code])).to.deep.equal([[2, 'day-order']]);
    expect(mixed.issues[0]?.message).to.contain('contradict each other');
    const told = await importData(table, { dayOrder: 'month-first' });
    expect(told.dataset?.entries.map(({ date }) => date)).to.deep.equal([
      '2022-03-04',
      '2022-08-01',
      '2022-03-04T17:30',
    ]);
    expect(told.issues[0]).to.include({ row: 3, code: 'bad-date' });
  });

  it('leaves rows that cannot be read, each with its reason', async () => {
    const { issues, counts } = await importData(
      'date,end,title,time\n2022-03-02,2022-03-01,Backwards,\n,,No date,\n2022,,,\nsoon,,Vague,\n2022-03-01,,Timed,7:15 pm\n',
    );
    expect(counts).to.deep.equal({ read: 5, kept: 1, left: 4 });
    expect(issues.map(({ row, code, column }) => [row, code, column])).to.deep.equal([
      [2, 'date-order', 'end'],
      [3, 'missing', 'date'],
      [4, 'missing', 'title'],
      [5, 'bad-date', 'date'],
    ]);
  });

  it('of this project has cures, as its JSON has', async () => {
    const { issues } = await importData('kind,date,title,status\nevent,Marchh 2024,A,reported\nevent,2024,B,reportd\n');
    expect(issues.map(({ row, column, cure }) => [row, column, cure])).to.deep.equal([
      [2, 'date', 'write "2024-03" or "2024"'],
      [3, 'status', 'did you mean "reported"?'],
    ]);
  });

  it('says what its first line has where it has no date', async () => {
    const { dataset, issues } = await importData('foo,title\n1,2\n');
    expect(dataset).to.equal(undefined);
    expect(issues[0]?.message).to.equal('no column looks like the date; the first line has "foo", "title"');
  });

  it('reports a quotation mark that is never closed', async () => {
    const { issues } = await importData('date,title\n2022,"open\n2023,B\n');
    expect(issues.map(({ code, row }) => [code, row])).to.deep.equal([['open-quote', 2]]);
  });

  it('may say what stands between its cells, as spreadsheets write it', async () => {
    for (const [line, row] of [
      ['sep=;', '2022;A, B'],
      ['\ufeffSEP=|\r', '2022|A, B'],
    ] as const) {
      const separator = row[4]!;
      const { dataset } = await importData(`${line}\ndate${separator}title\n${row}\n`);
      expect(dataset?.entries).to.deep.equal([{ id: 'row-2', kind: 'event', date: '2022', title: 'A, B' }]);
    }
  });

  it('differs from a web page, an unknown format and bytes that are not text', async () => {
    const codeOf = async (...given: Parameters<typeof importData>): Promise<unknown> =>
      (await importData(...given)).issues.map(({ code, severity }) => [code, severity])[0];
    expect(await codeOf('<!doctype html><p>Sign in')).to.deep.equal(['web-page', 'fatal']);
    expect(await codeOf('date,title\n', { format: 'lotus' as 'table' })).to.deep.equal(['unknown-format', 'fatal']);
    expect(await codeOf('a\0b')).to.deep.equal(['not-a-file', 'fatal']);
  });

  it('shows the day that a number may be, and does not take it', async () => {
    const { dataset, issues } = await importData('date,title\n44616,A\n99999,B\n');
    expect(dataset?.entries).to.deep.equal([]);
    expect(issues[0]?.cure).to.equal('write "2022-02-24", where 44616 is the day as a spreadsheet counts it');
    expect(issues[1]?.cure).to.contain('write a day as');
  });

  it('may be in any encoding that can be recognised', async () => {
    const text = 'дата,назва\n2022,Щось сталося\n';
    const inputs = [
      new TextEncoder().encode(`\ufeff${text}`),
      new TextEncoder().encode(text),
      utf16(`\ufeff${text}`, false),
      utf16(`\ufeff${text}`, true),
      utf16(text, false),
      bytesOf(text, 'windows-1251'),
    ];
    for (const input of inputs) expect((await importData(input)).dataset?.entries[0]?.title).to.equal('Щось сталося');
    const latin = await importData(
      bytesOf('date,titre\n2022,Le début de lEétéE\n', 'windows-1252').map((byte) => (byte === 0x45 ? 0x92 : byte)),
    );
    expect(latin.dataset?.entries[0]?.title).to.equal('Le début de l’été’');
    const { issues } = await importData(new Uint8Array([0x64, 0x2c, 0x81, 0x9d, 0x8f, 0x90, 0x0a, 0xff]));
    expect(issues[0]).to.include({ code: 'encoding', severity: 'fatal' });
    const noText = Uint8Array.from({ length: 3000 }, (_, at) => (at * 7919) % 256);
    expect((await importData(noText)).issues[0]).to.include({ code: 'encoding', severity: 'fatal' });
  });
});

const SHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
function workbook(
  rows: string,
  more: { readonly date1904?: boolean; readonly merged?: string; readonly other?: string } = {},
): Uint8Array {
  const parts = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': `<workbook ${SHEET} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${more.date1904 === true ? '<workbookPr date1904="1"/>' : ''}<sheets><sheet name="One" sheetId="1" r:id="rId1"/>${more.other === undefined ? '' : `<sheet name="${more.other}" sheetId="2" r:id="rId3"/>`}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/></Relationships>',
    'xl/styles.xml': `<styleSheet ${SHEET}><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet2.xml': `<worksheet ${SHEET}><sheetData/></worksheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${SHEET}><sheetData>${rows}</sheetData>${more.merged === undefined ? '' : `<mergeCells count="1"><mergeCell ref="${more.merged}"/></mergeCells>`}</worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}
const text = (ref: string, value: string): string => `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;
const HEAD = `<row r="1">${text('A1', 'date')}${text('B1', 'title')}${text('C1', 'place')}</row>`;

describe('a workbook', () => {
  it('gives its dates by its calendar, and formulas by their values', async () => {
    const rows = `${HEAD}<row r="2"><c r="A2" s="1"><v>44616</v></c><c r="B2" t="str"><f>"A"&amp;"B"</f><v>AB</v></c></row>`;
    expect((await importData(workbook(rows))).dataset?.entries).to.deep.equal([
      { id: 'row-2', kind: 'event', date: '2022-02-24', title: 'AB' },
    ]);
    const apple = rows.replace('44616', String(44616 - 1462));
    expect((await importData(workbook(apple, { date1904: true }))).dataset?.entries[0]?.date).to.equal('2022-02-24');
  });

  it('counts a merged cell for each of its rows, and says so', async () => {
    const rows = `${HEAD}<row r="2">${text('A2', '2022-02')}${text('B2', 'A')}</row><row r="3">${text('B3', 'B')}</row>`;
    const { dataset, issues } = await importData(workbook(rows, { merged: 'A2:A3' }));
    expect(dataset?.entries.map(({ date }) => date)).to.deep.equal(['2022-02', '2022-02']);
    expect(issues[0]).to.include({ code: 'merged-cells', severity: 'warning', row: 2, value: '2022-02' });
  });

  it('says which formulas leave their cells empty', async () => {
    const rows = `${HEAD}<row r="2">${text('A2', '2022')}${text('B2', 'A')}<c r="C2"><f>B9</f></c></row><row r="3">${text('A3', '2023')}${text('B3', 'B')}<c r="C3" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>`;
    const { dataset, issues } = await importData(workbook(rows));
    expect(dataset?.entries).to.have.length(2);
    expect(issues.map(({ value }) => value)).to.deep.equal(['C2', 'C3']);
    expect(issues.map(({ code, row, column, message }) => [code, row, column, message])).to.deep.equal([
      ['formula', 2, 'place', 'the formula of the cell C2 has no stored value'],
      ['formula', 3, 'place', 'the cell C3 holds the error #DIV/0!'],
    ]);
  });

  it('knows the first days of 1900, and a time of day alone', async () => {
    const rows = (first: string, time: string): string =>
      `<row r="1">${text('A1', 'date')}${text('B1', 'title')}${text('C1', 'time')}</row><row r="2"><c r="A2" s="1"><v>${first}</v></c>${text('B2', 'A')}<c r="C2" s="1"><v>${time}</v></c></row>`;
    expect((await importData(workbook(rows('59', '0.75')))).dataset?.entries[0]?.date).to.equal('1900-02-28T18:00');
    expect((await importData(workbook(rows('61', '0.5')))).dataset?.entries[0]?.date).to.equal('1900-03-01T12:00');
    const apple = workbook(rows('0', '0.75'), { date1904: true });
    expect((await importData(apple)).dataset?.entries[0]?.date).to.equal('1904-01-01T18:00');
  });

  it('names the sheets that are not read', async () => {
    const { dataset, notKept } = await importData(
      workbook(`${HEAD}<row r="2">${text('A2', '2022')}${text('B2', 'A')}</row>`, { other: 'Notes' }),
    );
    expect(dataset?.entries).to.have.length(1);
    const other = workbook(HEAD, { other: 'Notes' });
    expect((await importData(other, { sheet: '2' })).notKept.map(({ what }) => what)).to.deep.equal(['One']);
    expect((await importData(other, { sheet: '3' })).issues[0]?.cure).to.equal('choose one of "One", "Notes"');
    expect(notKept.map(({ what, count, code }) => [what, count, code])).to.deep.equal([['Notes', 1, 'other-sheets']]);
  });

  it('that is invalid is recognised', async () => {
    const zip = zipSync({ 'a.txt': strToU8('x') });
    expect((await importData(zip)).issues[0]?.message).to.equal('the file is a zip archive, not a workbook');
    expect((await importData(workbook(HEAD).slice(0, 300))).issues[0]?.severity).to.equal('fatal');
    expect((await importData(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]))).issues[0]?.message).to.contain('.xls');
    expect((await importData(workbook(HEAD), { sheet: 'Two' })).issues[0]?.cure).to.equal('choose one of "One"');
  });
});
