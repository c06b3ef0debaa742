/** Counts that a reader asks for by a key: by time, by lane, who speaks most, which party answers which. */
import { isAnswer } from '../../dataset/data/relation-types.js';
import { joinFacts, joinSentences } from '../../words/i18n/join-sentences.js';
import type { Texts } from '../../words/i18n/texts.js';
import type { Picture } from '../picture/picture.js';
import { countPeriod, nextPeriod, periodAt, unitOf, type PeriodCount } from '../../drawing/scene/periods.js';
import { laneText } from './lane-name.js';
import { timedIn, timeWords } from './span-words.js';
import { html, type TemplateResult } from 'lit';
import type { AxisMetrics } from '../../drawing/render/axis-metrics.js';
import { place } from '../../drawing/render/place.js';
import type { Scene } from '../../drawing/scene/scene.js';
import type { DensityTip } from './chart-picker.js';

/** The most that are named: those with the most entries. */
const MOST_NAMED = 8;
const MOST_ACTIVE = 3;

interface Counted {
  readonly name: string;
  readonly count: number;
  /** More that may be of that time, or of another. */
  readonly possible?: number;
}

interface Around {
  readonly scene: Scene;
  readonly axisMetrics: AxisMetrics;
}

/** This close to an edge, as a share of the width, a tip is on the other side of the pointer. */
const TIP_SHARE = 0.3;
/** Room for a tip above the pointer. */
const TIP_ROOM_PX = 40;

/** An archive is here only in part: the lanes alone have their numbers. */
export function countWords(picture: Picture, texts: Texts): string {
  const isPart = picture.totals.all > picture.model.count;
  const lanes = picture.context.arrangement.lanes
    .filter(({ heading }) => !heading)
    .map(({ name, total, entries }) => ({ name: laneText(name, texts), count: total ?? entries.length }));
  return joinSentences(
    [
      isPart ? '' : sentence('countsTimes', periodsOf(picture, texts), texts),
      sentence('countsLanes', fullest(lanes, MOST_NAMED), texts),
      isPart ? '' : sentence('countsSpeakers', fullest(speakersOf(picture), MOST_ACTIVE), texts),
      isPart ? '' : sentence('countsAnswers', fullest(answersOf(picture, texts), MOST_ACTIVE), texts),
    ],
    texts.locale,
  );
}

function sentence(
  key: 'countsTimes' | 'countsLanes' | 'countsSpeakers' | 'countsAnswers',
  counted: readonly Counted[],
  texts: Texts,
): string {
  if (counted.length === 0) return '';
  const digits = new Intl.NumberFormat(texts.locale);
  const each = key === 'countsTimes' ? 'countsTime' : 'saidCount';
  const named = counted.map(({ name, count, possible = 0 }) => {
    const number = digits.format(count);
    const all = possible === 0 ? number : texts.count('entriesAndPossible', possible, { entries: number });
    return texts.text(each, { name, count: all });
  });
  return texts.text(key, { counts: joinFacts(named, texts.locale) });
}

function fullest(counted: readonly Counted[], most: number): readonly Counted[] {
  if (counted.length <= most) return counted;
  return [...counted].sort((first, second) => second.count - first.count).slice(0, most);
}

/** The years in order of time, also if only the fullest are named. */
function periodsOf(picture: Picture, texts: Texts): readonly Counted[] {
  const { context, model, precision } = picture;
  const timed = timedIn(context, undefined);
  const [first, last] = [timed.times[0], timed.times.at(-1)];
  if (first === undefined || last === undefined) return [];
  const unit = unitOf({ start: first, end: last }, precision);
  const periods: PeriodCount[] = [];
  let at = periodAt(first, unit, model.timeZone);
  for (;;) {
    periods.push({ ...at, ...countPeriod(timed, at, undefined, model) });
    const next = nextPeriod(timed, at, unit, model.timeZone, 1);
    if (next === undefined) break;
    at = next;
  }
  const least = [...periods].sort((a, b) => b.certain - a.certain)[MOST_NAMED - 1]?.certain ?? 0;
  return periods
    .filter(({ certain }) => certain >= least)
    .slice(0, MOST_NAMED)
    .map((period) => ({ name: timeWords(period, picture, texts), count: period.certain, possible: period.possible }));
}

/** Counts statements by who makes them. */
function speakersOf({ model, focusOrder }: Picture): readonly Counted[] {
  const { actors } = model.ids;
  const counts = new Map<number, number>();
  for (const entry of focusOrder.entries) {
    if (model.speaks[entry] !== 1) continue;
    const speaker = actors.value[actors.start[entry]!]!;
    counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  }
  return [...counts]
    .map(([actor, count]) => ({ name: model.dataset.actors?.[actor]?.name ?? '', count }))
    .filter(({ name }) => name !== '')
    .sort((first, second) => second.count - first.count);
}

/** Counts relations by the first party of both entries. */
function answersOf({ model, relations, context }: Picture, texts: Texts): readonly Counted[] {
  const counts = new Map<string, Counted>();
  const nameOf = (party: number): string | undefined => model.dataset.parties?.[party]?.name;
  for (let relation = 0; relation < relations.count; relation++) {
    const [from, to] = [relations.from[relation]!, relations.to[relation]!];
    if (to < 0 || !isAnswer(relations.type[relation]!) || !context.isShown(from) || !context.isShown(to)) continue;
    const [answers, answered] = [nameOf(model.party[from]!), nameOf(model.party[to]!)];
    if (answers === undefined || answered === undefined) continue;
    const key = `${model.party[from]!}/${model.party[to]!}`;
    const name = texts.text('countsPair', { from: answers, to: answered });
    counts.set(key, { name, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((first, second) => second.count - first.count);
}

/** What is under the pointer, beside it. `left` is px from the left of the window. */
export function tipTemplate({ left, top, text }: DensityTip, { scene, axisMetrics }: Around): TemplateResult {
  const { widthPx } = scene.transform;
  const [side, roomPx] = tipSide(left, widthPx);
  const below = top < axisMetrics.heightPx + TIP_ROOM_PX ? 'below' : '';
  return html`<p class="tip ${side} ${below}" aria-hidden="true" ${place({ left, top, 'max-width': roomPx })}>
    ${text}
  </p>`;
}

/** The side of the pointer for a tip, and its room there: no edge of the window cuts it. */
function tipSide(left: number, widthPx: number): readonly [string, number] {
  const share = left / widthPx;
  if (share < TIP_SHARE) return ['to-right', widthPx - left];
  return share > 1 - TIP_SHARE ? ['to-left', left] : ['', 2 * Math.min(left, widthPx - left)];
}
