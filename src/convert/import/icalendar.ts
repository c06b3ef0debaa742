/** Events of a calendar, as iCalendar (RFC 5545). The parser loads with the first calendar. */
import { parseEdtf } from '../../dataset/time/edtf.js';
import { isKnownZone } from '../../dataset/time/zone.js';
import type ICAL from 'ical.js';
import type { GeoLocation } from '../../dataset/data/dataset.js';
import type { Draft } from './draft.js';
import { givenLocation } from './numbers.js';
import type { TextImporter } from './text-importer.js';
import { isMissingPackage } from './workbook.js';

type Component = InstanceType<typeof ICAL.Component>;
type Time = InstanceType<typeof ICAL.Time>;
type Duration = InstanceType<typeof ICAL.Duration>;

/** DTSTAMP says when the file was written. */
const KEPT = new Set([
  'uid',
  'dtstamp',
  'dtstart',
  'dtend',
  'duration',
  'summary',
  'description',
  'location',
  'categories',
  'url',
  'x-edtf',
  'geo',
]);
/** Categories of all-day events that are phases: that of this project's calendars, and those that other programs use. */
const PHASES: ReadonlySet<string> = new Set(['phase', 'era', 'period']);
const MADE_ID = /^phase-\d+$/;
const KEPT_OF_CALENDAR = new Set([
  'version',
  'prodid',
  'calscale',
  'x-wr-calname',
  'name',
  'x-wr-caldesc',
  'x-wr-timezone',
  'description',
]);

export const iCalendar: TextImporter = {
  kind: 'text',
  id: 'icalendar',
  detect: (start) => /^\ufeff?\s*BEGIN:VCALENDAR/i.test(start),
  read: async (text, draft) => {
    const ical = await parser(draft);
    if (ical === undefined) return;
    const plain = text.replace(BARE_DAY, '$1;VALUE=DATE$2');
    let row = 0;
    const read = (calendar: Component): void => {
      readHead(calendar, draft);
      for (const component of calendar.getAllSubcomponents()) {
        if (component.name === 'vevent') readOne(component, ++row, draft);
        else if (component.name !== 'vtimezone') draft.lose(component.name.toUpperCase(), 'no-event');
      }
    };
    try {
      for (const calendar of calendarsOf(plain, ical)) read(calendar);
      return;
    } catch (error) {
      if (row > 0) throw error;
    }
    // A line that is none fails the whole: each event is read alone, so that it fails its own.
    const head = plain.replace(EVENT, '');
    try {
      for (const calendar of calendarsOf(head, ical)) read(calendar);
    } catch (error) {
      draft.report({
        ...{ code: 'not-a-file', severity: 'fatal', message: `the calendar cannot be read: ${detailOf(error)}` },
      });
      return;
    }
    for (const [event] of plain.matchAll(EVENT)) {
      try {
        const [calendar] = calendarsOf(`BEGIN:VCALENDAR\r\n${event}\r\nEND:VCALENDAR\r\n`, ical);
        readOne(calendar!.getFirstSubcomponent('vevent')!, ++row, draft);
      } catch (error) {
        draft.leave(++row, `the event cannot be read: ${detailOf(error)}`, { code: 'wrong-value' });
      }
    }
  },
};

/** A day without `VALUE=DATE`, which other programs take for one. */
const BARE_DAY = /^(DT(?:START|END)(?:;(?!VALUE=)[^:\r\n]*)?)(:\d{8}\r?)$/gim;
const EVENT = /^BEGIN:VEVENT\r?\n(?:(?!BEGIN:VEVENT|END:VCALENDAR)[^\n]*\n)*?END:VEVENT[ \t]*\r?$/gim;
/** Ten thousand years: whoever adds more to a date waits for ever. */
const MAX_SECONDS = 316_000_000_000;

