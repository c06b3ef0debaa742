/** Phases and milestones of a picture, ready to be drawn. */
import { svg } from 'lit';
import type { Dataset, Phase } from '../../dataset/data/dataset.js';
import { namesLang } from '../../dataset/data/names-language.js';
import { milestonesOf, phaseSpans, phasesOf } from '../../dataset/data/phases.js';
import { DEFAULT_WEIGHT } from '../../dataset/data/timeline-model.js';
import {
  heldTemplate,
  momentNamesTemplate,
  momentsTemplate,
  momentsWithin,
  type Moment,
} from '../../drawing/render/svg-milestones.js';
import { presentMoment, reachesToday } from './present-moment.js';
import { type Band, bandNamesTemplate, bandsTemplate } from '../../drawing/render/svg-phases.js';
import { phaseTime } from '../../words/a11y/phase-words.js';
import { joinHalves, joinSentences } from '../../words/i18n/join-sentences.js';
import { nameList } from '../../words/i18n/name-list.js';
import type { Texts } from '../../words/i18n/texts.js';
import { formatCivil } from '../../dataset/time/date-format.js';
import { utcToCivil } from '../../dataset/time/zone.js';
import type { EntryWords } from '../../words/a11y/entry-words.js';
import type { Ground, GroundCode, GroundDrawing } from './ground-code.js';
import type { FoldName } from './fold-names.js';
import type { Picture } from './picture.js';

const NONE: readonly never[] = [];
const UTC = 'UTC';
/** Names of more rows would take the room of the marks. */
const MOST_ROWS = 2;
const DAY_MS = 86_400_000;

interface PhaseRows {
  readonly count: number;
  /** Rows by the place in the list of the dataset; -1 for a phase that finds the rows full. */
  readonly rowOf: ReadonlyMap<number, number>;
}

const known = new WeakMap<readonly Phase[], PhaseRows>();

/** Rows by the times of phases, so that no zoom moves a name to another row. */
function phaseRows(phases: readonly Phase[]): PhaseRows {
  const before = known.get(phases);
  if (before !== undefined) return before;
  const ends: number[] = [];
  const rowOf = new Map<number, number>();
  for (const { at, start, end } of phaseSpans(phases, { calendar: UTC, hours: undefined })) {
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
function nameRows(dataset: Dataset, today: boolean | undefined): number {
  const { phases = NONE, milestones = NONE } = dataset;
  return phaseRows(phases).count + (milestones.length > 0 || (today === true && reachesToday(dataset)) ? 1 : 0);
}

/** The words belong to a model in a language. */
const drawings = new WeakMap<EntryWords, { readonly bands: readonly Band[]; readonly moments: readonly Moment[] }>();

function drawingOf(
  { model, words }: Picture,
  { locale }: Texts,
): {
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
      tip: nameList([phase.label, phaseTime(phase, words)], locale),
      row: rowOf.get(at) ?? -1,
    })),
    moments: milestonesOf(model).map(({ milestone, start, end }) => ({
      ...{ start, end },
      name: milestone.label,
      lang: namesLang(model, milestone.label),
      tip: nameList([milestone.label, words.dateText(milestone.date)], locale),
      weight: milestone.weight ?? DEFAULT_WEIGHT,
      looks: 'milestone' as const,
    })),
  };
  drawings.set(words, drawing);
  return drawing;
}

function draw({ picture, transform, mirror, measure, texts, heightPx }: GroundDrawing): Ground | undefined {
  const { phases, milestones } = picture.model.dataset;
  const today = todayOf(picture, texts);
  if ((phases ?? milestones ?? today) === undefined) return undefined;
  const { bands, moments: own } = drawingOf(picture, texts);
  const moments = withToday(own, today);
  const { names, heightPx: bottomPx } = picture.metrics.axis;
  const { topPx, rowPx } = names;
  const under = { topPx: topPx + phaseRows(phases ?? NONE).count * rowPx, rowPx, bottomPx };
  return {
    rows: svg`${bandsTemplate(bands, transform, mirror, heightPx)}${momentsTemplate(moments, transform, mirror, heightPx)}`,
    strips: svg`${heldTemplate(moments, transform, mirror, heightPx)}`,
    names: svg`${bandNamesTemplate(bands, transform, mirror, names, measure)}${momentNamesTemplate(moments, transform, mirror, under, measure)}`,
  };
}

/** Its name comes before all others. */
const FIRST = 2;

function todayOf(picture: Picture, texts: Texts): Moment | undefined {
  const now = presentMoment(picture);
  if (now === undefined) return undefined;
  const { locale, eras } = texts;
  const day = formatCivil(utcToCivil(now, picture.model.timeZone), 'day', { locale, eras });
  const name = texts.text('today');
  return {
    ...{ start: now, end: now + 1, name, lang: undefined },
    tip: nameList([name, day], locale),
    weight: FIRST,
    looks: 'milestone today',
  };
}

const withToday = (own: readonly Moment[], today: Moment | undefined): readonly Moment[] =>
  today === undefined ? own : [...own, today];

const told = new WeakMap<readonly FoldName[], { readonly key: string; readonly names: readonly FoldName[] }>();

/** Whether folded or open: a gap is one stop of the keys, and its words are all that is said of it. */
function foldNames(names: readonly FoldName[], picture: Picture, texts: Texts): readonly FoldName[] {
  const moments = withToday(drawingOf(picture, texts).moments, todayOf(picture, texts));
  const held = picture.extent.gaps.map((gap) => momentsWithin(moments, gap).map(({ tip }) => tip));
  const key = JSON.stringify(held);
  const before = told.get(names);
  if (before?.key === key) return before.names;
  if (held.every(({ length }) => length === 0)) return names;
  const after = names.map((name, gap) => {
    const tips = held[gap] ?? [];
    if (tips.length === 0) return name;
    const fact = texts.text('foldHolds', { names: joinHalves(tips, texts.locale) });
    return { ...name, facts: [...name.facts, fact], name: joinSentences([name.name, fact], texts.locale) };
  });
  told.set(names, { key, names: after });
  return after;
}

export const ground: GroundCode = { nameRows, draw, foldNames };
