/**
 * Finds what a reader knows, by its part, role, name, element and state. A shape without any of these goes by its class,
 * in one function. What only one room has is in a file of that room.
 */
import type { ConflictTimeline } from '../../src/entry-points/index.js';
import { all, allMarks, nameOf, one, partOf, partsOf, textOf } from './mount.js';

/** The one that there is: none or several are a fault. */
export function only<Found>(found: readonly Found[], name = 'in the list'): Found {
  if (found.length !== 1) throw new Error(`${found.length} ${name}`);
  return found[0]!;
}

/** A screen reader reads it out with each change. */
export function announcer(element: ConflictTimeline): HTMLElement {
  return one(element, '[part~="frame"] > [aria-live]');
}

export function announced(element: ConflictTimeline): string {
  return textOf(announcer(element));
}

/** The line under the title: time covered, number of entries. */
export function covered(element: ConflictTimeline): string {
  return textOf(one(element, '[part~="title"] + p'));
}

/** The buttons in a box whose name begins so, or all of them. */
export function buttonsIn(box: ParentNode, name = ''): readonly HTMLElement[] {
  return [...box.querySelectorAll('button')].filter((button) => nameOf(button).startsWith(name));
}

export function buttonIn(box: ParentNode, name = ''): HTMLElement {
  return only(buttonsIn(box, name), `buttons “${name}”`);
}

/** The heading of a panel. */
export function headingOf(box: ParentNode): string {
  return textOf(only([...box.querySelectorAll('h3')], 'headings'));
}

/** Words that are heard and not seen. */
export function isHeardOnly(words: Element): boolean {
  return getComputedStyle(words).clipPath !== 'none';
}

// The chart

/** The part of the chart that moves along in time: the axis over the rows. */
export function chartWindow(element: ConflictTimeline): HTMLElement {
  return partOf(element, 'axis').parentElement!;
}

/** Where Tab enters the chart. */
export function chartStop(element: ConflictTimeline): HTMLElement {
  const stop = chartWindow(element).querySelector<HTMLElement>('[tabindex="0"]');
  if (stop === null) throw new Error('no stop in the chart');
  return stop;
}

/** The buttons with the names of the lanes. */
export function lanes(element: ConflictTimeline): readonly HTMLElement[] {
  return laneButtons(element).filter((button) => !button.matches('.rest'));
}

/** The same, and those that open a lane of dots or bars. */
export function laneButtons(element: ConflictTimeline): readonly HTMLElement[] {
  return all(element, '[part~="chart"] [role="toolbar"][aria-orientation="vertical"] button');
}

export function collapsedLanes(element: ConflictTimeline): readonly HTMLElement[] {
  const there = lanes(element);
  if (there.length === 0) throw new Error('no lanes');
  return there.filter((lane) => lane.getAttribute('aria-expanded') === 'false');
}

/** The buttons of the gaps, closed or open. */
export function folds(element: ConflictTimeline): readonly HTMLElement[] {
  return all(element, '[part~="axis"] button');
}

/** The same gaps among the entries, for keys and screen readers. */
export function foldOptions(element: ConflictTimeline): readonly HTMLElement[] {
  return all(element, '[part~="rows"] [role="option"][data-gap]');
}

export function openFolds(element: ConflictTimeline): readonly HTMLElement[] {
  return folds(element).filter((fold) => fold.getAttribute('aria-expanded') === 'true');
}

/** The drawing of the calendar. */
export function calendar(element: ConflictTimeline): HTMLElement {
  return one(element, '[part~="axis"] > svg');
}

export function calendarWords(element: ConflictTimeline): readonly HTMLElement[] {
  return all(element, '[part~="axis"] text');
}

/** An entry of several parties has a mark in the lane of each. */
export function marksOf(element: ConflictTimeline, entry: number): readonly HTMLElement[] {
  return allMarks(element).filter((mark) => mark.dataset.entry === String(entry));
}

