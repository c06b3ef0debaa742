/**
 * Titles at the edges of the window: a title that would leave it flips to the other side of its hairline, else moves to
 * another line, else is pinned to the edge, and is cut only if none of that has room.
 */
import {
  drawTitle,
  findRoom,
  linesFor,
  linesTouch,
  TITLE_DISTANCE_PX,
  TITLE_GAP_PX,
  titlesTouch,
  type DrawnTitle,
  type TitleLines,
} from '../layout/title-room.js';

/** A title cut shorter says nothing. */
const MIN_TITLE_PX = 72;
/** How far a dot is from its own time, and its title with it. */
const EDGE_PX = 9;

export interface WindowTitle extends DrawnTitle {
  /** Its available width: less than its own if it is cut. */
  readonly room: number;
}

/**
 * Titles of entries in the window lie inside it; those of others stay where they were, for a pan to bring in. `lines`
 * are those above the columns under a title. A title that `mayGo` is left out where it would have to move.
 */
export function fitTitles(
  titles: readonly DrawnTitle[],
  lines: TitleLines,
  { start, end }: { readonly start: number; readonly end: number },
  mayGo: (place: number) => boolean = () => false,
): readonly WindowTitle[] {
  const isInside = ({ from, to }: DrawnTitle): boolean => from >= start + EDGE_PX && to <= end - EDGE_PX;
  // Titles were placed for a wider window, over their times: now their dots stand beside others of their day.
  const isClear = (title: DrawnTitle): boolean =>
    title.line < linesFor(lines, title) && placed.every((other) => !linesTouch(title, other));
  const placed: WindowTitle[] = [];
  const leaving: DrawnTitle[] = [];
  for (const title of titles) {
    const isShown = title.x >= start && title.x <= end;
    const isBeyond = !isShown && (title.to < start || title.from > end);
    if ((isInside(title) && isClear(title)) || isBeyond) placed.push({ ...title, room: title.width });
    else if (isShown && !mayGo(title.place)) leaving.push(title);
  }
  for (const title of leaving) {
    const found = roomFor(title, placed, lines, { start: start + EDGE_PX, end: end - EDGE_PX });
    if (found !== undefined) placed.push(found);
  }
  return placed;
}

/** Titles that a window has no fewer of, as long as so many of its entries have room for one. */
const LEAST_TITLES = 5;
/** The width of a dot: hairlines closer than this would look like one. */
const MIN_APART_PX = 8;

export type MoreTitle = Pick<DrawnTitle, 'place' | 'width' | 'x'>;

/**
 * More titles for a window that shows few: they were placed for a wider one, which may have named two of the 300 entries
 * of this.
 */
export function addTitles(
  titles: readonly WindowTitle[],
  more: readonly MoreTitle[],
  lines: TitleLines,
  { start, end }: { readonly start: number; readonly end: number },
): readonly WindowTitle[] {
  const placed = [...titles];
  for (const { x, ...title } of more) {
    if (countShown(placed, { start, end }) >= LEAST_TITLES) break;
    if (placed.some((other) => Math.abs(other.x - x) < MIN_APART_PX)) continue;
    const drawn = drawTitle({ ...title, line: 0, before: false }, x);
    const lowest = { ...drawn, line: Math.max(0, linesFor(lines, drawn) - 1) };
    const found = roomFor(lowest, placed, lines, { start: start + EDGE_PX, end: end - EDGE_PX });
    if (found !== undefined && found.line < linesFor(lines, found)) placed.push(found);
  }
  return placed;
}

/**
 * So many hairlines may pass behind a title that a window at rest adds, and its own behind so many: as where tiles place
 * theirs.
 */
const MOST_CROSSINGS = 3;

/**
 * The titles of a window at rest: every other one that has room on a line beside those that it has while it moves. First
 * those that no title repeats, and whose hairline crosses the fewest.
 */
export function fillTitles(
  titles: readonly WindowTitle[],
  more: readonly MoreTitle[],
  { lines, textOf }: { readonly lines: TitleLines; readonly textOf: (place: number) => string },
  { start, end }: { readonly start: number; readonly end: number },
): readonly WindowTitle[] {
  const placed = [...titles];
  const said = new Set(titles.map(({ place }) => textOf(place)));
  const isApart = ({ x }: MoreTitle): boolean => placed.every((other) => Math.abs(other.x - x) >= MIN_APART_PX);
  let rest = more
    .filter((title) => title.width > 0 && isApart(title))
    .map(({ x, place, width }) => {
      const sides = [false, true].flatMap((before) => {
        const drawn = drawTitle({ place, width, before, line: 0 }, x);
        const isInside = drawn.from >= start + EDGE_PX && drawn.to <= end - EDGE_PX;
        return isInside ? [{ drawn, count: linesFor(lines, drawn) }] : [];
      });
      return { place, x, width, text: textOf(place), sides };
    });
  for (const repeats of [false, true]) {
    for (let crossings = 0; crossings <= MOST_CROSSINGS; crossings++) {
      rest = rest.filter((title) => {
        if (!isApart(title)) return false;
        if (!repeats && said.has(title.text)) return true;
        for (const { drawn, count } of title.sides) {
          const found = findRoom(placed, drawn, { count, crossings });
          if (found === undefined) continue;
          placed.push({ ...found, room: title.width });
          said.add(title.text);
          return false;
        }
        return true;
      });
    }
  }
  return placed;
}

