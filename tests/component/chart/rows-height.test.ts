/** Rows close up to the content of the window, and the element keeps its height. */
import { expect } from '@open-wc/testing';
import dataset from '../../../data/ceasefire-2025.json' with { type: 'json' };
import type { ConflictTimeline } from '../../../src/entry-points/index.js';
import { frames } from '../../unit/rows/many-entries.js';
import { detail } from '../detail.js';
import { chartWindow, lanes, shapes } from '../look-ups.js';
import { allMarks, mount, partOf, partsOf } from '../mount.js';
import { holdTimers } from '../../held-timers.js';
import { evenly, inMotion } from '../motion.js';
import { until } from '../until.js';
import { backdrop } from './chart-look-ups.js';
import { FULL_DAY } from '../../../demo/gallery/close-up-datasets.js';
import { closeUp, DAY_MS, mountCloseUp } from './close-ups.js';

const FEBRUARY = { start: Date.UTC(2022, 1, 22), end: Date.UTC(2022, 2, 4) };
/** After this long without a turn of the wheel its gesture is over. */
const GESTURE_REST_MS = 160;

/** February 2022 has three entries: two in the second lane, one in the third. */
const FEBRUARY_ENTRIES = [
  { id: 'near', kind: 'event', date: '2022-02-26', title: 'In the same lane', parties: ['russia'] },
  { id: 'far', kind: 'event', date: '2022-02-27', title: 'In another lane', parties: ['ukraine'] },
];
const FAR_APART = {
  ...dataset,
  entries: [...dataset.entries.filter(({ date }) => date !== '[2022-02-24..2022-02-28]'), ...FEBRUARY_ENTRIES],
};

const chart = (): Promise<ConflictTimeline> => mount({ data: FAR_APART, view: 'chart' }, { widthPx: 1100 });
const heightOf = (element: ConflictTimeline): number => Math.round(element.getBoundingClientRect().height);

/** Middles of the glyphs in the window, from the top down. */
function places(element: ConflictTimeline): readonly number[] {
  const { left, right } = chartWindow(element).getBoundingClientRect();
  return shapes(element, 'glyph')
    .map((glyph) => glyph.getBoundingClientRect())
    .filter((box) => box.left > left && box.right < right)
    .map(({ top, bottom }) => (top + bottom) / 2)
    .sort((one, other) => one - other);
}

