/** Times as options: what a crowded chart offers a reader who does not see its bars, and the walk by periods. */
import { expect } from '@open-wc/testing';
import dataset from '../../../data/ceasefire-2025.json' with { type: 'json' };
import type { ConflictTimeline } from '../../../src/entry-points/index.js';
import { announced, chartStop } from '../look-ups.js';
import { all, focused, mount, press } from '../mount.js';

const DAY_MS = 86_400_000;
const COUNT = 3000;
const PARTIES = ['north', 'south', 'west'];

/** Three years, each day some. */
const CROWD = {
  title: 'A crowd',
  parties: PARTIES.map((id) => ({ id, name: `Party ${id}` })),
  entries: Array.from({ length: COUNT }, (_, at) => ({
    id: `e${at}`,
    kind: at % 3 === 0 ? 'statement' : 'event',
    title: `Number ${at}`,
    date: new Date(Date.UTC(2020, 0, 1) + Math.floor((at / COUNT) * 1095) * DAY_MS).toISOString().slice(0, 10),
    parties: [PARTIES[at % PARTIES.length]],
  })),
};

const nameOfFocus = (element: ConflictTimeline): string => focused(element)?.getAttribute('aria-label') ?? '';
const times = (element: ConflictTimeline): readonly HTMLElement[] => all(element, '[role="option"][data-span]');

async function enterChart(element: ConflictTimeline, ...keys: readonly string[]): Promise<void> {
  chartStop(element).focus();
  await element.settled;
  for (const key of keys) await press(element, key);
}

describe('the times of a crowded chart', () => {
  it('are options with a name of their own, which says lane, time and number', async () => {
    const element = await mount({ data: CROWD, view: 'chart' });
    const names = times(element).map(({ ariaLabel }) => ariaLabel!);
    expect(names.length).to.be.at.least(8);
    expect(new Set(names).size).to.equal(names.length);
    for (const name of names) expect(name).to.match(/^Party (north|south|west)\. .*20\d\d.*\. \d+ entries$/);
    const counted = names.reduce((sum, name) => sum + Number(/(\d+) entries$/.exec(name)![1]), 0);
    const marks = all(element, '[role="option"][data-entry]').length;
    expect(counted + marks, 'nothing is left out').to.be.at.least(COUNT);
    for (const option of times(element)) {
      const { width, height } = option.getBoundingClientRect();
      expect(Math.min(width, height), option.ariaLabel!).to.be.greaterThan(0);
      expect(option.parentElement!.getAttribute('role')).to.equal('group');
      expect(Number(option.ariaPosInSet)).to.be.within(1, Number(option.ariaSetSize));
    }
  });

  it('come lane by lane, when titles are placed, so that the page answers in between', async () => {
    const element = await mount({ data: CROWD, view: 'chart' });
    element.visibleRange = { start: Date.UTC(2020, 2), end: Date.UTC(2022, 9) };
    await element.updateComplete;
    const counts: number[] = [];
    const observer = new MutationObserver(() => {
      counts.push(new Set(times(element).map(({ parentElement }) => parentElement)).size);
    });
    observer.observe(element.shadowRoot!, { subtree: true, childList: true });
    await element.settled;
    observer.disconnect();
    const lanes = new Set(times(element).map(({ parentElement }) => parentElement)).size;
    expect(lanes).to.be.greaterThan(1);
    const drawn = counts.slice(counts.lastIndexOf(0) + 1);
    expect(drawn[0], counts.join(' ')).to.equal(1);
    expect(drawn.at(-1)).to.equal(lanes);
    for (const [at, count] of drawn.entries()) expect(count - (drawn[at - 1] ?? 0)).to.be.at.most(1);
  });

  it('are there at once in the lane of one with the focus', async () => {
    const element = await mount({ data: CROWD, view: 'chart' });
    await enterChart(element, '.', 'Enter');
    const name = nameOfFocus(element);
    expect(name).to.match(/entries/);
    const { start, end } = element.visibleRange!;
    const later = (end - start) * 0.001;
    element.visibleRange = { start: start + later, end: end + later };
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    expect(nameOfFocus(element)).to.equal(name);
    await element.settled;
    expect(nameOfFocus(element)).to.equal(name);
  });

  it('lead from the whole to an entry in ten presses', async () => {
    const element = await mount({ data: CROWD, view: 'chart' });
    const keys = ['.', 'Enter', 'Enter', 'Enter'];
    await enterChart(element, ...keys);
    expect(keys.length).to.be.at.most(10);
    expect(nameOfFocus(element)).to.match(/^1 January 2020\. 1 of 3: Statement\. Number 0\. 1 January 2020\. /);
    await press(element, 'Enter');
    expect(element.selected).to.equal('e0');
  });

  it('lead there by clicks of a screen reader alone, which have no place', async () => {
    const element = await mount({ data: CROWD, view: 'chart' });
    const heard: string[] = [];
    for (let click = 0; click < 10 && focused(element)?.hasAttribute('data-entry') !== true; click++) {
      const option = all(element, '[role="option"][tabindex="0"][data-span]')[0] ?? times(element)[0]!;
      heard.push(option.ariaLabel!);
      option.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
      await element.settled;
    }
    expect(nameOfFocus(element), heard.join(' | ')).to.match(/ 1 of \d+: (Statement|Event)\. Number \d+\./);
  });

  it('take the place of the keyboard when something else focuses them', async () => {
    const element = await mount({ data: CROWD, view: 'chart' });
    const option = times(element)[3]!;
    option.focus();
    await element.settled;
    expect([focused(element)?.getAttribute('data-span'), (focused(element) as HTMLElement).tabIndex]).to.deep.equal([
      option.getAttribute('data-span'),
      0,
    ]);
    expect(all(element, '.window [tabindex="0"]')).to.have.lengthOf(1);
    await press(element, 'ArrowRight');
    expect(focused(element)?.hasAttribute('data-entry')).to.equal(true);
  });
});

describe('a walk by periods', () => {
  it('says the period of the entry, its number and its fullest part, and the ends', async () => {
    const element = await mount({ data: dataset, view: 'chart' });
    await enterChart(element, 'Home', '.');
    expect(nameOfFocus(element)).to.match(/^2022\. 2 entries, most in February, 2$/);
    const before = focused(element);
    await press(element, '.');
    expect(focused(element) === before, 'another element, or nobody hears it').to.equal(false);
    expect(nameOfFocus(element)).to.equal('2025. 12 entries (13 more with no certain date), most in April, 10');
    await press(element, '.');
    expect(announced(element)).to.equal('Last entry.');
    await press(element, ',');
    expect(nameOfFocus(element)).to.match(/^2022\. /);
    await press(element, ',');
    expect(announced(element)).to.equal('First entry.');
  });

  it('goes in by Enter: to the first entry of a time that has few', async () => {
    const element = await mount({ data: dataset, view: 'chart' });
    await enterChart(element, 'Home', '.', '.', 'Enter');
    expect(nameOfFocus(element)).to.match(/^2025\. 1 of \d\d: Event\. /);
    const { start, end } = element.visibleRange!;
    expect([start <= Date.UTC(2025, 0, 2), end < Date.UTC(2026, 1, 1)]).to.deep.equal([true, true]);
  });

  it('leaves no option behind', async () => {
    const element = await mount({ data: dataset, view: 'chart' });
    await enterChart(element, 'Home', '.');
    expect(times(element)).to.have.lengthOf(1);
    await press(element, 'ArrowRight');
    expect(focused(element)?.hasAttribute('data-entry')).to.equal(true);
    expect(times(element)).to.have.lengthOf(0);
  });
});
