/**
 * Answers of the query service of Wikidata, as SPARQL JSON. Names and types identify the variables: an item and its
 * label, a point in time or a start and an end, a place, an article.
 */
import { fieldOf, type Draft } from './draft.js';
import { listOf, textOf, type JsonImporter } from './text-importer.js';
import { givenLocation } from './numbers.js';
import { isRecord } from '../../dataset/data/safe-read.js';
import type { TableImporter } from './table-importer.js';

const ITEM = /\/entity\/(Q\d+)$/;
const DATE_TIME = /^([+-]?\d+)-(\d\d)-(\d\d)(T00:00:00Z?)?/;
const START = /start|begin|from|inception|début|beginn|почат|нача/i;
const END = /end|until|dissol|fin|ende|кінець|коне/i;
const PLACE = /place|location|country|city|lieu|ort|місц|мест/i;
/** WKT: degrees east come first. */
const POINT = /^Point\(([-+.\de]+) ([-+.\de]+)\)$/i;
/** Its language is the first part of the host. */
const ARTICLE = /^https:\/\/([a-z-]+)\.wikipedia\.org\/wiki\/(.+)$/;
/** A file of Wikimedia Commons. */
const IMAGE = /^https?:(\/\/commons\.wikimedia\.org\/wiki\/Special:FilePath\/.+\.(?:jpe?g|png|svg|gif|webp|tiff?))$/i;
const PRECISION = /precision$/i;
/** The precision of a time in Wikidata. */
const YEAR = 9;
const MONTH = 10;

export const wikidata: JsonImporter = {
  kind: 'json',
  id: 'wikidata',
  detect: (value) => Array.isArray(fieldOf(fieldOf(value, 'results'), 'bindings')),
  read: (value, draft) => {
    for (const [at, binding] of listOf(fieldOf(fieldOf(value, 'results'), 'bindings')).entries())
      readBinding(binding, at + 1, draft);
  },
};

interface Term {
  readonly name: string;
  readonly value: string;
  readonly isDate: boolean;
  readonly isUri: boolean;
}

function readBinding(binding: unknown, row: number, draft: Draft): void {
  const terms = termsOf(binding);
  const dates = terms.filter(({ isDate }) => isDate);
  const end = dates.find(({ name }) => END.test(name) && !START.test(name));
  const start = dates.find(({ name }) => START.test(name)) ?? dates.find((date) => date !== end);
  const item = terms.find(({ value, isUri }) => isUri && ITEM.test(value));
  const title =
    terms.find(({ name }) => item !== undefined && name === `${item.name}Label`) ??
    terms.find(({ name }) => /label$/i.test(name));
  const from = start && edtf(start, terms);
  const to = end && edtf(end, terms);
  if ((from ?? to) === undefined || title === undefined) {
    const missing = title === undefined ? 'label' : 'date';
    draft.leave(row, `the row has no ${missing}`, {
      column: missing,
      cure: missing === 'label' ? 'ask for ?itemLabel in the query' : 'ask for a date in the query',
    });
    return;
  }
  const place = terms.find(({ name }) => PLACE.test(name) && /label$/i.test(name));
  const description = terms.find(({ name }) => /description$/i.test(name));
  const point = terms.find(({ value }) => POINT.test(value));
  const [, east, north] = POINT.exec(point?.value ?? '') ?? [];
  const article = terms.find(({ value, isUri }) => isUri && ARTICLE.test(value));
  const image = terms.find(({ value }) => IMAGE.test(value));
  const used = new Set([start, end, item, title, place, description, point, article, image]);
  for (const term of terms) if (!used.has(term) && !PRECISION.test(term.name)) draft.lose(term.name, 'no-meaning');
  const id = ITEM.exec(item?.value ?? '')?.[1];
  const source = draft.sources.id(id === undefined ? undefined : `Wikidata, ${id}`, {
    url: `https://www.wikidata.org/wiki/${id ?? ''}`,
  });
  draft.add(
    {
      id: id ?? draft.madeId('row', row),
      kind: 'event',
      date: from === undefined ? `../${to!}` : to === undefined || to === from ? from : `${from}/${to}`,
      title: title.value,
      summary: description?.value,
      place: place?.value,
      ...(image !== undefined && { media: [{ url: image.value.replace(IMAGE, 'https:$1') }] }),
      location: point && givenLocation(draft, point.name, north, east),
      citations: [source, articleOf(article, draft)].flatMap((id) => (id === undefined ? [] : [{ source: id }])),
    },
    row,
  );
}

