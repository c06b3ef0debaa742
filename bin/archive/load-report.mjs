// What a load read, kept and left out, for the person who gave the command and for programs.
import { writeFileSync } from 'node:fs';
import { plain } from '../output.mjs';
import { giveLeftOut, giving } from './left-out.mjs';

const VERSION = 1;
/** Kinds of faults that the standard error names. */
const MOST_TOLD = 20;

/**
 * Facts of the reading that outlive a stop. `entries`: those that were given to the archive, again or not; `kinds`: of what
 * was left out.
 */
export function readingOf({ counts, issues, notKept, dates, mapping, encoding }, entries, kinds, isBroken) {
  const replaced = counts.replaced ?? 0;
  return {
    records: {
      read: counts.read,
      entries: entries + replaced,
      phases: counts.kept - entries,
      left: counts.left - replaced,
    },
    kinds,
    isBroken,
    issues: issues.length,
    notKept,
    columns: mapping,
    dates: dates.map(({ text, words, count }) => ({ text, words, count })),
    encoding,
  };
}

/** Records that were left out although nobody said that they may be. `far`: "refuse" is such a word for dates. */
export function lostOf({ records, kinds }, { far }) {
  return records.left - (far === 'refuse' ? countOf(kinds.filter(({ code }) => code === 'far-date')) : 0);
}

function countOf(kinds) {
  return kinds.reduce((sum, { count }) => sum + count, 0);
}

/** A line a kind, with the first record of it. */
export function tellLeftOut(label, { records, kinds }) {
  if (records.left === 0) return;
  console.error(`${plain(label)}: ${number(records.left)} of ${number(records.read)} records are left out`);
  for (const { column, count, first } of kinds.slice(0, MOST_TOLD)) {
    const { row, line, message, cure } = first;
    const place = line === undefined ? `row ${row}` : `row ${row}, line ${line}`;
    const where = column === undefined ? place : `${column}, ${place}`;
    const said = column !== undefined && message.startsWith(`${column}: `) ? message.slice(column.length + 2) : message;
    const more = count > 1 ? ` and ${number(count - 1)} more like it` : '';
    console.error(`  ${plain(where)}${more}: ${plain(said)}${cure === undefined ? '' : ` → ${plain(cure)}`}`);
  }
  const others = countOf(kinds.slice(MOST_TOLD));
  if (others > 0) console.error(`  … and ${number(others)} faults of ${kinds.length - MOST_TOLD} other kinds`);
}

function number(count) {
  return count.toLocaleString('en');
}

/** Writes what `--report` and `--rejects` ask for. */
export function giveReports({ report, rejects }, folder, facts) {
  if (rejects !== undefined) giveLeftOut(folder, rejects);
  if (report === undefined) return;
  const text = JSON.stringify({ version: VERSION, ...facts }, undefined, 2);
  giving(report, () => writeFileSync(report, `${text}\n`));
}
