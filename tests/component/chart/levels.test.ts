/** The levels of the chart for the ear: lanes, the second mark of an entry, lengths, threads, ends. */
import { expect } from '@open-wc/testing';
import dataset from '../../../data/ceasefire-2025.json' with { type: 'json' };
import type { ConflictTimeline } from '../../../src/entry-points/index.js';
import talks from '../../../data/talks-and-resolutions.json' with { type: 'json' };
import { TWO_BURSTS } from '../datasets.js';
import { detail } from '../detail.js';
import { announced, announcer, chartStop } from '../look-ups.js';
import { all, allMarks, focused, mount, press } from '../mount.js';

/** A chart that narrow has columns for 112 entries, and an entry is counted in each of its lanes. */
const NARROW_PX = 560;

const nameOfFocus = (element: ConflictTimeline): string => focused(element)?.getAttribute('aria-label') ?? '';

async function enterChart(element: ConflictTimeline, ...keys: readonly string[]): Promise<void> {
  chartStop(element).focus();
  await element.settled;
  for (const key of keys) await press(element, key);
}

describe('the lanes of the chart', () => {
  it('are groups of options, each with the name of the lane, in order of time', async () => {
    const element = await mount({ data: dataset, view: 'chart' });
    const groups = all(element, '[part~="rows"] [role="group"]:has([data-entry])');
    expect(groups.map(({ ariaLabel }) => ariaLabel)).to.deep.equal([
      'United States',
      'Russia',
      'Ukraine',
      'Unassigned',
    ]);
    for (const group of groups) {
      const places = [...group.querySelectorAll('[role="option"]')].map((mark) => Number(mark.ariaPosInSet));
      expect(places.length).to.be.greaterThan(0);
      expect(places).to.deep.equal([...places].sort((first, second) => first - second));
    }
    expect(groups.flatMap((group) => [...group.querySelectorAll('[role="option"]')])).to.have.members([
      ...allMarks(element),
    ]);
  });

  it('are said first on the way into them: name, place, entries by kind, the place of the entry', async () => {
    const element = await mount({ data: TWO_BURSTS, view: 'chart' });
    await enterChart(element, 'Home', 'ArrowRight');
    expect(nameOfFocus(element)).to.equal('Event. Title 2022-2. about 2 March 2022. South');
    await press(element, 'ArrowUp');
    expect(nameOfFocus(element)).to.equal(
      'North, lane 1 of 2, 6 entries: 4 events, 2 statements. 1 of 6: Event. Title 2022-1. 1 March 2022. North',
    );
    await press(element, 'ArrowRight');
    expect(nameOfFocus(element), 'not in time').to.equal('Event. Title 2022-2. about 2 March 2022. South');
  });

  it('are named once: by the mark on the way into one, else by the group', async () => {
    const element = await mount({ data: TWO_BURSTS, view: 'chart' });
    const names = (): readonly (string | null)[] =>
      all(element, '[part~="rows"] [role="group"]:has([data-entry])').map(({ ariaLabel }) => ariaLabel);
    await enterChart(element, 'Home', 'ArrowRight', 'ArrowUp');
    expect(nameOfFocus(element)).to.match(/^North, lane 1 of 2/);
    expect(names()).to.deep.equal([null, 'South']);
    await press(element, 'ArrowRight');
    expect(names()).to.deep.equal(['North', 'South']);
  });

  it('that do not show the party leave it to the words, beside the speaker', async () => {
    const element = await mount({ data: TWO_BURSTS, view: 'chart', lanes: 'none' });
    const name = (title: string): string =>
      allMarks(element).find(({ ariaLabel }) => ariaLabel!.includes(title))!.ariaLabel!;
    expect(name('2022-3')).to.match(/Ann Lee\. North/);
    expect(name('2022-5')).to.match(/North and South$/);
  });

  it('lead back the same way, over several of them', async () => {
    const element = await mount({ data: dataset, view: 'chart' });
    await enterChart(element, 'Home');
    for (let at = 0; at < 7; at++) await press(element, 'ArrowRight');
    const way: string[] = [];
    const here = (): string =>
      `${focused(element)!.getAttribute('data-entry')}/${focused(element)!.getAttribute('data-lane')}`;
    const lanes = (): number => Number(focused(element)!.getAttribute('data-lane'));
    while (lanes() > 0) await press(element, 'ArrowUp');
    for (let lane = 0; lane < 4; lane++) {
      expect(lanes()).to.equal(lane);
      way.push(here());
      if (lane < 3) await press(element, 'ArrowDown');
    }
    for (const stop of way.reverse()) {
      expect(here()).to.equal(stop);
      await press(element, 'ArrowUp');
    }
  });

  it('say that a second mark is the same entry; every mark has a name of its own', async () => {
    const element = await mount({ data: talks, view: 'chart' }, { widthPx: NARROW_PX });
    const names = allMarks(element).map(({ ariaLabel }) => ariaLabel!);
    expect(new Set(names).size).to.equal(names.length);
    const again = names.filter((name) => name.startsWith('Same entry, in the lane Ukraine. '));
    expect(again.length).to.be.greaterThan(0);
  });

  it('follow the focus to a second mark that something else has focused', async () => {
    const element = await mount({ data: talks, view: 'chart' }, { widthPx: NARROW_PX });
    const [, second] = allMarks(element).filter((mark, _, marks) => {
      const entry = mark.getAttribute('data-entry');
      return marks.filter((other) => other.getAttribute('data-entry') === entry).length === 2;
    });
    second!.focus();
    await element.settled;
    expect(focused(element) === second).to.equal(true);
    expect(second!.tabIndex).to.equal(0);
    const lane = Number(second!.getAttribute('data-lane'));
    await press(element, 'ArrowUp');
    expect(Number(focused(element)!.getAttribute('data-lane'))).to.equal(lane - 1);
  });
});

