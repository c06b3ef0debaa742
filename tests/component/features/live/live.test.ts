import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { TimelineChangeEvent } from '../../../../src/element/session/events.js';
import { ConflictTimeline } from '../../../../src/entry-points/index.js';
import { ONE_ENTRY } from '../../datasets.js';
import { whileTimersAreHeld } from '../../../held-timers.js';
import { detail } from '../../detail.js';
import { announced, buttonsIn, headingOf, marksAndItems, only } from '../../look-ups.js';
import { focused, mount, nameOf, one, partOf, partsOf, record, shadowText, textOf, told } from '../../mount.js';
import { until } from '../../until.js';

const DAY_MS = 86_400_000;
const FIRST_MS = Date.parse('2022-01-01');

const entry = (day: number, more: object = {}): object => ({
  id: `d${day}`,
  kind: 'event',
  date: new Date(FIRST_MS + day * DAY_MS).toISOString().slice(0, 10),
  title: `Day ${day}`,
  ...more,
});
const DAYS = { title: 'Days', entries: Array.from({ length: 40 }, (_, day) => entry(day)) };

/** Waits until the changes are announced. */
async function shown(element: ConflictTimeline): Promise<void> {
  await Promise.race(['timeline-change', 'timeline-issues'].map((type) => oneEvent(element, type)));
  await element.settled;
}

/** The buttons in the header that lead to new entries. */
function newestButtons(element: ConflictTimeline): readonly HTMLElement[] {
  return buttonsIn(partOf(element, 'header')).filter((button) => nameOf(button).endsWith('Show the newest'));
}

function changesOf(element: ConflictTimeline): { readonly added: readonly string[]; readonly count: number }[] {
  const changes: TimelineChangeEvent[] = [];
  element.addEventListener('timeline-change', (event) => changes.push(...told([event], TimelineChangeEvent)));
  return changes;
}

/** Its parts load on demand, as in the small build. */
class WithLateParts extends ConflictTimeline {
  static override features = ConflictTimeline.features.map((feature) => ({ ...feature }));
}
customElements.define('timeline-with-late-parts', WithLateParts);

class WithoutLive extends ConflictTimeline {
  static override features = ConflictTimeline.features.map((feature) =>
    feature.id === 'live' ? { ...feature, load: () => Promise.reject(new Error('gone')) } : feature,
  );
}
customElements.define('timeline-without-live', WithoutLive);

