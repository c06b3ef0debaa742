/**
 * The dataset as a calendar (RFC 5545). A calendar has only certain days and times: a vague date stands on all days
 * that it can mean, and is kept as `X-EDTF`.
 */
import type { Citation, Entry, GeoLocation, Phase, Topic } from '../../dataset/data/dataset.js';
import { safeUrl } from '../../dataset/data/safe-url.js';
import type { DatasetHead } from '../../dataset/data/timeline-model.js';
import { type DateValue, parseDate } from '../../dataset/time/date-ends.js';
import { DateFlag, type EdtfDate, Precision } from '../../dataset/time/date-range.js';
import { type ExportLosses, idsOf, keptFields, loseFields, loseKind, loseUnnamed } from './export-losses.js';
import { type ExportData, type Exporter, losing } from './exporter.js';

// The days and times that a date can mean, for formats that know only certain dates.

const OPEN = DateFlag.openStart | DateFlag.openEnd | DateFlag.unknownStart | DateFlag.unknownEnd;
const DAY_MS = 86_400_000;

export interface PlainDays {
  /** UTC ms. */
  readonly start: number;
  /** UTC ms, exclusive. */
  readonly end: number;
  /** Whole days, not times. */
  readonly days: boolean;
  /** Whether this is exactly the date: else it is wider, or more certain. */
  readonly exact: boolean;
}

/** Undefined if the date has no beginning or no end. */
function plainDays(value: DateValue): PlainDays | undefined {
  const date = parseDate(value);
  if (date === undefined || !Number.isFinite(date.min) || !Number.isFinite(date.max)) return undefined;
  const days = date.precision >= Precision.day;
  const end = date.max + 1;
  return { start: date.min, end: days ? wholeDay(end) : end, days, exact: isExact(date) };
}

function isExact({ flags, precision }: EdtfDate): boolean {
  const unsure =
    OPEN | DateFlag.uncertain | DateFlag.approximate | DateFlag.unspecified | DateFlag.oneOf | DateFlag.allOf;
  return (flags & unsure) === 0 && precision <= Precision.day;
}

function wholeDay(ms: number): number {
  return Math.ceil(ms / DAY_MS) * DAY_MS;
}

const MAX_OCTETS = 75;
const FIRST_MS = Date.UTC(1000, 0, 1);
const LAST_MS = Date.UTC(9999, 11, 31);
const KEPT = keptFields('topics', 'place', 'citations');
const KEPT_OF_HEAD: ReadonlySet<string> = new Set<keyof DatasetHead>([
  'title',
  'description',
  'timeZone',
  'topics',
  'sources',
  'phases',
]);
const KEPT_OF_CITATION: ReadonlySet<string> = new Set<keyof Citation>(['source']);
const KEPT_OF_LOCATION: ReadonlySet<string> = new Set<keyof GeoLocation>(['latitude', 'longitude']);
const KEPT_OF_TOPIC: ReadonlySet<string> = new Set<keyof Topic>(['id', 'name']);
const KEPT_OF_PHASE: ReadonlySet<string> = new Set<keyof Phase>(['id', 'label', 'date', 'description', 'sources']);
/** The category of an all-day event that is a phase. */
const PHASE = 'Phase';

export const iCalendar: Exporter = {
  id: 'icalendar',
  extension: 'ics',
  type: 'text/calendar',
  write: losing(calendarPieces),
};

function* calendarPieces({ head, entries }: ExportData, losses: ExportLosses): Generator<string, void> {
  yield line('BEGIN', 'VCALENDAR') + line('VERSION', '2.0') + line('PRODID', '-//conflict-timeline//EN');
  loseFields(head, KEPT_OF_HEAD, losses);
  if (head.sources !== undefined) losses.add('sources', 'address-only');
  if (head.title !== undefined) yield line('X-WR-CALNAME', escaped(head.title));
  if (head.timeZone !== undefined) yield line('X-WR-TIMEZONE', head.timeZone);
  if (head.description !== undefined) yield line('X-WR-CALDESC', escaped(head.description));
  const topics = new Map((head.topics ?? []).map(({ id, name }) => [id, name]));
  for (const topic of head.topics ?? []) loseFields(topic, KEPT_OF_TOPIC, losses, 'topics.');
  // Programs read a list of categories apart at a backslash.
  for (const { name } of head.topics ?? []) if (name.includes('\\')) losses.add('topics.name', 'no-place');
  const unnamed = idsOf(head.topics);
  const urls = new Map((head.sources ?? []).map(({ id, url }) => [id, safeUrl(url ?? '')]));
  const stamp = `${(head.updated ?? '').slice(0, 10).replaceAll('-', '').padEnd(8, '0')}T000000Z`;
  const dtstamp = /^\d{4}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])T/.test(stamp) ? stamp : '19700101T000000Z';
  for (const [at, phase] of (head.phases ?? []).entries())
    yield phaseText(phase, at, { topics, urls, dtstamp, losses });
  for (const entry of entries) {
    const event = eventText(entry, { topics, urls, dtstamp, losses });
    if (event !== '') for (const id of entry.topics ?? []) unnamed.delete(id);
    yield event;
  }
  loseUnnamed('topics', unnamed, losses);
  yield line('END', 'VCALENDAR');
}

