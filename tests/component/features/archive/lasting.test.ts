import { expect } from '@open-wc/testing';
import type { ConflictTimeline } from '../../../../src/entry-points/index.js';
import { all, buttonOf, mount } from '../../mount.js';
import { archiveNote, isFailed, veils } from './archive-look-ups.js';
import { archiveOf, datasetOf, dayOf, FIRST, inWeather, type Weather } from './archives.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** More than the chart draws. */
const LASTING = 6000;

function withOthers(dates: (at: number) => string): object {
  const dataset = datasetOf(900) as { readonly entries: readonly object[] };
  const others = Array.from({ length: LASTING }, (_, at) => ({
    ...{ id: `o${at}`, kind: 'event', date: dates(at), title: `Other ${at}` },
    ...{ parties: [at % 3 === 0 ? 'b' : 'a'], citations: [{ source: 's' }] },
  }));
  return { ...dataset, entries: [...dataset.entries, ...others] };
}

async function goTo(timeline: ConflictTimeline, fromDay: number, days: number): Promise<void> {
  timeline.visibleRange = { start: FIRST + fromDay * DAY, end: FIRST + (fromDay + days) * DAY };
  await timeline.settled;
}

describe('a window of an archive in which more last than are drawn', () => {
  const lasting = withOthers((at) => `${dayOf(at % 20)}/${dayOf(280 + (at % 20))}`);

  it('draws those that begin in it, and counts those that began before', async () => {
    const timeline = await mount({ source: archiveOf(lasting), view: 'chart' });
    await goTo(timeline, 100, 4);
    expect(timeline.inView).to.include({ total: LASTING + 12, marks: 12, counted: LASTING });
    expect(archiveNote(timeline)).to.equal(
      'Entries that begin in this window: 12. Those that began earlier are too many to draw and are the pale areas: 6,000. Each is in the list.',
    );
    expect(all(timeline, '.vague').length, 'an area in each lane').to.equal(2);
    await goTo(timeline, 104, 4);
    expect(timeline.inView).to.include({ total: LASTING + 12, marks: 12 });
  });

  it('counts where too many begin, and asks no page of entries in vain there', async () => {
    const weather: Weather = { log: [] };
    const timeline = await mount({ source: inWeather(archiveOf(lasting), weather), view: 'chart' });
    await goTo(timeline, 0, 30);
    expect(timeline.inView?.marks).to.equal(0);
    expect(archiveNote(timeline)).to.contain('the chart draws them in windows that hold fewer');
  });

  it('asks again where the place before the window cannot be told', async () => {
    const weather: Weather = { log: [], fails: (method) => method === 'entry' };
    const timeline = await mount({ source: inWeather(archiveOf(lasting), weather), view: 'chart' });
    await goTo(timeline, 100, 4);
    expect(veils(timeline).some(isFailed)).to.equal(true);
    expect(archiveNote(timeline)).to.contain('Entries are on their way');
    weather.fails = () => false;
    buttonOf(timeline, 'Try again').click();
    await timeline.settled;
    expect(veils(timeline)).to.deep.equal([]);
    expect(timeline.inView).to.include({ marks: 12, counted: LASTING });
  });

  it('says where no closer window holds fewer: the window is one day, as sharp as the data', async () => {
    const timeline = await mount({ source: archiveOf(withOthers(() => dayOf(100))), view: 'chart' });
    await goTo(timeline, 90, 20);
    expect(archiveNote(timeline)).to.contain('the chart draws them in windows that hold fewer');
    await goTo(timeline, 100, 2 / 24);
    const { start, end } = timeline.visibleRange!;
    expect(end - start).to.equal(DAY);
    expect(timeline.inView).to.include({ total: LASTING + 3, marks: 0 });
    expect(archiveNote(timeline)).to.equal(
      'No closer window holds fewer entries than this one, too many to draw: 6,003. Each is in the list.',
    );
    await goTo(timeline, 102, 2);
    expect(timeline.inView).to.include({ total: 6, marks: 6, counted: 0 });
  });

  it('goes as deep as the sharpest of all entries, whatever is loaded', async () => {
    const minute = (at: number): string => new Date(FIRST + 100 * DAY + at * 14_000).toISOString().slice(0, 16);
    const timeline = await mount({ source: archiveOf(withOthers((at) => `${minute(at)}Z`)), view: 'chart' });
    await goTo(timeline, 100, 1);
    expect(timeline.inView).to.include({ marks: 0 });
    expect(archiveNote(timeline)).to.contain('the chart draws them in windows that hold fewer');
    await goTo(timeline, 100.5, 1 / 24);
    expect(timeline.inView!.marks).to.be.within(200, 270);
    expect(archiveNote(timeline)).to.contain('Each of the');
    // Three of the day, and more than can be told apart: dated no closer than the day of which an hour is shown.
    const crowd = archiveOf(withOthers((at) => (at === 0 ? `${minute(0)}Z` : dayOf(100))));
    timeline.source = crowd;
    await timeline.settled;
    await goTo(timeline, 100.5, 1 / 24);
    expect(archiveNote(timeline)).to.contain('No closer window holds fewer entries than this one');
  });
});
