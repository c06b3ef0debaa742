import { expect } from '@open-wc/testing';
import type { TimelineSource } from '../../../../src/archive/contract.js';
import { TimelineFilterChangeEvent, type ConflictTimeline } from '../../../../src/entry-points/index.js';
import { detail } from '../../detail.js';
import { announced, buttonIn, chartStop, covered, headingOf, lanes, only } from '../../look-ups.js';
import {
  all,
  allMarks,
  buttonOf,
  focused,
  mount,
  nameOf,
  partOf,
  press,
  record,
  shadowText,
  textOf,
} from '../../mount.js';
import { bars } from '../../chart/chart-look-ups.js';
import { until } from '../../until.js';
import { box, values } from '../filters/filter-parts.js';
import { counter } from '../search/search-look-ups.js';
import { alerts, archiveNote, isFailed, veils } from './archive-look-ups.js';
import { archiveOf, datasetOf, FIRST, inWeather, type Weather } from './archives.js';

const DAY = 86_400_000;
const MANY = 12_000;
const large = archiveOf(datasetOf(MANY));

async function show(source: TimelineSource, properties: Partial<ConflictTimeline> = {}): Promise<ConflictTimeline> {
  return mount({ source, view: 'chart', ...properties });
}

async function goTo(timeline: ConflictTimeline, from: number, days: number): Promise<void> {
  timeline.visibleRange = { start: FIRST + from * DAY, end: FIRST + (from + days) * DAY };
  await timeline.settled;
}

