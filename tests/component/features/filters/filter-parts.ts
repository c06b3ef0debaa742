/** Takes the filters of an element apart. */
import { TimelineFilterChangeEvent, type ConflictTimeline } from '../../../../src/entry-points/index.js';
import { buttonsIn } from '../../look-ups.js';
import { all, allMarks, buttonOf, one, partOf, partsOf, rootOf, textOf } from '../../mount.js';

/** What the button is named in an English page. */
const FILTERS = 'Filters';

/** The buttons that each take a value away; the one that takes all away has no label but its text. */
export function chips(element: ConflictTimeline): readonly HTMLElement[] {
  return all(element, '[part~="chips"] button[aria-label]');
}

export function chipNames(element: ConflictTimeline): readonly string[] {
  return chips(element).map((chip) => chip.getAttribute('aria-label') ?? '');
}

/** The number of entries that the chart shows. */
export function marks(element: ConflictTimeline): number {
  return new Set(allMarks(element).map((mark) => mark.getAttribute('data-entry'))).size;
}

/** The buttons that open the panel: none where there is nothing to filter by. */
export function filterButtons(element: ConflictTimeline): readonly HTMLElement[] {
  return buttonsIn(rootOf(element), FILTERS);
}

/** The number of filters in force, on the button. */
export function filterCount(element: ConflictTimeline): HTMLElement | undefined {
  return buttonOf(element, FILTERS).querySelector<HTMLElement>('span[aria-hidden]') ?? undefined;
}

export async function openPanel(element: ConflictTimeline, name = FILTERS): Promise<void> {
  buttonOf(element, name).click();
  await element.settled;
}

export function facet(element: ConflictTimeline, name: string): HTMLElement {
  return one(element, `fieldset[data-facet="${name}"]`);
}

export function facetNames(element: ConflictTimeline): readonly string[] {
  return [...partOf(element, 'filters').querySelectorAll('legend')].map(textOf);
}

/** What a facet says of itself under its values. */
export function noteOf(element: ConflictTimeline, name: string): string {
  return textOf(facet(element, name).querySelector('p'));
}

/** The fields in which a value is looked for by its name. */
export function findFields(element: ConflictTimeline): readonly HTMLInputElement[] {
  return partsOf(element, 'filters').flatMap((panel) => [
    ...panel.querySelectorAll<HTMLInputElement>('input[type="search"]'),
  ]);
}

/** The values of a facet, or of all, each a label with its box. */
export function choices(element: ConflictTimeline, name?: string): readonly HTMLElement[] {
  const within = name === undefined ? partOf(element, 'filters') : facet(element, name);
  return [...within.querySelectorAll<HTMLElement>('label:has(> [type="checkbox"])')];
}

/** The name of a choice and the number of its entries. */
export function wordsOf(choice: Element): readonly [name: Element, number: Element] {
  return [choice.querySelector(':scope > bdi')!, choice.querySelector(':scope > span[aria-hidden]')!];
}

/** A value that no entry has: its name is as pale as its number. */
export function isPale(choice: Element): boolean {
  const [name, number] = wordsOf(choice).map((words) => getComputedStyle(words).color);
  return name === number;
}

/** Each value as its text and its number, as they are seen. */
export function values(element: ConflictTimeline, name: string): readonly string[] {
  return choices(element, name).map((choice) => wordsOf(choice).map(textOf).join(' '));
}

export function box(element: ConflictTimeline, facetName: string, value: string): HTMLInputElement {
  const choice = choices(element, facetName).find((label) => textOf(label).startsWith(value));
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
