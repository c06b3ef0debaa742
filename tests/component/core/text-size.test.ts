import { expect } from '@open-wc/testing';
import dataset from '../../../data/ceasefire-2025.json' with { type: 'json' };
import type { ConflictTimeline } from '../../../src/entry-points/index.js';
import { detail } from '../detail.js';
import { buttonsIn, calendar, calendarWords, folds } from '../look-ups.js';
import { mount, partOf } from '../mount.js';

const FRAMES = 3;
/** The calendar has whole teeth of the torn edge of a fold. */
const TOOTH_PX = 8;

afterEach(() => {
  document.documentElement.style.removeProperty('font-size');
});

async function enlarge(element: ConflictTimeline, percent: number): Promise<void> {
  document.documentElement.style.fontSize = `${percent}%`;
  for (let frame = 0; frame < FRAMES; frame++) await new Promise(requestAnimationFrame);
  await element.settled;
}

const heightOf = (drawn: Element): number => drawn.getBoundingClientRect().height;

/** The lengths of the folds, in words. */
const foldWords = (element: ConflictTimeline): readonly HTMLElement[] =>
  folds(element).flatMap((fold) => [...fold.querySelectorAll('b')]);

describe('text twice as large', () => {
  it('is noticed, though nothing else has changed', async () => {
    const element = await mount({ data: dataset, view: 'chart' }, { widthPx: 1200 });
    const before = { axis: heightOf(calendar(element)), rows: heightOf(partOf(element, 'rows')) };
    await enlarge(element, 200);
    // A tooth more or less, and the distance of turned words, which stays.
    expect(heightOf(calendar(element))).to.be.closeTo(before.axis * 2, 2 * TOOTH_PX);
    expect(heightOf(partOf(element, 'rows'))).to.be.greaterThan(before.rows * 1.5);
    await enlarge(element, 100);
    expect(heightOf(calendar(element))).to.equal(before.axis);
    expect(heightOf(partOf(element, 'rows'))).to.equal(before.rows);
  });

  it('widens the folds, so that they still say how long they are', async () => {
    const element = await mount({ data: dataset, view: 'chart' }, { widthPx: 1200 });
    await enlarge(element, 200);
    expect(foldWords(element).map((word) => word.textContent)).to.deep.equal(['about 3 years', '44 days']);
  });

  for (const widthPx of [1200, 360]) {
    it(`leaves the calendar whole at ${widthPx} px`, async () => {
      const element = await mount({ data: dataset, view: 'chart' }, { widthPx });
      await enlarge(element, 200);
      const bar = partOf(element, 'axis').getBoundingClientRect();
      const words = [...calendarWords(element), ...foldWords(element)].map((word) => word.getBoundingClientRect());
      expect(words.length).to.be.greaterThan(0);
      for (const { top, bottom } of words) {
        expect(top).to.be.at.least(bar.top - 2);
        expect(bottom).to.be.at.most(bar.bottom + 2);
      }
      for (const fold of folds(element)) {
        const { left, right } = fold.getBoundingClientRect();
        for (const word of fold.querySelectorAll('b')) {
          expect(word.scrollWidth, word.textContent).to.be.at.most(Math.ceil(right - left));
        }
      }
    });
  }

  for (const widthPx of [1200, 375]) {
    detail(`leaves the controls of a story in its panel at ${widthPx} px`, async () => {
      const element = await mount({ data: dataset, view: 'chart' }, { widthPx });
      element.story = 3;
      await enlarge(element, 200);
      const panel = partOf(element, 'story').getBoundingClientRect();
      const controls = buttonsIn(partOf(element, 'story')).map((control) => control.getBoundingClientRect());
      expect(controls.length).to.equal(4);
      for (const { left, right } of controls) {
        expect(left).to.be.at.least(panel.left);
        expect(right).to.be.at.most(panel.right);
      }
    });
  }
});
