// The chart follows the steps of an article of the page.
import { expect } from '@open-wc/testing';
import type { ConflictTimeline } from '../../../../src/entry-points/index.js';
import { detail } from '../../detail.js';
import { all, mount, rootOf, textOf } from '../../mount.js';
import { until } from '../../until.js';
import { triesWithoutMany } from '../../without-many.js';

const DATA = {
  lang: 'en',
  parties: [{ id: 'a', name: 'Aland' }],
  actors: [{ id: 'ann', name: 'Ann', party: 'a' }],
  story: [
    { heading: 'One', entry: 'first' },
    { heading: 'Two', entry: 'said', quote: true },
  ],
  entries: [
    { id: 'first', kind: 'event', date: '2022-02-20', title: 'First', parties: ['a'] },
    { id: 'second', kind: 'event', date: '2022-02-23', title: 'Second', parties: ['a'] },
    {
      ...{ id: 'said', kind: 'statement', date: '2024-04-05', title: 'Ann: “No.”', speaker: 'ann', parties: ['a'] },
      quotes: [{ text: 'We shall not talk', lang: 'en' }],
    },
    { id: 'last', kind: 'event', date: '2024-04-09', title: 'Last', parties: ['a'] },
  ],
};

/** An article below a sticky chart, in a page that scrolls. */
async function mountArticle(
  steps: readonly string[],
  properties: Record<string, unknown> = {},
): Promise<{ readonly element: ConflictTimeline; readonly article: HTMLElement }> {
  const article = document.createElement('article');
  article.id = 'article';
  const space = '900px';
  article.style.cssText = `padding-block: ${space}; inline-size: 300px`;
  for (const step of steps) article.append(paragraph(step));
  const element = await mount({ data: DATA, view: 'chart', noFolds: true, scrollStory: '#article', ...properties });
  element.style.cssText = 'position: static; block-size: 500px';
  element.after(article);
  await element.settled;
  return { element, article };
}

function paragraph(step: string): HTMLElement {
  const text = document.createElement('p');
  text.style.cssText = 'block-size: 200px; margin-block: 500px';
  text.setAttribute('data-timeline', step);
  text.textContent = step;
  return text;
}

async function read(step: Element): Promise<void> {
  step.scrollIntoView({ block: 'center', behavior: 'instant' });
  await until(() => step.hasAttribute('data-timeline-current'), 'the step is read');
}

const told = (element: ConflictTimeline): readonly (string | undefined)[] =>
  all(element, '.mark[data-told]').map((mark) => mark.querySelector('.label')?.textContent.trim());