describe('the words of an entry', () => {
  it('have three lengths, which v turns through, for all entries', async () => {
    const element = await mount({ data: dataset, view: 'chart' });
    await enterChart(element, 'Home', 'ArrowRight', 'ArrowRight', 'ArrowRight');
    const normal =
      'Event. Ceasefire proposal agreed, Zelenskyy says. 11 March 2025. United States and Ukraine. Claimed';
    const full = /^Event\. Ceasefire proposal agreed.+ Claimed\. \d sources?\. Referred to by \d+\. Entry 3 of 27$/;
    expect(nameOfFocus(element)).to.equal(normal);
    await press(element, 'v');
    expect(nameOfFocus(element)).to.match(full);
    expect(announced(element)).to.match(full);
    await press(element, 'v');
    expect(nameOfFocus(element)).to.equal('11 March 2025. Ceasefire proposal agreed, Zelenskyy says');
    await press(element, 'ArrowRight');
    await press(element, 'ArrowRight');
    expect(nameOfFocus(element), 'kept').to.match(/^ongoing as of/);
    await press(element, 'v');
    expect(nameOfFocus(element)).to.match(/^Event\. /);
  });

  detail('turn by the key in the same place of a keyboard of another script', async () => {
    const element = await mount({ data: dataset, view: 'chart' });
    await enterChart(element, 'Home');
    const event = new KeyboardEvent('keydown', { key: 'м', code: 'KeyV', bubbles: true, composed: true });
    focused(element)!.dispatchEvent(event);
    await element.settled;
    expect(nameOfFocus(element)).to.contain('Entry 1 of');
  });
});

describe('a thread', () => {
  it('is said once, relation first, with the place among its like; its end is said', async () => {
    const element = await mount({ data: dataset, view: 'chart' });
    await enterChart(element);
    const cede = allMarks(element).find(({ ariaLabel }) => ariaLabel!.includes('Leshchenko: comments'))!;
    cede.focus();
    await element.settled;
    await press(element, '[');
    expect(nameOfFocus(element)).to.match(
      /^Criticises: Klitschko: Ukraine may have to give up land\. Statement · remark, /,
    );
    expect(announced(element), 'not twice').to.equal('');
    for (let step = 0; step < 10 && announced(element) === ''; step++) await press(element, '[');
    expect(announced(element)).to.equal('Last in this thread.');
  });
});

describe('the way to an entry', () => {
  it('is not said again when its details have closed', async () => {
    const element = await mount({ data: dataset, view: 'chart' });
    await enterChart(element);
    allMarks(element)
      .find(({ ariaLabel }) => ariaLabel!.includes('Leshchenko: comments'))!
      .focus();
    await element.settled;
    for (const key of ['[', ']', 'Enter', 'Escape']) await press(element, key);
    expect(nameOfFocus(element)).to.match(/^Statement · remark\. Leshchenko/);
  });
});

describe('counts', () => {
  it('are said on request: by time, by lane, who speaks most, who answers whom', async () => {
    const element = await mount({ data: TWO_BURSTS, view: 'chart' });
    await enterChart(element, 'Home', 'i');
    expect(announced(element)).to.equal(
      'By time: 2022: 4 (1 more with no certain date), 2025: 4 (1 more with no certain date). By lane: North 6, South 6. Most statements: Ann Lee 2. Who answers whom: North to North 2',
    );
  });
});

describe('an end', () => {
  it('is said, each time that it is met', async () => {
    const element = await mount({ data: TWO_BURSTS, view: 'chart' });
    await enterChart(element, 'Home', 'ArrowLeft');
    expect(announced(element)).to.equal('First entry.');
    await press(element, 'ArrowLeft');
    const said = announcer(element).textContent;
    expect(said, 'a change, or nobody hears it').to.match(/^\s*First entry\.\u00a0\s*$/);
    await press(element, 'ArrowUp');
    expect(announced(element)).to.equal('First lane.');
    await press(element, 'End');
    await press(element, 'ArrowRight');
    expect(announced(element)).to.equal('Last entry.');
    await press(element, 'ArrowDown');
    await press(element, 'ArrowDown');
    expect(announced(element)).to.equal('Last lane.');
  });

  it('of the story is said too', async () => {
    const element = await mount({ data: dataset, view: 'chart' });
    element.startStory();
    await element.settled;
    all(element, '[data-focus="story"]')[0]!.focus();
    await press(element, 'ArrowLeft');
    expect(announced(element)).to.equal('First step.');
    await press(element, 'End');
    await press(element, 'ArrowRight');
    expect(announced(element)).to.equal('Last step.');
  });
});
