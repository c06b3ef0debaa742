import { expect } from '@open-wc/testing';
import type { ConflictTimeline } from '../../../src/entry-points/index.js';
import { TWO_BURSTS } from '../datasets.js';
import { detail } from '../detail.js';
import { announced, buttonIn, chartStop, chartWindow, glyphOf, shapesIn } from '../look-ups.js';
import {
  all,
  allMarks,
  buttonOf,
  entriesOf,
  focused,
  markOf,
  mount,
  one,
  partOf,
  press,
  record,
  textOf,
} from '../mount.js';

const DAY_MS = 86_400_000;

const nameOfFocus = (element: ConflictTimeline): string => focused(element)?.getAttribute('aria-label') ?? '';

async function enterChart(element: ConflictTimeline): Promise<void> {
  chartStop(element).focus();
  await element.settled;
}

async function pressAll(element: ConflictTimeline, keys: readonly string[]): Promise<void> {
  for (const key of keys) await press(element, key);
}

const spanOf = (element: ConflictTimeline): number => element.visibleRange!.end - element.visibleRange!.start;

describe('the keyboard in the chart', () => {
  let element: ConflictTimeline;
  beforeEach(async () => {
    element = await mount({ data: TWO_BURSTS });
  });

  it('has one tab stop after any walk', async () => {
    for (const keys of [[], ['End'], ['ArrowLeft', 'ArrowUp'], ['Home', 'ArrowRight']]) {
      await enterChart(element);
      await pressAll(element, keys);
      expect(chartWindow(element).querySelectorAll('[tabindex="0"]')).to.have.lengthOf(1);
      expect(focused(element) === chartStop(element)).to.equal(true);
    }
  });

  it('walks in time through every entry and the fold, and back', async () => {
    await enterChart(element);
    const seen: string[] = [];
    for (let step = 0; step < 11; step++) {
      seen.push(/Title \d{4}-\d/.exec(nameOfFocus(element))?.[0].slice(6) ?? 'fold');
      await press(element, 'ArrowRight');
    }
    expect(seen.join(' ')).to.equal('2022-1 2022-2 2022-3 2022-4 2022-5 fold 2025-1 2025-2 2025-3 2025-4 2025-5');
    expect(nameOfFocus(element), 'stays at the last').to.contain('2025-5');
    await pressAll(element, Array<string>(5).fill('ArrowLeft'));
    expect(focused(element)?.getAttribute('data-gap')).to.equal('0');
  });

  detail('Home and End, up and down', async () => {
    await enterChart(element);
    await press(element, 'End');
    expect(nameOfFocus(element)).to.contain('2025-5');
    await press(element, 'Home');
    expect(nameOfFocus(element)).to.contain('2022-1');
    const top = focused(element)!.getBoundingClientRect().top;
    await press(element, 'ArrowDown');
    expect(focused(element)!.getBoundingClientRect().top).to.be.greaterThan(top);
    await press(element, 'ArrowUp');
    expect(focused(element)!.getBoundingClientRect().top).to.be.closeTo(top, 30);
  });

  it('Enter opens and takes the focus along; Escape closes and brings it back', async () => {
    const { log } = record(element);
    await enterChart(element);
    await pressAll(element, ['ArrowRight', 'ArrowRight', 'Enter']);
    expect(element.selected).to.equal('2022-3');
    expect(focused(element) === partOf(element, 'details')).to.equal(true);
    await press(element, 'Escape');
    expect(element.selected).to.equal(undefined);
    expect(nameOfFocus(element)).to.contain('2022-3');
    expect(log).to.deep.equal(['select', 'select']);
  });

  detail('Escape with nothing open is the page’s', async () => {
    await enterChart(element);
    expect(await press(element, 'Escape')).to.equal(false);
    expect(await press(element, 'ArrowRight')).to.equal(true);
  });

  detail('closing by the button brings the focus back too', async () => {
    await enterChart(element);
    await pressAll(element, ['End', 'Enter']);
    const close = buttonIn(partOf(element, 'details'), 'Close');
    close.focus();
    close.click();
    await element.settled;
    expect(nameOfFocus(element)).to.contain('2025-5');
  });

  it('Enter on a fold opens it, the focus stays; again closes it', async () => {
    await enterChart(element);
    await pressAll(element, [...Array<string>(5).fill('ArrowRight'), 'Enter']);
    const fold = (): HTMLElement => one(element, 'button[data-gap="0"]');
    const option = (): HTMLElement => one(element, '[role="option"][data-gap="0"]');
    expect(fold().getAttribute('aria-expanded')).to.equal('true');
    expect(focused(element) === option()).to.equal(true);
    await press(element, 'Enter');
    expect(fold().getAttribute('aria-expanded')).to.equal('false');
    expect(focused(element) === option()).to.equal(true);
  });

  detail('a fold says what it hides and for how long', () => {
    const name = one(element, 'button[data-gap="0"]').getAttribute('aria-label');
    expect(name)
      .to.match(/over 2 years/)
      .and.to.match(/2022/)
      .and.to.match(/2025/);
  });

  it('plus and minus zoom about the focused mark, 0 shows everything', async () => {
    await enterChart(element);
    await press(element, 'ArrowRight');
    const everything = spanOf(element);
    // Of the day, in which the glyph stands near its start once it is wide.
    const x = (): number => {
      const mark = focused(element)!;
      const { left, width } = (shapesIn(mark, 'extent')[0] ?? glyphOf(mark)).getBoundingClientRect();
      return left + width / 2;
    };
    await press(element, '+');
    const before = x();
    const closer = spanOf(element);
    expect(closer).to.be.lessThan(everything);
    await press(element, '+');
    expect(x()).to.be.closeTo(before, 1.5);
    await pressAll(element, ['-']);
    expect(spanOf(element)).to.be.closeTo(closer, closer * 0.01);
    await press(element, '0');
    expect(spanOf(element)).to.equal(everything);
  });

  detail('Page keys move by a window', async () => {
    await enterChart(element);
    const start = Date.UTC(2022, 2, 1);
    element.visibleRange = { start, end: start + DAY_MS };
    await element.settled;
    await press(element, 'PageDown');
    expect(element.visibleRange.start).to.be.closeTo(start + DAY_MS, 1000);
    await press(element, 'PageUp');
    expect(element.visibleRange.start).to.be.closeTo(start, 1000);
  });

  detail('the focus stays on its mark while it is panned away, and walks on from there', async () => {
    await enterChart(element);
    element.visibleRange = { start: Date.UTC(2025, 2, 1), end: Date.UTC(2025, 2, 2) };
    await element.settled;
    expect(nameOfFocus(element)).to.contain('2022-1');
    await press(element, 'ArrowRight');
    expect(nameOfFocus(element)).to.contain('2022-2');
    const { start, end } = element.visibleRange;
    expect(Date.UTC(2022, 2, 2)).to.be.within(start - DAY_MS, end);
  });

  detail('names say kind, title, date in words, actor', () => {
    expect(markOf(element, '2022-3').getAttribute('aria-label')).to.equal(
      'Statement · post. Title 2022-3. 3 March 2022. Ann Lee',
    );
    expect(markOf(element, '2022-2').getAttribute('aria-label')).to.contain('about 2 March 2022');
    expect(markOf(element, '2022-5').getAttribute('aria-label')).to.contain('on or before 5 March 2022');
  });

  detail('marks are options with their place among all in order of time', () => {
    const options = allMarks(element);
    const marks = entriesOf(options);
    expect(marks.map((mark) => mark.getAttribute('aria-posinset'))).to.deep.equal(
      Array.from({ length: 10 }, (_, index) => String(index + 1)),
    );
    expect(new Set(options.map((mark) => mark.getAttribute('aria-setsize')))).to.deep.equal(new Set(['10']));
    // An entry in two lanes is one entry of the set.
    for (const mark of options) {
      const same = marks.find((other) => other.getAttribute('data-entry') === mark.getAttribute('data-entry'))!;
      expect(mark.getAttribute('aria-posinset')).to.equal(same.getAttribute('aria-posinset'));
    }
  });

  detail('says what was opened and closed, once each', async () => {
    element.select('2022-3');
    await element.settled;
    expect(announced(element)).to.equal('Title 2022-3 opened');
    element.selected = undefined;
    element.select('nowhere');
    await element.settled;
    expect(announced(element)).not.to.contain('nowhere');
  });
});

