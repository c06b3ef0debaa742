/** A page of entries, validated as a dataset of its own. */
import type { Issue } from '../data/issue.js';
import { readProperty } from '../data/safe-read.js';
import type { DatasetHead } from '../data/timeline-model.js';
import { validateValue } from '../data/validate-value.js';
import type { SourcePage } from './contract.js';
import { fault, readCount, readFlag, readItems, readObject, readText } from './read-answer.js';

/** Where an entry names another one. */
const RELATION = /\.relations\[\d+\]/;

export function readPage(value: unknown, head: DatasetHead, limit: number): SourcePage {
  const from = readObject(value, 'page');
  const items = readItems(from, 'entries', limit);
  const total = readCount(from, 'total');
  if (total < items.length) fault(`counts contradict each other: ${items.length} entries of ${total}`);
  const { dataset, issues, unclear } = validateValue({ ...head, entries: items }, undefined);
  const next = readProperty(from, 'next');
  return {
    entries: dataset?.entries ?? [],
    total,
    isEstimate: readFlag(from, 'isEstimate'),
    next: next === undefined || next === null ? undefined : readText(from, 'next'),
    revision: readText(from, 'revision'),
    issues: issues.filter(isOfThePage),
    unclear,
  };
}

/** Others may be on another page: an entry that is missing here is not unknown. */
function isOfThePage({ code, path }: Issue): boolean {
  return code !== 'no-entries' && !(code === 'unknown-id' && RELATION.test(path));
}
