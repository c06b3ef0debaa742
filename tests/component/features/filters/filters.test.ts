import { expect } from '@open-wc/testing';
import { expectNoFaultOfAxe } from '../../axe-faults.js';
import { detail } from '../../detail.js';
import { TWO_BURSTS } from '../../datasets.js';
import {
  box,
  chips,
  choices,
  choose,
  crowd,
  facet,
  facetNames,
  filterButtons,
  findFields,
  isPale,
  marks,
  noteOf,
  openPanel,
  values,
  wordsOf,
} from './filter-parts.js';
import { whileTimersAreHeld } from '../../../held-timers.js';
import { announcer, buttonIn, covered, items, lanes, only } from '../../look-ups.js';
import { allMarks, buttonOf, focused, mount, one, partOf, partsOf, press, textOf } from '../../mount.js';

const NARROW = { widthPx: 360 };
/** What is said waits at least so long for more of it. */
const SAID_AFTER_MS = 400;

describe('the panel of the filters', () => {
  it('is opened by a button that says so, and offers every facet of two values or more', async () => {
    const element = await mount({ data: TWO_BURSTS });
    const button = buttonOf(element, 'Filters');
    expect(textOf(button)).to.equal('Filters');
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    await openPanel(element);
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    expect(one(element, `#${button.getAttribute('aria-controls')!}`).getAttribute('aria-label')).to.equal('Filters');
    expect(facetNames(element)).to.deep.equal(['Kind', 'Party']);
    expect(values(element, 'kind')).to.deep.equal(['Event 8', 'Statement 2']);
    expect(values(element, 'party')).to.deep.equal(['North 6', 'South 6']);
  });

  it('is left by Escape, by a click elsewhere, and by the button that says how many entries are left', async () => {
    const element = await mount({ data: TWO_BURSTS });
    const isOpen = (): boolean => partsOf(element, 'filters').length > 0;
    await openPanel(element);
    await choose(element, 'kind', 'Statement');
    expect(textOf(buttonOf(element, 'Show these'))).to.equal('Show these 2 entries');
    buttonOf(element, 'Show these').click();
    await element.settled;
    expect([isOpen(), focused(element)]).to.deep.equal([false, buttonOf(element, 'Filters')]);

    await openPanel(element);
    only(chips(element)).click();
    await element.settled;
    expect(isOpen(), 'a chip belongs to it').to.equal(true);
    document.body.click();
    await element.settled;
    expect(isOpen(), 'a click in the page').to.equal(false);

    await openPanel(element);
    allMarks(element)[0]!.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    await element.settled;
    expect(isOpen(), 'a click on a mark').to.equal(false);

    await openPanel(element);
    box(element, 'kind', 'Event').focus();
    await press(element, 'Escape');
    expect([isOpen(), focused(element)]).to.deep.equal([false, buttonOf(element, 'Filters')]);
  });

  detail('is not offered with nothing to filter by', async () => {
    const entries = [
      { id: 'a', kind: 'event', date: '2022', title: 'A' },
      { id: 'b', kind: 'event', date: '2023', title: 'B' },
    ];
    expect(filterButtons(await mount({ data: { entries } }))).to.have.lengthOf(0);
  });

  detail('shows what passes, with the numbers of the other facets following', async () => {
    const element = await mount({ data: TWO_BURSTS });
    expect(marks(element)).to.equal(10);
    await openPanel(element);
    await choose(element, 'kind', 'Statement');
    expect(marks(element)).to.equal(2);
    expect(covered(element)).to.contain('2 of 10 shown');
    expect(textOf(buttonOf(element, 'Filters'))).to.equal('Filters 11 active');
    expect(values(element, 'kind')).to.deep.equal(['Event 8', 'Statement 2']);
    expect(values(element, 'party')).to.deep.equal(['North 2', 'South 0']);
    expect(choices(element).filter(isPale)).to.have.lengthOf(1);
    await choose(element, 'kind', 'Statement');
    expect(marks(element)).to.equal(10);
    expect(covered(element)).to.contain('10 entries');
  });

  detail('keeps what is shown at its place in time, and the lanes that have entries', async () => {
    const element = await mount({ data: TWO_BURSTS });
    const before = element.visibleRange;
    const x = element.xAt(Date.UTC(2025, 2, 3));
    const laneTexts = (): readonly string[] => lanes(element).map(textOf);
    expect(laneTexts()).to.deep.equal(['North 6 entries', 'South 6 entries']);
    for (const [filter, left] of [
      // Those of both parties stay in the lane of each.
      [{ party: ['south'], kind: ['event'] }, ['North 2 entries', 'South 6 entries']],
      [{ kind: ['statement'] }, ['North 2 entries']],
    ] as const) {
      element.filter = filter;
      await element.settled;
      expect(element.visibleRange).to.deep.equal(before);
      expect(element.xAt(Date.UTC(2025, 2, 3))).to.equal(x);
      expect(laneTexts()).to.deep.equal(left);
    }
    expect(covered(element)).to.contain('Mar 2022 – Mar 2025');
  });

  it('keeps the focus on the value that is chosen, and Escape brings it back to the button', async () => {
    const element = await mount({ data: TWO_BURSTS });
    await openPanel(element);
    box(element, 'kind', 'Statement').focus();
    await choose(element, 'kind', 'Statement');
    expect(focused(element) === box(element, 'kind', 'Statement')).to.equal(true);
    expect(await press(element, 'Escape')).to.equal(true);
    expect(partsOf(element, 'filters')).to.have.lengthOf(0);
    expect(focused(element) === buttonOf(element, 'Filters')).to.equal(true);
    expect(element.filter).to.deep.equal({ kind: ['statement'] });
  });

  detail('ends with a button that closes it, and that counts what is left once a value is chosen', async () => {
    const element = await mount({ data: TWO_BURSTS });
    await openPanel(element);
    const last = (): string => textOf([...partOf(element, 'filters').querySelectorAll('button')].at(-1));
    expect(last()).to.equal('Close');
    await choose(element, 'kind', 'Statement');
    expect(last()).to.match(/^Show (this entry|these \d+ entries)$/);
  });

  detail('Escape in the panel leaves an open entry open', async () => {
    const element = await mount({ data: TWO_BURSTS, selected: '2022-1' });
    await openPanel(element);
    buttonOf(element, 'Filters').focus();
    await press(element, 'Escape');
    expect(element.selected).to.equal('2022-1');
    await press(element, 'Escape');
    expect(element.selected).to.equal(undefined);
  });

  detail('is a stop of the toolbar for arrow keys', async () => {
    const element = await mount({ data: TWO_BURSTS });
    const button = buttonOf(element, 'Filters');
    button.focus();
    await press(element, 'ArrowRight');
    expect(focused(element) === button).to.equal(false);
    await press(element, 'ArrowLeft');
    expect(focused(element) === button).to.equal(true);
    await press(element, 'Enter');
    expect(partsOf(element, 'filters')).to.have.lengthOf(1);
  });

  detail('says the count once, after several choices', async () => {
    const element = await mount({ data: TWO_BURSTS });
    await openPanel(element);
    const said: string[] = [];
    const status = announcer(element);
    const observer = new MutationObserver(() => said.push(textOf(status)));
    observer.observe(status, { childList: true, characterData: true, subtree: true });
    await whileTimersAreHeld([SAID_AFTER_MS, Infinity], async () => {
      await choose(element, 'kind', 'Statement');
      await choose(element, 'party', 'South');
      expect(said).to.deep.equal([]);
    });
    await element.settled;
    observer.disconnect();
    expect(said).to.deep.equal(['0 of 10 shown']);
  });

  detail('offers the twelve fullest of many, all of them on demand', async () => {
    const element = await mount({ data: crowd(30) });
    await openPanel(element);
    expect(values(element, 'actor')).to.have.lengthOf(12);
    expect(values(element, 'actor')[0]).to.equal('Actor 29 30');
    const more = buttonIn(facet(element, 'actor'));
    expect(textOf(more)).to.equal('Show all (30)');
    more.focus();
    await press(element, 'Enter');
    expect(values(element, 'actor')).to.have.lengthOf(30);
    expect(textOf(focused(element))).to.equal('Show fewer');
  });

  detail('keeps a value in view that was chosen when the panel opened, also after it is removed', async () => {
    const element = await mount({ data: crowd(30), filter: { actor: ['a0'] } });
    await openPanel(element);
    expect(values(element, 'actor')).to.have.lengthOf(13);
    box(element, 'actor', 'Actor 0 ').focus();
    await choose(element, 'actor', 'Actor 0 ');
    expect(element.filter).to.deep.equal({});
    expect(focused(element) === box(element, 'actor', 'Actor 0 ')).to.equal(true);
  });

  detail('finds one of more than a dozen by a part of its name, also of those that are folded away', async () => {
    const element = await mount({ data: crowd(13) });
    await openPanel(element);
    const field = only(findFields(element));
    field.value = 'actor 12';
    field.dispatchEvent(new Event('input'));
    await element.settled;
    expect(values(element, 'actor')).to.deep.equal(['Actor 12 13']);
    const other = await mount({ data: crowd(12) });
    await openPanel(other);
    expect(values(other, 'actor')).to.have.lengthOf(12);
    expect(findFields(other)).to.have.lengthOf(0);
  });

  detail('finds one of very many by a part of its name', async () => {
    const element = await mount({ data: crowd(230) });
    await openPanel(element);
    buttonIn(facet(element, 'actor')).click();
    await element.settled;
    expect(values(element, 'actor')).to.have.lengthOf(200);
    expect(noteOf(element, 'actor')).to.equal('30 more: find by name');
    const field = only(findFields(element));
    expect(field.getAttribute('aria-label')).to.equal('Actor: find by name');
    field.value = 'ACTOR 22';
    field.dispatchEvent(new Event('input'));
    await element.settled;
    expect(values(element, 'actor').map((text) => text.replace(/ \d+$/, ''))).to.have.members(
      ['22', ...Array.from({ length: 10 }, (_, digit) => `22${digit}`)].map((number) => `Actor ${number}`),
    );
  });
});

