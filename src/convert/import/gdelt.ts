/**
 * Events of GDELT 1.0 and 2.0: tables with tabs and without a header. A machine has coded them from news, so each is
 * `reported`.
 */
import type { Draft } from './draft.js';
import { givenLocation } from './numbers.js';
import type { Row } from './row.js';
import type { TableImporter } from './table-importer.js';

// Root codes of CAMEO, which machines use to code events.

const ROOTS: ReadonlyMap<string, string> = new Map(
  [
    'Public statement',
    'Appeal',
    'Intent to cooperate',
    'Consultation',
    'Diplomatic cooperation',
    'Material cooperation',
    'Aid',
    'Yielding',
    'Investigation',
    'Demand',
    'Disapproval',
    'Rejection',
    'Threat',
    'Protest',
    'Force posture',
    'Reduced relations',
    'Coercion',
    'Assault',
    'Fighting',
    'Mass violence',
  ].map((name, at) => [String(at + 1).padStart(2, '0'), name]),
);

function cameoName(code: string): string {
  return ROOTS.get(code.slice(0, 2).padStart(2, '0')) ?? (code === '' ? '' : `Event ${code}`);
}

const actor = (number: number): readonly string[] =>
  'Code Name CountryCode KnownGroupCode EthnicCode Religion1Code Religion2Code Type1Code Type2Code Type3Code'
    .split(' ')
    .map((name) => `Actor${number}${name}`);
const place = (who: string, second: boolean): readonly string[] =>
  `Type Fullname CountryCode ADM1Code ${second ? 'ADM2Code ' : ''}Lat Long FeatureID`
    .split(' ')
    .map((name) => `${who}Geo_${name}`);
const columns = (second: boolean): readonly string[] => [
  ...['GLOBALEVENTID', 'SQLDATE', 'MonthYear', 'Year', 'FractionDate'],
  ...actor(1),
  ...actor(2),
  ...'IsRootEvent EventCode EventBaseCode EventRootCode QuadClass GoldsteinScale NumMentions NumSources NumArticles AvgTone'.split(
    ' ',
  ),
  ...place('Actor1', second),
  ...place('Actor2', second),
  ...place('Action', second),
  'DATEADDED',
  'SOURCEURL',
];

/** Keys are numbers of columns. */
const VERSIONS: ReadonlyMap<number, readonly string[]> = new Map(
  [columns(true), columns(false)].map((names) => [names.length, names]),
);
/** Codes that are read only if there is no name, or no root code. */
const SHARPER = [
  ['actor1name', ['Actor1Code']],
  ['actor2name', ['Actor2Code']],
  ['eventrootcode', ['EventCode', 'EventBaseCode']],
] as const;
const DAY = /^(\d{4})(\d\d)(\d\d)$/;

export const gdelt: TableImporter = {
  kind: 'table',
  id: 'gdelt',
  noHeader: (first) => (isEvent(first) ? VERSIONS.get(first.length) : undefined),
  columns: new Set([
    'globaleventid',
    'sqldate',
    'day',
    'monthyear',
    'year',
    'fractiondate',
    'actor1name',
    'actor1code',
    'actor2name',
    'actor2code',
    'eventcode',
    'eventbasecode',
    'eventrootcode',
    'actiongeo_fullname',
    'actiongeo_lat',
    'actiongeo_long',
    'sourceurl',
  ]),
  detect: (header, names) => header.has('globaleventid') || isEvent(names),
  begin: (_, draft) => (row) => {
    readRow(row, draft);
  },
};

function isEvent(cells: readonly string[]): boolean {
  return VERSIONS.has(cells.length) && /^\d+$/.test(cells[0] ?? '') && DAY.test(cells[1] ?? '');
}

function readRow(row: Row, draft: Draft): void {
  const [, year, month, day] = DAY.exec(row.text('sqldate', 'day')) ?? [];
  if (year === undefined) {
    draft.leave(row.number, 'no date of eight digits', { column: 'SQLDATE' });
    return;
  }
  const [one, two] = [nameOf(row.text('actor1name', 'actor1code')), nameOf(row.text('actor2name', 'actor2code'))];
  for (const [kept, others] of SHARPER)
    if (row.text(kept) !== '') for (const name of others) if (row.text(name.toLowerCase()) !== '') draft.lose(name);
  const what = cameoName(row.text('eventrootcode', 'eventcode'));
  const url = row.some('sourceurl');
  const host = url === undefined ? undefined : hostOf(url);
  const source = draft.sources.id(url, { title: host ?? url ?? '', ...(host !== undefined && { url: url! }) });
  draft.add(
    {
      id: `gdelt-${row.text('globaleventid')}`,
      kind: 'event',
      date: `${year}-${month}-${day}`,
      title: [one, what, two].filter((part) => part !== '').join(' – '),
      parties: draft.parties.ids([one, two]),
      topics: draft.topics.ids([what]),
      place: row.some('actiongeo_fullname'),
      location: givenLocation(draft, 'ActionGeo_Lat', row.some('actiongeo_lat'), row.some('actiongeo_long')),
      status: 'reported',
      citations: source === undefined ? [] : [{ source }],
    },
    row.number,
  );
}

/** Names are in capitals. */
function nameOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/(^|[\s'(-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

function hostOf(url: string): string | undefined {
  try {
    return new URL(url).hostname;
  } catch {
    return undefined;
  }
}
