import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import type { Entry } from '../../../src/dataset/data/dataset.js';
import { validateDataset } from '../../../src/dataset/data/validate.js';
import { exportDataOf, exportDataset, exporters, selectEntries } from '../../../src/convert/export/index.js';
import { IMPORT_FORMATS } from '../../../src/convert/import/index.js';
import { EXPORT_LOSSES } from '../../../src/convert/export/export-losses.js';

const entryOf = (id: string, ...targets: readonly string[]): Entry => ({
  ...{ id, kind: 'event', title: id, date: '2022' },
  ...(targets.length > 0 && { relations: targets.map((target) => ({ type: 'follows', target })) }),
});

describe('exporters', () => {
  it('have the name, the ending and the media type of their format', () => {
    expect(exporters.map(({ id, extension, type }) => `${id} .${extension} ${type}`)).to.deep.equal([
      'json .json application/json',
      'ndjson .ndjson application/x-ndjson',
      'csv .csv text/csv',
      'table .csv text/csv',
      'json-ld .jsonld application/ld+json',
      'icalendar .ics text/calendar',
      'timelinejs .json application/json',
      'geojson .geojson application/geo+json',
      'linked-places .lp.json application/geo+json',
      'vis .json application/json',
      'markwhen .mw text/plain',
    ]);
  });

  it('and importers each have a row in docs/import.md', () => {
    const text = readFileSync(new URL('../../../docs/import.md', import.meta.url), 'utf8');
    const tables = text
      .split(/^## And back|^### What each/m)
      .map((part) =>
        [...part.matchAll(/^\| (`[\w-]+`(?:, `[\w-]+`)*) +\|/gm)].flatMap(([, cell]) => cell!.match(/[\w-]+/g)!),
      );
    expect(tables[0]).to.include.members([...IMPORT_FORMATS]);
    expect(tables[1]).to.have.members(exporters.map(({ id }) => id));
  });

  it('have a reason in words for all that they leave out', () => {
    for (const [code, why] of Object.entries(EXPORT_LOSSES)) expect(why, code).to.match(/^[a-z].{10,}[a-z]$/);
    expect(new Set(Object.values(EXPORT_LOSSES)).size).to.equal(Object.keys(EXPORT_LOSSES).length);
  });
});

describe('JSON-LD', () => {
  const { dataset } = validateDataset({ entries: [{ id: 'a', kind: 'event', date: '2022', title: 'A' }] });
  const idWith = (page?: string): string => {
    const { text } = exportDataset(dataset!, 'json-ld', { page });
    return (JSON.parse(text) as { hasPart: readonly { '@id': string }[] }).hasPart[0]!['@id'];
  };

  it('has ids that are whole with the address of a page, and relative ones without', () => {
    expect(idWith('https://example.org/article?a=1#b')).to.equal('https://example.org/article?a=1#entry-a');
    expect(idWith()).to.equal('#entry-a');
    for (const odd of ['file:///srv/a.html', 'about:srcdoc', 'javascript:alert(1)', 'nowhere'])
      expect(idWith(odd), odd).to.equal('#entry-a');
  });
});

describe('exportDataOf', () => {
  it('is all of a dataset', () => {
    const entries = [entryOf('a')];
    expect(exportDataOf({ title: 'A war', entries })).to.deep.equal({ head: { title: 'A war' }, entries });
  });
});

describe('selectEntries', () => {
  const head = {
    title: 'A war',
    highlight: { range: '2022', entry: 'b' },
    story: [{ heading: 'One', entry: 'a' }, { heading: 'Two', entry: 'b' }, { heading: 'Three' }],
  };

  it('keeps relations among the entries, and drops those to others', () => {
    const [a, b, c] = [entryOf('a', 'b', 'c'), entryOf('b', 'a'), entryOf('c', 'x')];
    const { entries } = selectEntries({}, [a, b]);
    expect([...entries]).to.deep.equal([entryOf('a', 'b'), b]);
    expect([...entries][1], 'untouched').to.equal(b);
    const [alone] = selectEntries({}, [c]).entries;
    expect(alone).not.to.have.property('relations');
  });

  it('keeps steps and the highlight of the entries that are there', () => {
    expect(selectEntries(head, [entryOf('a')]).head).to.deep.equal({
      title: 'A war',
      story: [{ heading: 'One', entry: 'a' }, { heading: 'Three' }],
    });
    expect(selectEntries(head, [entryOf('b')]).head.highlight).to.deep.equal(head.highlight);
    const both = { heading: 'Both', entries: ['a', 'b'] };
    const story = [both, { heading: 'Gone', entries: ['c'] }, { heading: 'One of two', entry: 'b', entries: ['a'] }];
    expect(selectEntries({ story }, [entryOf('a')]).head.story, 'what is left of several').to.deep.equal([
      { heading: 'Both', entries: ['a'] },
      { heading: 'One of two', entries: ['a'] },
    ]);
    const step = { ...head, story: [{ heading: 'One', entry: 'a' }], highlight: { range: '2022' } };
    expect(selectEntries(step, []).head).to.deep.equal({ title: 'A war', highlight: { range: '2022' } });
  });
});
