import { expect } from '@open-wc/testing';
import type { TimelineSource } from '../../../../src/archive/contract.js';
import type { ConflictTimeline } from '../../../../src/entry-points/index.js';
import { detail } from '../../detail.js';
import { announced, announcer, folds, only } from '../../look-ups.js';
import { focused, mount, one, press } from '../../mount.js';
import { until } from '../../until.js';
import { archiveOf, datasetOf, inWeather, type Weather } from './archives.js';
import { archiveNote } from './archive-look-ups.js';

const MANY = 12_000;
const large = archiveOf(datasetOf(MANY));

async function show(source: TimelineSource): Promise<ConflictTimeline> {
  return mount({ source, view: 'chart' });
}

describe('an archive by keys and for a screen reader', () => {
  detail('tells a screen reader no number before it is final, and no place among what is not loaded', async () => {
    const weather: Weather = { log: [] };
    const timeline = await show(inWeather(large, weather));
    one(timeline, '[role="listbox"]').focus();
    const said: string[] = [];
    const watch = new MutationObserver(() => said.push(announced(timeline)));
    watch.observe(announcer(timeline), { characterData: true, childList: true, subtree: true });
    let open!: () => void;
    weather.until = new Promise((resolve) => (open = resolve));
    const pressed = press(timeline, '+');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(
      said.filter((words) => words.includes('entries')),
      'while it is counted',
    ).to.deep.equal([]);
    open();
    await pressed;
    await until(() => said.some((words) => words.startsWith('Showing')), 'it is announced');
    const total = timeline.inView!.total.toLocaleString('en');
    expect(said.findLast((words) => words.startsWith('Showing'))).to.contain(`. ${total} of `);
    expect(archiveNote(timeline)).to.contain(`${total} entries in this window are shown only as counts`);
    watch.disconnect();
    await press(timeline, 'Home');
    expect(focused(timeline)?.getAttribute('aria-setsize')).to.equal('-1');
  });

  detail('goes on from a fold by keys, to entries that no page has yet', async () => {
    const dataset = datasetOf(MANY) as { entries: { date: string }[] };
    for (const entry of dataset.entries.slice(6000))
      entry.date = `20${Number(entry.date.slice(2, 4)) + 9}${entry.date.slice(4)}`;
    const timeline = await show(archiveOf(dataset));
    only(folds(timeline)).focus();
    await timeline.settled;
    await press(timeline, 'ArrowRight');
    expect(focused(timeline)?.getAttribute('aria-label')).to.contain('Entry 6000');
  });
});
