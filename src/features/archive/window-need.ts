/** The needs of a window of an archive, and what has loaded of them: always counts, entries if they are few enough. */
import type { SourceRange, SourceSummary } from '../../archive/contract.js';
import type { TimelineModel } from '../../dataset/data/timeline-model.js';
import type { Frame, Transform, View } from '../../drawing/scale/view.js';
import type { Archive } from './archive.js';
import { binsOf, countKey, entriesKey, MAX_NEAR, type CountRequest, type EntriesRequest, type Scope } from './ask.js';
import { piecesOver, type CountPiece } from './counted-scene.js';
import { countLevel, entryLevel, joinRanges, rangeOf, tileKey, tilesOver, withoutRanges, type Tile } from './tiles.js';
import type { EntriesOfTile } from './ask.js';

/** Margin beyond the window on either side, as a share of it: the first part that a pan shows. */
const MARGIN = 0.5;
/** Halves of a tile with too many entries are tried, and theirs, so many times. */
const MAX_HALVES = 4;
/** A window of which so much has loaded with its entries keeps showing entries while the rest loads. */
const NEAR_SHARE = 0.4;
/** How many levels coarser counts on paper may be than paper could show. */
const MAX_COARSER = 3;
/** How many levels coarser or finer loaded tiles of entries may be. */
const LEVELS_AROUND = 6;

export interface WindowOf {
  readonly view: View;
  readonly target: Pick<Transform, 'scale' | 'k'>;
  readonly frame: Pick<Frame, 'plan'>;
  /** The loaded answers are those of another filter than the present one. */
  readonly isOld?: boolean;
  /** The shown entries on paper, when nothing more arrives. */
  readonly paper?: Pick<TimelineModel, 'indexOf'> | undefined;
}

export interface WindowNeed {
  /** The window and its surroundings. */
  readonly range: SourceRange;
  readonly pieces: readonly CountPiece[];
  /** The loaded answers are those of another filter than the present one. */
  readonly isOld: boolean;
  /** Whether the window shows entries, not only counts. */
  readonly isNear: boolean;
  /** It shows those that begin in it, and counts those that last from before: these are too many. */
  readonly isBegun: boolean;
  /** Where all of the entries to show are in the page. */
  readonly loaded: readonly SourceRange[];
  readonly batches: readonly EntriesOfTile[];
  readonly counts: ReadonlyMap<string, CountRequest>;
  readonly entries: ReadonlyMap<string, EntriesRequest>;
}

export function windowNeed(archive: Archive, scope: Scope, window: WindowOf): WindowNeed {
  const { view, isOld = false, paper } = window;
  const range = paper === undefined ? around(view) : view;
  const counts = new Map<string, CountRequest>();
  const whole = archive.wholeRequest(scope);
  counts.set(countKey(whole), whole);
  const pieces: CountPiece[] = [];
  const tiles: Tile[] = [];
  for (const { part, level: finest } of partsOf(range, window)) {
    const level = paper === undefined ? finest : levelThere(archive, scope, part, finest);
    for (const tile of tilesOver(part, level)) {
      const request = { ...scope, bins: binsOf(tile) };
      counts.set(countKey(request), request);
      tiles.push(tile);
    }
    const known = piecesOver(part, level, (tile) => archive.tile(scope, tile), archive.whole(scope));
    pieces.push(...(isOld ? known.map((piece) => ({ ...piece, isFresh: false })) : known));
  }
  const nearer = (isBegun: boolean, isSmall: () => boolean): Loaded & { readonly isNear: boolean } => {
    const found = loadedOf(archive, { ...scope, isBegun }, range, paper);
    const isThere =
      paper === undefined
        ? shareOf(view, found.loaded) >= NEAR_SHARE || isSmall()
        : withoutRanges(view, found.loaded).length === 0 && (!isBegun || isSmall());
    return { ...found, isNear: isThere };
  };
  const all = nearer(false, () => isFew(archive, scope, view, tiles));
  const begun = all.isNear ? undefined : nearer(true, () => doFewBegin(archive, scope, view, tiles));
  const isBegun = begun?.isNear === true;
  const { isNear, loaded, there } = isBegun ? begun : all;
  const asked = { ...scope, isBegun };
  const wanted = isNear ? entriesMissing(archive, asked, range, loaded) : [];
  return {
    ...{ range, pieces, isOld, isNear, isBegun, counts },
    loaded: isNear ? loaded : [],
    batches: isNear ? there.map(({ batch }) => batch) : [],
    entries: new Map([...there.map(({ tile }) => tile), ...wanted].map((tile) => requestOf(asked, tile))),
  };
}

/** Entries of a scope: all of them, or those that begin in the window. */
interface Asked extends Scope {
  readonly isBegun: boolean;
}

interface Loaded {
  readonly there: readonly EntriesThere[];
  readonly loaded: readonly SourceRange[];
}

function loadedOf(archive: Archive, asked: Asked, range: SourceRange, paper: WindowOf['paper']): Loaded {
  const there = entriesThere(archive, asked, range).filter(({ batch }) => isShown(batch, paper));
  return { there, loaded: joinRanges(there.map(({ tile }) => rangeOf(tile))) };
}

function requestOf({ filter, isBegun }: Asked, tile: Tile): readonly [string, EntriesRequest] {
  const request = { tile, filter, isBegun };
  return [entriesKey(request), request];
}

