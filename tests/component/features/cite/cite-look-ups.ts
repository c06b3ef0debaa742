/** Finds "Cite" at the end of the details. */
import type { ConflictTimeline } from '../../../../src/entry-points/index.js';
import { buttonsIn, only } from '../../look-ups.js';
import { all, textOf } from '../../mount.js';

export function citing(element: ConflictTimeline): HTMLDetailsElement {
  const summary = only(
    all(element, 'details > summary').filter((each) => textOf(each) === 'Cite'),
    'disclosures “Cite”',
  );
  return summary.parentElement as HTMLDetailsElement;
}

export function formatButtons(element: ConflictTimeline): readonly HTMLElement[] {
  return buttonsIn(citing(element));
}

/** What is said of the last copy. */
export function copiedNote(element: ConflictTimeline): string {
  return textOf(citing(element).querySelector('p'));
}
