// The dataset as JSON and as lines of JSON, and losses of every format.
import { expect } from 'chai';
import type { Dataset } from '../../../src/dataset/data/dataset.js';
import { exportDataset, exporters } from '../../../src/convert/export/index.js';

const ENTRIES: Dataset['entries'] = [
  { id: 'a', kind: 'event', title: 'Talks', date: '2022' },
  { id: 'b', kind: 'event', title: 'Truce', date: '2023' },
];
const DATASET: Dataset = {
  title: 'War',
  highlight: { entry: 'b' },
  story: [{ heading: 'It begins', entry: 'a' }],
  topics: [{ id: 't', name: 'Peace' }],
  entries: ENTRIES,
};

describe('a dataset as JSON', () => {
  it('has its lists before the entries that name them, and what names entries behind those', () => {
    const { text, notKept } = exportDataset(DATASET, 'json');
    expect(JSON.parse(text)).to.deep.equal(DATASET);
    expect(Object.keys(JSON.parse(text) as object)).to.deep.equal(['title', 'topics', 'entries', 'highlight', 'story']);
    expect(notKept).to.deep.equal([]);
  });

  it('is laid out as an editor would', () => {
    expect(exportDataset(DATASET, 'json').text).to.equal(
      `${JSON.stringify(
        {
          ...{ title: DATASET.title, topics: DATASET.topics, entries: ENTRIES },
          ...{ highlight: DATASET.highlight, story: DATASET.story },
        },
        undefined,
        2,
      )}\n`,
    );
    const bare = { license: undefined, entries: [] } as unknown as Dataset;
    expect(exportDataset(bare, 'json').text).to.equal('{\n  "entries": [\n  ]\n}\n');
  });
});

describe('a dataset as lines of JSON', () => {
  it('has a line for the head, if there is one, and for each entry', () => {
    const { text, notKept } = exportDataset({ title: 'War', entries: ENTRIES }, 'ndjson');
    expect(text).to.equal(`{"title":"War"}\n${ENTRIES.map((entry) => `${JSON.stringify(entry)}\n`).join('')}`);
    expect(notKept).to.deep.equal([]);
    expect(exportDataset({ entries: ENTRIES }, 'ndjson').text).to.match(/^\{"id":"a"/);
  });
});

describe('what leaves with a loss', () => {
  it('is neither the address of the schema nor a field without a value, in any format', () => {
    const bare = { $schema: 'https://schema.example/', license: undefined, entries: ENTRIES } as unknown as Dataset;
    const known = exporters.map(({ id }) => [id, exportDataset({ entries: ENTRIES }, id).notKept]);
    expect(known).to.have.lengthOf(11);
    expect(exporters.map(({ id }) => [id, exportDataset(bare, id).notKept])).to.deep.equal(known);
  });
});
