import { expect } from '@open-wc/testing';
import dataset from '../../../data/ceasefire-2025.json' with { type: 'json' };
import type { ConflictTimeline } from '../../../src/entry-points/index.js';
import { detail } from '../detail.js';
import { announced, folds, lanes } from '../look-ups.js';
import { allMarks, focused, mount, press, textOf } from '../mount.js';
import {
  bars,
  dateFaults,
  dateFields,
  inOverview,
  outsideButtons,
  rangeRow,
  stemEnds,
  stems,
  thumbs,
} from './chart-look-ups.js';

const DAY_MS = 86_400_000;
/** A day of April begins at the midnight of the dataset's zone, three hours ahead. */
const april = (day: number): number => Date.UTC(2025, 3, day) - 3 * 3_600_000;
const APRIL_24 = april(24);
const APRIL_28 = april(28);

const chart = (properties: Record<string, unknown> = {}): Promise<ConflictTimeline> =>
  mount({ data: dataset, view: 'chart', ...properties }, { widthPx: 1100 });

describe('the overview', () => {
  detail('has two sliders that say their dates, and their places as shares of the whole extent', async () => {
    const element = await chart();
    // From the first day of the dataset to the end of its last one; the overview leaves a little room at both.
    const [first, last] = [Date.UTC(2022, 1, 23, 22), Date.UTC(2025, 4, 4, 21)];
    expect(thumbs(element).map((thumb) => thumb.getAttribute('aria-valuenow'))).to.deep.equal(['0', '100']);
    element.visibleRange = { start: APRIL_24, end: APRIL_28 };
    await element.settled;
    const [start, end] = thumbs(element);
    expect(start!.getAttribute('aria-label')).to.equal('Start of the window');
    expect(start!.getAttribute('aria-valuetext')).to.equal('24 April 2025');
    // The window ends as 28 April begins: its last day is the 27th.
    expect(end!.getAttribute('aria-valuetext')).to.equal('27 April 2025');
    // Orca reads a share of the range from 0 to 100, whatever the two limits are.
    for (const thumb of [start!, end!]) {
      expect(thumb.getAttribute('aria-valuemin')).to.equal('0');
      expect(thumb.getAttribute('aria-valuemax')).to.equal('100');
    }
    const share = (ms: number): number => (100 * (ms - first)) / (last - first);
    expect(Number(start!.getAttribute('aria-valuenow'))).to.be.closeTo(share(APRIL_24), 0.3);
    expect(Number(end!.getAttribute('aria-valuenow'))).to.be.closeTo(share(APRIL_28), 0.3);
  });

  it('moves one edge by arrow keys, and leaves the other where it was', async () => {
    const element = await chart({ visibleRange: { start: APRIL_24, end: APRIL_28 } });
    const [start] = thumbs(element);
    start!.focus();
    await press(element, 'ArrowLeft');
    expect(element.visibleRange!.start).to.be.closeTo(APRIL_24 - DAY_MS, 1);
    expect(element.visibleRange!.end).to.be.closeTo(APRIL_28, 1);
  });

  detail('never lets one thumb pass the other', async () => {
    const element = await chart({ visibleRange: { start: APRIL_24, end: APRIL_28 } });
    thumbs(element)[0]!.focus();
    await press(element, 'End');
    const { start, end } = element.visibleRange!;
    expect(end - start, 'no closer than the sharpest date').to.be.closeTo(DAY_MS, 2);
  });

  it('reaches exactly the whole by its ends', async () => {
    const element = await chart();
    const whole = element.visibleRange!;
    element.visibleRange = { start: APRIL_24, end: APRIL_28 };
    await element.settled;
    const [start, end] = thumbs(element);
    start!.focus();
    await press(element, 'Home');
    end!.focus();
    await press(element, 'End');
    expect(element.visibleRange).to.deep.equal(whole);
    expect(outsideButtons(element)).to.have.length(0);
    expect(thumbs(element).map((thumb) => thumb.getAttribute('aria-valuenow'))).to.deep.equal(['0', '100']);
  });

  it('takes two dates together: nothing moves before both are sent', async () => {
    const element = await chart();
    const before = element.visibleRange;
    const [from, to] = dateFields(element);
    from!.value = '2025-04-20';
    from!.dispatchEvent(new Event('change', { bubbles: true }));
    await element.settled;
    expect(element.visibleRange).to.deep.equal(before);
    to!.value = '2025-04-25';
    await send(from!);
    const { start, end } = element.visibleRange!;
    expect(start).to.be.closeTo(april(20), 1000);
    expect(end, 'the last day is whole').to.be.closeTo(april(26), 1000);
  });

  it('keeps the edge that was not typed', async () => {
    const element = await chart({ visibleRange: { start: APRIL_24, end: APRIL_28 } });
    const [, to] = dateFields(element);
    to!.value = '2025-04-26';
    await send(to!);
    expect(element.visibleRange!.start).to.be.closeTo(APRIL_24, 1000);
    expect(element.visibleRange!.end).to.be.closeTo(april(27), 1000);
  });

  it('refuses dates in the wrong order, or none, says why, and goes to the field', async () => {
    const element = await chart({ visibleRange: { start: APRIL_24, end: APRIL_28 } });
    const [from, to] = dateFields(element) as [HTMLInputElement, HTMLInputElement];
    from.closest('details')!.open = true;
    const before = element.visibleRange;
    const states = (): readonly (string | null)[] => [from, to].map((field) => field.getAttribute('aria-invalid'));
    expect(states()).to.deep.equal(['false', 'false']);
    for (const [values, fault, invalid] of [
      [['2025-05-01', '2025-04-01'], 'The start must be before the end.', ['true', 'true']],
      [['', '2025-04-25'], 'Not a date:', ['true', 'false']],
    ] as const) {
      [from.value, to.value] = values;
      await send(to);
      expect(element.visibleRange).to.deep.equal(before);
      expect(dateFaults(element).map(textOf)).to.deep.equal([fault]);
      expect(announced(element)).to.equal(fault);
      expect(states()).to.deep.equal(invalid);
      expect(focused(element) === from).to.equal(true);
      expect([from.value, to.value], 'what was typed stays').to.deep.equal(values);
      expect(from.getAttribute('aria-describedby')).to.equal(dateFaults(element)[0]!.id);
    }
    [from.value, to.value] = ['2025-04-20', '2025-04-25'];
    await send(to);
    expect(dateFaults(element)).to.have.lengthOf(0);
    expect(states()).to.deep.equal(['false', 'false']);
  });

  async function send(field: HTMLInputElement): Promise<void> {
    field.form!.requestSubmit();
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  }
});

