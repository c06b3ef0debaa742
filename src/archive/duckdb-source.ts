/** An archive in a file of DuckDB, in Node. The connections are those of `@duckdb/node-api`. */
import type { TimelineSource } from './contract.js';
import { SourceError } from './source-error.js';
import { DUCKDB } from './sql/dialect.js';
import { type BoundValue, type SqlRunner, wellFormed } from './sql/statement.js';
import { SqlSource } from './sql-source.js';

/** The part of a `DuckDBConnection` that the source calls. */
export interface DuckDbConnection {
  runAndReadAll(
    sql: string,
    values?: Record<string, string>,
  ): Promise<{ getRowsJson(): readonly (readonly unknown[])[] }>;
}

/** Connections that run one statement at a time each, and are stopped if nobody waits for the answer any more. */
export interface DuckDbPool {
  take(signal?: AbortSignal): Promise<{
    readonly connection: DuckDbConnection & { interrupt(): void };
    release(): void;
  }>;
}

export interface DuckDbOptions {
  /** Entries of a range that a filter counts one by one, a million by default; beyond, counts are estimates. */
  readonly exactUpTo?: number | undefined;
}

const OUT_OF_MEMORY = /^Out of Memory/i;

export function duckdbSource(given: DuckDbConnection | DuckDbPool, options: DuckDbOptions = {}): TimelineSource {
  return new SqlSource(duckdbRunner(given, options));
}

export function duckdbRunner(given: DuckDbConnection | DuckDbPool, { exactUpTo }: DuckDbOptions = {}): SqlRunner {
  return {
    dialect: DUCKDB,
    exactUpTo,
    indexesWords: true,
    run: async (text, values, signal) => {
      signal?.throwIfAborted();
      try {
        const bound = Object.fromEntries(values.map(({ name, value }) => [name, parameter(value)]));
        const answer = await answerOf(given, text, bound, signal);
        signal?.throwIfAborted();
        return answer.getRowsJson();
      } catch (error) {
        signal?.throwIfAborted();
        const message = error instanceof Error ? error.message : 'failed';
        // Others may take the memory now: the same question may have an answer later.
        const isTooMuch = OUT_OF_MEMORY.test(message);
        throw new SourceError(isTooMuch ? 'too-much' : 'http', `DuckDB: ${message}`, { retryable: true, cause: error });
      }
    },
  };
}

async function answerOf(
  given: DuckDbConnection | DuckDbPool,
  text: string,
  bound: Record<string, string>,
  signal: AbortSignal | undefined,
): ReturnType<DuckDbConnection['runAndReadAll']> {
  if (!('take' in given)) return given.runAndReadAll(text, bound);
  const lease = await given.take(signal);
  const stop = (): void => {
    lease.connection.interrupt();
  };
  try {
    // Who has left while the connection was opened is not heard again.
    signal?.throwIfAborted();
    signal?.addEventListener('abort', stop);
    return await lease.connection.runAndReadAll(text, bound);
  } finally {
    signal?.removeEventListener('abort', stop);
    lease.release();
  }
}

/** Lists travel as JSON, and DuckDB turns them into lists. */
function parameter(value: BoundValue['value']): string {
  return typeof value === 'string' ? wellFormed(value) : JSON.stringify(value.map(wellFormed));
}
