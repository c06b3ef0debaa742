/**
 * Places with their times in Linked Places: a feature becomes an entry if it has a time span. Names, descriptions,
 * citations and pictures come along; links to gazetteers and types have no place in a dataset.
 */
import type { Citation, Medium } from '../../dataset/data/dataset.js';
import type { DateValue } from '../../dataset/time/date-ends.js';
import { parseDate } from '../../dataset/time/date-ends.js';
import { isRecord } from '../../dataset/data/safe-read.js';
import { safeUrl } from '../../dataset/data/safe-url.js';
import { fieldOf, type Draft } from './draft.js';
import { pointOf } from './geojson.js';
import { loseOthers } from './lose-fields.js';
import { listOf, textOf, type JsonImporter } from './text-importer.js';

const OF_THE_FILE = new Set(['type', '@context', 'indexing', 'features']);
const OF_THE_INDEX = new Set(['title', 'name', 'description', 'lang']);
const OF_A_FEATURE = new Set([
  ...['@id', '@context', 'type', 'properties', 'when', 'names', 'geometry', 'descriptions', 'citations', 'depictions'],
]);
const OF_THE_PROPERTIES = new Set(['title', 'date', 'kind', 'place']);
const OF_A_NAME = new Set(['toponym', 'lang']);
const OF_A_DESCRIPTION = new Set(['value', 'lang']);
const OF_A_CITATION = new Set(['label', '@id', 'locator']);
const OF_A_PICTURE = new Set(['@id', 'title']);
const OF_A_TIME = new Set(['timespans']);
const YEAR_DIGITS = 4;

export const linkedPlaces: JsonImporter = {
  kind: 'json',
  id: 'linked-places',
  detect: (value) =>
    fieldOf(value, 'type') === 'FeatureCollection' &&
    (/linked-?places/i.test(JSON.stringify(fieldOf(value, '@context') ?? '')) ||
      listOf(fieldOf(value, 'features')).some(
        (feature) => Array.isArray(fieldOf(feature, 'names')) && textOf(feature, '@id') !== undefined,
      )),
  read: (value, draft) => {
    loseOthers(value, OF_THE_FILE, draft);
    const index = fieldOf(value, 'indexing');
    loseOthers(index, OF_THE_INDEX, draft, 'indexing.');
    const [title, description, lang] = [
      textOf(index, 'title', 'name'),
      textOf(index, 'description'),
      textOf(index, 'lang'),
    ];
    draft.head = {
      ...(title !== undefined && { title }),
      ...(description !== undefined && { description }),
      ...(lang !== undefined && { lang }),
    };
    for (const [at, feature] of listOf(fieldOf(value, 'features')).entries()) readFeature(feature, at + 1, draft);
  },
};

function readFeature(feature: unknown, row: number, draft: Draft): void {
  const properties = fieldOf(feature, 'properties');
  const names = listOf(fieldOf(feature, 'names'));
  const [first, ...others] = names;
  const toponym = textOf(first, 'toponym');
  const title = textOf(properties, 'title') ?? toponym;
  if (title === undefined) {
    draft.leave(row, 'title: missing', { column: 'title' });
    return;
  }
  const given = dateOf(feature, draft);
  if (given === undefined || parseDate(given) === undefined) {
    const code = given === undefined ? 'missing' : 'bad-date';
    const message = given === undefined ? 'it has no time span' : 'its time span cannot be read as a date';
    draft.leave(row, message, { code, column: 'when', ...(given !== undefined && { value: JSON.stringify(given) }) });
    return;
  }
  loseOthers(feature, OF_A_FEATURE, draft);
  loseOthers(properties, OF_THE_PROPERTIES, draft, 'properties.');
  loseOthers(first, OF_A_NAME, draft, 'names.');
  if (others.length > 0) draft.lose('names', 'repeated', others.length);
  const geometry = fieldOf(feature, 'geometry');
  const point = pointOf(geometry);
  if (point === undefined && isRecord(geometry)) draft.lose('geometry', 'not-a-point');
  // A file of this project says which is which; elsewhere the name is the place.
  const isOwn = fieldOf(properties, 'date') !== undefined;
  const place = textOf(properties, 'place') ?? (isOwn || toponym === title ? undefined : toponym);
  const named = toponym === place || toponym === title ? undefined : toponym;
  const [description, ...more] = listOf(fieldOf(feature, 'descriptions'));
  loseOthers(description, OF_A_DESCRIPTION, draft, 'descriptions.');
  if (more.length > 0) draft.lose('descriptions', 'repeated', more.length);
  const location = { ...(named !== undefined && { name: named }), ...point };
  draft.add(
    {
      id: idOf(feature) ?? draft.madeId('event', row),
      kind: textOf(properties, 'kind') === 'statement' ? 'statement' : 'event',
      date: given,
      title,
      summary: textOf(description, 'value'),
      place,
      ...(Object.keys(location).length > 0 && { location }),
      citations: citationsOf(feature, draft),
      media: picturesOf(feature, draft),
    },
    row,
  );
}

