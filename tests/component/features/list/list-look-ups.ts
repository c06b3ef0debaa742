/** Finds what the list holds between its entries, and what it says of each. */
import type { ConflictTimeline } from '../../../../src/entry-points/index.js';
import { all, textOf } from '../../mount.js';

/** Headings of days, and the folds between them, in their order. */
export function headingsAndFolds(element: ConflictTimeline): readonly HTMLElement[] {
  return all(element, '[part~="list"] li > :is(h3, p)');
}

/** The last line of a closed entry: hour, status, form, sources, answers, who and where. */
export function noteOf(item: Element): string {
  return textOf(item.querySelector('.note'));
}

export function foldRules(element: ConflictTimeline): readonly HTMLElement[] {
  return all(element, '[part~="list"] li > p');
}

/** The end of its last line: speaker, role, channel and lanes. */
export function aboutOf(item: Element): string {
  return textOf(item.querySelector('.note > .about'));
}

/** The words beside an entry: place, topics, measures. */
export function factsOf(item: Element): readonly string[] {
  return [...item.querySelectorAll('.beside > span')].map(textOf);
}

/** The time of day, where the last line begins; undefined if the entry has none. */
export function hourOf(item: Element): string | undefined {
  const hour = item.querySelector('.note')?.firstElementChild;
  return hour?.localName === 'time' ? textOf(hour) : undefined;
}

/** How far an answer is moved in. */
export function depthOf(item: Element): string {
  return /depth-(\d)/.exec(item.className)?.[1] ?? '0';
}
