/** What a step of the story brings into view: its entry, the entry's lanes, a window. */
import type { ToldStep } from '../../dataset/data/story-steps.js';
import type { Picture } from '../picture/picture.js';
import type { View } from '../../drawing/scale/view.js';
import { castOf } from './step-cast.js';
import { stepWindow } from './step-window.js';

export interface StepShows {
  readonly entry: number | undefined;
  readonly view: View | undefined;
  readonly lanes: readonly string[];
}

/** A step with only words moves nothing. */
export function stepShows(picture: Picture, step: ToldStep | undefined, collapsed: ReadonlySet<string>): StepShows {
  const { entry, range } = step ?? {};
  const lanes = entry === undefined ? [] : lanesOf(picture, entry, collapsed);
  return { entry, lanes, view: range ?? (entry === undefined ? undefined : windowOf(picture, entry, step)) };
}

function lanesOf({ context }: Picture, entry: number, collapsed: ReadonlySet<string>): readonly string[] {
  return context.arrangement.lanes
    .filter(({ key, entries }) => collapsed.has(key) && entries.includes(entry))
    .map(({ key }) => key);
}

function windowOf(picture: Picture, entry: number, step: ToldStep | undefined): View {
  const { marks, focusOrder, frame, view, context } = picture;
  const time = context.timeOf(entry);
  const { segments } = frame.plan;
  const segment = segments.find(({ end }) => time <= end) ?? segments.at(-1) ?? view;
  const start = marks.outerStart[entry]!;
  const end = marks.outerEnd[entry]!;
  const related = castOf(step, picture).slice(1).map(context.timeOf);
  return stepWindow({ time, start, end, related, times: focusOrder.times, segment, frame, view });
}