function countShown(
  titles: readonly WindowTitle[],
  { start, end }: { readonly start: number; readonly end: number },
): number {
  return titles.filter(({ x }) => x >= start && x <= end).length;
}

/** A title that was cut to its share of the chart takes the room that is left beside it on its line. */
export function widenTitles(
  titles: readonly WindowTitle[],
  lines: TitleLines,
  { start, end }: { readonly start: number; readonly end: number },
  wholePx: (place: number) => number,
): readonly WindowTitle[] {
  const placed = [...titles];
  for (const [at, title] of placed.entries()) {
    const isShown = title.x >= start && title.x <= end;
    const whole = isShown && title.room >= title.width ? wholePx(title.place) : 0;
    if (whole <= title.width) continue;
    const others = placed.filter((other) => other !== title);
    // Hairlines of titles above it pass at its level.
    const free = title.before
      ? title.x - TITLE_DISTANCE_PX - Math.max(start + EDGE_PX, ...others.map((other) => barBefore(title, other)))
      : Math.min(end - EDGE_PX, ...others.map((other) => barAfter(title, other))) - title.x - TITLE_DISTANCE_PX;
    const room = Math.min(whole, free);
    const from = title.before ? title.x - TITLE_DISTANCE_PX - room : title.from;
    const wider = { ...title, width: whole, room, from, to: from + room };
    if (room > title.room && title.line < linesFor(lines, wider)) placed[at] = wider;
  }
  return placed;
}

function barBefore(title: DrawnTitle, other: DrawnTitle): number {
  if (other.x >= title.x) return -Infinity;
  if (other.line === title.line) return Math.max(other.to, other.x) + TITLE_GAP_PX;
  return other.line < title.line ? other.x + TITLE_GAP_PX : -Infinity;
}

function barAfter(title: DrawnTitle, other: DrawnTitle): number {
  if (other.x <= title.x) return Infinity;
  if (other.line === title.line) return Math.min(other.from, other.x) - TITLE_GAP_PX;
  return other.line < title.line ? other.x - TITLE_GAP_PX : Infinity;
}

function roomFor(
  title: DrawnTitle,
  placed: readonly DrawnTitle[],
  lines: TitleLines,
  edges: { readonly start: number; readonly end: number },
): WindowTitle | undefined {
  const { x, width } = title;
  // The lowest free one: its hairline is the shortest.
  const others = [!title.before, title.before].flatMap((before) => {
    const drawn = drawTitle({ ...title, before }, x);
    const count = linesFor(lines, drawn);
    return Array.from({ length: count }, (_, line): DrawnTitle => ({ ...drawn, line: count - 1 - line }));
  });
  const inside = [...(title.line < linesFor(lines, title) ? [title] : []), ...others].filter(
    ({ from, to }) => from >= edges.start && to <= edges.end,
  );
  // A hairline behind a title is better than a title cut short.
  const found =
    inside.find((place) => placed.every((other) => !titlesTouch(place, other))) ??
    inside.find((place) => placed.every((other) => !linesTouch(place, other)));
  return found === undefined ? cut(title, placed, lines(edges.start, edges.end), edges) : { ...found, room: width };
}

/** Cuts a title on the line that leaves the most of it. */
function cut(
  title: DrawnTitle,
  placed: readonly DrawnTitle[],
  lines: number,
  edges: { readonly start: number; readonly end: number },
): WindowTitle | undefined {
  let best: WindowTitle | undefined;
  const lowest = Array.from({ length: lines }, (_, line) => lines - 1 - line);
  for (const line of [title.line, ...lowest.filter((other) => other !== title.line)]) {
    for (const before of line < lines ? [false, true] : [title.before]) {
      const free = before
        ? title.x - TITLE_DISTANCE_PX - roomBefore(title, placed, line, edges.start)
        : roomAfter(title, placed, line, edges.end) - title.x - TITLE_DISTANCE_PX;
      const room = Math.min(free, title.width);
      if (room < Math.min(MIN_TITLE_PX, title.width) || room <= (best?.room ?? 0)) continue;
      const from = before ? title.x - TITLE_DISTANCE_PX - room : title.x + TITLE_DISTANCE_PX;
      const candidate = { ...title, line, before, from, to: from + room, room };
      if (placed.every((other) => !titlesTouch(candidate, other))) best = candidate;
    }
  }
  return best;
}

function roomBefore({ x }: DrawnTitle, placed: readonly DrawnTitle[], line: number, edge: number): number {
  return placed.reduce(
    (free, other) =>
      other.line === line && other.x < x ? Math.max(free, Math.max(other.to, other.x) + TITLE_GAP_PX) : free,
    edge,
  );
}

function roomAfter({ x }: DrawnTitle, placed: readonly DrawnTitle[], line: number, edge: number): number {
  return placed.reduce(
    (free, other) =>
      other.line === line && other.x > x ? Math.min(free, Math.min(other.from, other.x) - TITLE_GAP_PX) : free,
    edge,
  );
}