/** Several calendars in one file are a list of lists. */
function calendarsOf(text: string, ical: typeof ICAL): readonly Component[] {
  const parsed = ical.parse(text) as unknown[];
  const all = (typeof parsed[0] === 'string' ? [parsed] : parsed) as unknown[][];
  return all.map((jcal) => new ical.Component(jcal as never));
}

function detailOf(error: unknown): string {
  return error instanceof Error ? error.message.split('\n', 1)[0]!.slice(0, 120) : 'it breaks off';
}

/** A value that is none makes the parser throw where it is asked for: it is a fault of its event. */
function readOne(event: Component, row: number, draft: Draft): void {
  try {
    readEvent(event, row, draft);
  } catch (error) {
    draft.leave(row, `the event cannot be read: ${detailOf(error)}`, { code: 'wrong-value' });
  }
}

async function parser(draft: Draft): Promise<typeof ICAL | undefined> {
  try {
    return (await import('ical.js')).default;
  } catch (error) {
    if (!isMissingPackage(error)) throw error;
    draft.report({
      code: 'not-a-file',
      severity: 'fatal',
      message: 'the package that reads calendars is not installed',
      cure: 'run: npm install ical.js',
    });
    return undefined;
  }
}

function readHead(calendar: Component, draft: Draft): void {
  for (const { name } of calendar.getAllProperties())
    if (!KEPT_OF_CALENDAR.has(name)) draft.lose(name.toUpperCase(), 'no-place-in-head');
  const title = textOf(calendar, 'x-wr-calname') ?? textOf(calendar, 'name');
  const description = textOf(calendar, 'x-wr-caldesc') ?? textOf(calendar, 'description');
  const zone = textOf(calendar, 'x-wr-timezone');
  if (zone !== undefined && !isKnownZone(zone)) draft.lose(`X-WR-TIMEZONE ${zone}`, 'no-meaning');
  draft.head = {
    ...draft.head,
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    ...(zone !== undefined && isKnownZone(zone) && { timeZone: zone }),
  };
}

function readEvent(event: Component, row: number, draft: Draft): void {
  const start = event.getFirstPropertyValue('dtstart') as Time | null;
  const title = textOf(event, 'summary');
  if (start === null || title === undefined) {
    draft.leave(row, 'missing', {
      column: start === null ? 'DTSTART' : 'SUMMARY',
    });
    return;
  }
  const duration = event.getFirstPropertyValue('duration') as Duration | null;
  if (duration !== null && !(Math.abs(duration.toSeconds()) < MAX_SECONDS)) {
    const value = String(duration);
    draft.leave(row, `the duration "${value.slice(0, 40)}" is longer than 10,000 years`, {
      ...{ code: 'wrong-value', column: 'DURATION', value, cure: 'write the end as DTEND' },
    });
    return;
  }
  const categories = event.getAllProperties('categories').flatMap((property) => property.getValues().map(String));
  const isPhase = start.isDate && categories.length === 1 && PHASES.has(categories[0]!.trim().toLowerCase());
  for (const { name } of event.getAllProperties()) {
    if (name === 'transp' && isPhase) continue;
    if (name === 'rrule' || name === 'rdate') draft.lose(name.toUpperCase(), 'repeated');
    else if (name === 'status' && textOf(event, name)?.toUpperCase() === 'CANCELLED') draft.lose('STATUS', 'cancelled');
    else if (!KEPT.has(name)) draft.lose(name.toUpperCase());
  }
  for (const { name } of event.getAllSubcomponents()) draft.lose(name.toUpperCase());
  loseZones(event, draft);
  const url = textOf(event, 'url');
  const source = draft.sources.id(url, { url: url ?? '' });
  if (isPhase) {
    readPhase(event, start, row, { title, source, draft });
    return;
  }
  draft.add(
    {
      id: textOf(event, 'uid') ?? draft.madeId('event', row),
      kind: 'event',
      date: edtfOf(event) ?? dateOf(event, start),
      timeZone: zoneOf(event),
      title,
      summary: textOf(event, 'description'),
      place: textOf(event, 'location'),
      location: geoOf(event, draft),
      topics: draft.topics.ids(categories),
      citations: source === undefined ? [] : [{ source }],
    },
    row,
  );
}

