/**
 * Loads code that a first picture of few entries does not need: lanes that are too full for rows, collapsed lanes,
 * marks on a canvas and their look-up, motion. After that picture it loads without a request.
 */
import { manyChart } from './many-chart.js';
import { clusterLayout } from '../../drawing/layout/arrange.js';
import { rowClosing } from '../../drawing/layout/row-closing.js';
import { discCode } from '../../drawing/render/disc-code.js';
import { manyDrawing } from '../../drawing/render/many-code.js';
import { visibleRowsCode } from '../../drawing/platform/visible-rows-code.js';
import { loadAgain } from '../../dataset/base/load-again.js';
import { gapCode } from '../../drawing/scale/gaps.js';
import { clusterScene } from '../../drawing/scene/build-scene.js';
import { filterCode } from '../../dataset/data/filter-code.js';
import { manyOrder } from '../../dataset/data/time-order.js';
import { changeCode } from '../session/change-code.js';
import { slicedCode } from '../picture/sliced-code.js';
import { motionCode } from '../picture/motion-code.js';
import type * as manyPart from './many-part.js';

/** From so many entries on, a picture waits for it: it would soon be needed in any case. */
const MANY_FROM = 200;

/** Gives the code that would be loaded, for pages and servers that load everything at once. */
export function provideMany(code: typeof manyPart): void {
  clusterLayout.provide(code);
  rowClosing.provide(code);
  clusterScene.provide(code);
  gapCode.provide(code);
  manyDrawing.provide(code);
  discCode.provide(code);
  filterCode.provide(code);
  manyOrder.provide(code);
  motionCode.provide(code);
  slicedCode.provide(code);
  visibleRowsCode.provide(code);
  changeCode.provide(code);
  manyChart.provide(code);
}

export async function fetchMany(): Promise<void> {
  if (!manyDrawing.there) provideMany(await loadAgain(loadMany, 'ChartPicker'));
}

function loadMany(): Promise<typeof manyPart> {
  return import('./many-part.js');
}

export function needsMany(count: number): boolean {
  return count >= MANY_FROM && !manyDrawing.there;
}

/** Uses the code. Undefined if it cannot be loaded: the caller says so. */
export async function withMany<Result>(act: () => Result): Promise<Awaited<Result> | undefined> {
  await fetchMany().catch(() => undefined);
  return manyDrawing.there ? await act() : undefined;
}
