// Keys and lines of BibTeX, and what CSL-JSON leaves away.
import { expect } from 'chai';
import { citeAsBibtex } from '../../../src/convert/export/cite-bibtex.js';
import { citeAsCsl } from '../../../src/convert/export/cite-csl.js';
import type { CiteOptions } from '../../../src/convert/export/citation.js';
import type { Entry } from '../../../src/dataset/data/dataset.js';
import { dateText } from '../../../src/dataset/time/date-ends.js';

const ENTRY: Entry = { id: 'bridge', kind: 'event', date: '2024-03-10', title: 'Bridge opens' };

function options(entry: Partial<Entry>, more: Partial<CiteOptions> = {}): CiteOptions {
  return {
    ...{ head: {}, entry: { ...ENTRY, ...entry }, speaker: undefined, accessed: '2026-11-25', url: undefined },
    dateWords: dateText,
    ...more,
  };
}

describe('the keys of BibTeX', () => {
  const keysOf = (id: string, ...sources: readonly string[]): readonly string[] => {
    const citations = sources.map((source) => ({ source }));
    return Array.from(citeAsBibtex(options({ id, citations })).matchAll(/^@misc\{(.*),$/gm), ([, key]) => key!);
  };

  it('are ids of sixty signs at most, and a word for none', () => {
    expect(keysOf('a'.repeat(61))).to.deep.equal(['a'.repeat(60)]);
    expect(keysOf('Bridge_1-b')).to.deep.equal(['Bridge_1-b']);
    expect(keysOf('')).to.deep.equal(['entry']);
    expect(keysOf('two  words, one key')).to.deep.equal(['two-words-one-key']);
  });

  it('differ, also from an id that looks like the number of another', () => {
    expect(keysOf('a-b', 'a b', 'a-b-2')).to.deep.equal(['a-b', 'a-b-2', 'a-b-2-2']);
    expect(keysOf('a-b-2', 'a-b', 'a b', 'a.b')).to.deep.equal(['a-b-2', 'a-b', 'a-b-3', 'a-b-4']);
    expect(keysOf('a', 'a', 'b')).to.deep.equal(['a', 'a-2', 'b']);
  });
});

describe('the lines of BibTeX', () => {
  it('have a blank for a break within a text, and none for what is not known', () => {
    expect(citeAsBibtex(options({ title: 'Bridge\r\nopens\u2029at last' }))).to.equal(
      '@misc{bridge,\n  title = {{Bridge opens at last}},\n  date = {2024-03-10},\n}',
    );
  });

  it('have the day on which words were published, else said', () => {
    const dateOf = (entry: Partial<Entry>): unknown => /date = \{(.*)\}/.exec(citeAsBibtex(options(entry)))![1];
    const days = { said: '2024-03-11', published: '2024-03-12' };
    expect(dateOf({ kind: 'statement', ...days })).to.equal('2024-03-12');
    expect(dateOf({ kind: 'statement', said: days.said })).to.equal('2024-03-11');
    expect(dateOf({ kind: 'statement' })).to.equal('2024-03-10');
    expect(dateOf(days)).to.equal('2024-03-10');
  });

  it('have an address without braces, and the day of a visit only if it is a day', () => {
    const urlOf = (accessed: string): readonly string[] =>
      citeAsBibtex(options({}, { accessed, url: 'https://a.example/?q={a}' })).match(/^ {2}url.*$/gm)!;
    expect(urlOf('2026-11-25')).to.deep.equal(['  url = {https://a.example/?q=%7Ba%7D},', '  urldate = {2026-11-25},']);
    expect(urlOf('today')).to.deep.equal(['  url = {https://a.example/?q=%7Ba%7D},']);
  });

  it('have the day on which a source was read, if it is known', () => {
    const source = { id: 's', title: 'Gazette', url: 'https://gazette.example/a', retrieved: '2025-01-02' };
    const text = citeAsBibtex(options({ citations: [{ source: 's' }] }, { head: { sources: [source] } }));
    expect(text.match(/urldate = .*/g)).to.deep.equal(['urldate = {2025-01-02},']);
  });
});

describe('an item of CSL-JSON', () => {
  const itemsOf = (given: CiteOptions): readonly object[] => JSON.parse(citeAsCsl(given)) as readonly object[];

  it('has nothing that is not known', () => {
    expect(itemsOf(options({}))).to.deep.equal([
      {
        ...{ id: 'bridge', type: 'entry', title: 'Bridge opens' },
        'event-date': { 'date-parts': [[2024, 3, 10]] },
      },
    ]);
  });

  it('has the channel as its publisher, and the day on which words were published, else said', () => {
    const said = { kind: 'statement', form: 'remark', channel: 'Radio' } as const;
    const issuedOf = (entry: Partial<Entry>): unknown => itemsOf(options({ ...said, ...entry }))[0];
    const item = { id: 'bridge', type: 'speech', title: 'Bridge opens', publisher: 'Radio' };
    const day = (number: number): object => ({ ...item, issued: { 'date-parts': [[2024, 3, number]] } });
    expect(issuedOf({})).to.deep.equal(day(10));
    expect(issuedOf({ said: '2024-03-11' })).to.deep.equal(day(11));
    expect(issuedOf({ said: '2024-03-11', published: '2024-03-12' })).to.deep.equal(day(12));
  });

  it('has for a source its language, its copy, its day of reading and the places in it', () => {
    const source = {
      ...{ id: 's', title: 'Gazette', lang: 'uk', url: 'https://gazette.example/a', retrieved: '2025-01-02' },
      archivedUrl: 'https://archive.example/a',
    };
    const citations = [
      { source: 's', locator: 'p. 4' },
      { source: 's', locator: 'p. 9' },
    ];
    expect(itemsOf(options({ citations }, { head: { sources: [source] } }))[1]).to.deep.equal({
      ...{ id: 'source:s', type: 'webpage', title: 'Gazette', language: 'uk', note: 'p. 4, p. 9' },
      ...{ archive: 'https://archive.example/a', URL: 'https://gazette.example/a' },
      accessed: { 'date-parts': [[2025, 1, 2]] },
    });
  });
});
