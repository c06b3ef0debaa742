/** Runs statements of SQL: a database over HTTP, or one in this process. */
import type { Dialect } from './dialect.js';
import type { BoundValue } from './statement.js';

/** Texts, numbers and lists of them. */
export type Cell = unknown;

export interface SqlRunner {
  readonly dialect: Dialect;
  /** Entries of a range that a filter counts one by one; beyond, counts are estimates. */
  readonly exactUpTo?: number | undefined;
  /** Rows as lists of cells. Rejects with a `SourceError`. */
  run(
    text: string,
    values: readonly BoundValue[],
    signal: AbortSignal | undefined,
  ): Promise<readonly (readonly Cell[])[]>;
}
