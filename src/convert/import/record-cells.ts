/** A field of a record in JSON as the cell of a sheet. */
import type { Draft } from './draft.js';
import { listOf } from './text-importer.js';

/** Several texts are one cell; records have no place in a sheet. */
export function cellOf(value: unknown, name: string, draft: Draft): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const items = listOf(value);
  if (items.length > 0 && items.every((item) => typeof item === 'string' || typeof item === 'number'))
    return items.join('; ');
  if (!(Array.isArray(value) && items.length === 0)) draft.lose(name, 'no-place');
  return '';
}
