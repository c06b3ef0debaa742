/** Panels above or beside chart and list, as axe sees them. */
import { expect } from '@open-wc/testing';
import { expectNoFaultOfAxe } from '../axe-faults.js';
import { detail } from '../detail.js';
import { ACCOUNT_CASES } from '../../../demo/gallery/account-cases.js';
import type { ConflictTimeline } from '../../../src/index.js';
import { TWO_BURSTS } from '../datasets.js';
import { all, mount, type MountOptions } from '../mount.js';

interface State {
  readonly name: string;
  readonly properties: Record<string, unknown>;
  readonly options?: MountOptions;
  /** Pressed in this order. */
  readonly press?: readonly string[];
  /** Must be there afterwards. */
  readonly shows: string;
}

const ACCOUNTS = ACCOUNT_CASES[0]!.data;
const FILTERED = { data: TWO_BURSTS, filter: { party: ['south'] } };

const STATES: readonly State[] = [
  { name: 'filters', properties: FILTERED, press: ['.filter-button'], shows: '.filters' },
  {
    name: 'narrow filters',
    properties: { ...FILTERED, view: 'list' },
    options: { widthPx: 360 },
    press: ['.filter-button'],
    shows: '.filters',
  },
  {
    name: 'nothing fits the filters',
    properties: { data: TWO_BURSTS, filter: { status: ['retracted'] } },
    shows: '.chip',
  },
  { name: 'search', properties: { data: TWO_BURSTS, query: 'Title 2022' }, shows: '.counter' },
  { name: 'story', properties: { data: TWO_BURSTS, story: 1 }, shows: '.story' },
  {
    name: 'story in a narrow list',
    properties: { data: TWO_BURSTS, story: 1, view: 'list' },
    options: { widthPx: 360 },
    shows: '.story',
  },
  {
    name: 'who somebody is',
    properties: { data: TWO_BURSTS, selected: '2022-3' },
    press: ['.details .actor-name'],
    shows: '.aside',
  },
  {
    name: 'accounts side by side',
    properties: { data: ACCOUNTS, view: 'chart', selected: 'north-says' },
    press: ['.details [data-aside^="comparison"]'],
    shows: '.aside',
  },
  {
    name: 'Arabic chart',
    properties: { data: TWO_BURSTS, view: 'chart', selected: '2022-3' },
    options: { lang: 'ar', dir: 'rtl' },
    shows: '.details',
  },
];

async function arrive(
  { properties, options, press = [], shows }: State,
  colorScheme: 'light' | 'dark',
): Promise<ConflictTimeline> {
  const element = await mount(properties, { ...options, colorScheme });
  for (const selector of press) {
    all(element, selector)[0]?.click();
    await element.settled;
  }
  expect(all(element, shows), shows).not.to.have.lengthOf(0);
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
