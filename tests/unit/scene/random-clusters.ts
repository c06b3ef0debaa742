/** Random datasets whose lanes are crowded, a window into them, and what is drawn and counted there. */
import fc from 'fast-check';
import type { TimelineModel } from '../../../src/dataset/data/timeline-model.js';
import { arrangeWindow } from '../../../src/drawing/layout/arrange-window.js';
import { importanceOf } from '../../../src/drawing/layout/importance.js';
import { clampView, createTransform, fitView, type Transform, type View } from '../../../src/drawing/scale/view.js';
import { buildScene } from '../../../src/drawing/scene/build-scene.js';
import { edgeCounts, sortedEnds } from '../../../src/drawing/scene/edge-counts.js';
import type { FocusOrder } from '../../../src/drawing/scene/focus-order.js';
import { countInView, type InView } from '../../../src/drawing/scene/in-view.js';
import type { Scene } from '../../../src/drawing/scene/scene.js';
import { createDatasetModel, layOut, WIDE, type Layout, type LayoutOptions } from '../layout/random-model.js';
import { between, share } from '../scale/random-frame.js';

const DAY_MS = 86_400_000;
const FIRST_MS = Date.UTC(2015, 0, 1);
export const WIDTH_PX = 1000;
const PARTIES = ['a', 'b', 'c'];
const MAX_CHARACTERS = 32;

/** Bursts of several hundred entries of every length, with years between; some of one party, some of two. */
export const cluster: fc.Arbitrary<TimelineModel> = fc
  .record({
    bursts: fc.array(fc.tuple(share(), fc.integer({ min: 60, max: 500 }), between(0, 40)), {
      minLength: 1,
      maxLength: 3,
    }),
    lasting: share(),
    seed: fc.nat(),
  })
  .map(({ bursts, lasting, seed }) => {
    let state = seed;
    const random = (): number => (state = (state * 16_807 + 11) % 2_147_483_647) / 2_147_483_647;
    const entries = bursts.flatMap(([at, count, days], burst) =>
      Array.from({ length: count }, (_, index) => {
        const ms = FIRST_MS + at * 3000 * DAY_MS + random() * days * DAY_MS;
        const start = new Date(ms).toISOString();
        const end = random() < 0.2 ? '..' : new Date(ms + random() ** 3 * 900 * DAY_MS).toISOString().slice(0, 10);
        const forms = [start, start.slice(0, 10), start.slice(0, 10), start.slice(0, 7)];
        const date = random() < lasting ? `${start.slice(0, 10)}/${end}` : forms[Math.floor(random() * forms.length)]!;
        const parties = [PARTIES[index % 3]!, ...(index % 7 === 0 ? [PARTIES[(index + 1) % 3]!] : [])];
        // Some as short as a word, some as long as a line of a phone.
        const title = `Title ${index % 40}`.padEnd(8 + ((index * 7) % MAX_CHARACTERS), 'x');
        return { id: `e${burst}-${index}`, kind: 'event', title, date, parties };
      }),
    );
    return createDatasetModel({ parties: PARTIES.map((id) => ({ id, name: id })), entries });
  });

export interface Case extends Layout {
  readonly view: View;
  readonly transform: Transform;
}

export function caseOf(model: TimelineModel, at: number, power: number, options: Partial<LayoutOptions> = {}): Case {
  const layout = layOut(model, { widthPx: WIDTH_PX, metrics: WIDE, lanes: 'none', ...options });
  const fit = fitView(layout.frame);
  const length = (fit.end - fit.start) / 10 ** power;
  const start = fit.start + at * (fit.end - fit.start - length);
  return caseIn(layout, { start, end: start + length });
}

export function caseIn(layout: Layout, window: View): Case {
  const view = clampView(layout.frame, window);
  return { ...layout, view, transform: createTransform(layout.frame, view) };
}

/** With the lanes of the window at rest. */
export function atRest(layout: Case, open: ReadonlySet<string> = new Set()): Case {
  const { marks, model, transform, labelPx } = layout;
  const importance = importanceOf(model, undefined);
  const arrangement = arrangeWindow({ ...layout, marks, model, transform, labelPx, importance, open });
  return { ...layout, arrangement };
}

/** `keep`: entries that have the focus or are open. */
export const sceneOf = (layout: Case, transform = layout.transform, keep: readonly number[] = []): Scene =>
  buildScene({ ...layout, transform, keep });

/** With each title that has room in a window at rest. */
export const restedScene = (layout: Case, keep: readonly number[] = []): Scene =>
  buildScene({ ...layout, keep, rested: true });

function focusOrderOf({ shown, marks }: Layout): FocusOrder {
  const entries = shown.slice().sort((one, other) => marks.outerStart[one]! - marks.outerStart[other]!);
  const times = Float64Array.from(entries, (entry) => marks.outerStart[entry]!);
  return { entries, times, placeOf: (entry) => entries.indexOf(entry), gaps: [] };
}

export function inViewOf(layout: Case, scene: Scene): InView {
  const { shown, marks, view } = layout;
  const focusOrder = focusOrderOf(layout);
  const edges = edgeCounts({ focusOrder, ends: sortedEnds(focusOrder, marks), marks, ...view });
  return countInView(scene, shown.length, edges, marks, view);
}

/** Each entry is asked by itself. */
export function meeting({ shown, marks, view }: Case): readonly number[] {
  return [...shown].filter((entry) => marks.outerStart[entry]! < view.end && marks.outerEnd[entry]! > view.start);
}
