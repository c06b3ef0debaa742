import { expect } from 'chai';
import { draftOf, emptyDraft, fieldOfColumn, withMapped } from '../../../../apps/make/model/draft.js';
import type { MakerDraft } from '../../../../apps/make/model/maker-draft.js';
import { formValuesOf, isEntryRow, withFormValues } from '../../../../apps/make/model/entry-form.js';
import { columnOf } from '../../../../apps/make/model/fields.js';
import { readDraft } from '../../../../apps/make/model/read-draft.js';
import { rowOfEntry } from '../../../../apps/make/model/row-of-entry.js';
import { titleOf, withTitle } from '../../../../apps/make/model/title.js';
import { pastedCells } from '../../../../apps/make/model/clipboard.js';

const nameOf = (number: number): string => `Column ${number}`;
const sheet = (text: string, format: MakerDraft['format'] = 'table'): MakerDraft =>
  draftOf(
    text.split('\n').map((line) => line.split(',')),
    format,
    nameOf,
  );

describe('columns and fields', () => {
  it('are guessed, and one field is in one column', () => {
    const draft = sheet('When,Headline,Notes,Remark\n2024,A,b,c');
    expect(draft.mapping).to.deep.equal({ date: 'When', title: 'Headline', summary: 'Notes' });
    const moved = withMapped(draft, 'Remark', 'summary');
    expect(fieldOfColumn(moved, 'Remark')).to.equal('summary');
    expect(fieldOfColumn(moved, 'Notes')).to.equal(undefined);
    expect(fieldOfColumn(withMapped(moved, 'Remark', undefined), 'Remark')).to.equal(undefined);
  });

  it('that were taken away are not guessed again', async () => {
    const draft = withMapped(sheet('Date,Title,Summary\n2024,A,b'), 'Summary', undefined);
    const { dataset } = await readDraft(draft, 'en');
    expect(dataset?.entries[0]).not.to.have.property('summary');
  });

  it('of our own table are known by their names if it has more than a plain sheet', () => {
    expect(sheet('date,title,party', 'csv').format).to.equal('table');
    const own = sheet('kind,date,title,party,locator\nparty,,North,,', 'csv');
    expect(own.format).to.equal('csv');
    expect(columnOf(own, 'parties')).to.equal(3);
    expect(isEntryRow(own, 0)).to.equal(false);
  });
});

describe('faults by their cells', () => {
  it('name row, column, value and cure', async () => {
    const { faults, counts } = await readDraft(
      sheet('Date,Title,Status\nsoon,A,\n2024,,\n2024,C,reportd\n03/04/2024,D,'),
      'en',
    );
    expect(counts).to.deep.equal({ read: 4, kept: 1, left: 3 });
    expect(
      faults.map(({ code, row, column, value, replacements }) => [code, row, column, value, replacements]),
    ).to.have.deep.members([
      ['bad-date', 0, 0, 'soon', []],
      ['missing', 1, 1, '', []],
      ['wrong-value', 2, 2, 'reportd', ['reported']],
      ['day-order', 3, 0, '03/04/2024', []],
    ]);
  });

  it('of our own table are in the column of their field', async () => {
    const { faults } = await readDraft(
      sheet('kind,date,title,status,locator\nevent,Marhc 2024,A,,\nevent,2024,B,clamed,', 'csv'),
      'en',
    );
    expect(faults.map(({ row, column, replacements }) => [row, column, replacements])).to.have.deep.members([
      [0, 1, ['2024-03', '2024']],
      [1, 3, ['claimed']],
    ]);
  });

  it('of the whole sheet have no row', async () => {
    const { faults, dataset } = await readDraft(sheet('What,Else\n1,2'), 'en');
    expect(dataset).to.equal(undefined);
    expect(faults.every(({ row, severity }) => row === undefined && severity === 'fatal')).to.equal(true);
  });

  it('are gone when the day order is chosen', async () => {
    const draft: MakerDraft = { ...sheet('Date,Title\n03/04/2024,A'), dayOrder: 'day-first' };
    const { dataset, faults } = await readDraft(draft, 'en');
    expect([faults, dataset?.entries[0]?.date]).to.deep.equal([[], '2024-04-03']);
  });
});

