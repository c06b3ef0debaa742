import { expect } from 'chai';
import { CROWDS } from '../../../demo/gallery/crowd-datasets.js';
import { insideFigures, underNames } from '../../../src/drawing/render/inside-figures.js';
import { createTransform } from '../../../src/drawing/scale/view.js';
import { buildScene } from '../../../src/drawing/scene/build-scene.js';
import type { Scene } from '../../../src/drawing/scene/scene.js';
import { createDatasetModel, layOut, STACKED } from '../layout/random-model.js';

describe('the numbers of a scale without a gutter', () => {
  for (const id of ['crowd-days', 'crowd-weeks', 'crowd-hours']) {
    it(`${id}: stand beside columns and titles, at either edge, the measure in any case`, () => {
      const model = createDatasetModel(CROWDS.find((many) => many.id === id)!.create());
      const layout = layOut(model, {
        widthPx: 340,
        metrics: { ...STACKED, budgetPx: 1200, scrolls: true },
        lanes: 'kind',
      });
      const { start, end } = layout.fit.scale;
      let clear = 0;
      let all = 0;
      for (const share of [1, 0.1]) {
        for (const place of [0, 0.4, 0.8]) {
          const from = start + (end - start) * place * (1 - share);
          const transform = createTransform(layout.frame, { start: from, end: from + (end - start) * share });
          const scene = buildScene({ ...layout, transform, keep: [] });
          const scales = [...scene.stacks.values()].filter(({ tick }) => tick !== undefined);
          const figures = insideFigures(scene, String);
          expect(figures.filter(({ text }) => text !== '0')).to.have.lengthOf(scales.length);
          for (const { text, box } of figures) {
            expect(box.from).to.be.at.least(0);
            expect(box.to).to.be.at.most(340);
            const isClear = scales.every(
              ({ x0, x1, top, base }) =>
                base < box.top ||
                x0.every((left, at) => left >= box.to || x1[at]! <= box.from || top[at]! >= box.bottom),
            );
            if (text === '0') expect(isClear, 'a nought').to.equal(true);
            all++;
            if (isClear) clear++;
          }
        }
      }
      expect(clear).to.be.greaterThan(all * 0.7);
    });
  }
});

describe('the number of a scale in the gutter', () => {
  const scene = (tickY: number): Scene =>
    ({
      lanes: [{ top: 100 }],
      forces: new Map(),
      stacks: new Map([[0, { tick: { count: 5000, y: tickY } }]]),
    }) as unknown as Scene;
  const under = (tickY: number, nameWidth: number, countWidth: number): boolean =>
    underNames(scene(tickY), {
      ...{ widthPx: 150, fromPx: 34, topPx: 7, format: (count) => count.toLocaleString('en') },
      nameWidth: () => nameWidth,
      countWidth: () => countWidth,
    }).has(0);

  it('leaves the gutter where the name of its lane, or the count under it, reaches as far', () => {
    const [onName, onCount, below] = [115, 132, 160];
    expect(under(onName, 100, 0)).to.equal(true);
    expect(under(onName, 30, 0)).to.equal(false);
    expect(under(onCount, 30, 100)).to.equal(true);
    expect(under(onCount, 30, 40)).to.equal(false);
    expect(under(below, 100, 100)).to.equal(false);
  });
});
