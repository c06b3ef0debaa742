/** A page of entries, validated as a dataset of its own. */
import type { Issue } from '../data/issue.js';
import { isRecord, readProperty } from '../data/safe-read.js';
import type { DatasetHead } from '../data/timeline-model.js';
import { validateValue } from '../data/validate-value.js';
import type { SourcePage } from './contract.js';
import { fault, readCount, readFlag, readItems, readObject, readText } from './read-answer.js';

const LISTS = ['parties', 'actors', 'topics', 'sources'] as const;
/** An entry can cite many. */
const MAX_RECORDS = 10_000;
/** Where an entry names another one. */
const RELATION = /\.relations\[\d+\]/;

export function readPage(value: unknown, head: DatasetHead, limit: number): SourcePage {
  const from = readObject(value, 'page');
  const items = readItems(from, 'entries', limit);
  const total = readCount(from, 'total');
  if (total < items.length) fault(`counts contradict each other: ${items.length} entries of ${total}`);
  const given = readProperty(from, 'records');
  const records = isRecord(given) ? readRecords(given) : {};
  const { dataset, issues, unclear } = validateValue({ ...joined(head, records), entries: items }, undefined);
  const next = readProperty(from, 'next');
  return {
    entries: dataset?.entries ?? [],
    total,
    isEstimate: readFlag(from, 'isEstimate'),
    next: next === undefined || next === null ? undefined : readText(from, 'next'),
    revision: readText(from, 'revision'),
    ...(Object.keys(records).length > 0 && dataset && { records: addedTo(head, dataset) }),
    issues: issues.filter(isOfThePage),
    unclear,
  };
}

/** Others may be on another page: an entry that is not here is not unknown. */
function isOfThePage({ code, path }: Issue): boolean {
  return code !== 'no-entries' && !(code === 'unknown-id' && RELATION.test(path));
}

function readRecords(given: object): Readonly<Record<string, readonly unknown[]>> {
  const lists = LISTS.filter((list) => readProperty(given, list) !== undefined);
  return Object.fromEntries(lists.map((list) => [list, readItems(given, list, MAX_RECORDS)]));
}

function joined(head: DatasetHead, records: Readonly<Record<string, readonly unknown[]>>): object {
  const lists = LISTS.flatMap((list) => {
    const items = records[list];
    return items === undefined ? [] : [[list, [...(head[list] ?? []), ...items]] as const];
  });
  return { ...head, ...Object.fromEntries(lists) };
}

/** Records that the head does not list. */
function addedTo(head: DatasetHead, dataset: DatasetHead): NonNullable<SourcePage['records']> {
  const lists = LISTS.map((list) => {
    const known = new Set(head[list]?.map(({ id }) => id));
    return [list, dataset[list]?.filter(({ id }) => !known.has(id)) ?? []] as const;
  });
  return Object.fromEntries(lists.filter(([, records]) => records.length > 0));
}
