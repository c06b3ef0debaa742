/** Cells of the categories, measures and own fields of an entry, of its location and of its media. Plain if they can be. */
import type { Entry, Medium } from '../../dataset/data/dataset.js';
import { TEXT_NAMES } from '../../dataset/data/entry-texts.js';
import type { DatasetHead } from '../../dataset/data/timeline-model.js';
import { readProperty } from '../../dataset/data/safe-read.js';

/** Several ids in one cell: with semicolons between them, or as JSON if one contains a semicolon. */
export const SEPARATOR = ';';

type TextCells = Readonly<Record<string, string>>;

export function listText(list: readonly string[] | undefined): string | undefined {
  if (list === undefined || list.length === 0) return undefined;
  const plain = list.every(isPlainItem) && !list[0]!.startsWith('["');
  return plain ? list.join(`${SEPARATOR} `) : JSON.stringify(list);
}

export function isPlainItem(text: string): boolean {
  return text !== '' && text === text.trim() && !text.includes(SEPARATOR);
}

type Cells = Readonly<Record<string, string | undefined>>;

/** A column for each category, `category:theatre`; JSON in one column if an id cannot be the name of a column. */
export function categoryCells(categories: Entry['categories'] = {}): Cells {
  const chosen = Object.entries(categories);
  const plain = chosen.every(([id, values]) => isPlainId(id) && (typeof values === 'string' || values.length > 1));
  if (!plain) return { categories: JSON.stringify(categories) };
  return Object.fromEntries(
    chosen.map(([id, values]) => [`category:${id}`, listText(typeof values === 'string' ? [values] : values)]),
  );
}

/** A column for each measure, `measure:deaths`. */
export function measureCells(measures: Entry['measures'] = {}): Cells {
  const given = Object.entries(measures);
  if (!given.every(([id]) => isPlainId(id))) return { measures: JSON.stringify(measures) };
  return Object.fromEntries(
    given.map(([id, amount]) => [
      `measure:${id}`,
      typeof amount === 'number' ? String(amount) : JSON.stringify(amount),
    ]),
  );
}

/** A column for each own field, `field:docket`. A text that would be read as a list is JSON with the others. */
export function ownFieldCells(fields: Entry['fields'] = {}, head: DatasetHead): Cells {
  const given = Object.entries(fields);
  const isList = (id: string): boolean => head.fields?.find((field) => field.id === id)?.kind === 'list';
  const plain = given.every(([id, value]) => {
    if (!isPlainId(id)) return false;
    return typeof value === 'string' ? !isList(id) && !value.startsWith('["') : isList(id) && value.length > 0;
  });
  if (!plain) return { fields: JSON.stringify(fields) };
  return Object.fromEntries(
    given.map(([id, value]) => [`field:${id}`, typeof value === 'string' ? value : listText(value)]),
  );
}

export function locationCells({ name, latitude, longitude, precision }: NonNullable<Entry['location']> = {}): Cells {
  return {
    locationName: name,
    latitude: numberText(latitude),
    longitude: numberText(longitude),
    locationPrecision: numberText(precision),
  };
}

/** Columns of one medium, in their order. */
export const MEDIA_COLUMNS = [
  'media',
  'mediaKind',
  'mediaAlt',
  'mediaCaption',
  'mediaCredit',
  'mediaWidth',
  'mediaHeight',
  'mediaPoster',
  'mediaTranscript',
  'mediaTracks',
] as const;

export function mediaCells(media: Entry['media'] = []): Cells {
  const [first, ...others] = media;
  if (first === undefined) return {};
  if (others.length > 0 || !isPlainMedium(first)) return { media: JSON.stringify(media) };
  const { url, kind, alt, caption, credit, width, height, poster, transcript, tracks } = first;
  return {
    media: url,
    mediaKind: kind,
    mediaAlt: alt,
    mediaCaption: caption,
    mediaCredit: credit,
    mediaWidth: numberText(width),
    mediaHeight: numberText(height),
    mediaPoster: poster,
    mediaTranscript: transcript,
    mediaTracks: tracks && JSON.stringify(tracks),
  };
}

/** An empty cell says nothing; an empty text says that a picture only decorates. */
function isPlainMedium(medium: Medium): boolean {
  return (
    !/^[[{]/.test(medium.url) &&
    (medium.archives ?? medium.checked) === undefined &&
    Object.values(medium).every((text) => text !== '')
  );
}

function isPlainId(id: string): boolean {
  return id === id.trim() && !/[\r\n]/.test(id);
}

function numberText(number: number | undefined): string | undefined {
  return number === undefined ? undefined : String(number);
}

/**
 * Cells of texts in other languages: `title:uk`, `summary:uk`. The columns are those of the texts in the dataset's
 * language.
 */
export function entryTranslationCells(translations: Entry['translations']): TextCells {
  return translationCells(translations, OF_AN_ENTRY);
}

const OF_AN_ENTRY = Object.fromEntries(TEXT_NAMES.map((name) => [name, name]));

/** `columns`: by the fields of a translation. */
export function translationCells(
  translations: Readonly<Record<string, object>> = {},
  columns: Readonly<Record<string, string>>,
): TextCells {
  const cells = Object.entries(translations).flatMap(([tag, texts]) =>
    Object.entries(columns).flatMap(([field, column]) => {
      const text = readProperty(texts, field);
      return typeof text === 'string' && text !== '' ? [[`${column}:${tag}`, text] as const] : [];
    }),
  );
  return Object.fromEntries(cells);
}
