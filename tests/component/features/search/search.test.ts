import { expect } from '@open-wc/testing';
import { detail } from '../../detail.js';
import type { ConflictTimeline } from '../../../../src/entry-points/index.js';
import { TimelineSearchEvent } from '../../../../src/entry-points/index.js';
import { announced, announcer, buttonsIn, chartStop, chartWindow, items, only } from '../../look-ups.js';
import { allMarks, buttonOf, focused, mount, one, partOf, press, textOf } from '../../mount.js';
import { frames } from '../../../unit/rows/many-entries.js';
import { until } from '../../until.js';
import { entry, TALKS } from './talks.js';
import { counter, foundNames, foundRings, isFound, markedTexts, outside, searchField } from './search-look-ups.js';

/** More than fits into a slice. */
const MANY = {
  entries: Array.from({ length: 12_000 }, (_, index) =>
    entry(`e${index}`, `20${10 + (index % 10)}-03-01`, { summary: `${'Of many words. '.repeat(20)}${index}x` }),
  ),
};

async function type(element: ConflictTimeline, query: string): Promise<void> {
  const input = searchField(element);
  input.focus();
  input.value = query;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await until(() => element.query === query, 'the word has come to its end');
  await element.settled;
}

async function pressShift(element: ConflictTimeline, key: string): Promise<void> {
  const init = { key, shiftKey: true, bubbles: true, composed: true, cancelable: true };
  focused(element)!.dispatchEvent(new KeyboardEvent('keydown', init));
  await element.settled;
}

/** Query and count of every event from now on. */
function searches(element: ConflictTimeline): readonly (readonly [query: string, count: number])[] {
  const searched: (readonly [string, number])[] = [];
  element.addEventListener('timeline-search', (event) => {
    expect(event).to.be.instanceOf(TimelineSearchEvent);
    expect([event.bubbles, event.composed]).to.deep.equal([true, true]);
    searched.push([event.query, event.count]);
  });
  return searched;
}

