/** Saves the table as a file. */
import type { Picture } from '../../picture/picture.js';
import { fileName, saveFile } from '../../platform/save-file.js';
import { tableCsv } from './table-csv.js';

export function downloadTable({ model, words }: Picture, entries: Uint32Array): void {
  saveFile(tableCsv(model, words, entries), 'text/csv;charset=utf-8', fileName(model.dataset.title, 'csv'));
}
