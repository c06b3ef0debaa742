import { expect } from '@open-wc/testing';
import { TimelineSelectEvent, type ConflictTimeline } from '../../../src/entry-points/index.js';
import { TWO_BURSTS } from '../datasets.js';
import { changes, choose, openPanel } from '../features/filters/filter-parts.js';
import { detail } from '../detail.js';
import { announced, calendar, covered, folds, lanes } from '../look-ups.js';
import { mount, partsOf, record, shadowText, textOf } from '../mount.js';
import { until } from '../until.js';

const COUNT = 100_000;
const HALF = '50,000';
const ALL = '100,000';
const HOUR_MS = 3_600_000;
const START_MS = Date.UTC(2015, 0, 1);

/** An entry an hour; every other one is of the north. */
const DATA = {
  title: 'Many',
  parties: [
    { id: 'north', name: 'North' },
    { id: 'south', name: 'South' },
  ],
  columns: {
    id: Array.from({ length: COUNT }, (_, row) => `e${row}`),
    title: Array.from({ length: COUNT }, (_, row) => `Number ${row}`),
    start: Float64Array.from({ length: COUNT }, (_, row) => START_MS + row * HOUR_MS),
    party: { codes: Uint8Array.from({ length: COUNT }, (_, row) => row % 2), values: ['north', 'south'] },
  },
};

const laneWords = (element: ConflictTimeline): readonly string[] => lanes(element).map(textOf);

describe('another arrangement of 100,000 entries', () => {
  let element: ConflictTimeline;
  beforeEach(async () => {
    element = await mount({ data: DATA, view: 'chart' });
  });

  detail('is drawn once it is worked out; what was drawn stays until then', async () => {
    element.filter = { party: ['north'] };
    await element.updateComplete;
    expect(element.filter).to.deep.include({ party: ['north'] });
    expect(laneWords(element)).to.deep.equal([`North ${HALF} entries`, `South ${HALF} entries`]);
    await element.settled;
    expect(laneWords(element)).to.deep.equal([`North ${HALF} entries`]);
    expect(covered(element)).to.contain(`${HALF} of ${ALL} shown`);
  });

  it('goes on being moved by its reader meanwhile', async () => {
    element.filter = { party: ['north'] };
    await element.updateComplete;
    const { start, end } = element.visibleRange!;
    element.visibleRange = { start: start + (end - start) / 4, end: end - (end - start) / 4 };
    await element.updateComplete;
    const moved = element.visibleRange;
    await element.settled;
    expect(laneWords(element)).to.have.lengthOf(1);
    expect(element.visibleRange).to.deep.equal(moved);
  });

  detail('is announced once, with the number that it leaves', async () => {
    const told = changes(element);
    await openPanel(element);
    await choose(element, 'party', 'North');
    expect(told.map(({ filter, shown, total }) => [filter.party, shown, total])).to.deep.equal([
      [['north'], COUNT / 2, COUNT],
    ]);
    await until(() => announced(element).includes(`${HALF} of ${ALL}`), 'the count is said');
  });

  detail('is the one that was asked for last', async () => {
    element.filter = { party: ['north'] };
    await element.updateComplete;
    element.filter = { party: ['south'] };
    await element.settled;
    expect(laneWords(element)).to.deep.equal([`South ${HALF} entries`]);
    element.filter = { party: ['north'] };
    await element.updateComplete;
    element.filter = { party: ['south'] };
    await element.settled;
    expect(laneWords(element)).to.deep.equal([`South ${HALF} entries`]);
  });

  detail('closes hidden entries, and fires an event', async () => {
    element.selected = 'e1';
    await element.settled;
    const { log, events } = record(element);
    await openPanel(element);
    await choose(element, 'party', 'North');
    expect(element.selected).to.equal(undefined);
    expect(partsOf(element, 'details')).to.have.lengthOf(0);
    expect([...log].sort()).to.deep.equal(['filter-change', 'select']);
    expect(events.find((event) => event instanceof TimelineSelectEvent)?.id).to.equal(undefined);
  });

  detail('may be other lanes, or lanes that are collapsed', async () => {
    element.lanes = 'none';
    await element.updateComplete;
    expect(laneWords(element)).to.have.lengthOf(2);
    await element.settled;
    expect(laneWords(element)).to.have.lengthOf(1);
    lanes(element)[0]!.click();
    await element.settled;
    expect(lanes(element)[0]!.getAttribute('aria-expanded')).to.equal('false');
  });

  it('may be of another zone, drawn once its entries are placed', async () => {
    const axis = (): string => calendar(element).innerHTML;
    const before = axis();
    const zone = element.timeZone;
    element.timeZone = 'Asia/Tokyo';
    await element.updateComplete;
    expect(axis()).to.equal(before);
    element.timeZone = 'America/New_York';
    await element.settled;
    const after = axis();
    expect(after).to.not.equal(before);
    element.timeZone = zone;
    await element.settled;
    expect(axis()).to.equal(before);
  });

  it('may be of other folds', async () => {
    const start = DATA.columns.start.map((ms, row) => (row < COUNT / 2 ? ms : ms + 60 * 365 * 24 * HOUR_MS));
    element.data = { ...DATA, columns: { ...DATA.columns, start } };
    await element.settled;
    const areOpen = (): readonly boolean[] =>
      folds(element).map((fold) => fold.getAttribute('aria-expanded') === 'true');
    expect(areOpen()).to.deep.equal([false]);
    folds(element)[0]!.click();
    await element.settled;
    expect(areOpen()).to.deep.equal([true]);
    element.noFolds = true;
    await element.updateComplete;
    expect(areOpen()).to.deep.equal([true]);
    await element.settled;
    expect(areOpen()).to.deep.equal([]);
  });

  detail('is forgotten where other data come', async () => {
    element.filter = { party: ['north'] };
    await element.updateComplete;
    element.data = TWO_BURSTS;
    await element.settled;
    expect(shadowText(element)).to.contain('Two bursts');
    expect(covered(element)).to.contain('of 10 shown');
  });
});
