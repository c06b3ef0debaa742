/**
 * The bounds of each date's start and end, in UTC milliseconds.
 *
 * An interval has separate bounds for its two ends; any other date has the same bounds for start and end. An open side
 * is infinite. An unknown start lies anywhere up to the end, an unknown end anywhere from the start on. No start is
 * later than the latest end, and no end earlier than the earliest start.
 */
import { DateFlag, type DatePart, type DateRange, type EdtfDate } from '../time/date-range.js';
import { DAY_MS } from '../time/units.js';
import { civilToUtc, lastCivilToUtc } from '../time/zone.js';
import type { TimelineModel } from './timeline-model.js';

export type Bounds = Pick<TimelineModel, 'startMin' | 'startMax' | 'endMin' | 'endMax'>;

export function boundsOf(dates: readonly EdtfDate[], timeZone: string): Bounds {
  const bounds = {
    startMin: new Float64Array(dates.length),
    startMax: new Float64Array(dates.length),
    endMin: new Float64Array(dates.length),
    endMax: new Float64Array(dates.length),
  };
  for (const [row, date] of dates.entries()) writeBounds(bounds, row, date, timeZone);
  return bounds;
}

export function writeBounds(bounds: Bounds, row: number, date: EdtfDate, timeZone: string): void {
  if ((date.flags & DateFlag.interval) === 0) writeDate(bounds, row, date, timeZone);
  else writeInterval(bounds, row, date, timeZone);
}

/** The first instant that a date can mean. */
export function earliest(date: DatePart, timeZone: string): number {
  const { members, start } = date;
  if (members !== undefined) return Math.min(...members.map((member) => earliest(member, timeZone)));
  return start === undefined ? toUtc(date.min, date, timeZone) : earliest(start, timeZone);
}

function latest(date: DatePart, timeZone: string): number {
  const { members, end } = date;
  if (members !== undefined) return Math.max(...members.map((member) => latest(member, timeZone)));
  return end === undefined ? lastUtc(date, timeZone) : latest(end, timeZone);
}

function toUtc(ms: number, { flags }: DateRange, timeZone: string): number {
  return (flags & DateFlag.floating) === 0 ? ms : civilToUtc(ms, timeZone);
}

/** A day ends with the last time of its name. */
function lastUtc({ max, flags }: DateRange, timeZone: string): number {
  if ((flags & DateFlag.floating) === 0) return max;
  return (max + 1) % DAY_MS === 0 ? lastCivilToUtc(max, timeZone) : civilToUtc(max, timeZone);
}

function writeDate(bounds: Bounds, row: number, date: EdtfDate, timeZone: string): void {
  bounds.startMin[row] = bounds.endMin[row] = earliest(date, timeZone);
  // A day that a zone left out has no width.
  bounds.startMax[row] = bounds.endMax[row] = Math.max(bounds.startMin[row], latest(date, timeZone));
}

function writeInterval(bounds: Bounds, row: number, { start, end, flags }: EdtfDate, timeZone: string): void {
  const startMin = start === undefined ? -Infinity : earliest(start, timeZone);
  const endMax = end === undefined ? Infinity : latest(end, timeZone);
  const startMax =
    start === undefined ? boundOf(flags & DateFlag.unknownStart, endMax, -Infinity) : latest(start, timeZone);
  const endMin = end === undefined ? boundOf(flags & DateFlag.unknownEnd, startMin, Infinity) : earliest(end, timeZone);
  bounds.startMin[row] = startMin;
  bounds.startMax[row] = Math.max(startMin, Math.min(startMax, endMax));
  bounds.endMin[row] = Math.min(endMax, Math.max(endMin, startMin));
  bounds.endMax[row] = endMax;
}

function boundOf(unknown: number, whereUnknown: number, whereOpen: number): number {
  return unknown === 0 ? whereOpen : whereUnknown;
}