describe('the measure of the overview', () => {
  const many = {
    entries: Array.from({ length: 400 }, (_, at) => ({
      id: `e${at}`,
      kind: 'event',
      title: 'A title',
      date: `2024-0${1 + (at % 9)}-1${at % 7 === 0 ? 1 : at % 10}`,
    })),
  };

  detail('has a number at its height if lanes count as well', async () => {
    const element = await mount({ data: many, view: 'chart' }, { widthPx: 1100 });
    const drawn = (what: 'strips' | 'base' | 'scaleLine' | 'figure'): Element => {
      const found = inOverview(element, what);
      expect(found, what).to.have.lengthOf(1);
      return found[0]!;
    };
    const strips = drawn('strips').getBoundingClientRect();
    const base = drawn('base').getBoundingClientRect().top;
    const line = drawn('scaleLine').getBoundingClientRect().top;
    const count = Number(textOf(drawn('figure')));
    expect(count).to.be.greaterThan(1);
    expect(line).to.be.within(strips.top - 1, base);
    // The highest strip stands for the most entries of one lane, and so for at least the number.
    expect(((base - line) / count) * 400).to.be.greaterThan(strips.height);
    const figure = drawn('figure').getBoundingClientRect();
    expect(figure.right, 'beside the strips').to.be.lessThan(drawn('base').getBoundingClientRect().left);
    expect(figure.left).to.be.greaterThan(element.getBoundingClientRect().left);
  });

  detail('goes without saying where each entry is a mark in a row', async () => {
    const element = await chart();
    expect(inOverview(element, 'strips')).not.to.have.lengthOf(0);
    for (const drawn of ['scaleLine', 'figure'] as const) expect(inOverview(element, drawn)).to.have.lengthOf(0);
  });
});

