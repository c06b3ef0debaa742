import { expect } from 'chai';
import { draftOf } from '../../../../apps/make/model/draft.js';
import type { MakerDraft } from '../../../../apps/make/model/maker-draft.js';
import { isAddress, linkOf, staysLinked, wholeAddress } from '../../../../apps/make/model/sheet-link.js';
import { readDraft } from '../../../../apps/make/model/read-draft.js';
import type { Entry } from '../../../../src/dataset/data/dataset.js';
import { loadSheet } from '../../../../src/convert/import/linked-sheet.js';

const ADDRESS = 'https://sheets.example/rows.csv';
const ROWS = [
  ['When', 'What happened', 'Town'],
  ['03/04/2024', 'The quay is closed', 'Halm'],
  ['05/06/2024', 'It opens again', 'Moor'],
];

function draft(rows: readonly (readonly string[])[] = ROWS, more: Partial<MakerDraft> = {}): MakerDraft {
  return { ...draftOf(rows, 'table', String), linked: { address: ADDRESS, header: rows[0]! }, ...more };
}

describe('the link of a draft to its sheet', () => {
  it('has the address, and each column by its field', () => {
    expect(linkOf(draft(ROWS, { dayOrder: 'day-first' }))).to.deep.equal({
      src: ADDRESS,
      columns: 'date=When; title=What happened; place=Town; day-order=day-first',
    });
    expect(linkOf({ ...draft(), format: 'csv' }), 'our own table').to.deep.equal({ src: ADDRESS, columns: 'auto' });
  });

  it('takes no column that the editor left out', () => {
    const { place, ...mapping } = draft().mapping;
    expect(place).to.equal('Town');
    expect(linkOf(draft(ROWS, { mapping }))).to.include({ columns: 'date=When; title=What happened; place=' });
  });

  it('names a column that the sheet does not have, or that the attribute cannot hold', () => {
    const added = draft(ROWS, { mapping: { ...draft().mapping, summary: 'Added here' } });
    expect(linkOf(added)).to.deep.equal({ column: 'Added here' });
    const [header, ...rest] = ROWS;
    const odd = draft([header!.map((name) => (name === 'Town' ? 'Town; village' : name)), ...rest], {
      mapping: { date: 'When', title: 'What happened', place: 'Town; village' },
    });
    expect(linkOf(odd)).to.deep.equal({ column: 'Town; village' });
  });

  it('is used only if the editor wants it', () => {
    expect(staysLinked(draft())).to.equal(undefined);
    expect(staysLinked(draft(ROWS, { page: { staysLinked: true } }))).to.include({ src: ADDRESS });
    const { linked, ...own } = draft(ROWS, { page: { staysLinked: true } });
    expect(linked).not.to.equal(undefined);
    expect(staysLinked(own)).to.equal(undefined);
  });

  it('gives the element the entries that the maker has', async () => {
    const here = draft(ROWS, { dayOrder: 'day-first' });
    const { src, columns } = linkOf(here) as { readonly src: string; readonly columns: string };
    const given = globalThis.fetch;
    globalThis.fetch = () => Promise.resolve(new Response(ROWS.map((row) => row.join(',')).join('\n')));
    try {
      const nothing = (): void => undefined;
      const options = { signal: new AbortController().signal, timeoutMs: 0, onProgress: nothing, onPart: nothing };
      const loaded = await loadSheet(src, columns, options);
      const facts = (entries: readonly Entry[] = []): unknown => entries.map(({ date, title }) => [date, title]);
      if (loaded === undefined || 'error' in loaded) throw new Error('the sheet is not read');
      const { dataset: own } = await readDraft(here, 'en');
      expect(facts(loaded.validation.dataset?.entries)).to.deep.equal(facts(own?.entries));
      expect(facts(own?.entries)).to.deep.equal([
        ['2024-04-03', 'The quay is closed'],
        ['2024-06-05', 'It opens again'],
      ]);
    } finally {
      globalThis.fetch = given;
    }
  });
});

describe('a pasted text', () => {
  it('is an address if it is nothing else', () => {
    for (const text of ['https://docs.google.com/spreadsheets/d/AbC/edit#gid=0', ' http://localhost/a.csv\n'])
      expect(isAddress(text), text).to.equal(true);
    for (const text of ['https://a.example/ and more', 'https://a.example/\nb', 'Date,Title', 'ftp://a.example/', ''])
      expect(isAddress(text), text).to.equal(false);
  });

  it('has its protocol as an address', () => {
    expect(wholeAddress('sheets.example/a.csv')).to.equal('https://sheets.example/a.csv');
    expect(wholeAddress('not an address')).to.equal(undefined);
  });
});