describe('search', () => {
  detail('is a landmark with the name of its timeline', async () => {
    const element = await mount({ data: TALKS });
    const name = (): string | null => one(element, '[role="search"]').getAttribute('aria-label');
    expect(name()).to.equal('Talks');
    element.label = 'Of this page';
    await element.settled;
    expect(name()).to.equal('Of this page');
  });

  it('marks what it finds as the reader types, counts it, and hides nothing', async () => {
    const element = await mount({ data: TALKS, view: 'chart' });
    const drawn = allMarks(element).length;
    await type(element, 'TALKS');
    expect(counter(element)).to.equal('3 matches');
    expect(foundNames(element).length).to.equal(3);
    expect(allMarks(element).length).to.equal(drawn);
    expect(foundRings(element).length).to.equal(3);
    await type(element, 'elysee');
    expect(counter(element)).to.equal('1 match');
    expect(foundNames(element)[0]).to.contain('Élysée talks resume');
    await type(element, 'tanks');
    expect(counter(element)).to.equal('No matches');
    expect(foundNames(element)).to.deep.equal([]);
  });

  detail('finds an actor by another spelling, and marks the name that is shown', async () => {
    const element = await mount({ data: TALKS, view: 'list' });
    await type(element, 'зеленко');
    expect(counter(element)).to.equal('1 match');
    expect(markedTexts(element)).to.deep.equal(['Ann Zelenko']);
  });

  it('goes from hit to hit by Enter and back by Shift and Enter, round and round, and keeps the focus', async () => {
    const element = await mount({ data: TALKS, view: 'chart' });
    await type(element, 'talks');
    const way: string[] = [];
    for (let step = 0; step < 4; step++) {
      await press(element, 'Enter');
      way.push(`${element.selected ?? ''} ${counter(element)}`);
    }
    expect(way).to.deep.equal(['first 1 of 3', 'second 2 of 3', 'third 3 of 3', 'first 1 of 3']);
    await pressShift(element, 'Enter');
    expect(element.selected).to.equal('third');
    await pressShift(element, 'Enter');
    expect(element.selected).to.equal('second');
    expect(focused(element)).to.equal(searchField(element));
  });

  it('selects no option meanwhile: a screen reader would go there, and leave the field', async () => {
    const element = await mount({ data: TALKS, view: 'chart' });
    const chosen = (): readonly string[] =>
      allMarks(element)
        .filter((mark) => mark.getAttribute('aria-selected') === 'true')
        .map((mark) => mark.ariaLabel!);
    await type(element, 'talks');
    const before = chosen();
    for (let step = 0; step < 2; step++) {
      await press(element, 'Enter');
      expect(chosen()).to.deep.equal(before);
    }
    expect(element.selected).to.equal('second');
    chartStop(element).focus();
    await element.settled;
    expect(chosen()).to.have.lengthOf(1);
  });

  it('says the only match again', async () => {
    const element = await mount({ data: TALKS, view: 'chart' });
    await type(element, 'elysee');
    await press(element, 'Enter');
    const said = announced(element);
    expect(said).to.match(/^Match 1 of 1: /);
    const before = announcer(element).textContent;
    await press(element, 'Enter');
    expect(announced(element)).to.equal(said);
    expect(announcer(element).textContent, 'a change, or nobody hears it').not.to.equal(before);
  });

  detail('goes on from what is open, a hit or none', async () => {
    const element = await mount({ data: TALKS, view: 'chart', selected: 'fourth' });
    await type(element, 'talks');
    await pressShift(element, 'Enter');
    expect(element.selected).to.equal('third');
  });

  detail('answers Enter at once, without waiting for the end of a word', async () => {
    const element = await mount({ data: TALKS, view: 'chart' });
    const input = searchField(element);
    input.focus();
    input.value = 'truce';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await press(element, 'Enter');
    expect(element.selected).to.equal('fourth');
  });

  detail('keeps what is typed while the element is drawn again', async () => {
    const element = await mount({ data: TALKS, view: 'chart' });
    const input = searchField(element);
    input.focus();
    input.value = 'tru';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    element.requestUpdate();
    await element.settled;
    expect(input.value).to.equal('tru');
  });

  it('clears by Escape, and leaves by another one', async () => {
    const element = await mount({ data: TALKS, view: 'chart' });
    await type(element, 'talks');
    expect(await press(element, 'Escape')).to.equal(true);
    expect(element.query).to.equal('');
    expect(searchField(element).value).to.equal('');
    expect(foundNames(element)).to.deep.equal([]);
    expect(focused(element)).to.equal(searchField(element));
    await press(element, 'Escape');
    expect(chartWindow(element).contains(focused(element) ?? null)).to.equal(true);
  });

  detail('does not close what is open when it clears', async () => {
    const element = await mount({ data: TALKS, view: 'chart' });
    await type(element, 'talks');
    await press(element, 'Enter');
    await press(element, 'Escape');
    expect(element.selected).to.equal('first');
    await press(element, 'Escape');
    expect(element.selected).to.equal(undefined);
  });

  detail('has a button for each of its keys', async () => {
    const element = await mount({ data: TALKS, view: 'chart' });
    await type(element, 'talks');
    buttonOf(element, 'Previous match').click();
    await element.settled;
    expect(element.selected).to.equal('third');
    buttonOf(element, 'Next match').click();
    await element.settled;
    expect(element.selected).to.equal('first');
    buttonOf(element, 'Clear the search').click();
    await element.settled;
    expect(element.query).to.equal('');
    expect(focused(element)).to.equal(searchField(element));
  });

  it('is reached by / from the chart, and from nowhere else', async () => {
    const element = await mount({ data: TALKS, view: 'chart' });
    buttonsIn(partOf(element, 'toolbar'))[0]!.focus();
    expect(await press(element, '/')).to.equal(false);
    chartStop(element).focus();
    expect(await press(element, '/')).to.equal(true);
    expect(focused(element)).to.equal(searchField(element));
    expect(await press(element, '/')).to.equal(false);
  });

  it('marks the words in the list and in the details, as text', async () => {
    const element = await mount({ data: TALKS, view: 'list' });
    await type(element, '"<b>dec"');
    expect(markedTexts(element)).to.deep.equal(['<b>dec']);
    expect(textOf(only(items(element).filter(isFound)))).to.contain('decide');
    element.view = 'chart';
    await type(element, 'talks first');
    await press(element, 'Enter');
    expect([...partOf(element, 'details').querySelectorAll('mark')].map(textOf)).to.deep.equal([
      'Talks',
      'first',
      'talks',
    ]);
  });

  detail('tells the page what the reader searched, once, and says the count aloud', async () => {
    const element = await mount({ data: TALKS, view: 'chart' });
    const events = searches(element);
    await type(element, 'talks');
    expect(events).to.deep.equal([['talks', 3]]);
    await until(() => announced(element) === '3 matches', 'the count is said');
    await press(element, 'Enter');
    await until(() => announced(element) === 'Match 1 of 3: Talks begin', 'the hit is said');
    expect(events.length).to.equal(1);
  });

  detail('takes its query by property and attribute, and is silent then', async () => {
    const element = await mount({ data: TALKS, view: 'chart', query: 'truce' });
    const events = searches(element);
    expect(foundNames(element).length).to.equal(1);
    expect(searchField(element).value).to.equal('truce');
    element.setAttribute('query', 'talks');
    await element.settled;
    expect(foundNames(element).length).to.equal(3);
    element.removeAttribute('query');
    await element.settled;
    expect(element.query).to.equal('');
    expect(foundNames(element)).to.deep.equal([]);
    expect(events).to.deep.equal([]);
  });

  detail('keeps its query for the next dataset', async () => {
    const element = await mount({ data: TALKS, view: 'chart', query: 'talks' });
    element.data = { entries: [entry('new', '2025-01-01', { title: 'New talks' })] };
    await element.settled;
    expect(counter(element)).to.equal('1 match');
  });

  detail('counts what the filter shows, and says that there is more', async () => {
    const element = await mount({ data: TALKS, view: 'chart', query: 'talks', filter: { party: ['south'] } });
    expect(counter(element)).to.equal('1 match');
    expect(outside(element)).to.equal('+2 outside the filters');
    searchField(element).focus();
    await press(element, 'Enter');
    await press(element, 'Enter');
    expect(element.selected).to.equal('third');
  });

  detail('looks at no more of a megabyte than a reader types', async () => {
    const element = await mount({ data: TALKS, view: 'chart', query: `talks ${'x"( '.repeat(250_000)}` });
    expect(counter(element)).to.equal('No matches');
    element.query = `${'talks '.repeat(40)}${'nothing '.repeat(100_000)}`;
    await element.settled;
    expect(counter(element)).to.equal('3 matches');
  });

  detail('answers many entries without holding up the page', async () => {
    const element = await mount({ data: MANY, view: 'chart', lanes: 'none' });
    const events = searches(element);
    const input = searchField(element);
    input.focus();
    input.value = '77x';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await press(element, 'Enter');
    await element.settled;
    expect(events).to.deep.equal([['77x', 120]]);
    expect(counter(element)).to.equal('1 of 120');
  });

  detail('takes up again what it left when the element left the page', async () => {
    const element = await mount({ data: MANY, view: 'chart', lanes: 'none' });
    const parent = element.parentElement!;
    element.query = '77x';
    await element.updateComplete;
    expect(counter(element)).to.match(/^Searching, \d+%$/);
    element.remove();
    await frames();
    expect(counter(element)).to.match(/^Searching/);
    parent.append(element);
    await element.updateComplete;
    await element.settled;
    expect(counter(element)).to.equal('120 matches');
  });
});
