/**
 * The bounds of each date's start and end, in UTC milliseconds.
 *
 * Of an interval the two ends are known apart; of anything else start and end have the same bounds. An open side is
 * infinite. An unknown start lies anywhere up to the end, an unknown end anywhere from the start on.
 */
import { DateFlag, type DateRange, type EdtfDate } from '../time/date-range.js';
import { civilToUtc } from '../time/zone.js';
import type { TimelineModel } from './timeline-model.js';

export type Bounds = Pick<TimelineModel, 'startMin' | 'startMax' | 'endMin' | 'endMax'>;

type Dated = DateRange & Pick<EdtfDate, 'members'>;

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
export function earliest(date: Dated, timeZone: string): number {
  if (date.members === undefined) return toUtc(date.min, date, timeZone);
  return Math.min(...date.members.map((member) => toUtc(member.min, member, timeZone)));
}

function latest(date: Dated, timeZone: string): number {
  if (date.members === undefined) return toUtc(date.max, date, timeZone);
  return Math.max(...date.members.map((member) => toUtc(member.max, member, timeZone)));
}

function toUtc(ms: number, { flags }: DateRange, timeZone: string): number {
  return (flags & DateFlag.floating) === 0 ? ms : civilToUtc(ms, timeZone);
}

function writeDate(bounds: Bounds, row: number, date: EdtfDate, timeZone: string): void {
  bounds.startMin[row] = bounds.endMin[row] = earliest(date, timeZone);
  bounds.startMax[row] = bounds.endMax[row] = latest(date, timeZone);
}

function writeInterval(bounds: Bounds, row: number, { start, end, flags }: EdtfDate, timeZone: string): void {
  const startMin = start === undefined ? -Infinity : earliest(start, timeZone);
  const endMax = end === undefined ? Infinity : latest(end, timeZone);
  bounds.startMin[row] = startMin;
  bounds.endMax[row] = endMax;
  bounds.startMax[row] =
    start === undefined ? boundOf(flags & DateFlag.unknownStart, endMax, -Infinity) : latest(start, timeZone);
  bounds.endMin[row] =
    end === undefined ? boundOf(flags & DateFlag.unknownEnd, startMin, Infinity) : earliest(end, timeZone);
}

function boundOf(unknown: number, whereUnknown: number, whereOpen: number): number {
  return unknown === 0 ? whereOpen : whereUnknown;
}
