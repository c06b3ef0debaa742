import { expect } from '@open-wc/testing';
import type { ConflictTimeline } from '../../../../src/entry-points/index.js';
import { detail } from '../../detail.js';
import { only } from '../../look-ups.js';
import { mount, resize, textOf } from '../../mount.js';
import { bars } from '../../chart/chart-look-ups.js';
import { until } from '../../until.js';
import { archiveOf, datasetOf, FIRST, inWeather } from './archives.js';
import { guesses, printed, printedIntro, veils } from './archive-look-ups.js';

const DAY = 86_400_000;
const MANY = 12_000;
const large = archiveOf(datasetOf(MANY));

/** What stands on paper, as the browser lays it out at once; the page is on the screen again after `look`. */
async function onPaper(timeline: ConflictTimeline, look: () => void): Promise<void> {
  await until(() => {
    window.dispatchEvent(new Event('beforeprint'));
    if (timeline.matches(':state(printing)')) return true;
    window.dispatchEvent(new Event('afterprint'));
    return false;
  }, 'the code for printing');
  look();
  window.dispatchEvent(new Event('afterprint'));
  await timeline.settled;
}

async function show(view: 'chart' | 'list'): Promise<ConflictTimeline> {
  return mount({ source: large, view });
}

describe('an archive on paper', () => {
  it('has the counts of the window, and says how many entries are not printed', async () => {
    const timeline = await show('chart');
    await onPaper(timeline, () => {
      expect(printedIntro(timeline)).to.equal('The chart counts the entries in this window: 12,000.');
      expect(textOf(only(printed(timeline).notes))).to.equal('Only the first 60 entries of 12,000 are printed.');
      expect(printed(timeline).entries.length).to.equal(60);
      expect(bars(timeline).length).to.equal(2);
      expect([...veils(timeline), ...guesses(timeline)]).to.deep.equal([]);
    });
    expect(printedIntro(timeline), 'only on paper').to.equal('');
  });

  for (const widthPx of [360, 1400]) {
    it(`draws the counts that are there, as wide as they are, from a page of ${widthPx} px`, async () => {
      const timeline = await show('chart');
      await resize(timeline, widthPx);
      for (const [from, days] of [
        [0, 4000],
        [500, 2500],
        [1000, 1600],
      ] as const) {
        // prettier-ignore
        timeline.visibleRange = { start: FIRST + from * DAY, end: FIRST + (from + days) * DAY };
        await timeline.settled;
        const { total } = timeline.inView!;
        await onPaper(timeline, () => {
          expect(printedIntro(timeline)).to.equal(
            `The chart counts the entries in this window: ${total.toLocaleString('en')}.`,
          );
          expect([...veils(timeline), ...guesses(timeline)]).to.deep.equal([]);
        });
      }
    });
  }

  detail('has each entry of a window that is near, and no other', async () => {
    const timeline = await show('chart');
    timeline.visibleRange = { start: FIRST + 1000 * DAY, end: FIRST + 1004 * DAY };
    await timeline.settled;
    await onPaper(timeline, () => {
      expect(printedIntro(timeline)).to.equal('Each of the 12 entries in this window is drawn.');
      expect(printed(timeline).notes).to.deep.equal([]);
      expect(printed(timeline).entries.length).to.equal(12);
    });
  });

  detail('counts in the chart what the list has not loaded', async () => {
    const timeline = await show('chart');
    timeline.visibleRange = { start: FIRST + 1000 * DAY, end: FIRST + 1400 * DAY };
    await timeline.settled;
    expect(timeline.inView).to.include({ total: 1200 });
    timeline.view = 'list';
    await timeline.settled;
    await onPaper(timeline, () => {
      expect(printedIntro(timeline)).to.equal('The chart counts the entries in this window: 1,200.');
      expect(textOf(only(printed(timeline).notes))).to.equal('Only the first 200 entries of 1,200 are printed.');
      expect(bars(timeline).length).to.equal(2);
    });
  });

  detail('says that counts have not arrived, and gives no number that bars alone would make', async () => {
    const weather = { log: [] as string[], fails: () => false as boolean };
    const timeline = await mount({ source: inWeather(large, weather), view: 'chart' });
    weather.fails = () => true;
    timeline.visibleRange = { start: FIRST + 900 * DAY, end: FIRST + 2400 * DAY };
    await timeline.settled;
    await onPaper(timeline, () => {
      expect(printedIntro(timeline)).to.match(/^Some entries had not arrived before printing\./);
    });
    timeline.visibleRange = { start: FIRST + 900 * DAY, end: FIRST + 1080 * DAY };
    await timeline.settled;
    await onPaper(timeline, () => {
      expect(printedIntro(timeline)).to.contain('Some entries had not arrived before printing.');
      expect(veils(timeline).length).to.be.above(0);
    });
  });
});
