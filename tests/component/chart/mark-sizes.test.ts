/** The size of marks by a measure: chosen in the menu, drawn by both painters, explained, kept clear of titles. */
import { expect } from '@open-wc/testing';
import type { ConflictTimeline } from '../../../src/entry-points/index.js';
import { marksOf, only, selects, type Shape, shapes } from '../look-ups.js';
import { mount, one, rootOf, textOf } from '../mount.js';
import { shapesOf, sizeKeyLines } from './chart-look-ups.js';

const KILLED = [1200, { value: 300, low: 100, high: 700 }, undefined, 12];

function dataOf(count: number): object {
  return {
    lang: 'en',
    parties: [{ id: 'p', name: 'Party' }],
    measures: [{ id: 'killed', name: 'Killed <b>', unit: 'people' }],
    entries: Array.from({ length: count }, (_, at) => {
      const killed = KILLED[at % KILLED.length];
      return {
        id: `e${at}`,
        kind: 'event',
        date: new Date(Date.UTC(2022, 2, 1 + at * 4)).toISOString().slice(0, 10),
        title: `Entry ${at}`,
        parties: ['p'],
        ...(killed !== undefined && { measures: { killed } }),
      };
    }),
  };
}

/** Radii of the circles of a mark, rounded, in the order in which they are drawn. */
function radiiOf(element: ConflictTimeline, entry: number): readonly number[] {
  return [...shapesOf(element, entry, 'extent'), ...shapesOf(element, entry, 'whisker')]
    .sort((one, other) => (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))
    .map((shape) => shape.getBBox())
    .filter(({ width, height }) => Math.abs(width - height) < 0.2)
    .map(({ width }) => Math.round(width / 2));
}

describe('the size of marks by a measure', () => {
  it('is chosen in the menu of the view, drawn as discs, and explained in three sizes', async () => {
    const element = await mount({ data: dataOf(4), view: 'chart' });
    expect(sizeKeyLines(element)).to.have.lengthOf(0);
    one(element, '[popovertarget="view-menu"]').click();
    await element.settled;
    const select = only(selects(element, 'Size of marks'));
    expect([...select.options].map(({ text }) => text)).to.deep.equal(['the same for all', 'Killed <b>']);
    select.value = 'killed';
    select.dispatchEvent(new Event('change'));
    await element.settled;
    expect(element.sizes).to.equal('killed');
    expect(radiiOf(element, 0)).to.deep.equal([13, 13]);
    expect(radiiOf(element, 1), 'the upper bound, the best estimate, the lower one').to.deep.equal([10, 7, 4]);
    expect(shapesOf(element, 1, 'unspecified')).to.have.lengthOf(1);
    expect(radiiOf(element, 2)).to.deep.equal([]);
    expect(shapesOf(element, 2, 'glyph'), 'without a number, the usual mark').to.have.lengthOf(1);
    expect(sizeKeyLines(element).map(textOf)).to.deep.equal([
      'Area of the disc: Killed <b>',
      '1,000 people',
      '200 people',
      '20 people',
      'dotted: the highest estimate',
      'no disc: no figure is given, or the entry is part of a bar',
    ]);
  });

  it('is in the name of each mark with a number', async () => {
    const element = await mount({ data: dataOf(4), view: 'chart' });
    const nameOf = (entry: number): string => marksOf(element, entry)[0]!.getAttribute('aria-label')!;
    expect(nameOf(0)).not.to.contain('people');
    element.sizes = 'killed';
    await element.settled;
    expect(nameOf(0)).to.match(/\. Killed <b>: 1,200 people$/);
    expect(nameOf(1)).to.match(/\. Killed <b>: 300 people \(100–700\)$/);
    expect(nameOf(2)).not.to.contain('Killed');
    element.sizes = '';
    await element.settled;
    expect(nameOf(0)).not.to.contain('people');
  });

  it('tells a statement from an event by the sign in its disc, here and in the key', async () => {
    const data = dataOf(4) as { readonly entries: readonly object[] };
    const entries = data.entries.map((entry, at) => (at === 0 ? { ...entry, kind: 'statement' } : entry));
    const element = await mount({ data: { ...data, entries }, view: 'chart' });
    element.sizes = 'killed';
    await element.settled;
    const signs = [0, 3].map((entry) => [
      shapesOf(element, entry, 'dot').length,
      shapesOf(element, entry, 'member').length,
    ]);
    expect(signs).to.deep.equal([
      [0, 1],
      [1, 0],
    ]);
    const dash = shapesOf(element, 0, 'member')[0]!.getBoundingClientRect();
    expect(dash.width / dash.height).to.be.greaterThan(2.5);
    expect(sizeKeyLines(element).map(textOf)).to.include.members(['event', 'statement']);
    const disc = shapesOf(element, 0, 'whisker')[0]!.getBoundingClientRect();
    const edge = rootOf(element).elementFromPoint(disc.x + disc.width / 2, disc.top + 1);
    expect(edge?.closest('[data-entry]')?.getAttribute('data-entry'), 'the whole disc answers').to.equal('0');
  });

  for (const dir of ['ltr', 'rtl']) {
    it(`keeps titles and other marks clear of discs, ${dir}`, async () => {
      const element = await mount({ data: dataOf(12), view: 'chart' });
      element.dir = dir;
      element.setAttribute('sizes', 'killed');
      await element.settled;
      const boxes = (shape: Shape) => shapes(element, shape).map((each) => each.getBoundingClientRect());
      const discs = boxes('extent');
      const titles = boxes('label');
      expect(discs.length).to.be.greaterThan(8);
      expect(titles.length).to.be.greaterThan(8);
      for (const disc of discs)
        for (const { left, right, top, bottom } of titles) {
          const isOver =
            left < disc.right - 1 && right > disc.left + 1 && top < disc.bottom - 2 && bottom > disc.top + 2;
          expect(isOver, `a title at ${left}, ${top} on a disc at ${disc.left}, ${disc.top}`).to.equal(false);
        }
    });
  }

  it('is drawn on a canvas too, and each dot answers where it stands', async () => {
    const element = await mount({ data: dataOf(400), view: 'chart' });
    const pixels = (): Uint8ClampedArray => {
      const canvas = rootOf(element).querySelector('canvas')!;
      return canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height).data;
    };
    const before = pixels();
    element.sizes = 'killed';
    await element.settled;
    const after = pixels();
    expect(after.length === before.length && after.every((value, at) => value === before[at])).to.equal(false);
    element.sizes = 'nothing';
    await element.settled;
    expect(element.inView!.total).to.equal(400);
  });
});
