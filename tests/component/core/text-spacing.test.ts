/** The text spacing of WCAG 1.4.12: inherited from the page, or forced upon each element by a reader's style. */
import { expect } from '@open-wc/testing';
import dataset from '../../../data/ceasefire-2025.json' with { type: 'json' };
import type { ConflictTimeline } from '../../../src/entry-points/index.js';
import { labels } from '../look-ups.js';
import { allMarks, mount, rootOf } from '../mount.js';
import { until } from '../until.js';

const SPACING = 'letter-spacing: 0.12em; word-spacing: 0.16em; line-height: 1.5;';
/** Half a letter's distance: rounding. */
const SLACK_PX = 2;

/** Pairs of titles, and titles with marks of other entries, that run into each other. */
function collisions(element: ConflictTimeline): readonly string[] {
  const boxes = labels(element).map((label) => ({ label, box: label.getBoundingClientRect() }));
  const glyphs = allMarks(element).flatMap((mark) =>
    [...mark.querySelectorAll('.glyph')].map((glyph) => ({ mark, box: glyph.getBoundingClientRect() })),
  );
  const meets = (one: DOMRect, other: DOMRect): boolean =>
    one.left < other.right - SLACK_PX &&
    other.left < one.right - SLACK_PX &&
    Math.abs((one.top + one.bottom) / 2 - (other.top + other.bottom) / 2) < one.height / 3;
  return boxes.flatMap(({ label, box }, at) => [
    ...boxes
      .slice(at + 1)
      .flatMap((other) => (meets(box, other.box) ? [`${label.textContent} | ${other.label.textContent}`] : [])),
    ...glyphs.flatMap(({ mark, box: glyph }) =>
      !mark.contains(label) && meets(box, glyph) ? [`${label.textContent} over ${mark.ariaLabel!}`] : [],
    ),
  ]);
}

const widthOf = (element: ConflictTimeline): number =>
  labels(element).reduce((sum, label) => sum + label.getBoundingClientRect().width, 0);

describe('wider text', () => {
  for (const lanes of ['party', 'none'] as const) {
    it(`that the page passes on has its room, lanes ${lanes}`, async () => {
      const element = await mount({ data: dataset, view: 'chart', lanes }, { widthPx: 1000 });
      expect(collisions(element)).to.deep.equal([]);
      element.parentElement!.setAttribute('style', `${element.parentElement!.getAttribute('style')!}; ${SPACING}`);
      await until(() => /\d/.test(getComputedStyle(labels(element)[0]!).letterSpacing), 'it is wider');
      await until(() => collisions(element).length === 0, collisions(element).join('\n'));
    });

    it(`that a style forces upon the shadow tree has its room, lanes ${lanes}`, async () => {
      const element = await mount({ data: dataset, view: 'chart', lanes }, { widthPx: 1000 });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`* { ${SPACING.replaceAll(';', ' !important;')} }`);
      const root = rootOf(element);
      const before = widthOf(element);
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      expect(widthOf(element), 'wider at once').to.be.greaterThan(before);
      await until(() => collisions(element).length === 0, collisions(element).join('\n'));
    });
  }
});
