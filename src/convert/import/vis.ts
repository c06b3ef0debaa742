/** Items and groups of vis-timeline: `{ items, groups }`, or the items alone. Background items are phases. */
import { type DateValue, parseDate } from '../../dataset/time/date-ends.js';
import { parseEdtf } from '../../dataset/time/edtf.js';
import { isRecord } from '../../dataset/data/safe-read.js';
import { fieldOf, type Draft } from './draft.js';
import { loseOthers } from './lose-fields.js';
import { plainText } from './plain-text.js';
import { listOf, textOf, type JsonImporter } from './text-importer.js';

const KEPT = new Set(['id', 'content', 'title', 'start', 'end', 'group', 'type', 'x_edtf']);
const KEPT_OF_GROUP = new Set(['id', 'content']);
const KEPT_OF_WHOLE = new Set(['items', 'groups', 'title']);
const BACKGROUND = 'background';
/** "2014-04-20", with a time after it; JavaScript writes an instant with milliseconds and Z. */
/** An id that a file of this project has made. */
const MADE_ID = /^phase-\d+$/;
const DATE = /^(-?\d{4,6})(?:-(\d{1,2})(?:-(\d{1,2})(?:[T ](\d\d:\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?)?)?$/;

export const vis: JsonImporter = {
  kind: 'json',
  id: 'vis',
  // A file without items is known by its lists.
  detect: (value) =>
    itemsOf(value).some((item) => fieldOf(item, 'content') !== undefined && hasStart(item)) ||
    (itemsOf(value).length === 0 && Array.isArray(fieldOf(value, 'items')) && Array.isArray(fieldOf(value, 'groups'))),
  read: (value, draft) => {
    if (!Array.isArray(value)) loseOthers(value, KEPT_OF_WHOLE, draft);
    const title = textOf(value, 'title');
    if (title !== undefined) draft.head = { ...draft.head, title };
    const groups = new Map(
      listOf(fieldOf(value, 'groups')).map((group) => {
        loseOthers(group, KEPT_OF_GROUP, draft, 'groups.');
        const id = textOf(group, 'id') ?? '';
        return [id, plainText(textOf(group, 'content') ?? id).text] as const;
      }),
    );
    draft.topics.ids([...groups.values()]);
    for (const [at, item] of itemsOf(value).entries()) readItem(item, at + 1, groups, draft);
  },
};

function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : listOf(fieldOf(value, 'items'));
}

function hasStart(item: unknown): boolean {
  return dateOf(fieldOf(item, 'start')) !== undefined;
}

function readItem(item: unknown, row: number, groups: ReadonlyMap<string, string>, draft: Draft): void {
  const start = dateOf(fieldOf(item, 'start'));
  const end = dateOf(fieldOf(item, 'end'));
  const content = plainText(textOf(item, 'content') ?? '');
  const about = plainText(textOf(item, 'title') ?? '');
  const isPhase = textOf(item, 'type') === BACKGROUND;
  if (start === undefined) {
    const value = textOf(item, 'start') ?? '';
    const code = value === '' ? 'missing' : 'bad-date';
    draft.leave(row, value === '' ? 'no start' : `"${value.slice(0, 40)}" is not a date`, {
      code,
      column: 'start',
      value,
    });
    return;
  }
  if (content.text === '' && about.text === '' && isPhase) {
    draft.leave(row, 'a background without words', { column: 'content' });
    return;
  }
  loseOthers(item, KEPT, draft);
  if (content.hadMarkup) draft.lose('content', 'markup');
  if (about.hadMarkup) draft.lose('title', 'markup');
  if (fieldOf(item, 'end') !== undefined && end === undefined) draft.lose('end', 'no-date');
  const own = fieldOf(item, 'x_edtf') as DateValue | undefined;
  const written = end === undefined || end === start ? start : `${start}/${end}`;
  const date = isDate(own) ? own : written;
  const label = content.text.replace(/\s+/g, ' ') || about.text;
  const words = about.text !== '' && about.text !== label ? about.text : undefined;
  const id = textOf(item, 'id');
  if (isPhase) {
    if (fieldOf(item, 'group') !== undefined) draft.lose('group');
    draft.addPhase(
      {
        ...(id !== undefined && !MADE_ID.test(id) && { id }),
        label,
        date,
        ...(words !== undefined && { description: words }),
      },
      row,
    );
    return;
  }
  const group = textOf(item, 'group');
  draft.add(
    {
      id: id ?? draft.madeId('event', row),
      kind: 'event',
      date,
      title: label === '' ? `Event ${row}` : label,
      ...(words !== undefined && { summary: words }),
      topics: draft.topics.ids(group === undefined ? [] : [groups.get(group) ?? group]),
    },
    row,
  );
}

/** A text, or two ends of which each has bounds. */
function isDate(value: unknown): value is DateValue {
  return (typeof value === 'string' || isRecord(value)) && parseDate(value as DateValue) !== undefined;
}

/** A text as it is written, or an instant as a number, whose midnights in UTC are days. */
function dateOf(value: unknown): string | undefined {
  if (typeof value === 'number') return instantText(value);
  if (typeof value !== 'string') return undefined;
  const [, year, month, day, clock, seconds, zone] = DATE.exec(value.trim()) ?? [];
  if (year === undefined) return undefined;
  const parts = [year, month, day].flatMap((part) => (part === undefined ? [] : part.padStart(2, '0'))).join('-');
  // A day written by JavaScript is its midnight.
  const isDay = clock === undefined || (clock === '00:00' && (seconds ?? '00') === '00');
  const text = isDay ? parts : `${parts}T${clock}${seconds === undefined ? '' : `:${seconds}`}${zone ?? ''}`;
  return parseEdtf(text) === undefined ? undefined : text;
}

function instantText(ms: number): string | undefined {
  const date = new Date(ms);
  return Number.isNaN(date.getTime()) ? undefined : dateOf(date.toISOString());
}