interface Context {
  readonly topics: ReadonlyMap<string, string>;
  readonly urls: ReadonlyMap<string, string | undefined>;
  readonly dtstamp: string;
  readonly losses: ExportLosses;
}

function eventText(entry: Entry, { topics, urls, dtstamp, losses }: Context): string {
  const when = plainDays(entry.date);
  if (when === undefined || when.start < FIRST_MS || when.end > LAST_MS) {
    losses.add('entries', 'no-calendar-date');
    return '';
  }
  if (!when.exact) losses.add('date', 'vague-date');
  loseFields(entry, KEPT, losses);
  loseKind(entry, losses);
  loseFields(entry.location ?? {}, KEPT_OF_LOCATION, losses, 'location.');
  for (const citation of entry.citations ?? []) loseFields(citation, KEPT_OF_CITATION, losses, 'citations.');
  const cited = [...new Set((entry.citations ?? []).map(({ source }) => source))];
  const url = cited.map((id) => urls.get(id)).find((address) => address !== undefined);
  if (cited.length > (url === undefined ? 0 : 1)) losses.add('citations', 'one-address');
  const categories = (entry.topics ?? []).map((id) => escaped(topics.get(id) ?? id)).join(',');
  return [
    line('BEGIN', 'VEVENT'),
    line('UID', escaped(entry.id)),
    line('DTSTAMP', dtstamp),
    ...whenLines(when),
    typeof entry.date === 'string' ? line('X-EDTF', escaped(entry.date)) : '',
    line('SUMMARY', escaped(entry.title)),
    entry.summary === undefined ? '' : line('DESCRIPTION', escaped(entry.summary)),
    entry.place === undefined ? '' : line('LOCATION', escaped(entry.place)),
    entry.location?.latitude === undefined
      ? ''
      : line('GEO', `${entry.location.latitude};${entry.location.longitude ?? ''}`),
    categories === '' ? '' : line('CATEGORIES', categories),
    url === undefined ? '' : line('URL', url),
    line('END', 'VEVENT'),
  ].join('');
}

/** An all-day event that blocks no time. */
function phaseText(phase: Phase, at: number, { urls, dtstamp, losses }: Context): string {
  const { id = `phase-${at + 1}`, label, date, description, sources = [] } = phase;
  const when = plainDays(date);
  if (when === undefined || when.start < FIRST_MS || when.end > LAST_MS) {
    losses.add('phases', 'open-phase');
    return '';
  }
  if (typeof date !== 'string') losses.add('phases.date', 'vague-date');
  loseFields(phase, KEPT_OF_PHASE, losses, 'phases.');
  const url = sources.map((source) => urls.get(source)).find((address) => address !== undefined);
  if (sources.length > (url === undefined ? 0 : 1)) losses.add('phases.sources', 'one-address');
  return [
    line('BEGIN', 'VEVENT'),
    line('UID', escaped(id)),
    line('DTSTAMP', dtstamp),
    ...whenLines({ ...when, end: wholeDay(when.end), days: true }),
    typeof date === 'string' ? line('X-EDTF', escaped(date)) : '',
    line('SUMMARY', escaped(label)),
    description === undefined ? '' : line('DESCRIPTION', escaped(description)),
    line('CATEGORIES', PHASE),
    line('TRANSP', 'TRANSPARENT'),
    url === undefined ? '' : line('URL', url),
    line('END', 'VEVENT'),
  ].join('');
}

/** A range of days ends on the day after its last, a time at the time itself. */
function whenLines({ start, end, days }: PlainDays): readonly string[] {
  if (days) return [line('DTSTART;VALUE=DATE', dayText(start)), line('DTEND;VALUE=DATE', dayText(end))];
  return [line('DTSTART', timeText(start)), line('DTEND', timeText(end))];
}

function dayText(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10).replaceAll('-', '');
}

function timeText(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19).replace(/[:-]/g, '')}Z`;
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n|[\r\n]/g, '\\n');
}

/** Folded after 75 octets, never within a character. */
function line(name: string, value: string): string {
  let text = '';
  let octets = 0;
  for (const character of `${name}:${value}`) {
    const size = octetsOf(character);
    if (octets + size > MAX_OCTETS) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return `${text}\r\n`;
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