/** The classes of what marks are drawn with. */
const SHAPES = {
  glyph: '.glyph',
  label: '.label',
  dot: '.dot',
  bar: '.bar',
  extent: '.extent',
  whisker: '.whisker',
  member: '.member',
  unspecified: '.unspecified',
  target: '.hit',
} as const;

export type Shape = keyof typeof SHAPES;

export function shapesIn(mark: Element, shape: Shape): readonly SVGGraphicsElement[] {
  return [...mark.querySelectorAll<SVGGraphicsElement>(SHAPES[shape])];
}

/** Of all marks. */
export function shapes(element: ConflictTimeline, shape: Shape): readonly SVGGraphicsElement[] {
  return allMarks(element).flatMap((mark) => shapesIn(mark, shape));
}

/** The diamond or bubble of a mark. */
export function glyphOf(mark: Element): SVGGraphicsElement {
  return only(shapesIn(mark, 'glyph'), `glyphs in ${nameOf(mark)}`);
}

/** The words beside the marks. */
export function labels(element: ConflictTimeline): readonly SVGTextElement[] {
  return shapes(element, 'label') as readonly SVGTextElement[];
}

/** The curves between marks. */
export function threads(element: ConflictTimeline): readonly HTMLElement[] {
  return all(element, '[part~="rows"] [data-thread]');
}

/** The disclosures of the colour key: none where one line is enough. */
export function colourKeys(element: ConflictTimeline): readonly HTMLDetailsElement[] {
  return all(element, 'details:has([part~="legend"])') as readonly HTMLDetailsElement[];
}

export function colourKey(element: ConflictTimeline): HTMLDetailsElement {
  return only(colourKeys(element), 'colour keys');
}

// The list and the table

export function items(element: ConflictTimeline): readonly HTMLElement[] {
  return all(element, ':is([part~="list"], [part~="table"]) [data-entry]');
}

/** Opens the item and closes it. */
export function toggleOf(item: Element): HTMLElement {
  const toggle = item.querySelector<HTMLElement>('button[aria-expanded]');
  if (toggle === null) throw new Error(`no toggle in ${textOf(item)}`);
  return toggle;
}

export function toggles(element: ConflictTimeline): readonly HTMLElement[] {
  return items(element).map(toggleOf);
}

export function openItems(element: ConflictTimeline): readonly HTMLElement[] {
  return items(element).filter((item) => toggleOf(item).getAttribute('aria-expanded') === 'true');
}

export function openItem(element: ConflictTimeline): HTMLElement {
  return only(openItems(element), 'open items');
}

/** Where Tab enters the items. */
export function itemStop(element: ConflictTimeline): HTMLElement {
  const stop = toggles(element).find((toggle) => toggle.tabIndex === 0);
  if (stop === undefined) throw new Error('no stop among the items');
  return stop;
}

/** Marks of the chart, or items of list and table. */
export function marksAndItems(element: ConflictTimeline): readonly HTMLElement[] {
  return [...allMarks(element), ...items(element)];
}

// What is open

/** The details, or the panel in their place. */
export function panels(element: ConflictTimeline): readonly HTMLElement[] {
  return [...partsOf(element, 'details'), ...partsOf(element, 'aside')];
}

/** The thread of the open entry: as a tree, or its relations alone where they lead no further. */
export function threadList(element: ConflictTimeline): HTMLElement {
  return all(element, 'ul[aria-label="Thread"]')[0] ?? one(element, 'ul[aria-label="Relations"]');
}

export function threadLinks(element: ConflictTimeline): readonly HTMLElement[] {
  return [...threadList(element).querySelectorAll('a')];
}

/** The sources under the details of the open entry. */
export function sourceList(element: ConflictTimeline): HTMLElement {
  return one(element, 'ul[aria-label="Sources"]');
}

// The menus

/** The fields of a name in which a reader chooses one of several. */
export function selects(element: ConflictTimeline, name: string): readonly HTMLSelectElement[] {
  return (all(element, 'label > select') as unknown as readonly HTMLSelectElement[]).filter(
    (select) => textOf(select.previousElementSibling) === name,
  );
}