function articleOf(term: Term | undefined, draft: Draft): string | undefined {
  const [url, lang, name] = ARTICLE.exec(term?.value ?? '') ?? [];
  if (url === undefined || name === undefined) return undefined;
  return draft.sources.id(`Wikipedia, ${titleOf(name)}`, { url, ...(lang !== undefined && { lang }) }, url);
}

function titleOf(name: string): string {
  try {
    return decodeURIComponent(name).replaceAll('_', ' ');
  } catch {
    return name;
  }
}

function termsOf(binding: unknown): readonly Term[] {
  if (typeof binding !== 'object' || binding === null) return [];
  return Object.entries(binding).flatMap(([name, term]) => {
    const value = textOf(term, 'value');
    if (value === undefined) return [];
    const isDate = (textOf(term, 'datatype') ?? '').endsWith('#dateTime') || /^[+-]?\d{4,}-\d\d-\d\dT/.test(value);
    return [{ name, value, isDate, isUri: textOf(term, 'type') === 'uri' }];
  });
}

/**
 * The service returns the first of January at midnight for a year: so it is read as a year, unless a precision is
 * given.
 */
function edtf(term: Term, terms: readonly Term[]): string | undefined {
  const [, year, month, day] = DATE_TIME.exec(term.value) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const declared = terms.find(
    ({ name }) => PRECISION.test(name) && name.toLowerCase().startsWith(term.name.toLowerCase()),
  )?.value;
  const precision = declared === undefined ? guessedPrecision(month, day) : Number(declared);
  const plain = yearText(year);
  if (precision < YEAR) return precision === YEAR - 1 ? `${plain.slice(0, -1)}X` : `${plain.slice(0, -2)}XX`;
  if (precision === YEAR || month === '00') return plain;
  return precision === MONTH || day === '00' ? `${plain}-${month}` : `${plain}-${month}-${day}`;
}

function guessedPrecision(month: string, day: string): number {
  return month === '01' && day === '01' ? YEAR : MONTH + 1;
}

function yearText(year: string): string {
  const number = Number(year);
  const digits = String(Math.abs(number));
  const sign = number < 0 ? '-' : '';
  return digits.length > 4 ? `Y${sign}${digits}` : sign + digits.padStart(4, '0');
}

const ENTITY = /^<?https?:\/\/www\.wikidata\.org\/entity\/Q\d+>?$/;
/** TSV writes `"text"@en`, `<address>` and `"2014-02-22T00:00:00Z"^^<type>`; the quotation marks may be gone. */
const TYPED = /^"?([^]*?)"?(?:@[a-z]{2,3}(?:-\w{2,8})*|\^\^<[^<>]*>)$/i;

/**
 * Answers of the query service of Wikidata as a table: CSV, TSV, and the short form of JSON. Each is read as the long
 * form of JSON, whose variables have types.
 */
export const wikidataTable: TableImporter = {
  kind: 'table',
  id: 'wikidata-table',
  columns: undefined,
  detect: (_, names) => {
    const plain = new Set(names.map(variableOf));
    return [...plain].some((name) => name !== '' && plain.has(`${name}Label`));
  },
  begin: (header, draft) => {
    const names = header.map(variableOf);
    const isTyped = header.some((name) => name.trim().startsWith('?'));
    return (row) => {
      const cells = names.map((name, at) => [name, row.cells[at] ?? ''] as const);
      readBinding(bindingOf(cells, isTyped), row.number, draft);
    };
  },
};

export const wikidataRows: JsonImporter = {
  kind: 'json',
  id: 'wikidata-rows',
  detect: (value) =>
    listOf(value).some((row) => isRecord(row) && Object.values(row).some((cell) => ENTITY.test(String(cell)))),
  read: (value, draft) => {
    for (const [at, row] of listOf(value).entries())
      readBinding(
        bindingOf(isRecord(row) ? Object.entries(row).map(([name, cell]) => [name, String(cell)]) : []),
        at + 1,
        draft,
      );
  },
};

function variableOf(name: string): string {
  return name.trim().replace(/^\?/, '');
}

function bindingOf(cells: readonly (readonly [name: string, text: string])[], isTyped = false): object {
  return Object.fromEntries(
    cells.flatMap(([name, cell]) => {
      const address = /^<(.*)>$/.exec(cell.trim())?.[1];
      const typed = isTyped ? TYPED.exec(cell.trim())?.[1] : undefined;
      const value = address ?? typed ?? cell.trim();
      const isUri = address !== undefined || ENTITY.test(value) || /^https:\/\/[a-z-]+\.wikipedia\.org\//.test(value);
      return value === '' ? [] : [[name, { type: isUri ? 'uri' : 'literal', value }]];
    }),
  );
}
