/** Finds the field of the search, what stands beside it, and what it has found. */
import type { ConflictTimeline } from '../../../../src/entry-points/index.js';
import { buttonsIn } from '../../look-ups.js';
import { all, allMarks, nameOf, one, partOf, textOf } from '../../mount.js';

export function searchField(element: ConflictTimeline): HTMLInputElement {
  return one(element, '[part~="search"] input') as HTMLInputElement;
}

/** From match to match, and the one that clears. */
export function searchButtons(element: ConflictTimeline): readonly HTMLElement[] {
  return buttonsIn(partOf(element, 'search'));
}

/** How many are found, or which of them is open. */
export function counter(element: ConflictTimeline): string {
  return textOf(partOf(element, 'search').querySelector('.counter'));
}

/** How many more the filters hide. */
export function outside(element: ConflictTimeline): string {
  return textOf(partOf(element, 'search').querySelector('.outside'));
}

/** A mark or an item that matches stands out from the others. */
export function isFound(node: Element): boolean {
  return node.matches('.found');
}

export function foundNames(element: ConflictTimeline): readonly string[] {
  return allMarks(element).filter(isFound).map(nameOf);
}

/** The rings around the marks that match. */
export function foundRings(element: ConflictTimeline): readonly Element[] {
  return allMarks(element)
    .filter(isFound)
    .flatMap((mark) => [...mark.querySelectorAll('.found-ring')]);
}

/** The words in a text that match. */
export function markedTexts(element: ConflictTimeline): readonly string[] {
  return all(element, 'mark').map(textOf);
}
