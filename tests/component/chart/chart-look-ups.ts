/** Finds what the overview and the chart are drawn with: most of it is nothing to a screen reader. */
import type { ConflictTimeline } from '../../../src/entry-points/index.js';
import { buttonsIn, chartWindow, laneButtons, lanes, marksOf, type Shape, shapesIn } from '../look-ups.js';
import { all, one, partOf } from '../mount.js';

// The overview

export function thumbs(element: ConflictTimeline): readonly HTMLElement[] {
  return all(element, '[part~="overview"] [role="slider"]');
}

/** From and to. */
export function dateFields(element: ConflictTimeline): readonly HTMLInputElement[] {
  return all(element, '[part~="overview"] input') as readonly HTMLInputElement[];
}

/** What is wrong with a date. */
export function dateFaults(element: ConflictTimeline): readonly HTMLElement[] {
  return all(element, '[part~="overview"] details p');
}

/** They count the entries before and after the window. */
export function outsideButtons(element: ConflictTimeline): readonly HTMLElement[] {
  return buttonsIn(partOf(element, 'overview')).filter((button) => button.closest('form') === null);
}

/** It holds the dates and the counts. */
export function rangeRow(element: ConflictTimeline): HTMLElement {
  return one(element, '[part~="overview"] > :has(> details)');
}

/** Its parts by what they draw. */
const OVERVIEW = { words: '.word', base: '.base', strips: '.density', scaleLine: '.scale-line', figure: '.figure' };

export function inOverview(element: ConflictTimeline, drawn: keyof typeof OVERVIEW): readonly HTMLElement[] {
  return all(element, `[part~="overview"] ${OVERVIEW[drawn]}`);
}

// The chart

/** “22 more” at the foot of lanes whose rows do not hold all. */
export function moreButtons(element: ConflictTimeline): readonly HTMLElement[] {
  return sayMore(element).filter((button) => !laneButtons(element).includes(button));
}

/** “22 more” with the name of a lane of dots or bars. */
export function restButtons(element: ConflictTimeline): readonly HTMLElement[] {
  return sayMore(element).filter((button) => laneButtons(element).includes(button));
}

function sayMore(element: ConflictTimeline): readonly HTMLElement[] {
  return buttonsIn(partOf(element, 'chart')).filter((button) => /: [\d,.]+ more$/.test(button.ariaLabel ?? ''));
}

/** The ways out of a window without an entry. */
export function waysOut(element: ConflictTimeline): readonly HTMLElement[] {
  return all(element, '.empty-window > button');
}

/** Lines and shades behind the marks. */
export function backdrop(element: ConflictTimeline): HTMLElement {
  return one(element, '[part~="rows"] .backdrop');
}

export function calendarLines(element: ConflictTimeline): readonly HTMLElement[] {
  return all(element, '[part~="axis"] path.line');
}

/** Between the calendar and the names of lanes beside the rows. */
export function corner(element: ConflictTimeline): HTMLElement {
  return one(element, '[part~="chart"] .corner');
}

/** From the mark of an entry of several lanes to each other lane, one an entry. */
export function stems(element: ConflictTimeline): readonly HTMLElement[] {
  return all(element, '[part~="rows"] .stem[data-entry]');
}

/** The dots at their ends, one for each other lane. */
export function stemEnds(element: ConflictTimeline): readonly HTMLElement[] {
  return all(element, '[part~="rows"] .mark.end');
}

/** The counts of lanes that are collapsed or from an archive: the bars of a lane in one colour are one shape. */
export function bars(element: ConflictTimeline): readonly HTMLElement[] {
  return all(element, '[part~="chart"]:not([aria-hidden]) [part~="rows"] .density[d]');
}

/** The count of a bar under the pointer. */
export function tips(element: ConflictTimeline): readonly HTMLElement[] {
  return all(element, '[part~="chart"] .tip');
}

/** The names of lanes stand above their rows, not beside them. */
export function namesStandAbove(element: ConflictTimeline): boolean {
  const [name] = lanes(element);
  if (name === undefined) throw new Error('no lanes');
  return chartWindow(element).contains(name);
}

/** Shapes of an entry in all of its marks. */
export function shapesOf(element: ConflictTimeline, entry: number, shape: Shape): readonly SVGGraphicsElement[] {
  const marks = marksOf(element, entry);
  if (marks.length === 0) throw new Error(`no mark of entry ${entry}`);
  return marks.flatMap((mark) => shapesIn(mark, shape));
}

/** The lines of the key of sizes; none where all marks are alike. */
export function sizeKeyLines(element: ConflictTimeline): readonly HTMLElement[] {
  return all(element, '[aria-label="Size of marks"] li');
}
