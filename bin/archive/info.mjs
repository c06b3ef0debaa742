// Says what an archive is: its layout, its entries, its size, and the generation before it.
import { statSync } from 'node:fs';
import { plain } from '../output.mjs';
import { LAYOUT, layoutOf } from './layout.mjs';
import { openArchive } from './opened.mjs';
import { beforeOf } from './to-duckdb.mjs';

const NAMES = { duckdb: 'DuckDB', parquet: 'Parquet files', clickhouse: 'ClickHouse' };
const MB = 1e6;

export async function run(args) {
  const archive = await openArchive(args);
  archive.close();
  for (const line of linesOf(archive)) console.log(line);
  return 0;
}

function linesOf({ kind, place, size, description, manifest }) {
  const { total, extent, revision, writer, head = {} } = description;
  const [layout, newest] = kind === 'parquet' ? [manifest.version, 2] : [layoutOf(description), LAYOUT];
  const state =
    layout === newest
      ? ''
      : layout < newest
        ? ', older than this command: archive upgrade'
        : ', newer than this command';
  const before = kind === 'duckdb' ? statSync(beforeOf(place), { throwIfNoEntry: false }) : undefined;
  return [
    `${plain(place)}: ${NAMES[kind]}, layout ${plain(layout)}${state}`,
    ...(writer === undefined ? [] : [`written by  conflict-timeline ${plain(writer)}`]),
    `entries     ${total.toLocaleString('en')}${extent === null ? '' : `, from ${dayOf(extent.start)} to ${dayOf(extent.end - 1)}`}`,
    `title       ${plain(head.title ?? '–')}`,
    `revision    ${plain(revision)}`,
    `size        ${(size / MB).toLocaleString('en', { maximumFractionDigits: 1 })} MB`,
    ...(before === undefined
      ? []
      : [`before      ${plain(beforeOf(place))}, of ${before.mtime.toISOString().slice(0, 16).replace('T', ' ')} UTC`]),
  ];
}

/** Years that a date of the language has no place for are told as such. */
function dayOf(ms) {
  const date = new Date(ms);
  return Number.isNaN(date.valueOf()) ? 'beyond all calendars' : date.toISOString().split('T')[0];
}
