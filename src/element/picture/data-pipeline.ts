/** The stages that depend only on the data, whatever is shown of them: pictures of the same data share them. */
import { memo, steppedMemo } from '../../dataset/base/memo.js';
import type { Steps } from '../../dataset/base/steps.js';
import type { busiestDay } from '../../dataset/data/busiest-day.js';
import type { Dataset } from '../../dataset/data/dataset.js';
import { translateModel } from '../../dataset/data/translate-model.js';
import { modelSteps } from '../../dataset/data/held-dataset.js';
import { indexRelations, type RelationIndex } from '../../dataset/data/relations.js';
import { sharpestPrecision, type TimelineModel } from '../../dataset/data/timeline-model.js';
import type { Times } from '../../dataset/data/times.js';
import { type MarkColumns, markSteps } from '../../drawing/layout/mark-columns.js';
import { tierSteps } from '../../drawing/layout/tiers.js';
import { occupiedSteps } from '../../drawing/layout/occupied.js';
import { type Extent, extentSteps, type KthSmallest, type Occupied } from '../../drawing/scale/gaps.js';
import type { PictureMany } from './many.js';

// Titles of entries: an entry of columns is made on each request, and frames request the same few.

const MAX_REMEMBERED = 20_000;

function rememberTitles({ entries }: TimelineModel): (entry: number) => string {
  const titles = new Map<number, string>();
  return (entry) => {
    const known = titles.get(entry);
    if (known !== undefined) return known;
    const title = entries.titleAt?.(entry) ?? entries.at(entry)?.title ?? '';
    if (titles.size >= MAX_REMEMBERED) titles.clear();
    titles.set(entry, title);
    return title;
  };
}

export class DataPipeline {
  /** No input: a stage remembers only what is the same with the code and with what stands for it. */
  many!: PictureMany;

  readonly model = steppedMemo((dataset: Dataset, timeZone: string | undefined, times: Times) =>
    modelSteps(dataset, { timeZone, times, orderMany: this.many.orderManySteps }),
  );

  /** The model in the reader's language. */
  readonly translated = memo((model: TimelineModel, lang: string) => translateModel(model, lang));

  readonly relations = memo(indexRelations);

  readonly marks = steppedMemo(markSteps);

  /** The marks in the letters and sizes of their tiers. */
  readonly tiered = steppedMemo(tieredSteps);

  readonly ground = steppedMemo((model: TimelineModel, marks: MarkColumns) =>
    wholeGroundSteps(model, marks, this.many.kthSmallest),
  );

  /** The ground of an archive that has counts. */
  readonly countedGround = steppedMemo((occupied: Occupied) => groundSteps(occupied, this.many.kthSmallest));

  /** Undefined until its code is there. */
  readonly busiest = memo((model: TimelineModel, find: typeof busiestDay | undefined) => find?.(model));

  readonly sharpest = memo(sharpestPrecision);

  readonly titleOf = memo(rememberTitles);

  readonly formsInUse = memo(formsInUse);
}

function* tieredSteps(marks: MarkColumns, model: TimelineModel, relations: RelationIndex): Steps<MarkColumns> {
  const tier = yield* tierSteps(model, relations);
  return tier === undefined ? marks : { ...marks, tier };
}

// The forms of marks in a dataset that the legend has to explain.

/** Every form in use, as bits. */
function formsInUse({ form }: MarkColumns): number {
  return form.reduce((bits, value) => bits | value, 0);
}

// The time that a chart covers. Finding it takes 16 bytes for each entry, half of which are freed at once.

export interface Ground {
  readonly extent: Extent;
  /** Occupied times, UTC ms, each sorted: segments share the width by these. */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
}

function* groundSteps(occupied: Occupied, kthSmallest: KthSmallest | undefined): Steps<Ground> {
  return { extent: yield* extentSteps(occupied, kthSmallest), starts: occupied.min, ends: occupied.max };
}

/** The ground of all entries. */
function* wholeGroundSteps(
  model: TimelineModel,
  marks: MarkColumns,
  kthSmallest: KthSmallest | undefined,
): Steps<Ground> {
  const occupied = yield* occupiedSteps(model, marks, model.order);
  yield;
  return yield* groundSteps(occupied, kthSmallest);
}
