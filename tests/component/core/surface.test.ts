import { expect } from '@open-wc/testing';
import {
  ConflictTimeline,
  TimelineFoldToggleEvent,
  TimelineRangeChangeEvent,
  TimelineSelectEvent,
} from '../../../src/entry-points/index.js';
import { ONE_ENTRY, TWO_BURSTS } from '../datasets.js';
import { detail } from '../detail.js';
import { lanes, openItem, shapesIn } from '../look-ups.js';
import { all, markOf, mount, one, partOf, partsOf, record, resize, shadowText, textOf, told } from '../mount.js';

const START_2022 = Date.UTC(2022, 2, 1);
const DAY_MS = 86_400_000;

describe('attributes', () => {
  /** What each is set to, what its property is then, and what it is before. */
  const ATTRIBUTES: Readonly<Record<string, readonly [text: string, value: unknown, standard: unknown]>> = {
    src: ['https://data.example/a.json', 'https://data.example/a.json', ''],
    label: ['A name', 'A name', ''],
    'heading-level': ['3', 3, 2],
    view: ['list', 'list', 'auto'],
    lanes: ['kind', 'kind', 'auto'],
    times: ['known', 'known', 'happened'],
    'no-folds': ['', true, false],
    start: ['newest', 'newest', 'oldest'],
    today: ['', true, false],
    thumbnails: ['', true, false],
    columns: ['Date = date', 'Date = date', ''],
    sizes: ['killed', 'killed', ''],
    'time-zone': ['Europe/Kyiv', 'Europe/Kyiv', ''],
    'deep-links': ['', true, false],
    'link-name': ['mine', 'mine', ''],
    timeout: ['500', 500, 60_000],
    follow: ['poll', 'poll', 'none'],
    'poll-interval': ['5', 5, 60],
    'follow-newest': ['', true, false],
    controls: ['none', 'none', 'auto'],
    check: ['on', 'on', 'auto'],
    map: ['', true, false],
    'map-data': ['borders.json', 'borders.json', ''],
    media: ['none', 'none', 'ask'],
    wheel: ['always', 'always', 'modifier'],
    'scroll-story': ['#article', '#article', ''],
    story: ['2', 2, undefined],
    query: ['deal', 'deal', ''],
    selected: ['some-id', 'some-id', undefined],
  };

  detail('are all in this table', () => {
    expect(Object.keys(ATTRIBUTES).sort()).to.deep.equal([...ConflictTimeline.observedAttributes].sort());
  });

  for (const [attribute, [text, value, standard]] of Object.entries(ATTRIBUTES)) {
    detail(`${attribute} sets its property`, () => {
      const [property] = [...ConflictTimeline.elementProperties].find(
        ([name, { attribute: given }]) =>
          (typeof given === 'string' ? given : String(name).toLowerCase()) === attribute,
      )!;
      const element = new ConflictTimeline();
      expect(Reflect.get(element, property)).to.equal(standard);
      element.setAttribute(attribute, text);
      expect(Reflect.get(element, property)).to.equal(value);
    });
  }

  detail('no-folds is boolean, and reflected', async () => {
    const element = await mount({ data: TWO_BURSTS });
    expect(element.noFolds).to.equal(false);
    element.setAttribute('no-folds', '');
    expect(element.noFolds).to.equal(true);
    element.noFolds = false;
    await element.settled;
    expect(element.hasAttribute('no-folds')).to.equal(false);
  });

  detail('rich data is never reflected', async () => {
    const element = await mount({ data: TWO_BURSTS, selected: '2022-1' });
    expect(element.getAttributeNames()).to.deep.equal([]);
  });
});

