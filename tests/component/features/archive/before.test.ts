import { expect } from '@open-wc/testing';
import type { SummaryRequest, TimelineSource } from '../../../../src/archive/contract.js';
import type { ConflictTimeline } from '../../../../src/entry-points/index.js';
import { until } from '../../until.js';
import { detail } from '../../detail.js';
import { buttonIn, headingOf, only } from '../../look-ups.js';
import { allMarks, buttonOf, mount, partOf, textOf } from '../../mount.js';
import { bars } from '../../chart/chart-look-ups.js';
import { alerts, archiveNote, guesses, isFailed, veils } from './archive-look-ups.js';
import { archiveOf, datasetOf, FIRST, inWeather, type Weather } from './archives.js';

const DAY = 86_400_000;
const MANY = 12_000;
const large = archiveOf(datasetOf(MANY));

async function show(source: TimelineSource): Promise<ConflictTimeline> {
  return mount({ source, view: 'chart' });
}

function isFiltered(request: unknown): boolean {
  return ((request as SummaryRequest).filter?.party?.length ?? 0) > 0;
}

describe('archive: counts of before, and entries that contradict them', () => {
  detail('shows old counts while it waits for those of another filter, and says so', async () => {
    const weather: Weather = { log: [] };
    const timeline = await show(inWeather(large, weather));
    let answer = (): void => undefined;
    weather.until = new Promise((resolve) => (answer = resolve));
    weather.log.length = 0;
    timeline.filter = { party: ['b'] };
    await timeline.updateComplete;
    await until(() => weather.log.includes('summarise'), 'the new counts are asked for');
    expect(timeline.inView?.total).to.equal(MANY);
    expect(archiveNote(timeline)).to.equal(
      'These numbers are for the previous filter. The new one has not been counted yet.',
    );
    expect(veils(timeline).length).to.equal(1);
    answer();
    await timeline.settled;
    expect(timeline.inView?.total).to.equal(2400);
  });

  it('hatches the counts of the filter before while those of another one are missing, and says so', async () => {
    const weather: Weather = { log: [] };
    const timeline = await show(inWeather(large, weather));
    let isLate = true;
    weather.fails = (method, request) => isLate && method === 'summarise' && isFiltered(request);
    timeline.filter = { party: ['b'] };
    await timeline.settled;
    expect(timeline.inView?.total, 'as before').to.equal(MANY);
    expect(archiveNote(timeline)).to.contain(
      'These numbers are for the previous filter. The new one has not been counted yet.',
    );
    expect(archiveNote(timeline)).to.contain('no line to the archive');
    expect(guesses(timeline).length).to.equal(2);
    expect(bars(timeline).length, 'none in full colour').to.equal(2);
    expect(textOf(only(veils(timeline).filter(isFailed)))).to.equal('No answer. Try again');
    isLate = false;
    buttonIn(only(alerts(timeline))).click();
    await timeline.settled;
    expect(timeline.inView?.total).to.equal(2400);
    expect(archiveNote(timeline)).to.equal('Each of the 2,400 entries in this window is drawn.');
    expect([...veils(timeline), ...guesses(timeline)]).to.deep.equal([]);
    timeline.filter = {};
    await timeline.settled;
    expect(timeline.inView?.total, 'known counts are taken at once').to.equal(MANY);
  });

  detail('asks no more for the counts of values under a filter that was left', async () => {
    const weather: Weather = { log: [] };
    const timeline = await show(inWeather(large, weather));
    weather.fails = (method, request) => method === 'facets' && isFiltered(request);
    timeline.filter = { party: ['b'] };
    buttonOf(timeline, 'Filters').click();
    await timeline.settled;
    expect(archiveNote(timeline)).to.contain('no line to the archive');
    buttonOf(timeline, 'Filters').click();
    timeline.filter = {};
    await timeline.settled;
    expect(archiveNote(timeline)).to.equal(
      '12,000 entries in this window are shown only as counts. Each is in the list; the chart draws them in windows that hold fewer.',
    );
    expect(alerts(timeline)).to.deep.equal([]);
  });

  detail('keeps marks of before under a hatch while another filter is not counted', async () => {
    const weather: Weather = { log: [] };
    const timeline = await show(inWeather(large, weather));
    timeline.visibleRange = { start: FIRST + 1000 * DAY, end: FIRST + 1004 * DAY };
    await timeline.settled;
    weather.fails = (method, request) => method === 'summarise' && isFiltered(request);
    timeline.filter = { party: ['b'] };
    await timeline.settled;
    expect(veils(timeline).filter(isFailed).length).to.equal(1);
    expect(guesses(timeline), 'the place of marks has no bars').to.deep.equal([]);
    timeline.view = 'list';
    await timeline.settled;
    expect(archiveNote(timeline)).to.contain('The new one has not been counted yet.');
  });

  detail('says that entries came which do not match the filter, and draws none of them', async () => {
    const timeline = await show({
      ...inWeather(large, { log: [] }),
      entries: async (request) => {
        const page = await large.entries(request);
        return { ...page, entries: page.entries.map((entry) => ({ ...entry, parties: ['a'] })) };
      },
    });
    timeline.filter = { party: ['b'] };
    await timeline.settled;
    expect(allMarks(timeline)).to.deep.equal([]);
    expect(archiveNote(timeline)).to.contain(
      'Entries from the archive that do not match the filters are left out: 2,400.',
    );
  });

  it('shows in the card what answers an entry, wherever in the archive that is', async () => {
    const timeline = await show(large);
    timeline.select('e0');
    await timeline.settled;
    const answer = [...partOf(timeline, 'details').querySelectorAll<HTMLElement>('button, a')].find((link) =>
      textOf(link).includes(`Entry ${MANY - 1}`),
    );
    answer!.click();
    await timeline.settled;
    expect(timeline.selected).to.equal(`e${MANY - 1}`);
    expect(headingOf(partOf(timeline, 'details'))).to.equal(`Entry ${MANY - 1}`);
  });
});