describe('the keyboard in the toolbar', () => {
  it('is one tab stop; arrows, Home and End go from control to control', async () => {
    const element = await mount({ data: TWO_BURSTS });
    const controls = all(element, '[part="toolbar"] button');
    const focusOrder = (): readonly HTMLElement[] => controls.filter(({ tabIndex }) => tabIndex === 0);
    expect(focusOrder()).to.have.lengthOf(1);
    focusOrder()[0]!.focus();
    await pressAll(element, ['Home', 'ArrowRight', 'ArrowRight']);
    expect(focused(element) === controls[2]).to.equal(true);
    expect(focusOrder().map((stop) => controls.indexOf(stop))).to.deep.equal([2]);
    await press(element, 'End');
    expect(focused(element) === controls.at(-1)).to.equal(true);
    await press(element, 'ArrowRight');
    expect(focused(element) === controls[0]).to.equal(true);
  });

  it('runs from right to left in a right-to-left page', async () => {
    const element = await mount({ data: TWO_BURSTS }, { dir: 'rtl' });
    const controls = all(element, '[part="toolbar"] button');
    controls[0]!.focus();
    await press(element, 'ArrowLeft');
    expect(focused(element) === controls[1]).to.equal(true);
  });

  detail('its buttons do what they say, and those at the lower end of the chart', async () => {
    const element = await mount({ data: TWO_BURSTS });
    const click = async (name: string): Promise<void> => {
      const button = all(element, ':is([part="toolbar"], [part="zoom"]) button').find(
        (control) => (control.getAttribute('aria-label') ?? textOf(control)) === name,
      );
      button!.click();
      await element.settled;
    };
    const everything = spanOf(element);
    await click('Zoom in');
    expect(spanOf(element)).to.be.lessThan(everything);
    await click('Show all');
    expect(spanOf(element)).to.equal(everything);
    await click('List');
    expect(element.view).to.equal('list');
  });

  detail('its buttons of the card go on and back', async () => {
    const element = await mount({ data: TWO_BURSTS, selected: '2022-1' });
    const back = buttonOf(element, 'Previous entry');
    const on = buttonOf(element, 'Next entry');
    on.click();
    await element.settled;
    expect(element.selected).to.equal('2022-2');
    back.click();
    await element.settled;
    expect(element.selected).to.equal('2022-1');
  });
});
