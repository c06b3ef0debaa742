import { expect } from '@open-wc/testing';
import { TimelineRangeChangeEvent, type ConflictTimeline } from '../../../src/entry-points/index.js';
import { ONE_ENTRY, TWO_BURSTS } from '../datasets.js';
import { detail } from '../detail.js';
import { chartWindow, glyphOf, items } from '../look-ups.js';
import { markOf, mount, record, resize, told } from '../mount.js';

const MARCH_2022 = Date.UTC(2022, 2, 1);
const DAY_MS = 86_400_000;
const RANGE = { start: MARCH_2022, end: MARCH_2022 + 2 * DAY_MS };

const windowBox = (element: ConflictTimeline): DOMRect => chartWindow(element).getBoundingClientRect();

describe('visibleRange', () => {
  detail('is undefined without data, everything with it', async () => {
    const element = await mount({});
    expect(element.visibleRange).to.equal(undefined);
    element.data = TWO_BURSTS;
    await element.settled;
    expect(element.visibleRange!.start).to.be.lessThan(MARCH_2022);
    expect(element.visibleRange!.end).to.be.greaterThan(Date.UTC(2025, 2, 5));
  });

  it('set: shows exactly that, at once for who reads it, and without an event', async () => {
    const element = await mount({ data: TWO_BURSTS });
    const { log } = record(element);
    element.visibleRange = RANGE;
    expect(element.visibleRange).to.deep.equal(RANGE);
    await element.settled;
    expect(element.visibleRange).to.deep.equal(RANGE);
    const box = windowBox(element);
    expect(element.xAt(RANGE.start)).to.be.closeTo(box.left, 1);
    expect(element.xAt(RANGE.end)).to.be.closeTo(box.right, 1);
    expect(log).to.deep.equal([]);
  });

  detail('set by a script in a frame: is drawn with that frame, but only once', async () => {
    const element = await mount({ data: TWO_BURSTS });
    const drawn = (): number => element.xAt(RANGE.start)!;
    const shifted = (days: number): typeof RANGE => ({
      start: RANGE.start + days * DAY_MS,
      end: RANGE.end + days * DAY_MS,
    });
    const frame = (): Promise<number> => new Promise(requestAnimationFrame);
    const microtasks = async (): Promise<void> => {
      for (let count = 0; count < 10; count++) await Promise.resolve();
    };
    do await frame();
    while (element.isUpdatePending);
    element.visibleRange = RANGE;
    await microtasks();
    const first = drawn();
    expect(first).to.be.closeTo(windowBox(element).left, 1);
    element.visibleRange = shifted(1);
    await microtasks();
    expect(drawn(), 'twice in a frame').to.equal(first);
    await frame();
    await frame();
    expect(drawn()).to.be.lessThan(first - 10);
  });

  detail('set before there is data: waits for it', async () => {
    const element = await mount({ visibleRange: RANGE });
    element.data = TWO_BURSTS;
    await element.settled;
    expect(element.visibleRange).to.deep.equal(RANGE);
  });

  detail('a range that cannot be shown is clamped, and an event says so', async () => {
    for (const range of [
      { start: RANGE.end, end: RANGE.start },
      { start: Number.NaN, end: Number.NaN },
      { start: 0, end: 1 },
      { start: Date.UTC(2099, 0, 1), end: Date.UTC(2100, 0, 1) },
      { start: -Infinity, end: Infinity },
      { start: RANGE.start, end: RANGE.start },
      { start: Date.UTC(2023, 0, 1), end: Date.UTC(2024, 0, 1) },
    ]) {
      const element = await mount({ data: TWO_BURSTS });
      const { events } = record(element);
      element.visibleRange = range;
      await element.settled;
      const name = `${range.start} – ${range.end}`;
      expect(events, name).to.have.lengthOf(1);
      const { start, end, clamped } = told(events, TimelineRangeChangeEvent)[0]!;
      expect(clamped, name).to.equal(true);
      expect(element.visibleRange, name).to.deep.equal({ start, end });
      expect(end, name).to.be.greaterThan(start);
      expect([start, end].every(Number.isFinite), name).to.equal(true);
    }
  });

  detail('undefined shows everything', async () => {
    const element = await mount({ data: TWO_BURSTS });
    const everything = element.visibleRange;
    element.visibleRange = RANGE;
    await element.settled;
    element.visibleRange = undefined;
    await element.settled;
    expect(element.visibleRange).to.deep.equal(everything);
  });

  detail('stays through a change of size', async () => {
    const element = await mount({ data: TWO_BURSTS, visibleRange: RANGE });
    // WebKit reports another height within the observer's turn as an error of the page, which ends the tests.
    element.style.blockSize = '500px';
    await element.settled;
    await resize(element, 700);
    expect(element.visibleRange).to.deep.equal(RANGE);
  });

  it('inside a gap that is folded away, something of the data is in view', async () => {
    const element = await mount({ data: TWO_BURSTS, noFolds: true });
    element.visibleRange = { start: Date.UTC(2023, 5, 1), end: Date.UTC(2023, 6, 1) };
    await element.settled;
    element.noFolds = false;
    await element.settled;
    const { start, end } = element.visibleRange;
    const foldPx = element.xAt(Date.UTC(2024, 0, 1))! - element.xAt(Date.UTC(2023, 0, 1))!;
    expect(foldPx, 'the fold has its width').to.be.within(1, 60);
    expect(end - start).to.be.greaterThan(300 * DAY_MS);
  });
});

