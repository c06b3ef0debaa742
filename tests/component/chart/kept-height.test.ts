/** The height of the chart, which stays in every window: lanes without an entry fold to a line, and what needs more scrolls. */
import { expect } from '@open-wc/testing';
import { frames } from '../../unit/rows/many-entries.js';
import { mount, partOf, textOf } from '../mount.js';

const LANES = 14;
const ENTRIES = 210;
const DAY_MS = 24 * 3600 * 1000;
const BEGIN = Date.UTC(2001, 0, 1);
const WINDOW_SHARE = 0.85;
const SLACK_PX = 2;

const dayOf = (days: number): string => new Date(BEGIN + days * DAY_MS).toISOString().slice(0, 10);

/** Each party has a year of its own, with an entry every few weeks. */
const PARTIES = Array.from({ length: LANES }, (_, lane) => ({ id: `p${lane}`, name: `Party ${lane}` }));
const YEARS = {
  title: 'Years',
  parties: PARTIES,
  entries: Array.from({ length: ENTRIES }, (_, at) => {
    const lane = at % LANES;
    const days = lane * 365 + Math.floor(at / LANES) * 24;
    return { id: `e${at}`, kind: 'event', date: dayOf(days), title: `Entry ${at} of a party`, parties: [`p${lane}`] };
  }),
};

describe('the height of the chart', () => {
  it('is at most most of a window, and stays in each window', async () => {
    const element = await mount({ data: YEARS, view: 'chart', lanes: 'party' }, { widthPx: 1200 });
    const heightPx = (): number => element.getBoundingClientRect().height;
    const first = heightPx();
    expect(partOf(element, 'rows').clientHeight).to.be.greaterThan(first);
    expect(first).to.be.at.most(Math.max(WINDOW_SHARE * innerHeight, 440 + 260) + SLACK_PX);
    for (const [from, to] of [
      [0, 3000],
      [400, 900],
      [400, 440],
      [4000, 5000],
    ] as const) {
      element.visibleRange = { start: BEGIN + from * DAY_MS, end: BEGIN + to * DAY_MS };
      await element.settled;
      await frames();
      expect(heightPx()).to.be.closeTo(first, SLACK_PX);
    }
  });

  it('has room for lanes with entries, and names the others in one line', async () => {
    const element = await mount({ data: YEARS, view: 'chart', lanes: 'party' }, { widthPx: 1200 });
    const names = (): readonly string[] =>
      [...element.shadowRoot!.querySelectorAll('.lane-name > b')].map((name) => textOf(name));
    expect(names()).to.have.length(LANES);
    expect(element.shadowRoot!.querySelector('.empty-lanes')).to.equal(null);
    element.visibleRange = { start: BEGIN + 740 * DAY_MS, end: BEGIN + 1000 * DAY_MS };
    await element.settled;
    await frames();
    expect(names()).to.deep.equal(['Party 2']);
    const words = textOf(element.shadowRoot!.querySelector('.empty-lanes'));
    expect(words).to.contain('No entries shown').and.to.contain('Party 0').and.to.contain('Party 13');
    expect(words).not.to.contain('Party 2,');
    const { labelled, marks } = element.inView ?? {};
    expect(labelled).to.be.greaterThan(0).and.to.equal(marks);
  });

  it('has nothing under the pointer beyond the box that the rows scroll in', async () => {
    const element = await mount({ data: YEARS, view: 'chart', lanes: 'party' }, { widthPx: 1200 });
    element.parentElement!.style.paddingBlockEnd = '1500px';
    const { bottom } = partOf(element, 'chart').getBoundingClientRect();
    const { left, right, bottom: end } = partOf(element, 'rows').getBoundingClientRect();
    expect(end).to.be.greaterThan(bottom);
    let met = 0;
    for (let x = left; x < right; x += 3)
      for (let y = bottom + 2; y < Math.min(end, bottom + 200); y += 4)
        if (element.entryAt(x, y) !== undefined) met += 1;
    expect(met).to.equal(0);
  });
});
