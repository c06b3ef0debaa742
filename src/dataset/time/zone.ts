/**
 * Time zones: from the wall clock to UTC and back. "Civil milliseconds" are the wall clock read as if it were UTC.
 *
 * `Intl` gives the clock time at an instant, so an offset is a difference of two readings. Asking is slow, so the
 * offset at each midnight UTC is remembered; if two midnights differ, the instant of the change between them is found
 * once, to the millisecond. Further calls cost a look into a Map.
 *
 * It would miss a day with two changes that cancel out; no zone has had one. Beyond the range of `Date` the nearest
 * known offset counts.
 */
import { daysFromCivil } from './civil.js';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from './units.js';

const UTC = 'UTC';
const UTC_NAMES: ReadonlySet<string> = new Set([UTC, 'Etc/UTC', 'GMT', 'Etc/GMT', 'Etc/UCT', 'Z']);
const MAX_NAME = 64;
/** First and last instant of `Date`, less the days needed around an instant. */
const RANGE_MS = 8.64e15 - 2 * DAY_MS;
/**
 * Some 360 years of days per zone, in 6 MB at most: with less, distant titles of a crowd read the same midnights again
 * and again.
 */
const MAX_DAYS = 131_072;
const MAX_ZONES = 64;

interface Zone {
  readonly format: Intl.DateTimeFormat;
  /** Offset at the midnight of a day, by days since 1970. */
  readonly midnights: Map<number, number>;
  /** Instant of the change within a day, by days since 1970. */
  readonly changes: Map<number, number>;
}

const zones = new Map<string, Zone | undefined>();

export function isKnownZone(zone: string): boolean {
  return isUtc(zone) || zoneOf(zone) !== undefined;
}

/**
 * The instant at which the clocks of a zone show `civilMs`. If they show it twice, the first time; if they skip it, as
 * much later as they skip, so 02:30 on a day that jumps from 02:00 to 03:00 is 03:30. An unknown zone is UTC.
 */
export function civilToUtc(civilMs: number, zone: string): number {
  const known = zoneOf(zone);
  if (known === undefined || !Number.isFinite(civilMs)) return civilMs;
  const before = civilMs - offsetAt(civilMs - DAY_MS, known);
  const after = civilMs - offsetAt(civilMs + DAY_MS, known);
  if (before === after) return before;
  const early = Math.min(before, after);
  return early + offsetAt(early, known) === civilMs ? early : Math.max(before, after);
}

/**
 * The last instant at which the clocks of a zone show at most `civilMs`: the end of a day on which they go back at midnight
 * is the last time of that name, and that of a day whose end they skip is the moment before.
 */
export function lastCivilToUtc(civilMs: number, zone: string): number {
  const known = zoneOf(zone);
  if (known === undefined || !Number.isFinite(civilMs)) return civilMs;
  const instants = [civilMs - offsetAt(civilMs - DAY_MS, known), civilMs - offsetAt(civilMs + DAY_MS, known)];
  const [early, late] = [Math.min(...instants), Math.max(...instants)];
  if (early === late || late + offsetAt(late, known) === civilMs) return late;
  if (early + offsetAt(early, known) === civilMs) return early;
  // The clocks skip this time: the last moment before they do.
  let [before, after] = [early, late];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (offsetAt(middle, known) === offsetAt(late, known)) after = middle;
    else before = middle;
  }
  return before;
}

/** The clock time of a zone at an instant. An unknown zone is UTC. */
export function utcToCivil(utcMs: number, zone: string): number {
  const known = zoneOf(zone);
  return known === undefined || !Number.isFinite(utcMs) ? utcMs : utcMs + offsetAt(utcMs, known);
}

export function isUtc(zone: string): boolean {
  return UTC_NAMES.has(zone);
}

/** `undefined` for UTC as well, whose clocks need no reading. */
function zoneOf(name: string): Zone | undefined {
  if (isUtc(name)) return undefined;
  if (zones.has(name)) return zones.get(name);
  if (zones.size >= MAX_ZONES) zones.clear();
  const zone = name.length > MAX_NAME ? undefined : createZone(name);
  zones.set(name, zone);
  return zone;
}

/** `undefined` if the engine does not know the name: `Intl` can only throw. */
function createZone(timeZone: string): Zone | undefined {
  try {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    return { format, midnights: new Map(), changes: new Map() };
  } catch {
    return undefined;
  }
}

function offsetAt(utcMs: number, zone: Zone): number {
  const ms = Math.max(-RANGE_MS, Math.min(RANGE_MS, utcMs));
  const day = Math.floor(ms / DAY_MS);
  const before = offsetAtMidnight(day, zone);
  const after = offsetAtMidnight(day + 1, zone);
  return before === after || ms < changeWithin(day, after, zone) ? before : after;
}

function offsetAtMidnight(day: number, zone: Zone): number {
  const known = zone.midnights.get(day);
  if (known !== undefined) return known;
  if (zone.midnights.size >= MAX_DAYS) zone.midnights.clear();
  const offset = readOffset(day * DAY_MS, zone);
  zone.midnights.set(day, offset);
  return offset;
}

/** The first millisecond of a day from which the clocks run as at its end. */
function changeWithin(day: number, after: number, zone: Zone): number {
  const known = zone.changes.get(day);
  if (known !== undefined) return known;
  let low = day * DAY_MS;
  let high = low + DAY_MS;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (readOffset(middle, zone) === after) high = middle;
    else low = middle;
  }
  if (zone.changes.size >= MAX_DAYS) zone.changes.clear();
  zone.changes.set(day, high);
  return high;
}

function readOffset(utcMs: number, { format }: Zone): number {
  const fields = new Map<string, string>();
  for (const { type, value } of format.formatToParts(utcMs)) fields.set(type, value);
  const read = (type: string): number => Number(fields.get(type));
  const year = fields.get('era')?.startsWith('B') === true ? 1 - read('year') : read('year');
  const clock = read('hour') * HOUR_MS + read('minute') * MINUTE_MS + read('second') * SECOND_MS;
  const wholeSecond = Math.floor(utcMs / SECOND_MS) * SECOND_MS;
  return daysFromCivil(year, read('month'), read('day')) * DAY_MS + clock - wholeSecond;
}
