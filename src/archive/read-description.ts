/** Reads the description that a source gives of itself, and the plain parts of each answer. */
import { FACETS, isCategoryFacet, type StoredFacet } from '../dataset/data/facets.js';
import { isList, isRecord, readLength, readProperty } from '../dataset/data/safe-read.js';
import type { DatasetHead } from '../dataset/data/timeline-model.js';
import { validateValue } from '../dataset/data/validate-value.js';
import { asLanesBy, type LaneGrouping } from '../drawing/layout/lanes.js';
import { Precision } from '../dataset/time/date-range.js';
import { SOURCE_LIMITS } from './check-request.js';
import { SOURCE_VERSION, type SourceDescription, type SourceLimits, type SourceRange } from './contract.js';
import { SourceError } from './source-error.js';

/** More entries than there are. */
const MAX_NAMES = 100;
const MAX_TEXT = 2000;

export function readDescription(value: unknown): SourceDescription {
  const from = readObject(value, 'description');
  const version = readProperty(from, 'version');
  if (version !== SOURCE_VERSION) {
    throw new SourceError('version', `description: version ${String(version)}, this is version ${SOURCE_VERSION}`);
  }
  const total = readCount(from, 'total');
  const head = readHead(readProperty(from, 'head'));
  return {
    version: SOURCE_VERSION,
    ...head,
    extent: readExtent(readProperty(from, 'extent'), total),
    total,
    isEstimate: readFlag(from, 'isEstimate'),
    precision: readPrecision(readProperty(from, 'precision')),
    lanes: readItems(from, 'lanes', MAX_NAMES).filter(isGrouping),
    facets: namesOf(head.head).filter((facet) => readItems(from, 'facets', MAX_NAMES).includes(facet)),
    limits: readLimits(readObject(readProperty(from, 'limits'), 'limits')),
    revision: readText(from, 'revision'),
  };
}

function namesOf({ categories = [] }: DatasetHead): readonly StoredFacet[] {
  return [...FACETS, ...categories.map(({ id }) => `category:${id}` as const)];
}

function readHead(value: unknown): Pick<SourceDescription, 'head' | 'issues'> {
  const given = isRecord(value) ? value : fault('head: not an object');
  // A list without entries is no fault of the head.
  const { dataset, issues } = validateValue({ ...given, entries: [] }, undefined);
  const fields = Object.entries(dataset ?? {}).filter(([name]) => name !== 'entries');
  const head: DatasetHead = Object.fromEntries(fields);
  return { head, issues: issues.filter(({ code }) => code !== 'no-entries') };
}

function readPrecision(value: unknown): SourceDescription['precision'] {
  if (value === undefined || value === null) return undefined;
  return isPrecision(value) ? value : fault('precision: not one of a date');
}

function isPrecision(value: unknown): value is keyof typeof Precision {
  return typeof value === 'string' && Object.hasOwn(Precision, value);
}

function readExtent(value: unknown, total: number): SourceRange | undefined {
  if (value === undefined || value === null || total === 0) return undefined;
  const from = readObject(value, 'extent');
  const start = readNumber(from, 'start');
  const end = readNumber(from, 'end');
  return Number.isFinite(end - start) && start < end ? { start, end } : fault(`extent: ${start} to ${end}`);
}

/** A source may allow more; a page asks only for as many as it can hold. */
function readLimits(from: object): SourceLimits {
  const read = (name: keyof SourceLimits): number => {
    const limit = Math.min(readCount(from, name), SOURCE_LIMITS[name]);
    return limit > 0 ? limit : fault(`limits.${name}: 0`);
  };
  return { bins: read('bins'), entries: read('entries'), values: read('values') };
}

function isGrouping(value: unknown): value is LaneGrouping {
  const by = asLanesBy(value);
  return by === value && by !== 'auto' && !isCategoryFacet(by);
}

// The plain parts of an answer. A part that differs from the contract makes the answer invalid.

export function fault(message: string): never {
  throw new SourceError('not-understood', message);
}

export function readObject(value: unknown, path: string): object {
  return isRecord(value) ? value : fault(`${path}: not an object`);
}

export function readItems(from: object, name: string, most: number): readonly unknown[] {
  const list = readProperty(from, name);
  if (!isList(list)) fault(`${name}: not a list`);
  const length = readLength(list);
  if (length > most) fault(`${name}: ${length} items, at most ${most} were asked for`);
  return Array.from({ length }, (_, at) => readProperty(list, at));
}

export function readCount(from: object, name: string): number {
  const value = readProperty(from, name);
  return isCount(value) ? value : fault(`${name}: not a count`);
}

function readNumber(from: object, name: string): number {
  const value = readProperty(from, name);
  return typeof value === 'number' && !Number.isNaN(value) ? value : fault(`${name}: not a number`);
}

export function readText(from: object, name: string): string {
  const value = readProperty(from, name);
  if (typeof value !== 'string' || value.length > MAX_TEXT) fault(`${name}: not a text`);
  return value;
}

export function readFlag(from: object, name: string): boolean {
  const value = readProperty(from, name);
  return typeof value === 'boolean' ? value : fault(`${name}: neither true nor false`);
}

/** Counts of a list; a fault in one makes the whole answer invalid. */
export function readCounts(from: object, name: string, length: number): readonly number[] {
  const list = readProperty(from, name);
  if (!isList(list) || readLength(list) !== length) fault(`${name}: not ${length} counts`);
  return Array.from({ length }, (_, at) => {
    const value = readProperty(list, at);
    return isCount(value) ? value : fault(`${name}[${at}]: not a count`);
  });
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
