/**
 * The dataset as Linked Places: a feature is the place of an entry, with the time, a description and the sources. An
 * entry without a place is left out, and counted. The date itself stays among the properties, for a time span has only
 * days.
 */
import type { Citation, Entry, GeoLocation, Medium, Source } from '../../dataset/data/dataset.js';
import type { DatasetHead } from '../../dataset/data/timeline-model.js';
import { parseDate } from '../../dataset/time/date-ends.js';
import type { DateRange } from '../../dataset/time/date-range.js';
import { safeUrl } from '../../dataset/data/safe-url.js';
import { type ExportLosses, idsOf, keptFields, loseFields, loseUnnamed } from './export-losses.js';
import { type ExportData, type Exporter, losing } from './exporter.js';
import { plainDay } from './plain-day.js';

const CONTEXT = 'https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld';
const KEPT = keptFields('place', 'citations', 'media');
const KEPT_OF_HEAD: ReadonlySet<string> = new Set<keyof DatasetHead>(['title', 'description', 'lang', 'sources']);
const KEPT_OF_CITATION: ReadonlySet<string> = new Set<keyof Citation>(['source', 'locator']);
const KEPT_OF_SOURCE: ReadonlySet<string> = new Set<keyof Source>(['id', 'title', 'url']);
const KEPT_OF_MEDIUM: ReadonlySet<string> = new Set<keyof Medium>(['url', 'caption']);
const KEPT_OF_LOCATION: ReadonlySet<string> = new Set<keyof GeoLocation>(['name', 'latitude', 'longitude']);
/** A date that a time span can give by itself: no sign of doubt, nothing unknown. */
const PLAIN = /^-?\d{4}(?:-\d\d(?:-\d\d)?)?$/;

export const linkedPlaces: Exporter = {
  id: 'linked-places',
  extension: 'lp.json',
  type: 'application/geo+json',
  write: losing(placePieces),
};

function* placePieces({ head, entries }: ExportData, losses: ExportLosses): Generator<string, void> {
  loseFields(head, KEPT_OF_HEAD, losses);
  for (const source of head.sources ?? []) loseFields(source, KEPT_OF_SOURCE, losses, 'sources.');
  const unnamed = idsOf(head.sources);
  const sources = new Map((head.sources ?? []).map((source) => [source.id, source]));
  const { title, description, lang } = head;
  const about = JSON.stringify({ title, description, lang });
  yield `{\n  "type": "FeatureCollection",\n  "@context": ${JSON.stringify(CONTEXT)},\n  "indexing": ${about},\n  "features": [`;
  let between = '\n    ';
  for (const entry of entries) {
    const feature = featureOf(entry, sources, lang, losses);
    if (feature === undefined) continue;
    for (const { source } of entry.citations ?? []) unnamed.delete(source);
    yield between + JSON.stringify(feature);
    between = ',\n    ';
  }
  loseUnnamed('sources', unnamed, losses);
  yield '\n  ]\n}\n';
}

function featureOf(
  entry: Entry,
  sources: ReadonlyMap<string, Source>,
  lang: string | undefined,
  losses: ExportLosses,
): object | undefined {
  const { id, kind, date, title, summary, place, location, citations = [], media = [] } = entry;
  const toponym = place ?? location?.name;
  const isPoint = location?.latitude !== undefined && location.longitude !== undefined;
  if (toponym === undefined && !isPoint) {
    losses.add('entries', 'no-location');
    return undefined;
  }
  loseFields(entry, KEPT, losses);
  if (location !== undefined) loseFields(location, KEPT_OF_LOCATION, losses, 'location.');
  for (const citation of citations) loseFields(citation, KEPT_OF_CITATION, losses, 'citations.');
  for (const medium of media) loseFields(medium, KEPT_OF_MEDIUM, losses, 'media.');
  const cited = citations.map(({ source, locator }) => citationOf(sources.get(source), source, locator));
  return {
    '@id': `#${encodeURIComponent(id)}`,
    type: 'Feature',
    properties: { title, date, kind, ...(place !== undefined && { place }) },
    when: { timespans: [timespanOf(entry)] },
    names: [{ toponym: location?.name ?? place ?? title, ...(lang !== undefined && { lang }) }],
    ...(isPoint && { geometry: { type: 'Point', coordinates: [location.longitude, location.latitude] } }),
    ...(summary !== undefined && { descriptions: [{ value: summary, ...(lang !== undefined && { lang }) }] }),
    ...(cited.length > 0 && { citations: cited }),
    ...(media.length > 0 && {
      depictions: media.map(({ url, caption }) => ({ '@id': url, ...(caption !== undefined && { title: caption }) })),
    }),
  };
}

function citationOf(source: Source | undefined, id: string, locator: string | undefined): object {
  const url = safeUrl(source?.url ?? '');
  return {
    label: source?.title ?? id,
    ...(url !== undefined && { '@id': url }),
    ...(locator !== undefined && { locator }),
  };
}

/** A single date begins and ends in itself. An end that is open or not known is left out. */
function timespanOf({ date: value }: Entry): object {
  const date = parseDate(value);
  if (date === undefined) return {};
  const isInterval = typeof value !== 'string' || value.includes('/');
  const start = edgeOf(isInterval ? date.start : date);
  const end = edgeOf(isInterval ? date.end : date);
  return { ...(start !== undefined && { start }), ...(end !== undefined && { end }) };
}

function edgeOf(edge: (DateRange & { readonly text?: string }) | undefined): object | undefined {
  if (edge === undefined) return undefined;
  if (edge.text !== undefined && PLAIN.test(edge.text)) return { in: edge.text };
  const earliest = plainDay(edge.min);
  const latest = plainDay(edge.max);
  if (earliest === undefined && latest === undefined) return undefined;
  return { ...(earliest !== undefined && { earliest }), ...(latest !== undefined && { latest }) };
}
