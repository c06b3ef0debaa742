/**
 * The dataset as a timeline of TimelineJS, which has only certain dates. A slide shows the earliest and the latest day,
 * has the date in words, and keeps the date itself as `x_edtf`, which the importer reads.
 */
import type { Citation, Entry, GeoLocation, Medium, Phase, Source, Topic } from '../../dataset/data/dataset.js';
import type { DatasetHead } from '../../dataset/data/timeline-model.js';
import { Precision, type DateRange } from '../../dataset/time/date-range.js';
import { dateText, parseDate } from '../../dataset/time/date-ends.js';
import { type ExportLosses, idsOf, keptFields, loseFields, loseKind, loseUnnamed } from './export-losses.js';
import { type ExportData, type Exporter, losing } from './exporter.js';

const KEPT = keptFields('topics', 'media', 'citations');
const KEPT_OF_CITATION: ReadonlySet<string> = new Set<keyof Citation>(['source']);
const KEPT_OF_SOURCE: ReadonlySet<string> = new Set<keyof Source>(['id', 'title', 'url']);
const KEPT_OF_HEAD: ReadonlySet<string> = new Set<keyof DatasetHead>([
  'title',
  'description',
  'topics',
  'sources',
  'phases',
]);
const KEPT_OF_PHASE: ReadonlySet<string> = new Set<keyof Phase>(['id', 'label', 'date', 'description']);
const KEPT_OF_MEDIUM: ReadonlySet<string> = new Set<keyof Medium>(['url', 'caption', 'credit', 'alt']);
const KEPT_OF_LOCATION: ReadonlySet<string> = new Set<keyof GeoLocation>(['name', 'latitude', 'longitude']);
const KEPT_OF_TOPIC: ReadonlySet<string> = new Set<keyof Topic>(['id', 'name']);
const MAX_YEAR = 275_000;

export const timelineJs: Exporter = {
  id: 'timelinejs',
  extension: 'json',
  type: 'application/json',
  write: losing(slidePieces),
};

function* slidePieces({ head, entries }: ExportData, losses: ExportLosses): Generator<string, void> {
  loseFields(head, KEPT_OF_HEAD, losses);
  const topics = new Map((head.topics ?? []).map((topic) => [topic.id, topic]));
  const sources = new Map((head.sources ?? []).map((source) => [source.id, source]));
  for (const topic of topics.values()) loseFields(topic, KEPT_OF_TOPIC, losses, 'topics.');
  const unnamed = { topics: idsOf(head.topics), sources: idsOf(head.sources) };
  for (const source of sources.values()) loseFields(source, KEPT_OF_SOURCE, losses, 'sources.');
  yield `{\n${titleText(head)}  "events": [`;
  let between = '\n    ';
  for (const entry of entries) {
    const slide = slideOf(entry, { topics, sources }, losses);
    if (slide === undefined) continue;
    for (const id of entry.topics?.slice(0, 1) ?? []) unnamed.topics.delete(id);
    for (const { source } of entry.citations ?? []) unnamed.sources.delete(source);
    yield between + JSON.stringify(slide);
    between = ',\n    ';
  }
  loseUnnamed('topics', unnamed.topics, losses);
  loseUnnamed('sources', unnamed.sources, losses);
  yield '\n  ]';
  const eras = (head.phases ?? []).flatMap((phase) => eraOf(phase, losses) ?? []);
  if (eras.length > 0) yield `,\n  "eras": [${eras.map((era) => `\n    ${JSON.stringify(era)}`).join(',')}\n  ]`;
  yield '\n}\n';
}

/** An era is drawn only with both ends. */
function eraOf(phase: Phase, losses: ExportLosses): object | undefined {
  const { id, label, date, description } = phase;
  const parsed = parseDate(date);
  const from = parsed && partsOf(parsed.start ?? parsed, 'min');
  const to = parsed && partsOf(parsed.end ?? parsed, 'max');
  if (from === undefined || to === undefined) {
    losses.add('phases', 'open-phase');
    return undefined;
  }
  loseFields(phase, KEPT_OF_PHASE, losses, 'phases.');
  return {
    ...(id !== undefined && { unique_id: id }),
    start_date: from,
    end_date: to,
    x_edtf: date,
    text: textOf(label, description),
  };
}

function titleText({ title, description }: DatasetHead): string {
  if (title === undefined && description === undefined) return '';
  return `  "title": ${JSON.stringify({ text: textOf(title ?? '', description) })},\n`;
}

interface Names {
  readonly topics: ReadonlyMap<string, Topic>;
  readonly sources: ReadonlyMap<string, Source>;
}

