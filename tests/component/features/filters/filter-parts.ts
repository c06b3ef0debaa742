/** Takes the filters of an element apart. */
import { TimelineFilterChangeEvent, type ConflictTimeline } from '../../../../src/index.js';
import { all, allMarks, buttonOf, one, textOf } from '../../mount.js';
export const headerText = (element: ConflictTimeline): string => textOf(one(element, 'h2 + .covered'));
export const chips = (element: ConflictTimeline): readonly string[] =>
  all(element, '.chip').map((chip) => chip.getAttribute('aria-label') ?? '');
export const marks = (element: ConflictTimeline): number =>
  new Set(allMarks(element).map((mark) => mark.getAttribute('data-entry'))).size;

export async function openPanel(element: ConflictTimeline, name = 'Filters'): Promise<void> {
  buttonOf(element, name).click();
  await element.settled;
}

export function facet(element: ConflictTimeline, name: string): HTMLElement {
  return one(element, `.facet[data-facet="${name}"]`);
}

/** Each value as its text and its number. */
export function values(element: ConflictTimeline, name: string): readonly string[] {
  return [...facet(element, name).querySelectorAll('.choice')].map(textOf);
}

export function box(element: ConflictTimeline, facetName: string, value: string): HTMLInputElement {
  const choice = [...facet(element, facetName).querySelectorAll('.choice')].find((label) =>
    textOf(label).startsWith(value),
  );
  return choice!.querySelector('input')!;
}

export async function choose(element: ConflictTimeline, facetName: string, value: string): Promise<void> {
  box(element, facetName, value).click();
  await element.settled;
}

export function changes(element: ConflictTimeline): readonly TimelineFilterChangeEvent[] {
  const told: TimelineFilterChangeEvent[] = [];
  element.addEventListener('timeline-filter-change', (event) => {
    if (event instanceof TimelineFilterChangeEvent) told.push(event);
  });
  return told;
}

/** As many actors: actor `n` has `n + 1` entries. */
export function crowd(actors: number): object {
  const list = Array.from({ length: actors }, (_, index) => ({ id: `a${index}`, name: `Actor ${index}` }));
  const entries = list.map((_, index) => ({
    id: `e${index}`,
    kind: 'event',
    date: `2022-03-${String((index % 28) + 1).padStart(2, '0')}`,
    title: `Entry ${index}`,
    actors: list.slice(index).map(({ id }) => id),
  }));
  return { actors: list, entries };
}