describe('properties', () => {
  detail('label names the element, and is the heading where the dataset has no title', async () => {
    const element = await mount({ data: { entries: ONE_ENTRY.entries }, label: 'My timeline' });
    expect(partOf(element, 'frame').getAttribute('aria-label')).to.equal('My timeline');
    expect(textOf(one(element, '[part="title"]'))).to.equal('My timeline');
    element.data = { ...ONE_ENTRY };
    await element.settled;
    expect(textOf(one(element, '[part="title"]'))).to.equal('One entry');
    expect(partOf(element, 'frame').getAttribute('aria-label')).to.equal('My timeline');
  });

  detail('view: chart or list as asked, by the width otherwise', async () => {
    const element = await mount({ data: TWO_BURSTS }, { widthPx: 900 });
    const shown = (): string => (partsOf(element, 'list').length > 0 ? 'list' : 'chart');
    expect(shown()).to.equal('chart');
    await resize(element, 420);
    expect(shown()).to.equal('list');
    element.view = 'chart';
    await element.settled;
    expect(shown()).to.equal('chart');
    element.view = 'list';
    await resize(element, 900);
    expect(shown()).to.equal('list');
  });

  detail('lanes: what the rows are grouped by', async () => {
    const element = await mount({ data: TWO_BURSTS });
    const names = (): readonly string[] => lanes(element).map((lane) => textOf(lane.querySelector('b')));
    expect(names()).to.deep.equal(['North', 'South']);
    for (const [lanes, expected] of [
      ['party-apart', ['North', 'South', 'Several parties']],
      ['actor', ['Ann Lee', 'Unassigned']],
      ['kind', ['Events', 'Statements']],
      ['topic', ['Talks', 'Unassigned']],
      ['none', ['All entries']],
    ] as const) {
      element.lanes = lanes;
      await element.settled;
      expect(names()).to.deep.equal(expected);
    }
  });

  detail('noFolds: the true scale', async () => {
    const element = await mount({ data: TWO_BURSTS });
    const gapPx = (): number => element.xAt(Date.UTC(2025, 0, 1))! - element.xAt(Date.UTC(2022, 6, 1))!;
    const folded = gapPx();
    expect(all(element, '[data-fold]')).not.to.have.lengthOf(0);
    element.noFolds = true;
    await element.settled;
    expect(gapPx()).to.be.greaterThan(5 * folded);
    expect(all(element, '[data-fold]')).to.have.lengthOf(0);
  });

  detail('selected: opens an entry that is there, waits for one that is not yet', async () => {
    const element = await mount({ selected: '2022-3' });
    expect(element.selected).to.equal('2022-3');
    element.data = TWO_BURSTS;
    await element.settled;
    expect(element.selected).to.equal('2022-3');
    expect(textOf(one(element, '[part="details"] h3'))).to.equal('Title 2022-3');
    element.selected = undefined;
    await element.settled;
    expect(partsOf(element, 'details')).to.have.lengthOf(0);
  });

  detail('selected: an id that does not exist opens nothing', async () => {
    const element = await mount({ data: TWO_BURSTS, selected: 'nowhere' });
    expect(partsOf(element, 'details')).to.have.lengthOf(0);
    expect(element.selected).to.equal(undefined);
  });

  detail('timeZone: times are shown in it, dates without a time are the same everywhere', async () => {
    const data = {
      entries: [
        { id: 'a', kind: 'event', title: 'A', date: '2022-02-24T22:30:00Z' },
        { id: 'b', kind: 'event', title: 'B', date: '2022-02-24' },
      ],
    };
    const element = await mount({ data });
    const [timed, dated] = ['. A. ', '. B. '].map((title) => markOf(element, title).getAttribute('aria-label'));
    element.timeZone = 'Europe/Kyiv';
    await element.settled;
    expect(markOf(element, '. B. ').getAttribute('aria-label')).to.equal(dated);
    const local = markOf(element, '. A. ').getAttribute('aria-label');
    expect(timed).to.contain('24 February 2022');
    expect(local).to.contain('25 February 2022');
  });

  detail('issues: empty for good data', async () => {
    expect((await mount({ data: TWO_BURSTS })).issues).to.deep.equal([]);
    expect((await mount({})).issues).to.deep.equal([]);
  });

  it('settled: resolves when the last change is on screen', async () => {
    const element = await mount({});
    element.data = TWO_BURSTS;
    element.selected = '2025-2';
    element.view = 'list';
    await element.settled;
    expect(shadowText(element)).to.contain('Two bursts');
    expect(textOf(openItem(element))).to.contain('Title 2025-2');
  });
});

