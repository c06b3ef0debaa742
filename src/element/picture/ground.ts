/** Phases and milestones of a picture, ready to be drawn. */
import { svg } from 'lit';
import type { Phase } from '../../dataset/data/dataset.js';
import { namesLang } from '../../dataset/data/names-language.js';
import { milestonesOf, phaseSpans, phasesOf } from '../../dataset/data/phases.js';
import { type DatasetHead, DEFAULT_WEIGHT } from '../../dataset/data/timeline-model.js';
import { momentNamesTemplate, momentsTemplate, type Moment } from '../../drawing/render/svg-milestones.js';
import { type Band, bandNamesTemplate, bandsTemplate } from '../../drawing/render/svg-phases.js';
import { phaseTime } from '../../words/a11y/phase-words.js';
import type { EntryWords } from '../../words/a11y/entry-words.js';
import type { Ground, GroundCode, GroundDrawing } from './ground-code.js';
import type { Picture } from './picture.js';

const NONE: readonly never[] = [];
const UTC = 'UTC';
/** With more, names would take the room of the marks. */
const MOST_ROWS = 2;
const DAY_MS = 86_400_000;

interface PhaseRows {
  readonly count: number;
  /** By the place in the list of the dataset; -1 for a phase that finds the rows full. */
  readonly rowOf: ReadonlyMap<number, number>;
}

const known = new WeakMap<readonly Phase[], PhaseRows>();

/** Rows by the times of phases, so that no zoom moves a name to another row. */
function phaseRows(phases: readonly Phase[]): PhaseRows {
  const before = known.get(phases);
  if (before !== undefined) return before;
  const ends: number[] = [];
  const rowOf = new Map<number, number>();
  for (const { at, start, end } of phaseSpans(phases, UTC)) {
    // The last day of one may be the first of the next.
    const free = ends.findIndex((last) => start >= last - DAY_MS);
    const row = free >= 0 ? free : ends.length < MOST_ROWS ? ends.length : -1;
    if (row >= 0) ends[row] = end;
    rowOf.set(at, row);
  }
  const rows = { count: ends.length, rowOf };
  known.set(phases, rows);
  return rows;
}

/** One for phases one after another, two for others; one more for milestones. */
function nameRows({ phases = NONE, milestones = NONE }: DatasetHead): number {
  return phaseRows(phases).count + (milestones.length > 0 ? 1 : 0);
}

/** The words belong to a model in a language. */
const drawings = new WeakMap<EntryWords, { readonly bands: readonly Band[]; readonly moments: readonly Moment[] }>();

function drawingOf({ model, words }: Picture): {
  readonly bands: readonly Band[];
  readonly moments: readonly Moment[];
} {
  const before = drawings.get(words);
  if (before !== undefined) return before;
  const { rowOf } = phaseRows(model.dataset.phases ?? NONE);
  const drawing = {
    bands: phasesOf(model).map(({ at, phase, start, end, sure, sharp }) => ({
      ...{ start, end, sure, sharp },
      name: phase.label,
      lang: namesLang(model, phase.label),
      tip: `${phase.label}, ${phaseTime(phase, words)}`,
      row: rowOf.get(at) ?? -1,
    })),
    moments: milestonesOf(model).map(({ milestone, start, end }) => ({
      ...{ start, end },
      name: milestone.label,
      lang: namesLang(model, milestone.label),
      tip: `${milestone.label}, ${words.dateText(milestone.date)}`,
      weight: milestone.weight ?? DEFAULT_WEIGHT,
      looks: 'milestone' as const,
    })),
  };
  drawings.set(words, drawing);
  return drawing;
}

function draw({ picture, transform, mirror, measure, heightPx }: GroundDrawing): Ground | undefined {
  const { phases, milestones } = picture.model.dataset;
  if (phases === undefined && milestones === undefined) return undefined;
  const { bands, moments } = drawingOf(picture);
  const { names, heightPx: bottomPx } = picture.metrics.axis;
  const { topPx, rowPx } = names;
  const under = { topPx: topPx + phaseRows(phases ?? NONE).count * rowPx, rowPx, bottomPx };
  return {
    rows: svg`${bandsTemplate(bands, transform, mirror, heightPx)}${momentsTemplate(moments, transform, mirror, heightPx)}`,
    names: svg`${bandNamesTemplate(bands, transform, mirror, names, measure)}${momentNamesTemplate(moments, transform, mirror, under, measure)}`,
  };
}

export const ground: GroundCode = { nameRows, draw };
