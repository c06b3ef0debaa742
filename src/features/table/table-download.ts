/** Hands the table to the reader as a file. */
import type { Picture } from '../../picture/picture.js';
import { tableCsv } from './table-csv.js';

/** Some browsers begin to read the file only after the click is over. */
const KEEP_MS = 60_000;
const MAX_NAME = 80;
const NOT_IN_NAMES = /[^\p{L}\p{N}]+/gu;

export function downloadTable({ model, words }: Picture, entries: Uint32Array): void {
  const blob = new Blob([...tableCsv(model, words, entries)], { type: 'text/csv;charset=utf-8' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `${fileName(model.dataset.title)}.csv`;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, KEEP_MS);
}

/** Of letters and digits alone, whatever the title holds. */
function fileName(title: string | undefined): string {
  const name = (title ?? '').slice(0, MAX_NAME).replace(NOT_IN_NAMES, '-').replace(/^-|-$/g, '').toLowerCase();
  return name === '' ? 'timeline' : name;
}