describe('a story that scrolls', () => {
  afterEach(() => {
    scrollTo(0, 0);
  });

  it('shows the step in the middle of the window, and goes back with the reader', async () => {
    const { element, article } = await mountArticle(['entry:first', 'range:2024-04-03/2024-04-06', 'step:2', 'fit']);
    const [first, range, said, fit] = article.children;
    const whole = element.visibleRange!;
    await read(first!);
    await element.settled;
    expect(told(element)).to.deep.equal(['First']);
    expect(element.visibleRange!.end).to.be.lessThan(whole.end);
    expect(element.selected).to.equal(undefined);
    await read(range!);
    await element.settled;
    expect(element.visibleRange).to.deep.equal({ start: Date.UTC(2024, 3, 3), end: Date.UTC(2024, 3, 7) });
    expect(told(element).length).to.equal(1);
    await read(said!);
    await element.settled;
    await until(() => all(element, '.step-quote').length === 1, 'the words stand at their mark');
    expect(all(element, '.step-quote .words').map(textOf).join(' ')).to.equal('“We shall not talk”');
    expect(textOf(all(element, '.step-quote .by')[0])).to.equal('Ann · 5 April 2024');
    await read(fit!);
    await element.settled;
    expect(element.visibleRange).to.deep.equal(whole);
    expect(told(element)).to.deep.equal([]);
    await read(first!);
    await element.settled;
    expect(told(element)).to.deep.equal(['First']);
  });

  it('lights several entries of a step', async () => {
    const { element, article } = await mountArticle(['entry:second, said', 'quote:said,last', 'entry:second,gone']);
    await read(article.children[0]!);
    await element.settled;
    expect(told(element)).to.have.members(['Second', 'Ann: “No.”']);
    await read(article.children[1]!);
    await element.settled;
    expect(told(element)).to.have.members(['Ann: “No.”', 'Last']);
    await until(() => all(element, '.step-quote').length === 1, 'what was said stands at its mark');
    expect(element.issues.map(({ code, path }) => [code, path])).to.deep.equal([
      ['unknown-id', 'scroll-story[3].data-timeline'],
    ]);
  });

  it('leaves the chart to a reader who moves it, until the next step', async () => {
    const { element, article } = await mountArticle(['entry:first', 'entry:last']);
    await read(article.children[0]!);
    await element.settled;
    const asked = { start: Date.UTC(2022, 5, 1), end: Date.UTC(2023, 5, 1) };
    element.zoomTo(asked);
    scrollBy(0, 20);
    await element.settled;
    expect(element.visibleRange).to.deep.equal(asked);
    await read(article.children[1]!);
    await element.settled;
    expect(element.visibleRange).not.to.deep.equal(asked);
    expect(told(element)).to.deep.equal(['Last']);
  });

  it('takes no wheel and moves no page', async () => {
    const { element, article } = await mountArticle(['entry:first', 'entry:last']);
    await read(article.children[1]!);
    await element.settled;
    const before = scrollY;
    await element.settled;
    expect(scrollY).to.equal(before);
    const wheel = new WheelEvent('wheel', { deltaY: 50, bubbles: true, cancelable: true, composed: true });
    all(element, '.rows')[0]!.dispatchEvent(wheel);
    expect(wheel.defaultPrevented).to.equal(false);
  });

  detail('asks for the typeface of words before they come', async () => {
    const fonts: string[] = [];
    const own = Object.getOwnPropertyDescriptor(CanvasRenderingContext2D.prototype, 'measureText')!;
    const measure = own.value as (text: string) => TextMetrics;
    Object.defineProperty(CanvasRenderingContext2D.prototype, 'measureText', {
      ...own,
      value(this: CanvasRenderingContext2D, text: string) {
        fonts.push(this.font);
        return measure.call(this, text);
      },
    });
    try {
      await mountArticle(['entry:first', 'quote:said']);
      // Titles have another size.
      await until(
        () => fonts.some((font) => font.startsWith('20px ')),
        'the typeface is asked for before a step is read',
      );
    } finally {
      Object.defineProperty(CanvasRenderingContext2D.prototype, 'measureText', own);
    }
  });

  detail('follows an article that changes', async () => {
    const { element, article } = await mountArticle(['entry:first']);
    await read(article.children[0]!);
    article.append(paragraph('entry:last'));
    await read(article.children[1]!);
    await element.settled;
    expect(told(element)).to.deep.equal(['Last']);
    article.children[1]!.setAttribute('data-timeline', 'entry:second');
    await until(() => told(element)[0] === 'Second', 'the step shows another entry');
    article.children[1]!.remove();
    await read(article.children[0]!);
    await element.settled;
    expect(told(element)).to.deep.equal(['First']);
  });

  detail('says which steps name nothing, and shows the others', async () => {
    const { element, article } = await mountArticle([
      'entry:frist',
      'range:soon',
      'range:1999',
      'step:3',
      'quote:first',
      'nothing',
      'entry:last',
    ]);
    const messages = element.issues.map(({ message }) => message);
    expect(messages).to.deep.equal([
      'scroll-story[1].data-timeline: no entry has this id ("entry:frist")',
      'scroll-story[2].data-timeline: not an EDTF date ("range:soon")',
      'scroll-story[3].data-timeline: the data have no entry at this time ("range:1999")',
      'scroll-story[4].data-timeline: the story has 2 steps ("step:3")',
      'scroll-story[5].data-timeline: the entry has no words to show at its mark ("quote:first")',
      'scroll-story[6].data-timeline: expected entry:ID, entry:ID,ID, quote:ID, range:DATE, step:NUMBER or fit ("nothing")',
    ]);
    expect(element.issues.every(({ cure }) => (cure ?? '') !== '')).to.equal(true);
    expect(element.issues[0]!.cure).to.equal('did you mean "first"?');
    await until(() => all(element, '[part~="check"] li').length === 6, 'the author sees them at the foot');
    await read(article.children[6]!);
    await element.settled;
    expect(told(element)).to.deep.equal(['Last']);
  });

  detail('says that an article is missing, has no steps, or is told by another timeline', async () => {
    const alone = await mount({ data: DATA, view: 'chart', scrollStory: '#nowhere' });
    expect(alone.issues[0]!.message).to.equal('scroll-story: no element of the page is the article ("#nowhere")');
    alone.scrollStory = '##';
    await alone.settled;
    expect(alone.issues[0]!.message).to.contain('("##")');
    const { element, article } = await mountArticle([]);
    expect(element.issues[0]!.message).to.equal('scroll-story: the article has no step ("article")');
    alone.scrollWith(article);
    await alone.settled;
    expect(alone.issues[0]!.message).to.equal('scroll-story: another timeline follows this article ("article")');
    element.scrollWith();
    await element.settled;
    expect(element.issues).to.deep.equal([]);
  });

  detail('lets go when it leaves the page, and finds an article that comes late', async () => {
    const element = await mount({ data: DATA, view: 'chart', scrollStory: '#late' });
    expect(element.issues.length).to.equal(1);
    const article = document.createElement('article');
    article.id = 'late';
    article.append(paragraph('entry:first'));
    element.after(article);
    await until(() => element.issues.length === 0, 'the article is found');
    await read(article.children[0]!);
    element.remove();
    expect(article.children[0]!.hasAttribute('data-timeline-current')).to.equal(false);
  });

  detail('prints the steps with their dates and words', async () => {
    const { element } = await mountArticle(['entry:first', 'quote:said', 'range:2024-04']);
    dispatchEvent(new Event('beforeprint'));
    const printed = [...rootOf(element).querySelectorAll('.scroll-print li')].map((item) => textOf(item));
    dispatchEvent(new Event('afterprint'));
    expect(printed).to.deep.equal([
      '20 February 2022 First',
      '5 April 2024 Ann: “No.” “We shall not talk”',
      'April 2024',
    ]);
  });

  it('asks once for code that cannot be loaded', async () => {
    const article = document.createElement('article');
    article.append(paragraph('entry:first'));
    const box = document.createElement('div');
    const tries = await triesWithoutMany((element) => {
      box.append(Object.assign(element, { data: DATA, view: 'chart', scrollStory: article }), article);
      document.body.append(box);
    });
    expect(tries).to.be.within(1, 3);
    box.remove();
  });

  detail('prints the whole chart, with no mark set back, and shows its step again after it', async () => {
    const { element, article } = await mountArticle(['entry:first', 'step:2']);
    await read(article.firstElementChild!);
    await element.settled;
    const step = element.visibleRange!;
    dispatchEvent(new Event('beforeprint'));
    const titles = all(element, '.mark .label').map((label) => textOf(label));
    const setBack = all(element, '[data-telling]').length;
    dispatchEvent(new Event('afterprint'));
    expect(titles).to.have.members(['First', 'Second', 'Ann: “No.”', 'Last']);
    expect(setBack).to.equal(0);
    await element.settled;
    await until(() => told(element).length > 0, 'the step is shown again');
    expect(told(element)).to.deep.equal(['First']);
    expect(element.visibleRange).to.deep.equal(step);
  });
});
