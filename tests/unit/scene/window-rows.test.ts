import { expect } from 'chai';
import { clampView, createTransform } from '../../../src/scale/view.js';
import { buildScene } from '../../../src/scene/build-scene.js';
import type { Scene } from '../../../src/scene/scene.js';
import { createDatasetModel, layOut, WIDE } from '../layout/random-model.js';

const FIRST_MS = Date.UTC(2015, 0, 1);
const HOUR_MS = 3_600_000;

/** An hour in a crowded lane: sixty entries six hours apart, and some that are known to their month. */
function hourOf(inMonth: number): Scene {
  const times = Array.from({ length: 60 }, (_, index) => new Date(FIRST_MS + index * 6 * HOUR_MS).toISOString());
  const dates = [...Array.from({ length: inMonth }, () => '2015-01'), ...times];
  const entries = dates.map((date, index) => ({ id: `e${index}`, kind: 'event', title: `Title ${index}`, date }));
  const layout = layOut(createDatasetModel({ entries }), { widthPx: 1000, metrics: WIDE, lanes: 'none' });
  expect(layout.arrangement.lanes[0]!.form).to.equal('clustered');
  const start = Date.UTC(2015, 0, 4);
  const view = clampView(layout.frame, { start, end: start + HOUR_MS });
  return buildScene({ ...layout, transform: createTransform(layout.frame, view), keep: [] });
}

describe('the rows of a window in a crowded lane', () => {
  it('hold what is known to a month in each hour of it', () => {
    const scene = hourOf(10);
    expect(scene.lanes[0]!.look).to.equal('rows');
    expect([...scene.entry]).to.include.members(Array.from({ length: 10 }, (_, entry) => entry));
  });

  it('are given up where that is more than they hold: it is counted', () => {
    expect(hourOf(60).lanes[0]!.look).not.to.equal('rows');
  });
});
