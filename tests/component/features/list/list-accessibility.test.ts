/** List, table and keys as axe sees them. */
import { expect } from '@open-wc/testing';
import { expectNoFaultOfAxe } from '../../axe-faults.js';
import { detail } from '../../detail.js';
import { TWO_BURSTS } from '../../datasets.js';
import { manyEntries } from '../../../unit/rows/many-entries.js';
import { buttonsIn, toggles } from '../../look-ups.js';
import { buttonOf, mount, type MountOptions, partOf } from '../../mount.js';

const MIN_TARGET_PX = 24;

const STATES: readonly (readonly [name: string, properties: Record<string, unknown>, options?: MountOptions])[] = [
  ['long list', { data: manyEntries(1000), view: 'list' }],
  ['long list with an open entry', { data: manyEntries(1000), view: 'list', selected: 'e3' }, { widthPx: 420 }],
  ['table', { data: TWO_BURSTS, view: 'table' }],
  ['narrow table with an open row', { data: TWO_BURSTS, view: 'table', selected: '2022-3' }, { widthPx: 420 }],
  ['long table', { data: manyEntries(1000), view: 'table', selected: 'e3' }],
  ['Arabic table', { data: TWO_BURSTS, view: 'table' }, { lang: 'ar', dir: 'rtl' }],
];

describe('accessibility of list, table and keys', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [name, properties, options] of STATES) {
      detail(`${name}, ${colorScheme}: no fault that axe knows`, async () => {
        const element = await mount(properties, { ...options, colorScheme });
        await expectNoFaultOfAxe(element, colorScheme);
      });
    }

    detail(`keys, ${colorScheme}: no fault that axe knows`, async () => {
      const element = await mount({ data: TWO_BURSTS }, { colorScheme });
      buttonOf(element, 'Keyboard shortcuts').click();
      await expectNoFaultOfAxe(element, colorScheme);
    });
  }

  for (const view of ['list', 'table'] as const) {
    it(`every control of the ${view} is at least 24 px high and wide`, async () => {
      const element = await mount({ data: TWO_BURSTS, view }, { widthPx: 420 });
      const ofTable = (): readonly HTMLElement[] => [
        ...buttonsIn(partOf(element, 'table')),
        buttonOf(element, 'Download CSV'),
      ];
      const targets = view === 'list' ? toggles(element) : ofTable();
      expect(targets.length).to.be.greaterThan(9);
      for (const target of targets) {
        const { width, height } = target.getBoundingClientRect();
        expect(Math.round(Math.min(width, height)), target.textContent).to.be.at.least(MIN_TARGET_PX);
      }
    });
  }
});