describe('archive', () => {
  detail('shows the picture of the same data, where all entries are few', async () => {
    const dataset = datasetOf(900, 3);
    const given = await mount({ data: dataset, view: 'chart' });
    const asked = await show(archiveOf(dataset));
    for (const [from, days] of [
      [0, 300],
      [100, 30],
      [150, 2],
    ] as const) {
      await goTo(given, from, days);
      await goTo(asked, from, days);
      expect(asked.inView, `${days} days`).to.deep.equal(given.inView);
      expect(allMarks(asked).map((mark) => mark.getAttribute('aria-label'))).to.deep.equal(
        allMarks(given).map((mark) => mark.getAttribute('aria-label')),
      );
    }
    expect(archiveNote(asked), 'there is nothing to say').to.equal('');
  });

  it('counts far out, and says so', async () => {
    const timeline = await show(large);
    expect(timeline.inView).to.include({ total: MANY, marks: 0, counted: MANY });
    expect(covered(timeline)).to.contain('12,000 entries');
    expect(archiveNote(timeline)).to.equal(
      '12,000 entries in this window are shown only as counts. Each is in the list; the chart draws them in windows that hold fewer.',
    );
    expect(lanes(timeline).map(nameOf)).to.deep.equal(['Party A. 9,600 entries', 'Party B. 2,400 entries']);
    expect(bars(timeline).length).to.equal(2);
  });

  detail('counts by its bars where the archive says no more than how many there are at least', async () => {
    const capped: TimelineSource = {
      ...inWeather(large, { log: [] }),
      entries: async (request) => {
        const page = await large.entries(request);
        return page.total > 5000 ? { ...page, total: 5000, isEstimate: true } : page;
      },
    };
    const timeline = await show(capped);
    expect(archiveNote(timeline)).to.equal(
      '12,000 entries in this window are shown only as counts. Each is in the list; the chart draws them in windows that hold fewer. The counts of this archive are estimates.',
    );
    await goTo(timeline, 1000, 2500);
    expect(timeline.inView?.total, 'by whole bars').to.be.within(7500, 8000);
    expect(timeline.inView?.marks).to.equal(0);
    await goTo(timeline, 1000, 4);
    expect(timeline.inView).to.include({ total: 12, marks: 12, counted: 0 });
    expect(archiveNote(timeline), 'few are exact').to.equal('Each of the 12 entries in this window is drawn.');
  });

  it('draws each entry near, and counts exactly what the window has', async () => {
    const timeline = await show(large);
    await goTo(timeline, 1000, 4);
    expect(timeline.inView).to.include({ total: 12, marks: 12, counted: 0 });
    expect(archiveNote(timeline)).to.equal('Each of the 12 entries in this window is drawn.');
    expect(shadowText(timeline)).to.contain('Entry 3001');
    await goTo(timeline, 1004, 4);
    expect(timeline.inView).to.include({ total: 12, marks: 12 });
  });

  detail('asks for what the window needs once, and for nothing where it was before', async () => {
    const weather: Weather = { log: [] };
    const timeline = await show(inWeather(large, weather));
    await goTo(timeline, 1000, 4);
    await goTo(timeline, 2000, 4);
    weather.log.length = 0;
    await goTo(timeline, 1000, 4);
    expect(weather.log).to.deep.equal([]);
    expect(timeline.inView?.total).to.equal(12);
  });

  it('filters all of it, with counts of all of it', async () => {
    const timeline = await show(large);
    const { events } = record(timeline);
    buttonOf(timeline, 'Filters').click();
    await timeline.settled;
    box(timeline, 'party', 'Party B').click();
    await timeline.settled;
    const told = events.find((event) => event instanceof TimelineFilterChangeEvent);
    expect(told).to.include({ shown: 2400, total: MANY });
    expect(timeline.inView?.total).to.equal(2400);
    expect(covered(timeline)).to.contain('2,400 of 12,000 shown');
    expect(values(timeline, 'party')).to.deep.equal(['Party A 9,600', 'Party B 2,400']);
  });

  it('searches all of it', async () => {
    const timeline = await show(large);
    timeline.query = 'seventh';
    await timeline.settled;
    expect(counter(timeline)).to.equal('12 matches');
    const next = buttonOf(timeline, 'Next match');
    next.click();
    await timeline.settled;
    next.click();
    await timeline.settled;
    expect(timeline.selected).to.equal('e1007');
    expect(counter(timeline)).to.equal('2 of 12');
  });

  detail('says how many of its hits are loaded', async () => {
    const timeline = await show(large);
    timeline.query = 'entry';
    await timeline.settled;
    expect(counter(timeline)).to.equal('11,988 matches');
    expect(archiveNote(timeline)).to.contain('The earliest matches are loaded: 100 of 11,988.');
    timeline.query = 'seventh';
    await timeline.settled;
    expect(archiveNote(timeline), 'all of them').to.not.contain('earliest matches');
    const capped: TimelineSource = {
      ...inWeather(large, { log: [] }),
      search: async (request) => ({ ...(await large.search(request)), total: 10_000, isEstimate: true }),
    };
    const other = await show(capped);
    other.query = 'entry';
    await other.settled;
    expect(archiveNote(other)).to.contain('The earliest matches are loaded: 100 of 10,000+.');
  });

  it('opens an entry that is elsewhere, with what it relates to, and goes on from it', async () => {
    const weather: Weather = { log: [] };
    const timeline = await show(inWeather(large, weather), { selected: `e${MANY - 1}` });
    expect(timeline.selected).to.equal(`e${MANY - 1}`);
    await timeline.settled;
    expect(weather.log.filter((method) => method === 'entries').length, 'no page after page up to it').to.be.below(8);
    expect(textOf(partOf(timeline, 'details'))).to.contain('Entry 0');
    timeline.select('e5000');
    await timeline.settled;
    expect(headingOf(partOf(timeline, 'details'))).to.equal('Entry 5000');
    timeline.next();
    await timeline.settled;
    expect(timeline.selected).to.equal('e5001');
    timeline.previous();
    await timeline.settled;
    timeline.previous();
    await timeline.settled;
    expect(timeline.selected).to.equal('e4999');
    timeline.select('nobody');
    await timeline.settled;
    expect(announced(timeline)).to.equal('The archive has no such entry.');
  });

  it('lists pages, and goes on to both sides', async () => {
    const timeline = await show(large);
    await goTo(timeline, 2000, 10);
    timeline.view = 'list';
    await timeline.settled;
    expect(archiveNote(timeline)).to.equal('200 of 12,000 entries are listed, in time order.');
    expect(shadowText(timeline)).to.contain('Entry 6000');
    buttonOf(timeline, 'Load earlier entries').click();
    await timeline.settled;
    buttonOf(timeline, 'Load later entries').click();
    await timeline.settled;
    expect(archiveNote(timeline)).to.contain('600 of 12,000');
    timeline.view = 'table';
    await timeline.settled;
    expect(archiveNote(timeline)).to.contain('Sorting and downloads cover only the entries that are loaded.');
  });

  detail('says where a piece is missing, keeps the rest, and takes it when it comes', async () => {
    const weather: Weather = { log: [] };
    const timeline = await show(inWeather(large, weather));
    await goTo(timeline, 1000, 4);
    weather.fails = () => true;
    await goTo(timeline, 1003, 40);
    expect(archiveNote(timeline)).to.contain('The archive did not answer.');
    expect(archiveNote(timeline)).to.contain('no line to the archive');
    expect(veils(timeline).filter(isFailed).length).to.be.above(0);
    await goTo(timeline, 1000, 4);
    expect(timeline.inView, 'what was there stays').to.include({ total: 12, marks: 12 });
    await goTo(timeline, 1003, 40);
    weather.fails = undefined;
    buttonIn(only(alerts(timeline))).click();
    await timeline.settled;
    expect([...alerts(timeline), ...veils(timeline)]).to.deep.equal([]);
    expect(timeline.inView).to.include({ total: 120, counted: 0 });
  });

  detail('says that an archive cannot be read, and asks again', async () => {
    const weather: Weather = { log: [], fails: () => true };
    const timeline = await show(inWeather(large, weather));
    expect(textOf(only(alerts(timeline)))).to.contain('the archive');
    weather.fails = undefined;
    buttonIn(only(alerts(timeline))).click();
    await timeline.settled;
    expect(timeline.inView?.total).to.equal(MANY);
  });

  for (const [name, source] of [
    ['nothing', 7],
    ['another version', { version: 2 }],
    ['no methods', { version: 1 }],
    ['throws', { version: 1, describe: () => { throw new Error('no'); } }], // prettier-ignore
    ['half an answer', { version: 1, describe: () => Promise.resolve({ version: 1 }) }],
  ] as const) {
    detail(`security: is not taken in by a source that is ${name}`, async () => {
      const timeline = await show(source as unknown as TimelineSource);
      expect(alerts(timeline).length).to.equal(1);
      expect(textOf(only(alerts(timeline))), 'an archive is no file').to.not.contain('This file');
      timeline.source = large;
      await timeline.settled;
      expect(timeline.inView?.total).to.equal(MANY);
    });
  }

  detail('security: leaves out counts that contradict each other, and texts stay texts', async () => {
    const hostile = datasetOf(6000) as { entries: { title: string }[]; title: string };
    hostile.title = '<img src=x onerror=alert(1)>';
    for (const entry of hostile.entries) entry.title = `<b>${entry.title}</b>`;
    const source = archiveOf(hostile);
    const timeline = await show({
      ...inWeather(source, { log: [] }),
      summarise: async (request) => {
        const summary = await source.summarise(request);
        return request.bins.to - request.bins.from === 256 ? { ...summary, total: 1 } : summary;
      },
    });
    await goTo(timeline, 500, 300);
    expect(archiveNote(timeline)).to.contain('counts contradict each other');
    expect(all(timeline, 'img, b[onerror]')).to.deep.equal([]);
    expect(textOf(partOf(timeline, 'title'))).to.equal(hostile.title);
  });

  detail('gives way to data again when it is removed', async () => {
    const timeline = await show(large, { data: datasetOf(5) });
    expect(timeline.inView?.total).to.equal(MANY);
    timeline.source = undefined;
    await timeline.settled;
    expect(timeline.inView?.total).to.equal(5);
    expect(archiveNote(timeline)).to.equal('');
  });

  detail('asks again whether there is more, and goes along with the newest', async () => {
    const weather: Weather = { log: [] };
    let source = large;
    const ask = inWeather(large, weather);
    const growing: TimelineSource = {
      ...ask,
      describe: () => source.describe(),
      summarise: (request) => source.summarise(request),
      entries: (request) => source.entries(request),
    };
    const timeline = await show(growing, { follow: 'poll', pollInterval: 1, followNewest: true });
    await goTo(timeline, 3990, 30);
    const before = timeline.visibleRange!;
    source = archiveOf(datasetOf(MANY + 30));
    await until(() => covered(timeline).includes('12,030 entries'), 'the new entries are counted');
    await timeline.settled;
    expect(timeline.visibleRange!.end - before.end).to.equal(10 * DAY);
    await until(() => announced(timeline).includes('30 new entries'), 'they are announced');
  });

  detail('is walked by keys from page to page, far out too', async () => {
    const timeline = await show(large);
    chartStop(timeline).focus();
    await press(timeline, 'ArrowRight');
    expect(focused(timeline)?.getAttribute('aria-label')).to.contain('Entry 0');
    await press(timeline, 'End');
    expect(focused(timeline)?.getAttribute('aria-label'), 'the last one of the first page').to.contain('Entry 59');
    await press(timeline, 'ArrowRight');
    expect(focused(timeline)?.getAttribute('aria-label')).to.contain('Entry 60');
    await press(timeline, 'Enter');
    expect(timeline.selected).to.equal('e60');
  });
});