describe('what lies outside the window', () => {
  detail('is counted on either side, and nothing is counted twice', async () => {
    const element = await chart({ visibleRange: { start: APRIL_24, end: april(27) } });
    expect(outsideButtons(element).map(textOf)).to.deep.equal(['← 3 earlier', '1 later →']);
    element.zoomToFit();
    await element.settled;
    expect(outsideButtons(element)).to.have.length(0);
  });

  it('moves nothing on a phone as its counts come and go', async () => {
    const element = await mount({ data: dataset, view: 'chart' }, { widthPx: 360 });
    const row = (): number => rangeRow(element).getBoundingClientRect().height;
    const before = row();
    expect(outsideButtons(element)).to.have.length(0);
    element.visibleRange = { start: APRIL_24, end: april(27) };
    await element.settled;
    expect(outsideButtons(element)).to.have.length(2);
    expect(row()).to.equal(before);
  });

  it('comes into view by its button, and takes the focus along', async () => {
    const element = await chart({ visibleRange: { start: APRIL_24, end: april(27) } });
    outsideButtons(element)[0]!.click();
    await element.settled;
    expect(focused(element)?.getAttribute('aria-label')).to.contain('Ceasefire proposal');
    const { start, end } = element.visibleRange!;
    expect(Date.UTC(2025, 2, 11, 12)).to.be.within(start, end);
  });
});

interface Shared {
  readonly parties?: readonly string[];
}

describe('lanes', () => {
  const lane = (element: ConflictTimeline, name: string): HTMLElement =>
    lanes(element).find((button) => textOf(button).startsWith(name))!;

  it('collapse to a density that counts each of their entries, and open again', async () => {
    const ofUkraine = dataset.entries.filter(({ parties = [] }: Shared) => parties.includes('ukraine'));
    // An entry of several parties stays, as a mark of another lane.
    const own = ofUkraine.filter(({ parties = [] }: Shared) => parties.length === 1);
    const element = await chart();
    const before = allMarks(element).length;
    expect(textOf(lane(element, 'Ukraine'))).to.contain(`${ofUkraine.length} entries`);
    lane(element, 'Ukraine').click();
    await element.settled;
    expect(lane(element, 'Ukraine').getAttribute('aria-expanded')).to.equal('false');
    expect(allMarks(element)).to.have.length(before - own.length);
    expect(bars(element)).to.have.length(1);
    lane(element, 'Ukraine').click();
    await element.settled;
    expect(allMarks(element)).to.have.length(before);
    expect(bars(element)).to.have.length(0);
  });

  detail('keep one tab stop in the chart when the lane that had it collapses', async () => {
    const element = await chart({ selected: 'klitschko-bbc' });
    lane(element, 'Ukraine').click();
    await element.settled;
    expect([...allMarks(element), ...folds(element)].filter(({ tabIndex }) => tabIndex === 0)).to.have.length(1);
  });

  detail('are still walked through by next and previous', async () => {
    const element = await chart({ selected: 'klitschko-bbc' });
    lane(element, 'Ukraine').click();
    await element.settled;
    element.next();
    expect(element.selected).to.equal('leshchenko-counterproductive');
  });

  detail('hold an entry of several actors as one mark, with an end in each other lane of theirs', async () => {
    const element = await chart({ lanes: 'actor' });
    const marks = (): readonly HTMLElement[] =>
      allMarks(element).filter((mark) => mark.getAttribute('aria-label')?.includes('Putin meets US envoy'));
    expect(marks()).to.have.length(1);
    const [{ dataset: own }] = marks() as [HTMLElement];
    expect(stems(element).filter((stem) => stem.dataset.entry === own.entry)).to.have.length(1);
    expect(stemEnds(element).filter((end) => end.dataset.entry === own.entry)).to.have.length(1);
    element.select('putin-witkoff-meeting');
    await element.settled;
    expect(marks().map((mark) => mark.getAttribute('aria-selected'))).to.deep.equal(['true']);
    expect(allMarks(element).filter(({ tabIndex }) => tabIndex === 0)).to.have.length(1);
  });

  detail('fall back to parties for a grouping that is not known', async () => {
    const element = await chart({ lanes: 'colour' });
    expect(textOf(lane(element, 'United States'))).to.contain('entries');
  });
});

describe('previous and next with nothing open', () => {
  detail('begin at the window', async () => {
    const element = await chart({ visibleRange: { start: Date.UTC(2025, 2, 1), end: Date.UTC(2025, 3, 1) } });
    element.next();
    expect(element.selected).to.equal('ceasefire-proposal');
    element.selected = undefined;
    await element.settled;
    element.visibleRange = { start: Date.UTC(2025, 2, 1), end: Date.UTC(2025, 3, 1) };
    await element.settled;
    element.previous();
    expect(element.selected).to.equal('ceasefire-proposal');
  });
});
