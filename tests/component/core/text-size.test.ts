import { expect } from '@open-wc/testing';
import dataset from '../../../data/ceasefire-2025.json' with { type: 'json' };
import type { ConflictTimeline } from '../../../src/index.js';
import { detail } from '../detail.js';
import { all, mount, one, partOf } from '../mount.js';

const FRAMES = 3;

afterEach(() => {
  document.documentElement.style.removeProperty('font-size');
});

async function enlarge(element: ConflictTimeline, percent: number): Promise<void> {
  document.documentElement.style.fontSize = `${percent}%`;
  for (let frame = 0; frame < FRAMES; frame++) await new Promise(requestAnimationFrame);
  await element.settled;
}

function heightOf(element: ConflictTimeline, selector: string): number {
  return one(element, selector).getBoundingClientRect().height;
}

describe('text twice as large', () => {
  it('is noticed, though nothing else has changed', async () => {
    const element = await mount({ data: dataset, view: 'chart' }, { widthPx: 1200 });
    const before = { axis: heightOf(element, '.axis-bar svg'), rows: heightOf(element, '.rows') };
    await enlarge(element, 200);
    expect(heightOf(element, '.axis-bar svg')).to.equal(before.axis * 2);
    expect(heightOf(element, '.rows')).to.be.greaterThan(before.rows * 1.5);
    await enlarge(element, 100);
    expect(heightOf(element, '.axis-bar svg')).to.equal(before.axis);
    expect(heightOf(element, '.rows')).to.equal(before.rows);
  });

  it('widens the folds, so that they still say how long they are', async () => {
    const element = await mount({ data: dataset, view: 'chart' }, { widthPx: 1200 });
    await enlarge(element, 200);
    expect(all(element, '.fold b').map((word) => word.textContent)).to.deep.equal(['3 years', '6 weeks']);
  });

  for (const widthPx of [1200, 360]) {
    it(`leaves the calendar whole at ${widthPx} px`, async () => {
      const element = await mount({ data: dataset, view: 'chart' }, { widthPx });
      await enlarge(element, 200);
      const bar = partOf(element, 'axis').getBoundingClientRect();
      const words = all(element, '.axis-bar .word, .fold b, .fold-signs').map((word) => word.getBoundingClientRect());
      expect(words.length).to.be.greaterThan(1);
      for (const { top, bottom } of words) {
        expect(top).to.be.at.least(bar.top - 2);
        expect(bottom).to.be.at.most(bar.bottom + 2);
      }
      for (const fold of all(element, '.fold')) {
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
      const controls = all(element, '.story-head button').map((control) => control.getBoundingClientRect());
      expect(controls.length).to.equal(4);
      for (const { left, right } of controls) {
        expect(left).to.be.at.least(panel.left);
        expect(right).to.be.at.most(panel.right);
      }
    });
  }
});
