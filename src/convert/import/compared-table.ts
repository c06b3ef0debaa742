/** Any sheet, whose names and rows are compared: those that are perhaps the same are one issue each, or are merged. */
import { quotedText } from '../../dataset/data/short-text.js';
import type { Draft } from './draft.js';
import { tableOf, type RowsCheck } from './mapped-table.js';
import { findMerges, withMergedNames, type NearNames } from './merges.js';
import { Row } from './row.js';

const LONGEST = 40;
/** Faults of rows come after them, and are read too. */
const MAX_NAMED = 20;
/** Rows that a message names. */
const MAX_ROWS = 5;

const compare: RowsCheck = (header, rows, mapping, draft) => {
  const { alike } = draft.options;
  if (alike === 'keep') return (row) => row;
  const cells = rows.map((row) => row.cells);
  const { names, sameRows } = findMerges(header, cells, mapping);
  const merged = alike === 'merge' ? names.filter(({ isMisspelt }) => !isMisspelt) : [];
  const asked = names.filter((near) => !merged.includes(near));
  for (const near of asked.slice(0, MAX_NAMED)) reportNames(near, header[near.column] ?? '', draft);
  if (asked.length > MAX_NAMED) reportMore(asked.length - MAX_NAMED, draft);
  const repeated = sameRows.map(({ rows: same }) => same.map((at) => rows[at]!.number));
  const isAsked = alike === undefined;
  if (isAsked && repeated.length > 0) reportRows(repeated, draft);
  const gone = new Set(isAsked ? [] : repeated.flatMap(([, ...others]) => others));
  const isTold = alike === 'merge' || names.length > 0 || repeated.length > 0;
  let last = isTold ? (rows.at(-1)?.number ?? Infinity) : Infinity;
  return (row) => {
    if (row.number > last) {
      reportUnseen(rows.length, draft);
      last = Infinity;
    }
    if (gone.has(row.number)) {
      draft.lose('rows', 'repeated');
      return undefined;
    }
    const [whole = row.cells] = merged.reduce<readonly (readonly string[])[]>(withMergedNames, [row.cells]);
    return whole === row.cells ? row : new Row(row.header, whole, row.number);
  };
};

export const comparedTable = tableOf(compare);

function reportNames({ keep, names, isMisspelt }: NearNames, column: string, draft: Draft): void {
  const others = names.map(({ name }) => name).filter((name) => name !== keep);
  const words = others.map((name) => quotedText(name, LONGEST)).join(', ');
  draft.report({
    ...{ code: 'near-names', severity: 'warning', column, value: keep, readings: others },
    message: `${quotedText(keep, LONGEST)} and ${words} are perhaps one, and are read as ${names.length}`,
    cure: isMisspelt ? `write ${quotedText(keep, LONGEST)} in each row, if they are` : 'merge them, or keep them apart',
  });
}

/** A file is read in one go: what comes after the rows that are held is compared with nothing. */
function reportUnseen(count: number, draft: Draft): void {
  draft.report({
    ...{ code: 'same-rows', severity: 'warning', counts: [count] },
    message: `names and rows after the first ${count.toLocaleString('en')} are not compared, and stay as they are`,
  });
}

function reportMore(count: number, draft: Draft): void {
  draft.report({
    ...{ code: 'near-names', severity: 'warning', counts: [count] },
    message: `${count.toLocaleString('en')} more groups of names are perhaps one each`,
  });
}

function reportRows(repeated: readonly (readonly number[])[], draft: Draft): void {
  const count = repeated.reduce((sum, { length }) => sum + length - 1, 0);
  const examples = repeated.slice(0, MAX_ROWS).map((rows) => rows.slice(0, MAX_ROWS).join(' and '));
  const more = repeated.length > MAX_ROWS ? ', …' : '';
  draft.report({
    ...{ code: 'same-rows', severity: 'warning', counts: [count] },
    message: `${count.toLocaleString('en')} ${count === 1 ? 'row says' : 'rows say'} the same as an earlier one: ${examples.join(', ')}${more}`,
    cure: 'merge them, or keep them apart',
  });
}
