/** Lanes of dots and bars lead to a row with a title for each of their entries, in one press. */
import { expect } from '@open-wc/testing';
import { LOUD } from '../../../demo/gallery/close-up-datasets.js';
import type { ConflictTimeline } from '../../../src/entry-points/index.js';
import { laneButtons, lanes } from '../look-ups.js';
import { all, focused, press, textOf } from '../mount.js';
import { restButtons } from './chart-look-ups.js';
import { closeUp, DAY_MS, mountCloseUp } from './close-ups.js';

const WIDTHS_PX = [1280, 360];

async function loudDay(widthPx: number): Promise<ConflictTimeline> {
  const each = closeUp('close-week');
  const element = await mountCloseUp(each, each.create(), widthPx);
  element.visibleRange = { start: LOUD.day, end: LOUD.day + DAY_MS };
  await element.settled;
  return element;
}

describe('a lane of dots or bars', () => {
  for (const widthPx of WIDTHS_PX) {
    it(`${widthPx} px: says how many of its entries in the window have no title, and opens`, async () => {
      const element = await loudDay(widthPx);
      const { labelled } = element.inView!;
      const more = restButtons(element).reduce(
        (sum, button) => sum + Number(/(\d+) more$/.exec(textOf(button))![1]),
        0,
      );
      expect(labelled + more).to.equal(LOUD.inDay);
      const least = Number(/(\d+) more$/.exec(textOf(restButtons(element)[0]))![1]);
      restButtons(element)[0]!.click();
      await element.settled;
      expect(element.inView!.labelled).to.be.at.least(labelled + least);
      expect(focused(element), 'the name of the lane').to.equal(lanes(element)[0]);
      for (let lane = 0; restButtons(element).length > 0 && lane < 10; lane++) {
        restButtons(element)[0]!.click();
        await element.settled;
      }
      expect(element.inView).to.include({ total: LOUD.inDay, counted: 0, labelled: LOUD.inDay });
    });

    it(`${widthPx} px: opens by a key from an entry, and closes`, async () => {
      const element = await loudDay(widthPx);
      all(element, '[role="option"][tabindex="0"]')[0]!.focus();
      await element.settled;
      const entry = focused(element)!.getAttribute('data-entry');
      const before = element.inView!.labelled;
      await press(element, 'o');
      expect(element.inView!.labelled).to.be.above(before);
      expect(focused(element)!.getAttribute('data-entry')).to.equal(entry);
      await press(element, 'o');
      expect(element.inView!.labelled).to.equal(before);
    });

    it(`${widthPx} px: is one stop for Tab with the names of lanes, whose keys are not those of the chart`, async () => {
      const element = await loudDay(widthPx);
      const [name, rest] = laneButtons(element);
      name!.focus();
      await press(element, 'ArrowDown');
      expect(focused(element)).to.equal(rest);
      expect(laneButtons(element).filter(({ tabIndex }) => tabIndex === 0)).to.deep.equal([rest]);
    });
  }
});

describe('the name of a lane on a phone', () => {
  const NAME = 'Coalition for the Restoration of Order in the Northern Districts';

  for (const name of [NAME, 'ائتلاف استعادة النظام في المقاطعات الشمالية والشرقية']) {
    it(`is on one line, begins with its first word and ends before its button: ${name.slice(0, 9)}`, async () => {
      const each = closeUp('close-week');
      const data = each.create();
      const [first, ...others] = data.parties as readonly { readonly id: string; readonly name: string }[];
      const element = await mountCloseUp(each, { ...data, parties: [{ ...first!, name }, ...others] }, 360);
      const [lane] = lanes(element);
      const label = lane!.querySelector('b')!;
      const words = lane!.getBoundingClientRect();
      expect(label.textContent).to.equal(name);
      expect(label.scrollWidth, 'it is shortened').to.be.above(label.clientWidth);
      expect(getComputedStyle(label).direction, 'at its own end').to.equal(name === NAME ? 'ltr' : 'rtl');
      expect(words.height).to.be.below(30);
      expect(words.right).to.be.at.most(restButtons(element)[0]!.getBoundingClientRect().left);
      expect(lane!.querySelector('span')!.scrollWidth).to.be.at.most(lane!.querySelector('span')!.clientWidth + 1);
    });
  }
});