describe('methods and their events', () => {
  it('select opens and tells, an unknown id closes', async () => {
    const element = await mount({ data: TWO_BURSTS });
    const { log, events } = record(element);
    expect(element.select('2022-4')).to.equal(true);
    await element.settled;
    expect(element.selected).to.equal('2022-4');
    expect(element.select('nowhere')).to.equal(false);
    await element.settled;
    expect(element.selected).to.equal(undefined);
    expect(log).to.deep.equal(['select', 'select']);
    expect(told(events, TimelineSelectEvent).map(({ id }) => id)).to.deep.equal(['2022-4', undefined]);
  });

  detail('next and previous walk in order of time and stay at the ends', async () => {
    const element = await mount({ data: TWO_BURSTS });
    const walk = (step: 'next' | 'previous', times: number): readonly (string | undefined)[] =>
      Array.from({ length: times }, () => {
        element[step]();
        return element.selected;
      });
    expect(
      walk('next', 11)
        .map((id) => id?.slice(-1))
        .join(''),
    ).to.equal('12345123455');
    expect(
      walk('previous', 11)
        .map((id) => id?.slice(-1))
        .join(''),
    ).to.equal('43215432111');
    await element.settled;
  });

  detail('toggleFold opens and closes, and tells which', async () => {
    const element = await mount({ data: TWO_BURSTS });
    const { events } = record(element);
    element.toggleFold(0);
    await element.settled;
    const event = told(events, TimelineFoldToggleEvent)[0]!;
    expect(event).to.include({ type: 'timeline-fold-toggle', index: 0, open: true });
    expect(new Date(event.start).getUTCFullYear()).to.equal(2022);
    expect(new Date(event.end).getUTCFullYear()).to.equal(2025);
    element.toggleFold(0);
    element.toggleFold(5);
    await element.settled;
    expect(told(events, TimelineFoldToggleEvent).map(({ open }) => open)).to.deep.equal([true, false]);
  });

  detail('zoomTo and zoomToFit tell the window', async () => {
    const element = await mount({ data: TWO_BURSTS });
    const { log, events } = record(element);
    element.zoomTo({ start: START_2022, end: START_2022 + DAY_MS });
    await element.settled;
    expect(events[0]).to.include({ start: START_2022, end: START_2022 + DAY_MS, clamped: false });
    element.zoomToFit();
    await element.settled;
    const fit = told(events, TimelineRangeChangeEvent)[1]!;
    expect(fit.start).to.be.lessThan(START_2022);
    expect(fit.end).to.be.greaterThan(Date.UTC(2025, 2, 5));
    element.zoomToFit();
    expect(log).to.deep.equal(['range-change', 'range-change']);
  });

  it('every event bubbles out of shadow trees, and only that of a selection can be cancelled', async () => {
    const element = await mount({ data: TWO_BURSTS });
    const { events } = record(document);
    element.select('2022-1');
    element.toggleFold(0);
    element.zoomTo({ start: START_2022, end: START_2022 + DAY_MS });
    element.data = { ...ONE_ENTRY };
    await element.settled;
    expect(events.length).to.be.at.least(4);
    for (const { type, bubbles, composed, cancelable } of events)
      expect([bubbles, composed, cancelable]).to.deep.equal([true, true, type === TimelineSelectEvent.type]);
  });

  detail('no event answers a property that the page sets', async () => {
    const element = await mount({ data: TWO_BURSTS });
    const { log } = record(element);
    element.selected = '2022-2';
    element.lanes = 'kind';
    element.noFolds = true;
    element.view = 'list';
    element.timeZone = 'Europe/Kyiv';
    element.label = 'Other';
    element.visibleRange = { start: START_2022, end: START_2022 + DAY_MS };
    await element.settled;
    element.selected = undefined;
    element.visibleRange = undefined;
    await element.settled;
    expect(log).to.deep.equal([]);
  });

  detail('a click on a mark opens it, another closes it, and tells each time', async () => {
    const element = await mount({ data: TWO_BURSTS });
    const { events } = record(element);
    const click = async (): Promise<void> => {
      const [target] = shapesIn(markOf(element, 'Title 2025-3'), 'target');
      target!.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
      await element.settled;
    };
    await click();
    expect(element.selected).to.equal('2025-3');
    await click();
    expect(told(events, TimelineSelectEvent).map(({ id }) => id)).to.deep.equal(['2025-3', undefined]);
  });
});
