/** The lanes of a window: what they cost to decide. */
import { expect } from 'chai';
import { arrangeWindow } from '../../../src/drawing/layout/arrange-window.js';
import { importanceOf } from '../../../src/drawing/layout/importance.js';
import { createDatasetModel, layOut, WIDE } from './random-model.js';

const DAYS = 4000;

/** Lanes of so many days each. */
function laneSizes(...sizes: readonly number[]) {
  const entries = sizes.flatMap((size, lane) =>
    Array.from({ length: size }, (_, at) => ({
      id: `e${lane}-${at}`,
      kind: 'event',
      title: `A title of usual length, number ${at}`,
      date: new Date(Date.UTC(2010, 0, 1 + ((at * 37 + lane) % DAYS))).toISOString().slice(0, 10),
      topics: [`t${lane}`],
    })),
  );
  const topics = sizes.map((_, lane) => ({ id: `t${lane}`, name: `Topic ${lane}` }));
  const model = createDatasetModel({ topics, entries });
  const layout = layOut(model, { widthPx: 1050, metrics: { ...WIDE, budgetPx: 560 }, lanes: 'topic' });
  const measured = new Set<number>();
  const labelPx = (entry: number): number => {
    measured.add(entry);
    return layout.labelPx(entry);
  };
  const importance = importanceOf(model, undefined);
  const { lanes } = arrangeWindow({ ...layout, labelPx, transform: layout.fit, importance, open: new Set() });
  return { forms: lanes.map(({ form }) => form), measured: measured.size };
}

describe('arrangeWindow', () => {
  it('measures few titles where every lane has to have columns', () => {
    const { forms, measured } = laneSizes(206, 276, 103, 156, 53, 73, 39, 94);
    expect(new Set(forms)).to.deep.equal(new Set(['clustered']));
    expect(measured).to.be.lessThan(200);
  });

  it('measures the titles of all lanes where one of them may have rows', () => {
    const { forms, measured } = laneSizes(300, 14);
    expect(forms).to.deep.equal(['clustered', 'rows']);
    expect(measured).to.be.greaterThan(200);
  });
});
