import type { DatasetColumns } from '../../src/entry-points/index.js';

export declare function generateColumns(
  count: number,
  options?: { readonly seed?: number; readonly broken?: boolean },
): {
  readonly title: string;
  readonly parties: readonly { readonly id: string; readonly name: string }[];
  readonly columns: DatasetColumns;
};
