/** A field of a record in JSON as the cell of a sheet. */
import type { Draft } from './draft.js';
import { listOf, textOf } from './text-importer.js';

const WEB = /^https?:\/\/\S+$/i;

/** A record of a name and an address, as one writes a source into a cell: `BBC https://…`. */
function sourceText(item: unknown): string {
  const url = textOf(item, 'url', 'link', 'href', 'uri') ?? '';
  const name = textOf(item, 'title', 'name', 'label', 'publisher', 'source') ?? '';
  // A semicolon would part it.
  return WEB.test(url) ? `${name.replace(/\s*[;|\n]\s*/g, ', ')} ${url}`.trim() : '';
}

/** Several texts are one cell; records have no place in a sheet. */
export function cellOf(value: unknown, name: string, draft: Draft): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const items = listOf(value);
  if (items.length > 0 && items.every((item) => typeof item === 'string' || typeof item === 'number'))
    return items.join('; ');
  const sources = items.map(sourceText);
  if (items.length > 0 && sources.every((text) => text !== '')) return sources.join('; ');
  if (!(Array.isArray(value) && items.length === 0)) draft.lose(name, 'no-place');
  return '';
}
