import { expect } from '@open-wc/testing';
import { expectNoFaultOfAxe } from '../../axe-faults.js';
import { detail } from '../../detail.js';
import { ACCOUNT_CASES } from '../../../../demo/gallery/account-cases.js';
import type { ConflictTimeline } from '../../../../src/entry-points/index.js';
import { announced, buttonIn, buttonsIn, headingOf, only } from '../../look-ups.js';
import { focused, mount, type MountOptions, partOf, partsOf, press, rootOf, textOf } from '../../mount.js';
import { actorButtons, countsLine, isCard, roles, steps, who } from './details-look-ups.js';

const DATA = ACCOUNT_CASES[0]!.data;
const VIEWS = [
  ['chart', { widthPx: 1200 }],
  ['chart', { widthPx: 360 }],
  ['list', { widthPx: 360 }],
  ['table', { widthPx: 1200 }],
] as const;

async function card(
  view: 'chart' | 'list' | 'table',
  options: MountOptions,
  selected = 'north-says',
): Promise<ConflictTimeline> {
  const element = await mount({ data: DATA, view, selected }, options);
  actorButtons(element)[0]!.focus();
  await press(element, 'Enter');
  return element;
}

const many = (count: number): object => ({
  actors: [{ id: 'ann', name: 'Ann' }],
  entries: Array.from({ length: count }, (_, index) => ({
    id: `e${index}`,
    kind: 'event',
    date: `2022-01-${String(1 + (index % 28)).padStart(2, '0')}`,
    title: `Entry ${index}`,
    actors: ['ann'],
  })),
});

