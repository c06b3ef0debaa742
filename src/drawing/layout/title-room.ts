/** Places for titles: none touches another or a hairline that it can avoid, each as close to its entry as possible. */

/** Distance of a title to its hairline, px. */
export const TITLE_DISTANCE_PX = 6;
/** Distance of a title to the next one on its line, and to another's hairline. */
export const TITLE_GAP_PX = 22;
const HAIRLINE_GAP_PX = 14;

export interface PlacedTitle {
  /** Place of its entry among those of the lane. */
  readonly place: number;
  /** The line, from the top. */
  readonly line: number;
  readonly before: boolean;
  readonly width: number;
}

export interface DrawnTitle extends PlacedTitle {
  /** The place of its hairline, px. */
  readonly x: number;
  /** The px of the text. */
  readonly from: number;
  readonly to: number;
}

/** Lines of text above the columns between two px of a tile, at the zoom of its level. */
export type TitleLines = (from: number, to: number) => number;

export function drawTitle(title: PlacedTitle, x: number): DrawnTitle {
  const from = title.before ? x - TITLE_DISTANCE_PX - title.width : x + TITLE_DISTANCE_PX;
  return { ...title, x, from, to: from + title.width };
}

/**
 * A line on which a title touches nothing. Of several the one in the middle: a later title can then be above it on its
 * left and below it on its right.
 */
export function findRoom(drawn: readonly DrawnTitle[], title: DrawnTitle, room: Room): DrawnTitle | undefined {
  const free = freeLines(drawn, title, room);
  const line = free[Math.floor(free.length / 2)];
  return line === undefined ? undefined : { ...title, line };
}

/**
 * Lines on which a title touches no title, and crosses, and is crossed by, at most the allowed number of hairlines.
 * O(titles + lines).
 */
function freeLines(
  drawn: readonly DrawnTitle[],
  { x, from, to }: Omit<Place, 'line'>,
  { count, crossings }: Room,
): readonly number[] {
  const isTaken = new Uint8Array(count);
  const ownCrossings = new Uint16Array(count + 1);
  const othersCrossings = new Uint16Array(count + 1);
  for (const other of drawn) {
    if (linesMeet({ from, to }, other)) isTaken[other.line] = 1;
    if (isWithin(x, other)) ownCrossings[Math.min(other.line, count)]!++;
    if (isWithin(other.x, { from, to })) othersCrossings[Math.min(other.line + 1, count)]!++;
  }
  const free: number[] = [];
  // Its hairline passes titles further down; those of titles further up pass it.
  let crossing = ownCrossings.reduce((sum, each) => sum + each, 0);
  let crossed = 0;
  for (let line = 0; line < count; line++) {
    crossing -= ownCrossings[line]!;
    crossed += othersCrossings[line]!;
    if (isTaken[line] === 0 && crossing <= crossings && crossed <= crossings) free.push(line);
  }
  return free;
}

type Place = Pick<DrawnTitle, 'line' | 'x' | 'from' | 'to'>;
type Text = Pick<DrawnTitle, 'from' | 'to'>;

interface Room {
  /** Available lines. */
  readonly count: number;
  readonly crossings: number;
}

/**
 * Brings titles closer to their entries, so that no hairline is longer than needed: the lowest first, each to the
 * lowest line on which it touches none, and no other hairline passes behind it. A title that another tile has as well
 * stays.
 */
export function sink(drawn: DrawnTitle[], mayMove: (title: DrawnTitle) => boolean, lines: TitleLines): void {
  const order = Array.from(drawn.keys()).filter((index) => mayMove(drawn[index]!));
  order.sort((one, other) => drawn[other]!.line - drawn[one]!.line || one - other);
  for (const index of order) {
    const title = drawn[index]!;
    const others = drawn.filter((other) => other !== title);
    const count = linesFor(lines, title);
    const isFree = (line: number): boolean => others.every((other) => !linesTouch({ ...title, line }, other));
    const fits = (line: number): boolean => others.every((other) => staysClear(title, line, other));
    const line = lowestLine(title, count, fits) ?? (title.line >= count ? lowestLine(title, count, isFree) : undefined);
    if (line !== undefined) drawn[index] = { ...title, line };
  }
}

/** Whether the columns under a title have grown beyond its line: at a closer zoom, dots are larger. */
export function isLost(title: DrawnTitle, lines: TitleLines): boolean {
  return title.line >= linesFor(lines, title);
}

/** The lowest of so many lines; below its own, if it still has that one. */
function lowestLine({ line: own }: DrawnTitle, count: number, fits: (line: number) => boolean): number | undefined {
  for (let line = count - 1; line >= 0 && line !== own; line--) if (fits(line)) return line;
  return undefined;
}

/** A title takes the whole length from one end to the other with its hairline. */
export function linesFor(lines: TitleLines, { x, from, to }: Pick<DrawnTitle, 'x' | 'from' | 'to'>): number {
  return lines(Math.min(x, from), Math.max(x, to));
}

/** Whether a title may go down to a line, in view of another title. */
function staysClear(title: DrawnTitle, line: number, other: DrawnTitle): boolean {
  const lower = { ...title, line };
  return !linesTouch(lower, other) && (crosses(other, title) || !crosses(other, lower));
}

/** Whether two titles or their hairlines are too close. */
export function titlesTouch(one: DrawnTitle, other: DrawnTitle): boolean {
  return linesTouch(one, other) || crosses(one, other) || crosses(other, one);
}

/** Whether the texts of two titles are too close. */
export function linesTouch(one: Place, other: Place): boolean {
  return one.line === other.line && linesMeet(one, other);
}

function linesMeet(one: Text, other: Text): boolean {
  return one.from < other.to + TITLE_GAP_PX && other.from < one.to + TITLE_GAP_PX;
}

/** Whether the hairline of the one passes the text of the other, which is further down. */
function crosses({ x, line }: Place, lower: Place): boolean {
  return line < lower.line && isWithin(x, lower);
}

function isWithin(x: number, { from, to }: Text): boolean {
  return x > from - HAIRLINE_GAP_PX && x < to + HAIRLINE_GAP_PX;
}