describe('the height of the rows', () => {
  detail(
    'brings the entries of a window together',
    inMotion(async () => {
      const element = await chart();
      const before = places(element);
      element.visibleRange = FEBRUARY;
      await element.settled;
      await until(() => {
        const [first, second] = places(element);
        return second! - first! <= 200;
      }, 'the first two marks of the window are close to each other');
      element.zoomToFit();
      await element.settled;
      const whole = String(before.map(Math.round));
      await until(() => String(places(element).map(Math.round)) === whole, 'the marks are back in their places');
    }),
  );

  detail('does not change by zoom, fold or filter, and does by other lanes', async () => {
    const element = await chart();
    const before = heightOf(element);
    element.visibleRange = FEBRUARY;
    await element.settled;
    expect(heightOf(element), 'zoomed').to.equal(before);
    element.zoomToFit();
    element.toggleFold(0);
    await element.settled;
    // Titles that no longer fit beside each other get rows of their own.
    expect(heightOf(element), 'a fold open').to.be.at.least(before);
    element.toggleFold(0);
    element.filter = { party: ['russia'] };
    await element.settled;
    // A filter brings a row of chips above the chart.
    const chips = partOf(element, 'rows').getBoundingClientRect().height;
    element.filter = {};
    await element.settled;
    expect(partOf(element, 'rows').getBoundingClientRect().height, 'filtered').to.equal(chips);
    element.lanes = 'none';
    await element.settled;
    expect(heightOf(element), 'one lane').not.to.equal(before);
  });

  detail('ends with what a window shows in a chart higher than a phone, and comes back', async () => {
    const each = closeUp('close-68');
    const element = await mountCloseUp(each, each.create(), 360);
    const whole = heightOf(element);
    expect(whole).to.be.greaterThan(3 * innerHeight);
    element.visibleRange = { start: Date.UTC(2014, 2, 1), end: Date.UTC(2014, 2, 8) };
    await element.settled;
    const rows = partOf(element, 'rows');
    const blankPx = (): number =>
      rows.getBoundingClientRect().bottom - lanes(element).at(-1)!.getBoundingClientRect().bottom;
    await until(() => blankPx() < innerHeight, 'no screen is blank below the last lane');
    expect(rows.getBoundingClientRect().height).to.be.at.least(Math.min(whole, innerHeight) - 1);
    element.zoomToFit();
    await element.settled;
    await until(() => heightOf(element) === whole, 'the height of the whole');
  });

  it('stays in sight where it becomes lower than the reader has scrolled', async () => {
    const each = closeUp('close-68');
    const element = await mountCloseUp(each, each.create(), 360);
    window.scrollTo(0, heightOf(element) / 2);
    element.visibleRange = { start: Date.UTC(2014, 2, 1), end: Date.UTC(2014, 2, 8) };
    await element.settled;
    await until(() => {
      const { top, bottom } = partOf(element, 'rows').getBoundingClientRect();
      return bottom > 120 && top < innerHeight;
    }, 'the rows are in sight');
    window.scrollTo(0, 0);
  });

  it(
    'keeps rows open while a gesture goes on, and closes them in motion once it rests',
    inMotion(
      evenly(async () => {
        const element = await chart();
        const window = chartWindow(element);
        const { left, width, top } = window.getBoundingClientRect();
        const at = { clientX: left + width * 0.12, clientY: top + 100, bubbles: true, cancelable: true, ctrlKey: true };
        const heights = new Set<number>();
        // The first lane has nothing in the window, so the second one moves up.
        const second = (): number => Math.round(lanes(element)[1]!.getBoundingClientRect().top);
        const whole = second();
        const timers = holdTimers(GESTURE_REST_MS);
        try {
          for (let turn = 0; turn < 6; turn++) {
            window.dispatchEvent(new WheelEvent('wheel', { ...at, deltaY: -240 }));
            await frames();
            expect(second(), `turn ${turn}`).to.equal(whole);
          }
        } finally {
          timers.restore();
        }
        timers.letGo();
        await until(() => {
          heights.add(second());
          return second() < whole - 100;
        }, 'the rows have closed');
        expect(heights.size, 'steps on the way').to.be.greaterThan(2);
      }),
    ),
  );

  it('keeps lanes while a script moves the window frame by frame, and takes those of the window once it rests', async () => {
    const each = closeUp('close-diary');
    const element = await mountCloseUp(each, each.create(), 1280);
    const day = { start: FULL_DAY.start, end: FULL_DAY.start + DAY_MS };
    const whole = element.visibleRange!;
    const timers = holdTimers(GESTURE_REST_MS, GESTURE_REST_MS);
    try {
      for (let left = 1; left > 1e-6; left /= 1.2) {
        element.visibleRange = {
          start: day.start + left * (whole.start - day.start),
          end: day.end + left * (whole.end - day.end),
        };
        await element.updateComplete;
        await frames();
      }
      const { labelled, total } = element.inView!;
      expect(labelled, 'while it moves').to.be.lessThan(total);
    } finally {
      timers.restore();
    }
    element.visibleRange = day;
    timers.letGo();
    await element.settled;
    expect(element.inView, 'at rest').to.include({ total: 18, counted: 0, labelled: 18 });
  });

  detail('uses the height for what is in the window: no lane of the lower half stands empty below', async () => {
    const element = await chart();
    element.visibleRange = FEBRUARY;
    await element.settled;
    const { top, bottom } = partOf(element, 'rows').getBoundingClientRect();
    expect(Math.max(...places(element)), 'the last mark').to.be.greaterThan((top + bottom) / 2);
    expect(bottom - lanes(element).at(-1)!.getBoundingClientRect().bottom).to.be.lessThan(120);
  });

  detail('closes at once for who asks for less motion', async () => {
    const element = await chart();
    element.visibleRange = FEBRUARY;
    await element.settled;
    const [first, second] = places(element);
    expect(second! - first!).to.be.within(0, 200);
  });

  detail('walks by keys from open row to open row', async () => {
    const element = await chart();
    element.visibleRange = FEBRUARY;
    await element.settled;
    const range = element.visibleRange;
    const mark = allMarks(element).find((each) => each.getAttribute('aria-label')?.includes('Full-scale'))!;
    mark.focus();
    mark.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, composed: true }));
    await element.settled;
    expect(element.visibleRange).to.deep.equal(range);
  });

  it('leaves the page where it is when something else becomes higher', async () => {
    const element = await chart();
    window.scrollTo(0, document.documentElement.scrollHeight);
    const before = scrollY;
    expect(before).to.be.greaterThan(0);
    element.filter = { kind: ['event', 'statement'] };
    await element.settled;
    await frames();
    expect(partsOf(element, 'chips')).to.have.lengthOf(1);
    expect(scrollY).to.be.at.least(before);
    window.scrollTo(0, 0);
  });

  it('fills a container of a height of its own, and no more', async () => {
    const element = await chart();
    element.style.height = '760px';
    await frames();
    await element.settled;
    element.visibleRange = FEBRUARY;
    await element.settled;
    const box = partOf(element, 'chart');
    const rest = (): number => box.getBoundingClientRect().bottom - backdrop(element).getBoundingClientRect().bottom;
    await until(() => Math.abs(rest()) <= 2, 'the rows fill the box');
    expect(heightOf(element)).to.equal(760);
    expect(box.scrollHeight).to.be.at.most(box.clientHeight + 1);
    const names = lanes(element).map((name) => name.getBoundingClientRect());
    expect(Math.min(...places(element)), 'the first mark').to.be.greaterThan(names[0]!.top);
    expect(box.getBoundingClientRect().bottom - Math.max(...places(element)), 'the last one').to.be.lessThan(320);
  });

  it('grows with its rows up to a highest height, and scrolls them then', async () => {
    const element = await chart();
    const whole = heightOf(element);
    element.style.maxHeight = `${whole + 100}px`;
    await frames();
    await element.settled;
    expect(heightOf(element), 'with room').to.equal(whole);
    element.style.maxHeight = '600px';
    const box = partOf(element, 'chart');
    await until(() => {
      box.scrollTop = box.scrollHeight;
      return box.scrollTop > 0;
    }, 'the rows scroll');
    await element.settled;
    expect(heightOf(element)).to.equal(600);
    box.scrollTop = box.scrollHeight;
    const last = lanes(element).at(-1)!.getBoundingClientRect();
    expect(last.bottom).to.be.at.most(box.getBoundingClientRect().bottom + 1);
    element.style.maxHeight = '';
    await until(() => heightOf(element) === whole, 'the height of the whole, without a limit');
  });
});
