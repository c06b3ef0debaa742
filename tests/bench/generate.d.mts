import type { DatasetColumns } from '../../src/entry-points/index.js';

export declare function generateColumns(
  count: number,
  options?: { readonly seed?: number; readonly broken?: boolean },
): {
  readonly title: string;
  readonly parties: readonly { readonly id: string; readonly name: string }[];
  readonly columns: DatasetColumns;
};

/** Numbers from 0 up to 1, the same for the same seed. */
export function randomOf(seed: number): () => number;
