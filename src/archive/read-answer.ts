/** Reads the plain parts of an answer. A part that differs from the contract makes it invalid. */
import { isList, isRecord, readLength, readProperty } from '../dataset/data/safe-read.js';
import { SourceError } from './source-error.js';

const MAX_TEXT = 2000;

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

export function readNumber(from: object, name: string): number {
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