describe('live data', () => {
  detail('what is appended to an element that is drawn already is shown once the part has come', async () => {
    const element = new WithLateParts();
    element.data = DAYS;
    (await fixture<HTMLElement>(html`<div lang="en"></div>`)).append(element);
    await element.settled;
    const changes = changesOf(element);
    void element.appendEntries(entry(40));
    await shown(element);
    expect(changes.map(({ added, count }) => [added, count])).to.deep.equal([[['d40'], 41]]);
    expect(textOf(partOf(element, 'header'))).to.contain('41 entries');
  });

  it('appended entries are shown together, and told in one event', async () => {
    const element = await mount({ data: DAYS });
    const changes = changesOf(element);
    void element.appendEntries([entry(40), entry(41)]);
    void element.appendEntries(entry(42));
    await shown(element);
    expect(textOf(partOf(element, 'header'))).to.contain('43 entries');
    expect(changes.map(({ added, count }) => [added, count])).to.deep.equal([[['d40', 'd41', 'd42'], 43]]);
  });

  it('each call is answered with its own ids, once they are shown', async () => {
    const element = await mount({ data: DAYS });
    const answers = await Promise.all([
      element.appendEntries([entry(40), entry(3, { title: 'Again' }), entry(41, { date: 'never' }), entry(5)]),
      element.appendEntries(entry(42)),
      element.updateEntries({ id: 'd4', title: 'Changed' }),
      element.removeEntries(['d0', 'gone']),
    ]);
    expect(answers).to.deep.equal([
      { added: ['d40'], changed: ['d3'], removed: [] },
      { added: ['d42'], changed: [], removed: [] },
      { added: [], changed: ['d4'], removed: [] },
      { added: [], changed: [], removed: ['d0'] },
    ]);
    await element.settled;
    expect(textOf(partOf(element, 'header'))).to.contain('41 entries');
  });

  detail('a list that the page empties after the call is taken as it was', async () => {
    const element = new WithLateParts();
    element.data = DAYS;
    (await fixture<HTMLElement>(html`<div lang="en"></div>`)).append(element);
    const list = [entry(40), entry(41)];
    const answer = element.appendEntries(list);
    list.length = 0;
    expect((await answer).added).to.deep.equal(['d40', 'd41']);
  });

  it('an entry that is appended after another dataset was set is added to that', async () => {
    const element = await mount({ data: DAYS });
    element.data = { title: 'Others', entries: [entry(80)] };
    const { added } = await element.appendEntries(entry(81));
    await element.settled;
    expect(added).to.deep.equal(['d81']);
    expect(textOf(partOf(element, 'header'))).to.contain('2 entries');
  });

  it('a call says that its code could not be loaded', async () => {
    const element = new WithoutLive();
    element.data = DAYS;
    (await fixture<HTMLElement>(html`<div lang="en"></div>`)).append(element);
    const words = await element.appendEntries(entry(40)).then(
      () => 'added',
      (error: unknown) => (error as Error).message,
    );
    expect(words).to.equal('the part "live" could not be loaded');
  });

  detail('are validated like any others: what is wrong is an issue, and unclear', async () => {
    const element = await mount({ data: DAYS });
    const { log } = record(element);
    void element.appendEntries([entry(40, { date: 'never' }), 5, null, { id: 'x' }]);
    await shown(element);
    expect(element.issues.map(({ code }) => code)).to.include.members(['bad-date', 'wrong-type', 'missing']);
    expect(log).to.deep.equal(['issues']);
    expect(textOf(one(element, '[part="unclear"] summary'))).to.contain('(4)');
  });

  detail('an id that is there takes other fields; others are changed and removed by theirs', async () => {
    const element = await mount({ data: DAYS });
    element.select('d3');
    void element.appendEntries(entry(3, { title: 'Again' }));
    void element.updateEntries([{ id: 'd4', title: 'Changed' }]);
    void element.removeEntries(['d0', 'd1', 'gone']);
    await shown(element);
    expect(textOf(partOf(element, 'header'))).to.contain('38 entries');
    expect(element.selected).to.equal('d3');
    expect(headingOf(partOf(element, 'details'))).to.equal('Again');
    element.select('d4');
    await element.settled;
    expect(headingOf(partOf(element, 'details'))).to.equal('Changed');
    void element.removeEntries('d4');
    await shown(element);
    expect(element.selected).to.equal(undefined);
  });

  it('say how many have gone', async () => {
    const element = await mount({ data: DAYS });
    element.select('d3');
    void element.removeEntries(['d3', 'd4', 'gone']);
    await shown(element);
    await until(() => announced(element) !== 'Day 3 opened', 'it is said');
    expect(announced(element)).to.equal('No longer in this timeline: Day 3. 2 entries removed');
  });

  it('the open card says that its entry changed, or that it went, and the focus goes to the neighbour', async () => {
    const element = await mount({ data: DAYS, view: 'chart' });
    element.select('d20');
    await element.settled;
    partOf(element, 'details').querySelector<HTMLElement>('button, a, [tabindex]')!.focus();
    void element.updateEntries({ id: 'd20', summary: 'More is known.' });
    await shown(element);
    expect(textOf(partOf(element, 'details')))
      .to.contain('More is known.')
      .and.match(/Changed while open: \d/);
    await until(() => announced(element) !== 'Day 20 opened', 'it is said');
    expect(announced(element)).to.equal('The open entry has changed. 1 entry changed');
    void element.removeEntries('d20');
    await shown(element);
    expect(textOf(partOf(element, 'state'))).to.equal('No longer in this timeline: Day 20 Close');
    expect(nameOf(focused(element)!)).to.contain('Day 21');
    only(buttonsIn(partOf(element, 'state'))).click();
    await element.settled;
    expect(partsOf(element, 'state')).to.have.lengthOf(0);
    expect(nameOf(focused(element)!)).to.contain('Day 21');
  });

  detail('a card that is opened anew says nothing of earlier changes', async () => {
    const element = await mount({ data: DAYS, view: 'chart' });
    element.select('d20');
    void element.updateEntries({ id: 'd20', title: 'Changed' });
    await shown(element);
    element.select('d21');
    await element.settled;
    element.select('d20');
    await element.settled;
    expect(textOf(partOf(element, 'details'))).not.to.contain('Changed while open');
  });

  detail('an issue that a change cures is no issue any more', async () => {
    const element = await mount({ data: { entries: [entry(0), entry(1, { date: 'never' })] } });
    expect(element.issues).to.have.lengthOf(1);
    const { log } = record(element);
    void element.updateEntries({ id: 'd1', date: '2022-01-02' });
    await shown(element);
    await until(() => log.includes('issues'), 'the page hears of it');
    expect(element.issues).to.deep.equal([]);
    expect(partsOf(element, 'unclear')).to.have.lengthOf(0);
    expect(textOf(partOf(element, 'header'))).to.contain('2 entries');
  });

  detail('may be all there is', async () => {
    const element = await mount({});
    void element.appendEntries(entry(0, { parties: ['north'] }));
    await shown(element);
    expect(marksAndItems(element)).to.have.lengthOf(1);
    expect(shadowText(element)).to.contain('north');
  });

  detail('goes on from columns', async () => {
    const element = await mount({ data: { columns: { start: [0, DAY_MS], title: ['a', 'b'] } } });
    void element.appendEntries(entry(0));
    await shown(element);
    expect(textOf(partOf(element, 'header'))).to.contain('3 entries');
  });

  detail('a dataset that is set afterwards is that dataset, without what was appended before', async () => {
    const element = await mount({ data: DAYS });
    void element.appendEntries(entry(40));
    await shown(element);
    element.data = ONE_ENTRY;
    await element.settled;
    void element.appendEntries(entry(41));
    await shown(element);
    expect(textOf(partOf(element, 'header'))).to.contain('2 entries');
  });

  it('the window stays, and says how many came behind it; the button leads there', async () => {
    const element = await mount({ data: DAYS, view: 'chart' });
    element.zoomTo({ start: FIRST_MS + 10 * DAY_MS, end: FIRST_MS + 20 * DAY_MS });
    await element.settled;
    const before = element.visibleRange!;
    void element.appendEntries([entry(40), entry(41), entry(15, { id: 'within' })]);
    await shown(element);
    expect(element.visibleRange).to.deep.equal(before);
    const button = only(newestButtons(element));
    expect(textOf(button)).to.contain('2 new entries');
    expect(button.getAttribute('aria-label')).to.equal('2 new entries. Show the newest');
    expect(announced(element)).to.equal('3 new entries');
    button.click();
    await element.settled;
    const after = element.visibleRange!;
    expect(after.end).to.be.at.least(FIRST_MS + 42 * DAY_MS);
    expect(Math.abs(after.end - after.start - (before.end - before.start))).to.be.lessThan(DAY_MS / 10);
    expect(newestButtons(element)).to.have.lengthOf(0);
  });

  detail(
    'follow-newest: the window goes along while it stands at the newest, and stays once the reader has gone back',
    async () => {
      const element = await mount({ data: DAYS, view: 'chart', followNewest: true });
      element.zoomTo({ start: FIRST_MS + 35 * DAY_MS, end: FIRST_MS + 41 * DAY_MS });
      await element.settled;
      const before = element.visibleRange!;
      void element.appendEntries([entry(40), entry(41)]);
      await shown(element);
      const after = element.visibleRange!;
      expect(after.end).to.be.at.least(FIRST_MS + 42 * DAY_MS);
      expect(Math.abs(after.end - after.start - (before.end - before.start))).to.be.lessThan(DAY_MS / 10);
      expect(newestButtons(element)).to.have.lengthOf(0);
      element.zoomTo({ start: FIRST_MS + 10 * DAY_MS, end: FIRST_MS + 20 * DAY_MS });
      await element.settled;
      const back = element.visibleRange;
      void element.appendEntries([entry(42)]);
      await shown(element);
      expect(element.visibleRange).to.deep.equal(back);
      expect(textOf(only(newestButtons(element)))).to.contain('1 new entry');
    },
  );

  detail('in the list, the button leads to the newest entry', async () => {
    const element = await mount({ data: DAYS, view: 'list' });
    void element.appendEntries(entry(40));
    await shown(element);
    expect(shadowText(element)).to.contain('41 entries');
  });

  detail('a thousand a second cost a few pictures a second', async () => {
    const element = await mount({ data: DAYS });
    const changes = changesOf(element);
    const start = performance.now();
    const elapsedMs = (): number => performance.now() - start;
    let day = 40;
    while (elapsedMs() < 900 || changes.length < 2) {
      void element.appendEntries(Array.from({ length: 16 }, () => entry(day++)));
      await new Promise(requestAnimationFrame);
    }
    const all = `${day.toLocaleString('en')} entries`;
    await until(() => textOf(partOf(element, 'header')).includes(all), all);
    // Four a second, the first at once.
    expect(changes.length).to.be.at.most(2 + elapsedMs() / 250);
  });

  detail('stops with the element, and goes on with it', async () => {
    const element = await mount({ data: DAYS });
    void element.appendEntries(entry(40));
    const box = element.parentElement!;
    await whileTimersAreHeld([0, Infinity], () => {
      element.remove();
    });
    await element.updateComplete;
    expect(textOf(partOf(element, 'header'))).to.contain('40 entries');
    box.append(element);
    await shown(element);
    expect(textOf(partOf(element, 'header'))).to.contain('41 entries');
  });
});