describe('an actor', () => {
  it('is a button in the details, and plain text where the dataset does not know who that is', async () => {
    const data = {
      actors: [{ id: 'ann', name: 'Ann Lee' }],
      entries: [{ id: 'a', kind: 'statement', date: '2022', title: 'A', speaker: 'Somebody', actors: ['ann'] }],
    };
    const element = await mount({ data, view: 'chart', selected: 'a' });
    expect(textOf(who(element).querySelector('b'))).to.equal('Somebody');
    expect(buttonsIn(who(element))).to.have.lengthOf(0);
    const event = { ...data, entries: [{ ...data.entries[0], speaker: undefined }] };
    const other = await mount({ data: event, view: 'chart', selected: 'a' });
    expect(textOf(buttonIn(who(other)))).to.equal('Ann Lee');
  });

  detail('says who the party is', async () => {
    const data = {
      parties: [{ id: 'north', name: 'North', description: 'The provinces north of the river.' }],
      actors: [{ id: 'ann', name: 'Ann Lee', party: 'north' }],
      entries: [{ id: 'a', kind: 'statement', date: '2022', title: 'A', speaker: 'ann' }],
    };
    const element = await mount({ data, view: 'chart', selected: 'a' }, { widthPx: 1200 });
    only(actorButtons(element)).click();
    await element.settled;
    expect(textOf(partOf(element, 'aside'))).to.contain('The provinces north of the river.');
  });

  detail('has names, roles with their dates, party and counts', async () => {
    const element = await card('chart', { widthPx: 1200 });
    expect(headingOf(partOf(element, 'aside'))).to.equal('Adan Weil');
    expect(roles(element).map(textOf)).to.deep.equal([
      'Spokesperson of the north, until 31 March 2024, start not known',
      'Envoy of the north, since 1 April 2024',
    ]);
    const text = textOf(partOf(element, 'aside'));
    for (const part of ['North', '3 statements; also known as A. Weil, Weil']) expect(text).to.contain(part);
    expect(text).not.to.contain('mentioned in');
  });

  detail('counts events and statements by others apart', async () => {
    const at = (id: string, more: object): object => ({ id, date: '2022', title: id, actors: ['ann'], ...more });
    const data = {
      actors: ['ann', 'bob'].map((id) => ({ id, name: id, aliases: id === 'ann' ? ['Annie'] : [] })),
      entries: [
        at('a', { kind: 'statement', speaker: 'ann' }),
        at('b', { kind: 'event' }),
        at('c', { kind: 'event' }),
        at('d', { kind: 'statement', speaker: 'bob' }),
      ],
    };
    const element = await mount({ data, view: 'chart', selected: 'a' }, { widthPx: 1200 });
    only(actorButtons(element)).click();
    await element.settled;
    expect(textOf(countsLine(element))).to.equal(
      '1 statement, 2 events, mentioned in 1 other statement; also known as Annie',
    );
  });

  detail('has the role of the time of an entry', async () => {
    const element = await mount({ data: DATA, view: 'chart', selected: 'north-says' }, { widthPx: 1200 });
    expect(textOf(who(element))).to.equal('Adan Weil Spokesperson of the north · North');
    element.select('north-again');
    await element.settled;
    expect(textOf(who(element))).to.equal('Adan Weil Envoy of the north · North');
  });

  detail('has every entry in order of time, the open one marked, each a step', async () => {
    const element = await card('chart', { widthPx: 1200 });
    expect(steps(element).map(textOf)).to.deep.equal([
      'North: nobody near the bridge',
      'North: 12 hurt at the bridge',
      'North: 9 hurt, after all',
    ]);
    expect(
      steps(element)
        .filter((step) => step.hasAttribute('aria-current'))
        .map(textOf),
    ).to.deep.equal(['North: 12 hurt at the bridge']);
    steps(element)[2]!.click();
    await element.settled;
    expect(element.selected).to.equal('north-again');
    expect(partsOf(element, 'aside')).to.have.lengthOf(0);
  });

  for (const [view, options] of VIEWS) {
    it(`takes the focus and gives it back, ${view} of ${options.widthPx} px`, async () => {
      const element = await card(view, options);
      expect(focused(element) === partOf(element, 'aside')).to.equal(true);
      expect(isCard(partOf(element, 'aside'))).to.equal(view === 'chart' && options.widthPx > 1000);
      await press(element, 'Escape');
      expect(focused(element)).to.equal(actorButtons(element)[0]);
      expect(announced(element)).to.equal('North: 12 hurt at the bridge opened');
      expect(element.selected).to.equal('north-says');
    });

    detail(`has no fault that axe knows, ${view} of ${options.widthPx} px`, async () => {
      for (const colorScheme of ['light', 'dark'] as const) {
        const element = await card(view, { ...options, colorScheme });
        await expectNoFaultOfAxe(element, colorScheme);
      }
    });
  }

  detail('shows twenty entries, and twenty more with each wish, from where the focus goes on', async () => {
    const element = await mount({ data: many(45), view: 'list', selected: 'e0' }, { widthPx: 360 });
    only(actorButtons(element)).click();
    await element.settled;
    expect(steps(element)).to.have.lengthOf(20);
    const more = (): readonly HTMLElement[] => buttonsIn(partOf(element, 'aside'), 'Show');
    expect(textOf(only(more()))).to.equal('Show 20 more');
    const before = steps(element).map(textOf);
    only(more()).focus();
    await press(element, 'Enter');
    const longer = steps(element);
    expect(longer).to.have.lengthOf(40);
    expect(focused(element) === longer[20]).to.equal(true);
    expect(longer.slice(0, 20).map(textOf)).to.deep.equal(before);
    expect(textOf(only(more()))).to.equal('Show 5 more');
    only(more()).click();
    await element.settled;
    expect(more()).to.have.lengthOf(0);
    await press(element, 'Escape');
    expect(focused(element)).to.equal(only(actorButtons(element)));
  });

  detail('whose dataset is replaced is gone, without a fault', async () => {
    const element = await card('chart', { widthPx: 1200 });
    element.data = many(3);
    await element.settled;
    expect(partsOf(element, 'aside')).to.have.lengthOf(0);
  });

  detail('of any id and any text is shown as text', async () => {
    for (const id of ['__proto__', 'constructor', '"]<b>']) {
      const hostile = `<img src=x onerror="window.pwned=1">${id}`;
      const data = {
        actors: [{ id, name: hostile, aliases: [hostile], role: [{ role: hostile, from: '2020' }] }],
        entries: [{ id: 'a', kind: 'statement', date: '2022', title: hostile, speaker: id }],
      };
      const element = await mount({ data, view: 'chart', selected: 'a' });
      only(actorButtons(element)).click();
      await element.settled;
      expect(headingOf(partOf(element, 'aside'))).to.equal(hostile);
      expect(rootOf(element).querySelectorAll('img')).to.have.lengthOf(0);
      expect(partOf(element, 'aside').querySelectorAll('b')).to.have.lengthOf(0);
      await press(element, 'Escape');
      expect(focused(element), id).to.equal(only(actorButtons(element)));
    }
  });
});
