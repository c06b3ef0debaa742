import { expect } from '@open-wc/testing';
import type { TimelineSource } from '../../../../src/archive/contract.js';
import type { ConflictTimeline } from '../../../../src/entry-points/index.js';
import { detail } from '../../detail.js';
import { buttonIn, covered, headingOf, only, threads } from '../../look-ups.js';
import { all, allMarks, buttonOf, entriesOf, mount, partOf, textOf } from '../../mount.js';
import { alerts, archiveNote } from './archive-look-ups.js';
import { until } from '../../until.js';
import { archiveOf, datasetOf, FIRST, inWeather, type Weather } from './archives.js';

const DAY = 86_400_000;
const MANY = 12_000;
const large = archiveOf(datasetOf(MANY));
const OLD = 'Some entries in this list are out of date. Their newer versions have not arrived yet.';
const rowOf = (timeline: ConflictTimeline, title: string): HTMLElement | undefined =>
  all(timeline, 'table tbody tr').find((row) => textOf(row).includes(title));

/** An archive whose entries may get other titles while it is in use. */
function changing(weather: Weather): { readonly source: TimelineSource; readonly change: () => void } {
  let now = large;
  const source = inWeather(
    {
      version: 1,
      describe: (options) => now.describe(options),
      summarise: (request) => now.summarise(request),
      entries: (request) => now.entries(request),
      entry: (id, options) => now.entry(id, options),
      search: (request) => now.search(request),
      facets: (request) => now.facets(request),
    },
    weather,
  );
  const change = (): void => {
    const dataset = datasetOf(MANY) as { entries: { title: string }[] };
    for (const entry of dataset.entries) entry.title = `Newer ${entry.title}`;
    now = archiveOf(dataset);
  };
  return { source, change };
}

describe('archive: list and table of an archive that changes', () => {
  detail('says that rows and hits are from before until newer ones come, also where these fail', async () => {
    const weather: Weather = { log: [] };
    const { source, change } = changing(weather);
    const timeline = await mount({ source, view: 'table', follow: 'poll', pollInterval: 1 });
    timeline.query = 'seventh';
    await timeline.settled;
    expect(rowOf(timeline, 'Entry 1')).to.not.equal(undefined);
    expect(rowOf(timeline, 'Seventh 11007'), 'a hit from elsewhere').to.not.equal(undefined);
    expect(archiveNote(timeline)).to.not.contain(OLD);
    weather.fails = (method) => method === 'entries' || method === 'search';
    change();
    await until(() => archiveNote(timeline).includes(OLD), 'the rows are said to be old');
    expect(rowOf(timeline, 'Seventh 11007'), 'what was there stays').to.not.equal(undefined);
    await until(() => archiveNote(timeline).includes('no line to the archive'), 'the fault is said');
    weather.fails = undefined;
    buttonIn(only(alerts(timeline))).click();
    await until(() => !archiveNote(timeline).includes(OLD), 'newer rows are there');
    expect(rowOf(timeline, 'Newer Entry 1')).to.not.equal(undefined);
    expect(rowOf(timeline, 'Newer Seventh 11007')).to.not.equal(undefined);
    expect(alerts(timeline)).to.deep.equal([]);
  });

  detail('reads as many pages again as were there', async () => {
    const { source, change } = changing({ log: [] });
    const timeline = await mount({ source, view: 'list', follow: 'poll', pollInterval: 1 });
    buttonOf(timeline, 'Load later entries').click();
    await timeline.settled;
    expect(archiveNote(timeline)).to.contain('400 of 12,000');
    change();
    await until(() => textOf(partOf(timeline, 'list')).includes('Newer Entry 0'), 'the list is newer');
    await timeline.settled;
    expect(archiveNote(timeline)).to.contain('400 of 12,000');
  });

  detail('goes along with the newest from a window that ends where the archive does', async () => {
    let now = large;
    const source = inWeather(large, { log: [] });
    const timeline = await mount({
      source: {
        ...source,
        describe: () => now.describe(),
        summarise: (request) => now.summarise(request),
        entries: (request) => now.entries(request),
      },
      view: 'chart',
    });
    Object.assign(timeline, { follow: 'poll', pollInterval: 1, followNewest: true });
    const end = FIRST + (MANY / 3) * DAY;
    for (const days of [30, 7]) {
      now = large;
      timeline.zoomTo({ start: end - days * DAY, end });
      await timeline.settled;
      now = archiveOf(datasetOf(MANY + 30));
      await until(() => timeline.visibleRange!.end > end + 9 * DAY, `${days} days go along`);
      now = large;
      await until(() => covered(timeline).includes('12,000 entries'), 'the archive is as before');
    }
  });

  detail('fetches again what is open', async () => {
    const { source, change } = changing({ log: [] });
    const timeline = await mount({ source, view: 'chart', selected: 'e9000', follow: 'poll', pollInterval: 1 });
    expect(headingOf(partOf(timeline, 'details'))).to.equal('Entry 9000');
    change();
    await until(() => headingOf(partOf(timeline, 'details')) === 'Newer Entry 9000', 'the card is newer');
  });
});

describe('archive: threads among counts', () => {
  detail('draws both ends of the threads of what is open, and no thread to an entry that is counted', async () => {
    const dataset = datasetOf(MANY) as { entries: { id: string; relations?: object[] }[] };
    dataset.entries.at(-1)!.relations!.push({ type: 'responds-to', target: 'e30' });
    const timeline = await mount({ source: archiveOf(dataset), view: 'chart' });
    expect(allMarks(timeline)).to.deep.equal([]);
    timeline.select('e0');
    await timeline.settled;
    const marks = entriesOf(allMarks(timeline));
    const names = marks.map((mark) => mark.getAttribute('aria-label')).join();
    expect(marks.length).to.equal(2);
    expect(names)
      .to.contain('Entry 0')
      .and.to.contain(`Entry ${MANY - 1}`);
    expect(threads(timeline).length).to.equal(1);
    const answer = marks.find((mark) => mark.getAttribute('aria-label')!.includes(`Entry ${MANY - 1}`))!;
    answer.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, composed: true }));
    await timeline.settled;
    expect(threads(timeline).length, 'entry 30 is in the page, and has no mark').to.equal(1);
    timeline.select(`e${MANY - 1}`);
    await timeline.settled;
    expect(entriesOf(allMarks(timeline)).length).to.equal(3);
    expect(threads(timeline).length).to.equal(2);
  });
});
