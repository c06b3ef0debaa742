/** Links and emphasis in a summary: elements in an open entry, words alone elsewhere. */
import { expect } from '@open-wc/testing';
import type { ConflictTimeline } from '../../../../src/entry-points/index.js';
import { all, mount, textOf } from '../../mount.js';

const SUMMARY = 'The court said *no* in [its order](https://example.org/order), not in [a memo](javascript:alert(1)).';
const WORDS = 'The court said no in its order, not in [a memo](javascript:alert(1)).';
const DATA = {
  entries: [
    { id: 'a', kind: 'event', date: '2024-05-01', title: 'An order', summary: SUMMARY },
    { id: 'b', kind: 'event', date: '2024-05-02', title: 'A reply', summary: 'Plain.' },
  ],
};

function summaryOf(element: ConflictTimeline): HTMLElement {
  return all(element, '.summary').find((node) => textOf(node).includes('court'))!;
}

describe('the links of an entry', () => {
  for (const view of ['chart', 'list'] as const) {
    it(`stand in an open entry of the ${view}, named by their label or address; an unsafe one is text`, async () => {
      const links = [{ url: 'https://example.org/dossier', label: 'Our dossier' }, { url: 'mailto:desk@example.org' }];
      const data = {
        entries: [{ ...DATA.entries[1], links: [...links, { url: 'javascript:alert(1)', label: 'Bad' }] }],
      };
      const element = await mount({ data, view, selected: 'b' });
      const line = all(element, '.links')[0]!;
      expect(textOf(line)).to.match(/^Links: Our dossier, mailto:desk@example.org/);
      expect([...line.querySelectorAll('a')].map(({ href }) => href)).to.deep.equal(links.map(({ url }) => url));
    });
  }

  it('are found by their labels', async () => {
    const data = { entries: [{ ...DATA.entries[1], links: [{ url: 'https://example.org', label: 'Dossier' }] }] };
    const element = await mount({ data, view: 'chart', query: 'dossier' });
    await element.settled;
    expect(all(element, '[part~="search"]').map(textOf).join(' ')).to.contain('1');
  });
});

describe('the summary of an entry', () => {
  for (const view of ['chart', 'list', 'table'] as const) {
    it(`has its links and emphasis in an open entry of the ${view}`, async () => {
      const element = await mount({ data: DATA, view, selected: 'a' });
      const summary = summaryOf(element);
      expect(textOf(summary)).to.equal(WORDS);
      expect([...summary.querySelectorAll('em')].map(textOf)).to.deep.equal(['no']);
      const links = [...summary.querySelectorAll('a')];
      expect(links.map((link) => [textOf(link), link.href, link.rel])).to.deep.equal([
        ['its order', 'https://example.org/order', 'noopener noreferrer'],
      ]);
    });
  }

  it('has its words alone in a closed row of the list', async () => {
    const element = await mount({ data: DATA, view: 'list' });
    expect(textOf(summaryOf(element))).to.equal(WORDS);
    expect(summaryOf(element).querySelector('a, em')).to.equal(null);
  });

  it('is found by its words, and marked in a link', async () => {
    const element = await mount({ data: DATA, view: 'chart', selected: 'a', query: 'no in its order' });
    await element.settled;
    expect(textOf(summaryOf(element))).to.equal(WORDS);
    expect([...summaryOf(element).querySelectorAll('a mark')].map(textOf).join(' ')).to.contain('order');
  });
});
