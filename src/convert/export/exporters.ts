/** Every text format of the exports. */
import { csv } from './dataset-csv.js';
import type { ExportData, Exporter, ExportFormat } from './exporter.js';
import { geoJson } from './geojson.js';
import { iCalendar } from './icalendar.js';
import { jsonLd } from './json-ld.js';
import { linkedPlaces } from './linked-places.js';
import { markwhen } from './markwhen.js';
import { plainTable } from './plain-table.js';
import { timelineJs } from './timelinejs.js';
import { vis } from './vis.js';

// The dataset as JSON and as newline-delimited JSON, entry by entry.

const INDENT = 2;
const NOTHING = (): readonly never[] => [];

const json: Exporter = {
  id: 'json',
  extension: 'json',
  type: 'application/json',
  write: (data) => ({ pieces: jsonPieces(data), notKept: NOTHING }),
};

const lines: Exporter = {
  id: 'ndjson',
  extension: 'ndjson',
  type: 'application/x-ndjson',
  write: (data) => ({ pieces: linePieces(data), notKept: NOTHING }),
};

/** Lists come before the entries that refer to them, so that they are read once. */
function* jsonPieces({ head, entries }: ExportData): Generator<string, void> {
  const { highlight, story, ...before } = head;
  yield '{\n';
  for (const [name, value] of Object.entries<unknown>(before))
    if (value !== undefined) yield `  ${JSON.stringify(name)}: ${indented(value)},\n`;
  yield '  "entries": [';
  let between = '\n    ';
  for (const entry of entries) {
    yield between + indented(entry, '    ');
    between = ',\n    ';
  }
  yield '\n  ]';
  for (const [name, value] of Object.entries({ highlight, story })) {
    if (value !== undefined) yield `,\n  "${name}": ${indented(value)}`;
  }
  yield '\n}\n';
}

function* linePieces({ head, entries }: ExportData): Generator<string, void> {
  if (Object.keys(head).length > 0) yield `${JSON.stringify(head)}\n`;
  for (const entry of entries) yield `${JSON.stringify(entry)}\n`;
}

function indented(value: unknown, margin = '  '): string {
  return JSON.stringify(value, undefined, INDENT).replaceAll('\n', `\n${margin}`);
}

/** A row for each format, which the compiler requires. */
const BY_FORMAT: Readonly<Record<ExportFormat, Exporter>> = {
  json,
  ndjson: lines,
  csv,
  table: plainTable,
  'json-ld': jsonLd,
  icalendar: iCalendar,
  timelinejs: timelineJs,
  geojson: geoJson,
  'linked-places': linkedPlaces,
  vis,
  markwhen,
};

export const exporters: readonly Exporter[] = Object.values(BY_FORMAT);

export function exporterOf(id: ExportFormat): Exporter {
  return BY_FORMAT[id];
}