describe('timeAt, xAt and entryAt', () => {
  it('undo each other to within a pixel, folds included, at every zoom', async () => {
    const element = await mount({ data: TWO_BURSTS });
    for (const range of [undefined, RANGE, { start: MARCH_2022, end: Date.UTC(2025, 2, 3) }]) {
      element.visibleRange = range;
      await element.settled;
      const { left, right } = windowBox(element);
      for (let x = Math.ceil(left) + 1; x < right - 1; x += 7)
        expect(element.xAt(element.timeAt(x)!)).to.be.closeTo(x, 1);
    }
  });

  detail('timeAt is undefined outside the window, and both are without a chart', async () => {
    const element = await mount({ data: TWO_BURSTS });
    const { left, right } = windowBox(element);
    expect([element.timeAt(left - 2), element.timeAt(right + 2)]).to.deep.equal([undefined, undefined]);
    const empty = await mount({});
    expect([empty.timeAt(100), empty.xAt(0)]).to.deep.equal([undefined, undefined]);
  });

  detail('in the list there is no time at a place', async () => {
    const element = await mount({ data: TWO_BURSTS, view: 'list' });
    expect(element.timeAt(element.getBoundingClientRect().left + 50)).to.equal(undefined);
  });

  it('entryAt finds the entry that is drawn there', async () => {
    const element = await mount({ data: TWO_BURSTS }, { widthPx: 700 });
    for (const id of ['2022-1', '2025-4']) {
      const glyph = glyphOf(markOf(element, `Title ${id}`)).getBoundingClientRect();
      const at = [glyph.left + glyph.width / 2, glyph.top + glyph.height / 2] as const;
      expect(element.entryAt(...at)).to.equal(id);
    }
    const { left, top } = element.getBoundingClientRect();
    expect(element.entryAt(left + 2, top + 2)).to.equal(undefined);
  });

  detail('entryAt finds an entry known to the day anywhere in its day', async () => {
    const element = await mount({ data: TWO_BURSTS, view: 'chart' });
    const day = Date.UTC(2022, 2, 1);
    element.zoomTo({ start: day, end: day + DAY_MS });
    await element.settled;
    const { top, height } = glyphOf(markOf(element, 'Title 2022-1')).getBoundingClientRect();
    for (const share of [0.25, 0.75]) {
      expect(element.entryAt(element.xAt(day + share * DAY_MS)!, top + height / 2), String(share)).to.equal('2022-1');
    }
  });

  detail('entryAt finds items of the list', async () => {
    const element = await mount({ data: ONE_ENTRY, view: 'list' });
    const { left, top } = items(element)[0]!.getBoundingClientRect();
    expect(element.entryAt(left + 20, top + 12)).to.equal('only');
  });
});
