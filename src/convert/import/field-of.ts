/** Fields of records that nobody has validated yet. */
import { isRecord } from '../../dataset/data/safe-read.js';

/** A property of anything; undefined if it has none of its own. */
export function fieldOf(value: unknown, name: string): unknown {
  return isRecord(value) && Object.hasOwn(value, name) ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}
