/** A first picture of columns: they come before their titles, and stay where they are when these come. */
import { expect, fixture, html } from '@open-wc/testing';
import type { ConflictTimeline } from '../../../src/entry-points/index.js';
import '../../../src/entry-points/define-all.js';
import '../motion.js';
import { labels, shapesIn } from '../look-ups.js';
import { allMarks } from '../mount.js';

const DAY_MS = 86_400_000;
const FIRST_MS = Date.UTC(2023, 9, 1);

/** Too many for rows, whatever the typeface; few enough to be elements. */
const CROWD = {
  title: 'Crowd',
  lang: 'en',
  entries: Array.from({ length: 240 }, (_, index) => ({
    id: `e${index}`,
    kind: 'event',
    date: new Date(FIRST_MS + ((index * 37) % 200) * DAY_MS).toISOString().slice(0, 10),
    title: `Report ${index} of the observers on the ceasefire`,
  })),
};

interface Seen {
  readonly titles: number;
  readonly dots: readonly string[];
}

/** What is there after each change of the shadow tree in which there are dots. */
async function drawn(
  properties: Partial<ConflictTimeline>,
  onFirst: (element: ConflictTimeline) => void = () => undefined,
): Promise<readonly Seen[]> {
  const box = await fixture<HTMLElement>(html`<div style="inline-size: 1000px"></div>`);
  const element = document.createElement('conflict-timeline');
  Object.assign(element, { view: 'chart', data: CROWD }, properties);
  const seen: Seen[] = [];
  const look = (): void => {
    const marks = allMarks(element).filter((mark) => shapesIn(mark, 'dot').length > 0);
    // What has a title stands above others of its column.
    const dots = marks.map((mark) => mark.getAttribute('transform')!).sort();
    if (dots.length === 0) return;
    const isFirst = seen.length === 0;
    seen.push({ titles: titlesOf(element), dots });
    if (isFirst) onFirst(element);
  };
  box.append(element);
  const observer = new MutationObserver(look);
  await element.updateComplete;
  observer.observe(element.shadowRoot!, { childList: true, subtree: true });
  look();
  await element.settled;
  look();
  observer.disconnect();
  return seen;
}

const titlesOf = (element: ConflictTimeline): number => labels(element).length;

describe('first picture of columns', () => {
  it('comes without titles, which follow in a frame of their own and move no column', async () => {
    const seen = await drawn({});
    expect(seen[0]!.titles).to.equal(0);
    expect(seen.at(-1)!.titles).to.be.greaterThan(10);
    expect(seen.at(-1)!.dots).to.deep.equal(seen[0]!.dots);
  });

  it('has its titles at once in a closer window, where they say how high lanes are', async () => {
    const seen = await drawn({ visibleRange: { start: FIRST_MS, end: Date.UTC(2024, 1, 15) } });
    expect(seen[0]!.titles).to.be.greaterThan(3);
  });

  it('has its titles at once on paper', async () => {
    let onPaper = 0;
    await drawn({}, (element) => {
      window.dispatchEvent(new Event('beforeprint'));
      onPaper = titlesOf(element);
      window.dispatchEvent(new Event('afterprint'));
    });
    expect(onPaper).to.be.greaterThan(10);
  });
});
