/**
 * The content of a link, as text: `view:list;range:1740787200000~1746057600000;at:an-entry;data:1.0.0`. It holds only
 * the differences from the page's own state, so links stay short and readable. Every value is escaped, so `;`, `:`, `,`
 * and `~` can only be separators.
 *
 * Anyone can write a link: unknown parts are left out, and one issue reports them.
 */
import { FACETS, facetsIn, isOtherFacet, PAGE_FACETS, type FilterName } from '../../dataset/data/facets.js';
import { EMPTY_FILTER, type Filter } from '../../dataset/data/filter.js';
import { asTimes, type Times } from '../../dataset/data/times.js';
import { asLanesBy, type LanesBy } from '../../drawing/layout/lanes.js';
import type { View } from '../../drawing/scale/view.js';
import type { LinkField } from '../../element/session/slices.js';
import { escapeId } from '../../dataset/base/escape-id.js';
import type { TimelineStart } from '../../element/frame/controls.js';
import { asViewName, type TimelineViewName } from '../../element/frame/views.js';

/** Longer links are not read. */
const MAX_LINK = 8192;
const NOT_ESCAPED = /[!'()*~]/g;

export interface LinkState {
  /** Undefined for the whole extent. */
  readonly range: View | undefined;
  readonly view: TimelineViewName;
  readonly lanes: LanesBy;
  readonly times: Times;
  readonly trueScale: boolean;
  readonly map: boolean;
  readonly start: TimelineStart;
  /** Id of a measure; empty for none. */
  readonly sizes: string;
  /** Starts of the unfolded gaps, UTC ms. */
  readonly open: readonly number[];
  /** Keys of the collapsed lanes. */
  readonly collapsed: readonly string[];
  readonly filter: Filter;
  readonly query: string;
  /** Id of the open entry. */
  readonly selected: string | undefined;
  /** Additions of features, by their ids. */
  readonly slices: ReadonlyMap<string, unknown>;
}

/** The field of a feature: its slice of the state. */
export interface SliceField extends LinkField<unknown> {
  readonly feature: string;
}

interface Linked extends LinkState {
  /** The version of the link's dataset. */
  readonly version: string | undefined;
}

export interface LinkReading {
  readonly state: Linked;
  /** Whether all of the link was understood. */
  readonly whole: boolean;
}

/** An empty text means nothing: no range, no open entry. */
interface Field {
  readonly write: (state: LinkState) => string;
  /** Undefined if the text means nothing. */
  readonly read: (text: string) => Partial<Linked> | undefined;
}

const FIELDS: ReadonlyMap<string, Field> = new Map<string, Field>([
  [
    'view',
    {
      write: ({ view }) => escape(view),
      read: (text) => {
        const view = asViewName(text);
        return view === undefined ? undefined : { view };
      },
    },
  ],
  [
    'lanes',
    {
      write: ({ lanes }) => escape(lanes),
      read: (text) => {
        const lanes = asLanesBy(decodeURIComponent(text));
        return escape(lanes) === text ? { lanes } : undefined;
      },
    },
  ],
  ['times', { write: ({ times }) => times, read: (text) => (asTimes(text) === text ? { times: text } : undefined) }],
  [
    'scale',
    {
      write: ({ trueScale }) => (trueScale ? 'true' : ''),
      read: (text) => (text === 'true' || text === '' ? { trueScale: text === 'true' } : undefined),
    },
  ],
  [
    'map',
    {
      write: ({ map }) => (map ? 'true' : ''),
      read: (text) => (text === 'true' || text === '' ? { map: text === 'true' } : undefined),
    },
  ],
  [
    'order',
    {
      write: ({ start }) => start,
      read: (text) => (text === 'oldest' || text === 'newest' ? { start: text } : undefined),
    },
  ],
  ['size', { write: ({ sizes }) => escape(sizes), read: (text) => ({ sizes: decodeURIComponent(text) }) }],
  ['range', { write: ({ range }) => (range ? `${ms(range.start)}~${ms(range.end)}` : ''), read: readRange }],
  ['open', { write: ({ open }) => open.map(ms).join(','), read: readOpen }],
  [
    'shut',
    {
      write: ({ collapsed }) => collapsed.map(escape).join(','),
      read: (text) => ({ collapsed: listOf(text).map(decodeURIComponent) }),
    },
  ],
  ['filter', { write: ({ filter }) => writeFilter(filter), read: readFilterText }],
  ['find', { write: ({ query }) => escape(query), read: (text) => ({ query: decodeURIComponent(text) }) }],
  [
    'at',
    {
      write: ({ selected }) => escape(selected ?? ''),
      read: (text) => ({ selected: text === '' ? undefined : decodeURIComponent(text) }),
    },
  ],
]);
const VERSION = 'data';

/** Empty if the state is that of the page. `version` is the dataset's. */
export function encodeLink(
  state: LinkState,
  page: LinkState,
  version: string | undefined,
  sliceFields: readonly SliceField[],
): string {
  const parts: string[] = [];
  const add = (key: string, write: (of: LinkState) => string): void => {
    const text = write(state);
    if (text !== write(page)) parts.push(`${key}:${text}`);
  };
  for (const [key, { write }] of FIELDS) add(key, write);
  for (const field of sliceFields) add(field.key, ({ slices }) => field.write(slices.get(field.feature)));
  if (parts.length > 0 && version !== undefined) parts.push(`${VERSION}:${escape(version)}`);
  return parts.join(';');
}

/** The state in a link; missing parts are the page's. */
export function decodeLink(text: string, page: LinkState, sliceFields: readonly SliceField[]): LinkReading {
  let state: Linked = { ...page, version: undefined };
  if (text.length > MAX_LINK) return { state, whole: false };
  let whole = true;
  const seen = new Set<string>();
  for (const part of text.split(';').filter((each) => each !== '')) {
    const colon = part.indexOf(':');
    const key = part.slice(0, Math.max(colon, 0));
    const read = key === VERSION ? readVersion : (FIELDS.get(key)?.read ?? sliceReader(key, state, sliceFields));
    const value = seen.has(key) ? undefined : attempt(read, part.slice(colon + 1));
    seen.add(key);
    if (value === undefined) whole = false;
    else state = { ...state, ...value };
  }
  return { state, whole };
}

function sliceReader(key: string, { slices }: Linked, fields: readonly SliceField[]): Field['read'] | undefined {
  const field = fields.find((each) => each.key === key);
  return (
    field &&
    ((text) => {
      const slice = field.read(text);
      return slice === undefined ? undefined : { slices: new Map(slices).set(field.feature, slice) };
    })
  );
}

function readVersion(text: string): Partial<Linked> {
  return { version: decodeURIComponent(text) };
}

/** `decodeURIComponent` throws on an invalid escape. */
function attempt(read: Field['read'] | undefined, text: string): Partial<Linked> | undefined {
  try {
    return read?.(text);
  } catch {
    return undefined;
  }
}

function escape(text: string): string {
  const encoded = escapeId(text);
  return encoded.replace(NOT_ESCAPED, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}

/** Writes as many digits as the very same number needs. */
function ms(value: number): string {
  return escape(String(value));
}

function readMs(text: string | undefined): number {
  return text === undefined || text === '' ? Number.NaN : Number(decodeURIComponent(text));
}

function listOf(text: string): readonly string[] {
  return text === '' ? [] : text.split(',');
}

function readRange(text: string): Partial<LinkState> | undefined {
  if (text === '') return { range: undefined };
  const [from, to, more] = text.split('~', 3);
  const range = { start: readMs(from), end: readMs(to) };
  const good = more === undefined && Number.isFinite(range.start) && range.start < range.end && range.end < Infinity;
  return good ? { range } : undefined;
}

function readOpen(text: string): Partial<LinkState> | undefined {
  const open = listOf(text).map(readMs);
  return open.every(Number.isFinite) ? { open } : undefined;
}

/** `kind.event,party.us,category%3Atheatre.sea`: no written name of a facet has a dot, so the first one separates. */
function writeFilter(filter: Filter): string {
  return facetsIn(filter)
    .flatMap((facet) => {
      const name = escape(facet).replaceAll('.', '%2e');
      return (filter[facet] ?? []).map((value) => `${name}.${escape(value)}`);
    })
    .join(',');
}

function readFilterText(text: string): Partial<LinkState> | undefined {
  const values = new Map<FilterName, string[]>();
  for (const item of listOf(text)) {
    const dot = item.indexOf('.');
    const name = decodeURIComponent(item.slice(0, Math.max(dot, 0)));
    const facet = isOtherFacet(name) ? name : [...FACETS, ...PAGE_FACETS].find((each) => each === name);
    if (facet === undefined) return undefined;
    values.set(facet, [...(values.get(facet) ?? []), decodeURIComponent(item.slice(dot + 1))]);
  }
  return { filter: values.size === 0 ? EMPTY_FILTER : Object.fromEntries(values) };
}
