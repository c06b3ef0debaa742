import { expect } from 'chai';
import { loadTexts } from '../../../../apps/make/messages/texts.js';
import { draftOf } from '../../../../apps/make/model/draft.js';
import { columnOf } from '../../../../apps/make/model/fields.js';
import { readDraft } from '../../../../apps/make/model/read-draft.js';
import type { MakerDraft } from '../../../../apps/make/model/maker-draft.js';
import { faultWords } from '../../../../apps/make/view/fault-words.js';

type Cells = Readonly<Record<string, string>>;

function draftWith(rows: readonly Cells[], format: MakerDraft['format']): MakerDraft {
  const header = [...new Set(rows.flatMap((cells) => Object.keys(cells)))];
  return draftOf([header, ...rows.map((cells) => header.map((name) => cells[name] ?? ''))], format, String);
}

async function faultsIn(draft: MakerDraft, lang: 'en' | 'uk' = 'en'): Promise<readonly string[]> {
  const texts = await loadTexts(lang);
  const columns = { date: columnOf(draft, 'date'), title: columnOf(draft, 'title') };
  const { faults } = await readDraft(draft, lang);
  return faults.map((fault) => {
    const { text, detail } = faultWords(fault, columns, texts);
    const column = fault.column === undefined ? '' : draft.sheet.header[fault.column];
    return `${fault.row} ${column}: ${(detail === undefined ? text : `${text} ${detail}`).replace(/[\u2068\u2069]/g, '')}`;
  });
}

const ENTRY = { date: '2024', title: 'T' };
const HEAD: readonly Cells[] = [
  { kind: 'timeline', title: 'All', lang: 'x!' },
  { kind: 'party', id: 'north', title: 'Northland', color: 'reddish' },
  { kind: 'actor', id: 'a', title: 'A', party: 'west' },
  { kind: 'source', id: 's', title: 'S', url: 'nope' },
  { kind: 'party', id: 'north', title: 'Again' },
  { kind: 'phase', title: 'A phase', date: '2024-05/2024-02' },
  { kind: 'milestone', title: 'A moment', date: 'sometime' },
  { kind: 'event', id: 'one', ...ENTRY },
  { kind: 'step', title: 'A step', entry: 'gone' },
  { kind: 'party', id: 'south', title: 'Southland', 'summary:x!': 'Side' },
];
const OF_HEAD = [
  '0 lang: “x!” is not one of the allowed words.',
  '1 color: “reddish” is not a colour. Write it as #36c or #3366cc.',
  '4 id: The id “north” is used twice.',
  '2 party: Nothing in this sheet describes “west”.',
  '3 url: “nope” is not a web address.',
  '5 date: The end is before the start.',
  '6 date: Cannot read “sometime” as a date.',
  '8 entry: Nothing in this sheet describes “gone”.',
  '9 summary:x!: “x!” is not one of the allowed words.',
];

describe('the place of a fault', () => {
  it('of the head is its row in our own table', async () => {
    expect(await faultsIn(draftWith(HEAD, 'csv'))).to.have.members(OF_HEAD);
  });

  it('of an entry is its column, under any name', async () => {
    const rows = [
      { ...ENTRY, kind: 'event', id: 'one', latitude: '500', longitude: '1' },
      { ...ENTRY, kind: 'event', id: 'two', relations: 'follows: two', citations: '[{"source":3}]' },
      { ...ENTRY, kind: 'event', id: 'three', more: 'x', asOf: 'soon' },
    ];
    const found = await faultsIn(draftWith(rows, 'csv'));
    expect(found).to.include.members([
      '0 latitude: “500” is not a latitude or a longitude.',
      '1 relations: A relation points to its own row.',
      '1 citations: This column cannot hold “[{"source":3}]”.',
      '2 more: This column is not known.',
      '2 asOf: Cannot read “soon” as a date.',
    ]);
  });

  it('of the address of a source is the row that names it', async () => {
    const rows = [
      { Date: '2024', Title: 'A', Source: 'S', Link: 'https://example.org' },
      { Date: '2024', Title: 'B', Source: 'S', Link: 'nope' },
    ];
    expect(await faultsIn(draftWith(rows, 'table'))).to.deep.equal(['1 Link: “nope” is not a web address.']);
  });

  it('has words in other languages, with none of the importer’s own', async () => {
    for (const words of await faultsIn(draftWith(HEAD, 'csv'), 'uk')) {
      const [, text = ''] = words.split(': ', 2);
      expect(text.replace(/«[^»]*»|#\w+/g, '')).to.match(/^[^a-z]+$/i);
    }
  });

  it('quotes the importer if there are no words for the fault', async () => {
    const rows = [
      { ...ENTRY, kind: 'event', quotes: '' },
      { ...ENTRY, kind: 'event', id: 'b', quote: '', citations: '7' },
    ];
    const texts = await loadTexts('de');
    const { faults } = await readDraft(draftWith(rows, 'csv'), 'de');
    expect(faults).to.have.length(1);
    const fault = { ...faults[0]!, code: 'http' as const, message: 'told in English' };
    expect(faultWords(fault, { date: 0, title: 1 }, texts)).to.deep.equal({
      text: texts.text('faultOther'),
      detail: 'told in English',
    });
  });
});
