import { expect } from '@open-wc/testing';
import type { EntriesRequest, SummaryRequest } from '../../../../src/archive/contract.js';
import { detail } from '../../detail.js';
import { only } from '../../look-ups.js';
import { mount } from '../../mount.js';
import { bars } from '../../chart/chart-look-ups.js';
import { alerts, archiveNote, isFailed, isGuess, veils } from './archive-look-ups.js';
import { archiveOf, datasetOf, dayOf, FIRST, inWeather, type Weather } from './archives.js';

const DAY = 86_400_000;
const MANY = 12_000;
const large = archiveOf(datasetOf(MANY));

describe('archive: one piece that fails, and numbers that contradict each other', () => {
  detail('says where one tile did not come, and keeps those beside it', async () => {
    const weather: Weather = { log: [] };
    const timeline = await mount({ source: inWeather(large, weather), view: 'chart' });
    // Two tiles meet in the middle: they begin at multiples of a power of two.
    const range = { start: FIRST + 597 * DAY, end: FIRST + 1997 * DAY };
    const tiles: number[] = [];
    // Tiles of the window have 256 bins; of these the first one fails.
    weather.fails = (method, request) => {
      if (method !== 'summarise') return false;
      const { from, to } = (request as SummaryRequest).bins;
      if (to - from !== 256) return false;
      tiles.push(from);
      return from === tiles[0];
    };
    timeline.visibleRange = range;
    await timeline.settled;
    expect(new Set(tiles).size, 'tiles of the window').to.be.above(1);
    expect(veils(timeline).filter(isFailed).length).to.equal(1);
    expect(veils(timeline).length).to.equal(1);
    expect(bars(timeline).filter((bar) => !isGuess(bar)).length, 'the others are final').to.equal(2);
    weather.fails = undefined;
    only(veils(timeline)).dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    await timeline.settled;
    expect([...veils(timeline), ...alerts(timeline)]).to.deep.equal([]);
  });

  detail('says that fewer entries came than were counted', async () => {
    const missing = (entry: { readonly id: string }): boolean => entry.id === 'e3001' || entry.id === 'e3004';
    const timeline = await mount({
      source: {
        ...inWeather(large, { log: [] }),
        entries: async (request: EntriesRequest) => {
          const page = await large.entries(request);
          return { ...page, entries: page.entries.filter((entry) => !missing(entry)) };
        },
      },
      view: 'chart',
    });
    timeline.visibleRange = { start: FIRST + 1000 * DAY, end: FIRST + 1004 * DAY };
    await timeline.settled;
    expect(timeline.inView?.marks).to.equal(10);
    expect(archiveNote(timeline)).to.match(/Entries reported by the archive: \d+; sent: \d+\./);
    timeline.visibleRange = { start: FIRST + 2000 * DAY, end: FIRST + 2004 * DAY };
    await timeline.settled;
    expect(archiveNote(timeline)).to.not.contain('but sent');
  });

  detail('says that entries are loaded, and not that each is drawn, where the chart counts some of them', async () => {
    const dataset = datasetOf(MANY) as { entries: { date: string }[] };
    dataset.entries.forEach((entry, at) => {
      if (at % 5 === 0) entry.date = `${entry.date}/${dayOf(Math.floor(at / 3) + 400)}`;
    });
    const timeline = await mount({ source: archiveOf(dataset), view: 'chart' });
    timeline.visibleRange = { start: FIRST + 2000 * DAY, end: FIRST + 2004 * DAY };
    await timeline.settled;
    expect(timeline.inView?.counted, 'so much lasts that its number is drawn').to.be.above(0);
    expect(archiveNote(timeline)).to.match(/^All entries in this window are loaded: 2\d\d\.$/);
  });

  detail('says that the archive counts another number than it has', async () => {
    const timeline = await mount({
      source: {
        ...inWeather(large, { log: [] }),
        describe: async () => ({ ...(await large.describe()), total: MANY + 5 }),
      },
      view: 'chart',
    });
    expect(archiveNote(timeline)).to.contain('Entries reported by the archive: 12,005; counted: 12,000.');
  });
});