describe('a row as a form', () => {
  it('gives start, end and time as one date, and writes it into one cell', () => {
    const draft = sheet('Date,End,Time,Title\n1 March 2024,3 March 2024,,A\n2 March 2024,,14:30,B');
    expect(formValuesOf(draft, 0).date).to.equal('2024-03-01/2024-03-03');
    expect(formValuesOf(draft, 1).date).to.equal('2024-03-02T14:30');
    const changed = withFormValues(draft, 0, { date: '2024-03~' }, (field) => field);
    expect(changed.sheet.rows[0]).to.deep.equal(['2024-03~', '', '', 'A']);
  });

  it('adds a column for a field that has none, and none for an empty one', () => {
    const draft = sheet('Date,Title\n2024,A');
    const changed = withFormValues(draft, 0, { place: 'Kyiv', quote: '' }, (field) => `The ${field}`);
    expect(changed.sheet).to.deep.equal({ header: ['Date', 'Title', 'The place'], rows: [['2024', 'A', 'Kyiv']] });
    expect(changed.mapping.place).to.equal('The place');
    expect(withFormValues(draft, 0, { title: 'A' }, (field) => field)).to.equal(draft);
  });

  it('leaves the years with a minus in other rows open', async () => {
    const before = sheet('Date,Title\n-50,A\n-2250,B');
    const changed = withFormValues(before, 0, { date: '-0049' }, (field) => field);
    const { dataset, faults } = await readDraft(changed, 'en');
    expect(dataset?.entries.map(({ date }) => date)).to.deep.equal(['-0049']);
    expect(faults.map(({ code, row }) => [code, row])).to.deep.equal([['open-date', 1]]);
    expect(formValuesOf(changed, 0).date).to.equal('-0049');
  });

  it('writes a date beside a start and an end of our own table', () => {
    const draft = sheet('kind,start,end,title,locator\nevent,2024-01,2024-02,A,', 'csv');
    const changed = withFormValues(draft, 0, { date: '2024-03' }, (field) => field);
    expect(changed.sheet.header.at(-1)).to.equal('date');
    expect(changed.sheet.rows[0]).to.deep.equal(['event', '', '', 'A', '', '2024-03']);
  });

  it('is found by the entry that it became', async () => {
    const draft = sheet('Date,Title\nsoon,A\n2024,B');
    const { dataset } = await readDraft(draft, 'en');
    expect(rowOfEntry(draft, dataset!.entries[0]!.id)).to.equal(1);
    expect(rowOfEntry(draft, 'no-such-entry')).to.equal(undefined);
    const own = sheet('kind,date,title,locator\nparty,,North,\nevent,2024,B,', 'csv');
    const read = await readDraft(own, 'en');
    expect(rowOfEntry(own, read.dataset!.entries[0]!.id)).to.equal(1);
  });
});

describe('the title of the timeline', () => {
  it('stands beside a sheet, and in a row of our own table', async () => {
    const plain = withTitle(sheet('Date,Title\n2024,A'), 'Of the sheet');
    expect((await readDraft(plain, 'uk')).dataset).to.include({ title: 'Of the sheet', lang: 'uk' });
    const own = withTitle(sheet('kind,date,title,locator\ntimeline,,Before,\nevent,2024,A,', 'csv'), 'After');
    expect([titleOf(own), (await readDraft(own, 'en')).dataset?.title]).to.deep.equal(['After', 'After']);
  });
});

describe('cells from a spreadsheet', () => {
  it('fill to the right and below', () => {
    expect(pastedCells('a\tb\n"c\nd"\te\n', 2, 1)).to.deep.equal([
      { row: 2, column: 1, text: 'a' },
      { row: 2, column: 2, text: 'b' },
      { row: 3, column: 1, text: 'c\nd' },
      { row: 3, column: 2, text: 'e' },
    ]);
  });
});

describe('an empty sheet', () => {
  it('has columns that hold what they are called for', async () => {
    const draft = emptyDraft([
      ['date', 'Дата'],
      ['title', 'Заголовок'],
    ]);
    const filled = withFormValues(draft, 0, { date: '2024', title: 'A' }, (field) => field);
    expect((await readDraft(filled, 'uk')).counts.kept).to.equal(1);
  });
});
