/** An archive in a file of DuckDB, in Node. The connection is one of `@duckdb/node-api`. */
import type { TimelineSource } from './contract.js';
import { SourceError } from './source-error.js';
import { DUCKDB } from './sql/dialect.js';
import type { SqlRunner } from './sql/runner.js';
import type { BoundValue } from './sql/statement.js';
import { SqlSource } from './sql-source.js';
import { wellFormed } from './well-formed.js';

/** The part of a `DuckDBConnection` that the source calls. */
export interface DuckDbConnection {
  runAndReadAll(
    sql: string,
    values?: Record<string, string>,
  ): Promise<{ getRowsJson(): readonly (readonly unknown[])[] }>;
}

export interface DuckDbOptions {
  /** Entries of a range that a filter counts one by one, a million by default; beyond, counts are estimates. */
  readonly exactUpTo?: number | undefined;
}

export function duckdbSource(connection: DuckDbConnection, options: DuckDbOptions = {}): TimelineSource {
  return new SqlSource(duckdbRunner(connection, options));
}

export function duckdbRunner(connection: DuckDbConnection, { exactUpTo }: DuckDbOptions = {}): SqlRunner {
  return {
    dialect: DUCKDB,
    exactUpTo,
    run: async (text, values, signal) => {
      signal?.throwIfAborted();
      try {
        const bound = Object.fromEntries(values.map(({ name, value }) => [name, parameter(value)]));
        const answer = await connection.runAndReadAll(text, bound);
        signal?.throwIfAborted();
        return answer.getRowsJson();
      } catch (error) {
        signal?.throwIfAborted();
        throw new SourceError('too-much', `DuckDB: ${error instanceof Error ? error.message : 'failed'}`, {
          retryable: true,
          cause: error,
        });
      }
    },
  };
}

/** Lists travel as JSON, and DuckDB turns them into lists. */
function parameter(value: BoundValue['value']): string {
  return typeof value === 'string' ? wellFormed(value) : JSON.stringify(value.map(wellFormed));
}