describe('filters elsewhere', () => {
  detail('hold for the list as well', async () => {
    const element = await mount({ data: TWO_BURSTS }, NARROW);
    await openPanel(element);
    await choose(element, 'party', 'South');
    expect(items(element)).to.have.lengthOf(6);
    expect(covered(element)).to.contain('6 of 10 shown');
    const parts = [partOf(element, 'filters'), partOf(element, 'chips'), buttonOf(element, 'Filters')];
    for (const node of [...parts, ...choices(element)]) {
      expect(node.scrollWidth, textOf(node)).to.be.at.most(node.clientWidth + 1);
    }
  });

  it('read from the right in Arabic', async () => {
    const element = await mount(
      { data: TWO_BURSTS, filter: { party: ['north', 'south'] } },
      { lang: 'ar', dir: 'rtl' },
    );
    await openPanel(element, 'عوامل التصفية');
    const [choice] = choices(element, 'party');
    const [name, number] = wordsOf(choice!);
    const left = (node: Element | null | undefined): number => node!.getBoundingClientRect().left;
    expect(left(choice!.querySelector('input'))).to.be.greaterThan(left(name));
    expect(left(name)).to.be.greaterThan(left(number));
    expect(left(chips(element)[0])).to.be.greaterThan(left(chips(element)[1]));
    chips(element)[0]!.focus();
    await press(element, 'ArrowLeft');
    expect(focused(element) === chips(element)[1]).to.equal(true);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    detail(`have no fault that axe knows, and targets of 24 px, ${colorScheme}`, async () => {
      const element = await mount(
        { data: TWO_BURSTS, filter: { kind: ['statement'], party: ['south'] } },
        { colorScheme, widthPx: 800 },
      );
      await openPanel(element);
      await expectNoFaultOfAxe(element, colorScheme);
      const buttons = ['Clear filters', 'Filters'].map((name) => buttonOf(element, name));
      for (const target of [...choices(element), ...chips(element), ...buttons]) {
        const { width, height } = target.getBoundingClientRect();
        expect(Math.round(Math.min(width, height)), textOf(target)).to.be.at.least(24);
      }
    });
  }
});
