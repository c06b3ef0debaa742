/** The marks of one entry in several lanes point at each other. */
import { expect } from '@open-wc/testing';
import dataset from '../../../data/ceasefire-2025.json' with { type: 'json' };
import { hairlines } from '../chart/chart-look-ups.js';
import { allMarks, mount } from '../mount.js';

const SHARED = dataset.entries.filter(({ parties = [] }: { parties?: readonly string[] }) => parties.length > 1);

describe('the marks of one entry in the lanes of several parties', () => {
  it('have a tick at each end, towards each other, that reaches no other mark', async () => {
    for (const dir of ['ltr', 'rtl'] as const) {
      const element = await mount({ data: dataset, view: 'chart', lanes: 'party' }, { widthPx: 1200, dir });
      const ticks = [
        ...hairlines(element)[0]!
          .getAttribute('d')!
          .matchAll(/M([\d.-]+) ([\d.-]+)V([\d.-]+)/g),
      ].map(([, x, from, to]) => ({ x: Number(x), from: Number(from), to: Number(to) }));
      const heights = new Map<string, number[]>();
      for (const mark of allMarks(element)) {
        const own = heights.get(mark.dataset.entry!) ?? [];
        own.push(Number(/translate\(0 ([\d.]+)\)/.exec(mark.getAttribute('transform')!)![1]));
        heights.set(mark.dataset.entry!, own);
      }
      const several = [...heights.values()].filter(({ length }) => length > 1);
      expect(several).to.have.lengthOf(SHARED.length);
      expect(ticks).to.have.lengthOf(several.reduce((sum, { length }) => sum + 2 * (length - 1), 0));
      for (const { from, to } of ticks) {
        const rows = [...heights.values()].flat();
        const nearest = Math.min(...rows.map((y) => Math.abs(y - (from + to) / 2)));
        expect(nearest, `${dir}: a tick stays in the row of its mark`).to.be.below(13);
      }
    }
  });

  it('have none, where each entry has one mark', async () => {
    const element = await mount({ data: dataset, view: 'chart', lanes: 'kind' }, { widthPx: 1200 });
    expect(hairlines(element)).to.have.lengthOf(0);
  });
});