/** An all-day event of the category Phase, Era or Period. An id that a file of this project has made is none. */
function readPhase(
  event: Component,
  start: Time,
  row: number,
  { title, source, draft }: { readonly title: string; readonly source: string | undefined; readonly draft: Draft },
): void {
  const id = textOf(event, 'uid');
  const description = textOf(event, 'description');
  for (const name of ['location', 'geo']) if (textOf(event, name) !== undefined) draft.lose(name.toUpperCase());
  draft.addPhase(
    {
      ...(id !== undefined && !MADE_ID.test(id) && { id }),
      label: title,
      date: edtfOf(event) ?? dateOf(event, start),
      ...(description !== undefined && { description }),
      ...(source !== undefined && { sources: [source] }),
    },
    row,
  );
}

/** The zone of its hours, if that has a name that others know. */
function zoneOf(event: Component): string | undefined {
  const zone: unknown = event.getFirstProperty('dtstart')?.getFirstParameter('tzid');
  return typeof zone === 'string' && zone !== '' && isKnownZone(zone) ? zone : undefined;
}

/** A zone that the calendar names and does not describe, and nobody knows: the time stays as it is written. */
function loseZones(event: Component, draft: Draft): void {
  for (const name of ['dtstart', 'dtend']) {
    const property = event.getFirstProperty(name);
    const zone: unknown = property?.getFirstParameter('tzid');
    const time = property?.getFirstValue() as Time | null | undefined;
    if (typeof zone === 'string' && zone !== '' && time?.zone.tzid === 'floating' && !isKnownZone(zone))
      draft.lose(`TZID ${zone}`, 'no-meaning');
  }
}

function geoOf(event: Component, draft: Draft): GeoLocation | undefined {
  const [latitude, longitude] = textOf(event, 'geo')?.split(/[;,]/, 2) ?? [];
  return givenLocation(draft, 'GEO', latitude, longitude);
}

/** Calendars of this project keep the date itself. */
function edtfOf(event: Component): string | undefined {
  const text = textOf(event, 'x-edtf');
  return text === undefined || parseEdtf(text) === undefined ? undefined : text;
}

/** A range of whole days ends on the day after its last. */
function dateOf(event: Component, start: Time): string {
  const from = timeText(start);
  const duration = event.getFirstPropertyValue('duration');
  const given = event.getFirstPropertyValue('dtend') as Time | null;
  const end = given?.clone() ?? (duration === null ? undefined : start.clone());
  if (end === undefined) return from;
  if (given === null && duration !== null) end.addDuration(duration as never);
  if (end.isDate) end.adjust(-1, 0, 0, 0);
  if (end.compare(start) <= 0) return from;
  return `${from}/${timeText(end)}`;
}

function timeText(time: Time): string {
  const text = time.toString();
  if (time.isDate) return text.slice(0, 10);
  const minutes = text.slice(0, 16);
  const seconds = text.slice(16, 19);
  const clock = seconds === ':00' ? minutes : minutes + seconds;
  if (time.zone.tzid === 'UTC') return `${clock}Z`;
  const offset = time.zone.tzid === 'floating' ? undefined : time.utcOffset();
  return offset === undefined ? clock : clock + offsetText(offset);
}

function offsetText(seconds: number): string {
  const minutes = Math.abs(Math.trunc(seconds / 60));
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${seconds < 0 ? '-' : '+'}${two(Math.trunc(minutes / 60))}:${two(minutes % 60)}`;
}

function textOf(component: Component, name: string): string | undefined {
  const value = component.getFirstPropertyValue(name);
  const given = value === null ? '' : String(value as unknown).trim();
  // The parser leaves the signs of fields that it does not know as they are written.
  const text = name.startsWith('x-')
    ? given.replace(/\\([\\;,n])/gi, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign))
    : given;
  return text === '' ? undefined : text;
}
