/** The width that the layouts of pages leave to the element. Most ask it for a width of its own, and a container has none. */
import { expect, fixture, html } from '@open-wc/testing';
import dataset from '../../../data/ceasefire-2025.json' with { type: 'json' };
import type { ConflictTimeline } from '../../../src/entry-points/index.js';
import '../mount.js';
import { frames } from '../../unit/rows/many-entries.js';

/** The place in a box of 900 px where the element goes, and the least width that it has there. */
interface PageLayout {
  readonly leastPx: number;
  readonly box: string;
  /** Styles of the element itself. */
  readonly own?: string;
  /** Styles of what stands around the element in the box. */
  readonly around?: string;
  readonly beside?: boolean;
}

const LAYOUTS: Readonly<Record<string, PageLayout>> = {
  'a block': { leastPx: 900, box: '' },
  'a block with margins': { leastPx: 860, box: '', own: 'margin: 0 20px' },
  'a row beside a column': { leastPx: 560, box: 'display: flex', beside: true },
  'a column that centres': { leastPx: 640, box: 'display: flex; flex-direction: column; align-items: center' },
  'a grid that centres': { leastPx: 640, box: 'display: grid; justify-items: center' },
  'a line of text': { leastPx: 640, box: '', own: 'display: inline-block' },
  'a float': { leastPx: 640, box: '', own: 'float: inline-start' },
  'a place of its own': { leastPx: 640, box: 'position: relative', own: 'position: absolute' },
  'the width of its content': { leastPx: 320, box: '', around: 'inline-size: max-content' },
  'a cell of a table': { leastPx: 320, box: '', around: 'display: table-cell' },
  'a box too narrow for words': { leastPx: 200, box: '', around: 'inline-size: 80px' },
};

describe('layouts of pages', () => {
  for (const [name, { leastPx, box, own = '', around = '', beside = false }] of Object.entries(LAYOUTS)) {
    it(`leave the element room: ${name}`, async () => {
      const page = await fixture<HTMLElement>(
        html`<div style="inline-size: 900px; ${box}">
          ${beside ? html`<div style="inline-size: 300px">A column</div>` : ''}
        </div>`,
      );
      const parent = around === '' ? page : page.appendChild(document.createElement('div'));
      if (around !== '') parent.setAttribute('style', around);
      const element: ConflictTimeline = document.createElement('conflict-timeline');
      element.setAttribute('style', own);
      element.data = dataset;
      parent.append(element);
      await element.settled;
      await frames();
      const { width, height } = element.getBoundingClientRect();
      expect(width, 'width').to.be.at.least(leastPx - 1);
      expect(width, 'width').to.be.at.most(900);
      expect(height, 'height').to.be.at.least(200);
      // A list of 27 entries in 200 px is long, and a letter a line would be thirty times as long.
      expect(height, 'height').to.be.at.most(width < 300 ? 14_000 : 6_000);
      if (leastPx > 200) expect(page.scrollWidth, 'nothing beside the box').to.be.at.most(900);
    });
  }
});