export function around({ start, end }: View): SourceRange {
  const beside = (end - start) * MARGIN;
  return { start: start - beside, end: end + beside };
}

/** The finest level that has loaded completely, so that no bar is a guess. */
function levelThere(archive: Archive, scope: Scope, part: SourceRange, finest: number): number {
  for (let level = finest; level <= finest + MAX_COARSER; level++) {
    if (tilesOver(part, level).every((tile) => archive.tile(scope, tile)?.isOld === false)) return level;
  }
  return finest;
}

/** List and table show pages of their own, which may not contain the chart's old entries. */
function isShown({ entries }: EntriesOfTile, paper: WindowOf['paper']): boolean {
  return paper === undefined || entries.every(({ id }) => paper.indexOf(id) !== undefined);
}

/** Each segment between two folds has its own pace, so each piece has bars of its own width. */
function partsOf(
  range: SourceRange,
  { target: { scale, k }, frame: { plan } }: WindowOf,
): readonly { readonly part: SourceRange; readonly level: number }[] {
  return scale.segments.flatMap(({ start, end }, index) => {
    const part = { start: Math.max(start, range.start), end: Math.min(end, range.end) };
    if (part.start >= part.end) return [];
    const msPerPx = (end - start) / Math.max(plan.shares[index]! * k, Number.EPSILON);
    return [{ part, level: countLevel(msPerPx) }];
  });
}

/** Takes the tiles of counts, each of which may hold more than the window; or from a count of the window itself. */
function isFew(archive: Archive, scope: Scope, view: View, tiles: readonly Tile[]): boolean {
  const counted = archive.total(scope.filter, view);
  if (counted !== undefined && counted.total > MAX_NEAR) return false;
  if (counted?.isEstimate === false) return true;
  let most = 0;
  for (const tile of tiles) {
    const held: SourceSummary | undefined = archive.tile(scope, tile)?.answer;
    if (held === undefined) return false;
    most += held.total;
  }
  return most <= MAX_NEAR;
}

/**
 * Whether some entries begin in the window, and few enough: the tiles of counts tell it of all but their first bins.
 * Those that last from before are too many to draw.
 */
function doFewBegin(archive: Archive, scope: Scope, view: View, tiles: readonly Tile[]): boolean {
  if (archive.total(scope.filter, view) === undefined) return false;
  let most = 0;
  for (const tile of tiles) {
    const held = archive.tile(scope, tile);
    if (held === undefined) return false;
    for (const { total, counts } of held.answer.lanes) most += total - (counts[0] ?? 0);
  }
  return most > 0 && most <= MAX_NEAR;
}

interface EntriesThere {
  readonly tile: Tile;
  readonly batch: EntriesOfTile;
}

/** Whole tiles that have loaded, first of the window's level, without those inside others. */
function entriesThere(archive: Archive, { filter, isBegun }: Asked, range: SourceRange): readonly EntriesThere[] {
  const level = entryLevel({
    start: range.start + (range.end - range.start) / 4,
    end: range.end - (range.end - range.start) / 4,
  });
  const found: EntriesThere[] = [];
  for (let away = LEVELS_AROUND; away >= -LEVELS_AROUND; away--) {
    if (away < 0 && withoutRanges(range, joinRanges(found.map(({ tile }) => rangeOf(tile)))).length === 0) break;
    for (const tile of tilesOver(range, level + away)) {
      const batch = archive.entriesOf({ filter, tile, isBegun })?.answer;
      if (batch?.isWhole !== true) continue;
      const isInside = withoutRanges(rangeOf(tile), joinRanges(found.map((other) => rangeOf(other.tile)))).length === 0;
      if (!isInside) found.push({ tile, batch });
    }
  }
  return found;
}

/** Tiles of entries that would cover the rest. */
function entriesMissing(
  archive: Archive,
  { filter, isBegun }: Asked,
  range: SourceRange,
  loaded: readonly SourceRange[],
): readonly Tile[] {
  const quarter = (range.end - range.start) / 4;
  const level = entryLevel({ start: range.start + quarter, end: range.end - quarter });
  const tiles = new Map<string, Tile>();
  const add = (tile: Tile, halves: number): void => {
    const isTooMuch = archive.entriesOf({ filter, tile, isBegun })?.answer.isWhole === false;
    if (!isTooMuch) tiles.set(tileKey(tile), tile);
    else if (halves < MAX_HALVES) {
      for (const half of tilesOver(rangeOf(tile), tile.level - 1)) {
        if (withoutRanges(overlap(rangeOf(half), range), loaded).length > 0) add(half, halves + 1);
      }
    }
  };
  for (const part of withoutRanges(range, loaded)) for (const tile of tilesOver(part, level)) add(tile, 0);
  return [...tiles.values()];
}

function overlap(one: SourceRange, other: SourceRange): SourceRange {
  return { start: Math.max(one.start, other.start), end: Math.min(one.end, other.end) };
}

/** The share of a range that the others cover. */
function shareOf(range: SourceRange, others: readonly SourceRange[]): number {
  const missing = withoutRanges(range, others).reduce((sum, { start, end }) => sum + end - start, 0);
  return 1 - missing / Math.max(range.end - range.start, 1);
}
