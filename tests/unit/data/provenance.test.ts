/** Archived copies, answers of addresses, reviews and corrections: what is read, and what is said of faults. */
import { expect } from 'chai';
import '../../all-code.js';
import { exportDataset } from '../../../src/convert/export/index.js';
import { importData } from '../../../src/convert/import/index.js';
import { validateDataset } from '../../../src/dataset/data/validate.js';

const HASH = 'ab'.repeat(32);
const COPIES = [
  { url: 'https://archive.example/1', date: '2024-05', sha256: HASH, kind: 'screenshot' },
  { url: 'https://archive.example/2' },
];
const CHECKED = { date: '2026-05-03', result: 'gone', status: 404 };
const WHOLE = {
  title: 'T',
  sources: [{ id: 's', title: 'S', url: 'https://a.example/', archives: COPIES, checked: CHECKED }],
  entries: [
    {
      id: 'a',
      kind: 'event',
      date: '2022',
      title: 'A',
      citations: [{ source: 's' }],
      media: [
        { url: 'https://a.example/1.jpg', archives: COPIES, checked: { ...CHECKED, result: 'found', status: 200 } },
      ],
      reviewed: { by: 'The desk', date: '2024-06' },
      links: [{ url: 'https://a.example/dossier', label: 'A dossier' }],
    },
  ],
  corrections: [{ date: '2024-07-01', change: 'changed', entry: 'a', title: 'A', note: 'date: "2021" → "2022"' }],
};

describe('where a dataset comes from', () => {
  it('is read as it is written', () => {
    const { dataset, issues } = validateDataset(WHOLE);
    expect(issues).to.deep.equal([]);
    expect(dataset).to.deep.equal(WHOLE);
  });

  it('goes through CSV and back without a loss', async () => {
    const { dataset } = validateDataset(WHOLE);
    const { text, notKept } = exportDataset(dataset!, 'csv');
    expect(notKept).to.deep.equal([]);
    const back = await importData(text);
    expect(back.issues).to.deep.equal([]);
    expect(back.dataset).to.deep.equal(WHOLE);
  });

  it('has no link and no copy at an empty address, and says so', () => {
    const { dataset, issues } = validateDataset({
      sources: [{ id: 's', title: 'S', archives: [{ url: '' }, COPIES[1]] }],
      entries: [
        {
          id: 'a',
          kind: 'event',
          date: '2022',
          title: 'A',
          links: [{ url: '', label: 'L' }, WHOLE.entries[0]!.links[0]],
        },
      ],
    });
    expect(issues.map(({ code, path }) => `${path}: ${code}`)).to.deep.equal([
      'sources[0].archives[0].url: missing',
      'entries[0].links[0].url: missing',
    ]);
    expect(dataset?.sources?.[0]?.archives).to.deep.equal([COPIES[1]]);
    expect(dataset?.entries[0]?.links).to.deep.equal(WHOLE.entries[0]!.links);
  });

  it('loses only the faulty part, and says which', () => {
    const { dataset, issues } = validateDataset({
      sources: [
        {
          id: 's',
          title: 'S',
          archives: [{ url: 'https://archive.example/1', sha256: 'short', kind: 'film' }, { date: '2024' }],
          checked: { date: '2024', result: 'dead' },
        },
      ],
      entries: [{ id: 'a', kind: 'event', date: '2022', title: 'A', reviewed: { by: ' ', date: '2024' } }],
      corrections: [{ date: 'soon', change: 'changed', entry: 'a' }],
    });
    expect(dataset?.sources).to.deep.equal([{ id: 's', title: 'S', archives: [{ url: 'https://archive.example/1' }] }]);
    expect(dataset?.entries[0]).to.not.have.property('reviewed');
    expect(dataset?.corrections).to.deep.equal([]);
    expect(issues.map(({ path }) => path)).to.include.members([
      'sources[0].archives[0].sha256',
      'sources[0].archives[0].kind',
      'sources[0].archives[1].url',
      'sources[0].checked.result',
      'entries[0].reviewed.by',
      'corrections[0].date',
    ]);
  });

  it('never becomes a link without a safe address', () => {
    const { issues } = validateDataset({
      sources: [{ id: 's', title: 'S', archives: [{ url: 'javascript:alert(1)' }] }],
      entries: [{ id: 'a', kind: 'event', date: '2022', title: 'A', links: [{ url: 'javascript:alert(1)' }, {}, 7] }],
    });
    expect(issues.map(({ code, path }) => [code, path])).to.deep.equal([
      ['bad-url', 'sources[0].archives[0].url'],
      ['bad-url', 'entries[0].links[0].url'],
      ['missing', 'entries[0].links[1].url'],
      ['wrong-type', 'entries[0].links[2]'],
    ]);
  });
});
