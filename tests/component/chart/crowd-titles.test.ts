/** Titles over dots, in a page from left to right and from right to left, at fit and at the edges of windows. */
import { expect } from '@open-wc/testing';
import { seededRandom } from '../../deep/fuzz/seeded-random.mjs';
import type { ConflictTimeline } from '../../../src/entry-points/index.js';
import { detail } from '../detail.js';
import { chartWindow, labels, shapes } from '../look-ups.js';
import { mount } from '../mount.js';
import { boxesOf, type Box } from '../text-boxes.js';

const DAY_MS = 86_400_000;
const FIRST_MS = Date.UTC(2023, 9, 1);
const DAYS = 200;
/** So many have no rows. */
const COUNT = 170;
/** Firefox and WebKit include the halo of a title in its box. */
const SLACK_PX = 4;
/** The part of a text box that letters take. */
const LETTERS = 1 / 3;

function dataset(lang: string): object {
  const random = seededRandom(5);
  const entries = Array.from({ length: COUNT }, (_, index) => {
    const at = random() < 0.4 ? 90 + random() * 12 : random() * DAYS;
    const date = new Date(FIRST_MS + at * DAY_MS).toISOString().slice(0, 10);
    return { id: `e${index}`, kind: 'event', date, title: `Report ${'x'.repeat(2 + (index % 17))} ${index}` };
  });
  return { title: 'Crowd', lang, entries };
}

/** Without what is above and below the letters. */
function lettersOf(box: Box): Box {
  const cut = ((box.bottom - box.top) * (1 - LETTERS)) / 2;
  return { ...box, top: box.top + cut, bottom: box.bottom - cut };
}

const touch = (one: Box, other: Box): boolean =>
  one.left < other.right - SLACK_PX &&
  other.left < one.right - SLACK_PX &&
  one.top < other.bottom - SLACK_PX &&
  other.top < one.bottom - SLACK_PX;

/** In the window: a title that only a pan would bring in is cut by its edge. */
function expectApart(element: ConflictTimeline, where: string): number {
  const window = chartWindow(element).getBoundingClientRect();
  const isSeen = ({ left, right }: Box): boolean => right > window.left + SLACK_PX && left < window.right - SLACK_PX;
  const titles = boxesOf(labels(element)).map(lettersOf).filter(isSeen);
  const dots = boxesOf(shapes(element, 'dot')).filter(isSeen);
  for (const [index, title] of titles.entries()) {
    expect(title.left, `${where}: ${title.text}`).to.be.at.least(window.left - SLACK_PX);
    expect(title.right, `${where}: ${title.text}`).to.be.at.most(window.right + SLACK_PX);
    const struck = [...titles.slice(index + 1), ...dots].find((other) => touch(title, other));
    expect(struck && `${title.text} on ${struck.text || 'a dot'}`, where).to.equal(undefined);
  }
  // A closer window has room for rows.
  if (where === 'fit') expect(dots.length).to.be.greaterThan(0);
  return titles.length;
}

describe('titles of crowds on screen', () => {
  for (const [lang, widthPx] of [
    ['en', 1000],
    ['ar', 1000],
    ['ar', 360],
  ] as const) {
    detail(`${lang}, ${widthPx} px: touch no title and no dot, and stay in the window at its edges`, async () => {
      const element = await mount(
        { data: dataset(lang), view: 'chart', lanes: 'none' },
        { widthPx, lang, dir: lang === 'ar' ? 'rtl' : 'ltr' },
      );
      expect(getComputedStyle(chartWindow(element)).direction).to.equal(lang === 'ar' ? 'rtl' : 'ltr');
      const whole = element.visibleRange!;
      let named = expectApart(element, 'fit');
      for (const place of [0.1, 0.3, 0.45, 0.6]) {
        const start = whole.start + place * (whole.end - whole.start);
        element.visibleRange = { start, end: start + 40 * DAY_MS };
        await element.settled;
        named += expectApart(element, `at ${place}`);
      }
      expect(named).to.be.greaterThan(20);
    });
  }
});
