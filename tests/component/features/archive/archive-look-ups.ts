/** Finds what an archive says of itself, in words and in the drawing. A veil or a bar goes by its class. */
import type { ConflictTimeline } from '../../../../src/entry-points/index.js';
import { bars } from '../../chart/chart-look-ups.js';
import { all, rootOf, textOf } from '../../mount.js';

/** The lines above the chart or the list, with the faults; empty where all is said. */
export function archiveNote(timeline: ConflictTimeline): string {
  return textOf(rootOf(timeline).querySelector('p[aria-busy]')?.parentElement);
}

export function alerts(timeline: ConflictTimeline): readonly HTMLElement[] {
  return all(timeline, '[role="alert"]');
}

/** Places of the chart that are not final. */
export function veils(timeline: ConflictTimeline): readonly HTMLElement[] {
  return all(timeline, '.archive-veil');
}

/** Of a place for which no answer came. */
export function isFailed(veil: Element): boolean {
  return veil.matches('.failed');
}

/** Of counts that are old or coarser than what is asked for. */
export function isGuess(bar: Element): boolean {
  return bar.matches('.archive-guess');
}

export function guesses(timeline: ConflictTimeline): readonly Element[] {
  return bars(timeline).filter(isGuess);
}

/** What paper says before the entries. */
export function printedIntro(timeline: ConflictTimeline): string {
  return all(timeline, '.printed-intro').map(textOf).join(' ').trim();
}

/** What paper says of entries that it does not have, then the entries. */
export function printed(timeline: ConflictTimeline): {
  readonly notes: readonly HTMLElement[];
  readonly entries: readonly HTMLElement[];
} {
  const within = '.printed';
  return { notes: all(timeline, `${within} > p`), entries: all(timeline, `${within} > ol > li`) };
}
