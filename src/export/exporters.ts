/** Every text format of the exports. */
import { csv } from './dataset-csv.js';
import type { ExportFormat, Exporter } from './exporter.js';
import { iCalendar } from './icalendar.js';
import { json, lines } from './json.js';
import { jsonLd } from './json-ld.js';
import { plainTable } from './plain-table.js';
import { timelineJs } from './timelinejs.js';

export const exporters: readonly Exporter[] = [json, lines, csv, plainTable, jsonLd, iCalendar, timelineJs];

export function exporterOf(id: ExportFormat): Exporter {
  return exporters.find((exporter) => exporter.id === id)!;
}
