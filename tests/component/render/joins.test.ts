/** The marks of one entry in several lanes are joined. */
import { expect } from '@open-wc/testing';
import dataset from '../../../data/ceasefire-2025.json' with { type: 'json' };
import { hairlines } from '../chart/chart-look-ups.js';
import { glyphOf } from '../look-ups.js';
import { allMarks, mount } from '../mount.js';

const SHARED = dataset.entries.filter(({ parties = [] }: { parties?: readonly string[] }) => parties.length > 1);

describe('the marks of one entry in the lanes of several parties', () => {
  it('are joined by a hairline from the first glyph to the last, one for each such entry', async () => {
    for (const dir of ['ltr', 'rtl'] as const) {
      const element = await mount({ data: dataset, view: 'chart', lanes: 'party' }, { widthPx: 1200, dir });
      const lines = [
        ...hairlines(element)[0]!
          .getAttribute('d')!
          .matchAll(/M([\d.-]+) ([\d.]+)V([\d.]+)/g),
      ];
      expect(lines).to.have.lengthOf(SHARED.length);
      const pairs = new Map<string, DOMRect[]>();
      for (const mark of allMarks(element)) {
        const boxes = pairs.get(mark.dataset.entry!) ?? [];
        boxes.push(glyphOf(mark).getBoundingClientRect());
        pairs.set(mark.dataset.entry!, boxes);
      }
      const heights = [...pairs.values()]
        .filter((boxes) => boxes.length > 1)
        .map((boxes) => Math.max(...boxes.map(({ top }) => top)) - Math.min(...boxes.map(({ top }) => top)));
      const drawn = lines.map(([, , top, bottom]) => Number(bottom) - Number(top));
      const sorted = (values: readonly number[]): readonly number[] => values.map(Math.round).sort((a, b) => a - b);
      expect(sorted(drawn), dir).to.deep.equal(sorted(heights));
    }
  });

  it('are not, where each entry has one mark', async () => {
    const element = await mount({ data: dataset, view: 'chart', lanes: 'kind' }, { widthPx: 1200 });
    expect(hairlines(element)).to.have.lengthOf(0);
  });
});
