/** Words of the dataset are marked with its language, in a page of another one: a screen reader changes its voice. */
import { expect } from '@open-wc/testing';
import type { ConflictTimeline } from '../../../src/entry-points/index.js';
import { detail } from '../detail.js';
import { all, mount, one, rootOf } from '../mount.js';
import { until } from '../until.js';

/** Occurs in every text of the dataset, and in none of the element's own. */
const OF_DATA = 'ƒ';

const DATA = {
  title: `Title ${OF_DATA}`,
  lang: 'en',
  parties: [{ id: 'north', name: `North ${OF_DATA}` }],
  actors: [{ id: 'lee', name: `Lee ${OF_DATA}`, role: `Envoy ${OF_DATA}`, party: 'north' }],
  entries: [
    {
      id: 'talks',
      kind: 'event',
      date: '2022-03-01',
      dateNote: `Note ${OF_DATA}`,
      title: `Talks ${OF_DATA}`,
      summary: `Summary ${OF_DATA}`,
      place: `Place ${OF_DATA}`,
      parties: ['north'],
    },
    {
      id: 'words',
      kind: 'statement',
      form: 'post',
      channel: `Channel ${OF_DATA}`,
      date: '2022-03-02',
      title: `Words ${OF_DATA}`,
      speaker: 'lee',
      parties: ['north'],
      quotes: [{ text: `Мовлено ${OF_DATA}`, lang: 'uk' }],
      relations: [{ type: 'responds-to', target: 'talks' }],
    },
    {
      id: 'remark',
      kind: 'statement',
      form: 'remark',
      date: '2022-03-03',
      title: `Remark ${OF_DATA}`,
      speaker: 'lee',
      parties: ['north'],
    },
  ],
};

/** Texts of the data, each with the language of its place. */
function textsOf(element: ConflictTimeline, selector: string): readonly (readonly [text: string, lang: string])[] {
  const found: (readonly [string, string])[] = [];
  for (const part of rootOf(element).querySelectorAll(selector)) {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { nodeValue, parentElement } = walker.currentNode;
      if (nodeValue?.includes(OF_DATA))
        found.push([nodeValue.trim(), parentElement?.closest('[lang]')?.getAttribute('lang') ?? '']);
    }
  }
  return found;
}

describe('words of the dataset in a page of another language', () => {
  for (const [view, selector, least] of [
    ['chart', '[part="title"], [part="details"]', 4],
    ['list', '[part="list"]', 8],
    ['table', '[part="table"]', 6],
  ] as const) {
    for (const selected of ['talks', 'words']) {
      detail(`are of its own, ${view}, ${selected} open`, async () => {
        const element = await mount({ data: DATA, view, selected }, { lang: 'de' });
        const texts = textsOf(element, selector);
        expect(texts.length, 'texts of the data').to.be.at.least(least);
        for (const [text, lang] of texts) expect(lang, text).to.equal(text.includes('Мовлено') ? 'uk' : 'en');
      });
    }
  }

  it('begin where the lines of the page begin, in one that runs from right to left', async () => {
    const element = await mount({ data: DATA, view: 'list' }, { lang: 'ar', dir: 'rtl' });
    const quote = one(element, '[part="list"] q');
    expect(getComputedStyle(quote).textAlign).to.equal('right');
  });
});

describe('the language of what is spoken', () => {
  it('is that of the element’s own words, in a page of a language that it has none of', async () => {
    const element = await mount({ data: DATA, view: 'chart' }, { lang: 'fi' });
    expect(one(element, '[part~="frame"]').lang).to.match(/^en/);
    element.parentElement!.lang = 'de';
    await element.settled;
    await until(() => one(element, '[part~="frame"]').lang === 'de', 'the words are German');
  });

  for (const view of ['chart', 'list'] as const) {
    it(`is that of the title in the name of an entry, ${view}`, async () => {
      const element = await mount({ data: DATA, view }, { lang: 'de' });
      await until(() => one(element, '[part~="frame"]').lang === 'de', 'the words are German');
      const named = all(element, view === 'chart' ? '[role="option"][data-entry]' : '[data-entry] button[aria-label]');
      expect(named.length).to.equal(3);
      for (const option of named) expect(option.getAttribute('lang'), option.ariaLabel!).to.equal('en');
    });
  }

  it('of a mark is not that of the name of its lane', async () => {
    const { lang, ...undeclared } = DATA;
    const parties = [{ id: 'north', name: 'North', translations: {} }];
    const element = await mount({ data: { ...undeclared, parties }, view: 'chart' }, { lang: 'fi' });
    expect(lang).to.equal('en');
    for (const mark of all(element, '[role="option"][data-entry]')) expect(mark.getAttribute('lang')).to.match(/^en/);
  });
});
