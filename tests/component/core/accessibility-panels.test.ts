/** Panels above or beside chart and list, as axe sees them. */
import { expect } from '@open-wc/testing';
import { expectNoFaultOfAxe } from '../axe-faults.js';
import { detail } from '../detail.js';
import { ACCOUNT_CASES } from '../../../demo/gallery/account-cases.js';
import type { ConflictTimeline } from '../../../src/entry-points/index.js';
import { TWO_BURSTS } from '../datasets.js';
import { actorButtons } from '../features/details/details-look-ups.js';
import { compareButtons } from '../features/comparison/comparison-look-ups.js';
import { only } from '../look-ups.js';
import { chips, filterButtons } from '../features/filters/filter-parts.js';
import { searchButtons } from '../features/search/search-look-ups.js';
import { mount, type MountOptions, partsOf } from '../mount.js';

interface State {
  readonly name: string;
  readonly properties: Record<string, unknown>;
  readonly options?: MountOptions;
  readonly press?: (element: ConflictTimeline) => HTMLElement;
  /** Must be there afterwards. */
  readonly shows: (element: ConflictTimeline) => readonly Element[];
}

const part =
  (name: string) =>
  (element: ConflictTimeline): readonly Element[] =>
    partsOf(element, name);

const ACCOUNTS = ACCOUNT_CASES[0]!.data;
const FILTERED = { data: TWO_BURSTS, filter: { party: ['south'] } };

const STATES: readonly State[] = [
  { name: 'filters', properties: FILTERED, press: (element) => only(filterButtons(element)), shows: part('filters') },
  {
    name: 'narrow filters',
    properties: { ...FILTERED, view: 'list' },
    options: { widthPx: 360 },
    press: (element) => only(filterButtons(element)),
    shows: part('filters'),
  },
  {
    name: 'nothing fits the filters',
    properties: { data: TWO_BURSTS, filter: { status: ['retracted'] } },
    shows: chips,
  },
  {
    name: 'search',
    properties: { data: TWO_BURSTS, query: 'Title 2022' },
    shows: searchButtons,
  },
  { name: 'story', properties: { data: TWO_BURSTS, story: 1 }, shows: part('story') },
  {
    name: 'story in a narrow list',
    properties: { data: TWO_BURSTS, story: 1, view: 'list' },
    options: { widthPx: 360 },
    shows: part('story'),
  },
  {
    name: 'who somebody is',
    properties: { data: TWO_BURSTS, selected: '2022-3' },
    press: (element) => actorButtons(element)[0]!,
    shows: part('aside'),
  },
  {
    name: 'accounts side by side',
    properties: { data: ACCOUNTS, view: 'chart', selected: 'north-says' },
    press: (element) => compareButtons(element)[0]!,
    shows: part('aside'),
  },
  {
    name: 'Arabic chart',
    properties: { data: TWO_BURSTS, view: 'chart', selected: '2022-3' },
    options: { lang: 'ar', dir: 'rtl' },
    shows: part('details'),
  },
];

async function arrive(
  { name, properties, options, press, shows }: State,
  colorScheme: 'light' | 'dark',
): Promise<ConflictTimeline> {
  const element = await mount(properties, { ...options, colorScheme });
  press?.(element).click();
  await element.settled;
  expect(shows(element), name).not.to.have.lengthOf(0);
  return element;
}

describe('accessibility of what opens', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const state of STATES) {
      detail(`${state.name}, ${colorScheme}: no fault that axe knows`, async () => {
        await expectNoFaultOfAxe(await arrive(state, colorScheme), colorScheme);
      });
    }
  }
});
