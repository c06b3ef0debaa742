import { expect } from '@open-wc/testing';
import { detail } from '../../detail.js';
import { mount } from '../../mount.js';
import { choices, facet, openPanel } from './filter-parts.js';

const ids = Array.from({ length: 13 }, (_, at) => `v${at}`);
const named = ids.map((id) => ({ id, name: `Name ${id}` }));
const DATA = {
  parties: named,
  actors: named,
  topics: named,
  categories: [{ id: 'theatre', name: 'Theatre', values: named }],
  sources: ids.map((id) => ({ id, title: `Title ${id}`, publisher: `Publisher ${id}` })),
  entries: ids.map((id, at) => ({
    id,
    kind: 'event',
    date: `2022-03-${String(at + 1).padStart(2, '0')}`,
    title: `Entry ${at}`,
    parties: [id],
    actors: [id],
    topics: [id],
    categories: { theatre: id },
    citations: [{ source: id, reliability: `Grade ${id}` }],
  })),
};

describe('a facet of more than twelve values', () => {
  detail('is looked through by name, whichever it is', async () => {
    const element = await mount({ data: DATA, view: 'list' });
    await openPanel(element);
    for (const name of ['party', 'actor', 'topic', 'source', 'publisher', 'reliability', 'category:theatre']) {
      const find = (): HTMLInputElement | null =>
        facet(element, name).querySelector<HTMLInputElement>('input[type="search"]');
      expect(find(), name).not.to.equal(null);
      find()!.value = 'V12';
      find()!.dispatchEvent(new Event('input'));
      await element.settled;
      expect(choices(element, name), name).to.have.lengthOf(1);
    }
  });
});