function slideOf(entry: Entry, { topics, sources }: Names, losses: ExportLosses): object | undefined {
  const date = parseDate(entry.date);
  const start = date?.start ?? date;
  const from = start === undefined ? undefined : partsOf(start, 'min');
  if (date === undefined || from === undefined) {
    losses.add('entries', 'no-beginning');
    return undefined;
  }
  const end = date.end ?? date;
  const to = partsOf(end, 'max');
  loseFields(entry, KEPT, losses);
  loseKind(entry, losses);
  const cited = (entry.citations ?? []).flatMap(({ source }) => sources.get(source) ?? []);
  for (const citation of entry.citations ?? []) loseFields(citation, KEPT_OF_CITATION, losses, 'citations.');
  const [group, ...others] = entry.topics ?? [];
  if (others.length > 0) losses.add('topics', 'one-group', others.length);
  const [medium, ...media] = entry.media ?? [];
  if (media.length > 0) losses.add('media', 'one-medium', media.length);
  if (medium !== undefined) loseFields(medium, KEPT_OF_MEDIUM, losses, 'media.');
  loseFields(entry.location ?? {}, KEPT_OF_LOCATION, losses, 'location.');
  const same = to === undefined || JSON.stringify(to) === JSON.stringify(from);
  return {
    unique_id: entry.id,
    start_date: from,
    ...(!same && { end_date: to }),
    ...(!isPlain(dateText(entry.date)) && { display_date: dateText(entry.date) }),
    x_edtf: entry.date,
    text: textOf(entry.title, entry.summary, sourcesText(cited)),
    ...(medium !== undefined && { media: mediaOf(medium) }),
    ...(entry.location !== undefined && { location: locationOf(entry.location) }),
    ...(group !== undefined && { group: topics.get(group)?.name ?? group }),
  };
}

/**
 * The known part of the bound; a month has no day. `undefined` for an open bound, or one beyond the dates of a browser.
 */
function partsOf(range: DateRange, bound: 'min' | 'max'): object | undefined {
  const ms = range[bound];
  if (!Number.isFinite(ms)) return undefined;
  const date = new Date(ms);
  if (Number.isNaN(date.getTime())) return undefined;
  const year = date.getUTCFullYear();
  if (Math.abs(year) > MAX_YEAR) return undefined;
  const parts = { year: year <= 0 ? year - 1 : year, month: date.getUTCMonth() + 1, day: date.getUTCDate() };
  if (range.precision >= Precision.season)
    return range.precision >= Precision.year ? { year: parts.year } : { year: parts.year, month: parts.month };
  if (range.precision === Precision.month) return { year: parts.year, month: parts.month };
  if (range.precision >= Precision.day) return parts;
  const clock = { hour: date.getUTCHours(), minute: date.getUTCMinutes() };
  return range.precision >= Precision.minute
    ? { ...parts, ...clock }
    : { ...parts, ...clock, second: date.getUTCSeconds() };
}

/** Whether the parts alone give the whole date. */
function isPlain(text: string): boolean {
  return /^-?\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d(?:T[\d:]+)?)?)?(?:\/-?\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d(?:T[\d:]+)?)?)?)?$/.test(
    text,
  );
}

/** Its texts are HTML. */
function textOf(headline: string, text: string | undefined, below = ''): object {
  const paragraphs = text?.split(/\n{2,}/).map((part) => `<p>${escaped(part).replaceAll('\n', '<br>')}</p>`);
  const whole = (paragraphs?.join('') ?? '') + below;
  return { headline: escaped(headline), ...(whole !== '' && { text: whole }) };
}

/** The sources below the text, those with an address as links. */
function sourcesText(cited: readonly Source[]): string {
  const links = cited.map(({ title, url }) => {
    const words = escaped(title);
    return `<cite>${url === undefined ? words : `<a href="${escaped(url)}">${words}</a>`}</cite>`;
  });
  return links.length === 0 ? '' : `<p class="sources">${links.join('; ')}</p>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Its captions are HTML too. */
function mediaOf({ url, caption, credit, alt }: Medium): object {
  return {
    url,
    ...(caption !== undefined && { caption: escaped(caption) }),
    ...(credit !== undefined && { credit: escaped(credit) }),
    ...(alt !== undefined && { alt: escaped(alt) }),
  };
}

function locationOf({ name, latitude, longitude }: GeoLocation): object {
  return { ...(name !== undefined && { name }), ...(latitude !== undefined && { lat: latitude, lon: longitude }) };
}