/** The fragment of an id of this project, or the whole address. */
function idOf(feature: unknown): string | undefined {
  const id = textOf(feature, '@id');
  if (!id?.startsWith('#')) return id;
  try {
    return decodeURIComponent(id.slice(1));
  } catch {
    return id;
  }
}

/** The date that this project wrote, or the first time span. */
function dateOf(feature: unknown, draft: Draft): DateValue | undefined {
  const own = fieldOf(fieldOf(feature, 'properties'), 'date');
  const when = fieldOf(feature, 'when');
  const [first, ...others] = listOf(fieldOf(when, 'timespans'));
  loseOthers(when, OF_A_TIME, draft, 'when.');
  if (others.length > 0) draft.lose('when.timespans', 'repeated', others.length);
  const isOwn = typeof own === 'string' || (isRecord(own) && textOf(own, 'start', 'end') !== undefined);
  if (isOwn) return own as DateValue;
  const start = edgeOf(fieldOf(first, 'start'));
  const end = edgeOf(fieldOf(first, 'end'));
  if (start === undefined && end === undefined) return undefined;
  if (start === end) return start;
  return start?.includes('/') === true || end?.includes('/') === true
    ? { start: start ?? '', end: end ?? '' }
    : `${start ?? ''}/${end ?? ''}`;
}

/** A day within bounds: `2022-02-24/2022-02-28` is some day of these. */
function edgeOf(edge: unknown): string | undefined {
  const within = dayOf(textOf(edge, 'in'));
  if (within !== undefined) return within;
  const earliest = dayOf(textOf(edge, 'earliest'));
  const latest = dayOf(textOf(edge, 'latest'));
  if (earliest === undefined && latest === undefined) return undefined;
  return earliest === latest ? earliest : `${earliest ?? '..'}/${latest ?? '..'}`;
}

/** A year may have fewer than four digits there, and a sign. */
function dayOf(text: string | undefined): string | undefined {
  const [, sign, year, rest] = /^([+-]?)(\d{1,4})((?:-\d\d){0,2})$/.exec(text ?? '') ?? [];
  if (year === undefined) return text;
  return `${sign === '-' ? '-' : ''}${year.padStart(YEAR_DIGITS, '0')}${rest ?? ''}`;
}

function citationsOf(feature: unknown, draft: Draft): readonly Citation[] {
  return listOf(fieldOf(feature, 'citations')).flatMap((citation) => {
    loseOthers(citation, OF_A_CITATION, draft, 'citations.');
    const url = safeUrl(textOf(citation, '@id') ?? '');
    const locator = textOf(citation, 'locator');
    const label = textOf(citation, 'label', '@id');
    const source = draft.sources.id(label, { ...(url !== undefined && { url }) }, `${label ?? ''} ${url ?? ''}`);
    return source === undefined ? [] : [{ source, ...(locator !== undefined && { locator }) }];
  });
}

function picturesOf(feature: unknown, draft: Draft): readonly Medium[] {
  return listOf(fieldOf(feature, 'depictions')).flatMap((picture) => {
    loseOthers(picture, OF_A_PICTURE, draft, 'depictions.');
    const url = textOf(picture, '@id');
    const caption = textOf(picture, 'title');
    if (url === undefined) draft.lose('depictions', 'no-medium');
    return url === undefined ? [] : [{ url, ...(caption !== undefined && { caption }) }];
  });
}
