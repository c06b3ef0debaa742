import { expect } from '@open-wc/testing';
import { expectNoFaultOfAxe } from '../axe-faults.js';
import { detail } from '../detail.js';
import type { ConflictTimeline } from '../../../src/entry-points/index.js';
import { EMPTY, ONE_GOOD, TWO_BURSTS } from '../datasets.js';
import { announced, chartStop, chartWindow, lanes, shapes } from '../look-ups.js';
import { all, allMarks, mount, type MountOptions } from '../mount.js';
import { stubNetwork, type Network } from '../answers.js';
import { until } from '../until.js';
import { whileTimersAreHeld } from '../../held-timers.js';

const MIN_TARGET_PX = 24;

const STATES: readonly (readonly [name: string, properties: Record<string, unknown>, options?: MountOptions])[] = [
  ['chart', { data: TWO_BURSTS }],
  ['chart with details', { data: TWO_BURSTS, selected: '2022-3' }],
  ['narrow chart', { data: TWO_BURSTS, view: 'chart' }, { widthPx: 420 }],
  ['narrow chart with a sheet', { data: TWO_BURSTS, view: 'chart', selected: '2022-3' }, { widthPx: 420 }],
  ['list', { data: TWO_BURSTS, view: 'list' }],
  ['list with an open entry', { data: TWO_BURSTS, view: 'list', selected: '2025-1' }, { widthPx: 420 }],
  ['error', { src: 'https://data.example/none.json' }],
  ['empty', { data: EMPTY }],
  ['unclear records', { data: ONE_GOOD }],
];

describe('accessibility', () => {
  let network: Network;
  beforeEach(() => {
    network = stubNetwork();
  });
  afterEach(() => {
    network.restore();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [name, properties, options] of STATES) {
      detail(`${name}, ${colorScheme}: no fault that axe knows`, async () => {
        const element = await mount(properties, { ...options, colorScheme });
        await expectNoFaultOfAxe(element, colorScheme);
      });
    }
  }

  /** Without the names of lanes above their rows. */
  const targets = (element: ConflictTimeline): readonly Element[] => {
    const above = lanes(element).filter((lane) => chartWindow(element).contains(lane));
    const controls = all(element, 'button, select, input').filter((control) => !above.includes(control));
    return [...controls, ...shapes(element, 'target')];
  };

  for (const [name, options] of [
    ['wide', { widthPx: 1000 }],
    ['narrow', { widthPx: 420 }],
  ] as const) {
    it(`every control is at least 24 by 24 px, ${name}`, async () => {
      const element = await mount({ data: TWO_BURSTS, view: 'chart', selected: '2022-3' }, options);
      const found = targets(element).filter((target) => target.getBoundingClientRect().width > 0);
      expect(found.length).to.be.greaterThan(15);
      for (const target of found) {
        const { width, height } = target.getBoundingClientRect();
        expect(Math.round(Math.min(width, height)), `${target.localName} ${target.className}`).to.be.at.least(
          MIN_TARGET_PX,
        );
      }
    });
  }

  it('the focus ring is seen on a mark', async () => {
    const element = await mount({ data: TWO_BURSTS });
    const mark = chartStop(element);
    mark.focus();
    mark.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, composed: true }));
    await element.settled;
    const rings = (node: Element): number =>
      [node, ...node.querySelectorAll('*')].map((part) => getComputedStyle(part)).filter(isRing).length;
    const focused = element.shadowRoot!.activeElement!;
    const other = allMarks(element).find((node) => node !== focused)!;
    expect(rings(focused)).to.be.greaterThan(rings(other));
  });

  detail('the status line empties itself, and the next words stay as long as the first', async () => {
    const element = await mount({ data: TWO_BURSTS });
    await whileTimersAreHeld([5000, Infinity], async ({ letGo, waitsMs }) => {
      for (const id of ['2022-3', '2022-1']) {
        element.select(id);
        await until(() => announced(element) !== '', 'words for the entry');
        expect(waitsMs()).to.have.lengthOf(1);
        letGo();
        await element.updateComplete;
        expect(announced(element)).to.equal('');
      }
    });
  });

  it('the chart has few tab stops, however many entries there are', async () => {
    // Few enough in a lane for a mark each, few enough together for marks to be elements.
    const parties = Array.from({ length: 10 }, (_, index) => ({ id: `p${index}`, name: `Party ${index}` }));
    const entries = Array.from({ length: 150 }, (_, index) => ({
      id: `e${index}`,
      kind: 'event',
      title: 'x',
      date: String(1800 + index),
      parties: [`p${index % parties.length}`],
    }));
    const focusOrder = async (count: number): Promise<number> => {
      const element = await mount({ data: { parties, entries: entries.slice(0, count) } });
      expect(allMarks(element).length).to.be.greaterThan(count / 2);
      return all(element, '[part="chart"] [tabindex="0"]').length;
    };
    const few = await focusOrder(10);
    expect(few).to.be.at.most(3);
    expect(await focusOrder(entries.length)).to.equal(few);
  });
});

function isRing({ outlineStyle, outlineWidth, stroke, strokeWidth }: CSSStyleDeclaration): boolean {
  return (
    (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || (stroke !== 'none' && parseFloat(strokeWidth) >= 2)
  );
}
