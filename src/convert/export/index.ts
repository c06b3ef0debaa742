/**
 * A dataset as a file of another format, in Node and in a page:
 *
 *     import { exportDataset } from 'conflict-timeline/export';
 *     const { text, notKept } = exportDataset(dataset, 'csv');
 */
import type { Dataset } from '../../dataset/data/dataset.js';
import type { NotKept } from '../../dataset/data/losses.js';
import type { ExportLoss } from './export-losses.js';
import { exportDataOf, type ExportFormat } from './exporter.js';
import { exporterOf } from './exporters.js';

export type { ExportFormat, Exporter, ExportData, Exported } from './exporter.js';
export { exportDataOf, selectEntries } from './exporter.js';
export type { ExportLoss } from './export-losses.js';
export { exporters } from './exporters.js';
export type { NotKept } from '../../dataset/data/losses.js';

export interface ExportOptions {
  /** Address of the page that shows the entries: ids in JSON-LD start with it. Only http and https. */
  readonly page?: string | undefined;
}

export function exportDataset(
  dataset: Dataset,
  format: ExportFormat,
  { page }: ExportOptions = {},
): { readonly text: string; readonly notKept: readonly NotKept<ExportLoss>[] } {
  const { pieces, notKept } = exporterOf(format).write({ ...exportDataOf(dataset), page });
  const text = [...pieces].join('');
  return { text, notKept: notKept() };
}
