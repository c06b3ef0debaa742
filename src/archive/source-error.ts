/** Why a source has no answer. */

/**
 * `refused`: the source does not take such a request. `too-much`: the answer would cost more than it allows.
 * `not-understood`: the answer is invalid. `version`: the source has another version of the contract.
 */
export type SourceErrorCode = 'network' | 'timeout' | 'http' | 'not-understood' | 'version' | 'refused' | 'too-much';

export const SOURCE_ERROR_CODES: readonly SourceErrorCode[] = [
  'network',
  'timeout',
  'http',
  'not-understood',
  'version',
  'refused',
  'too-much',
];

const PASSING: ReadonlySet<SourceErrorCode> = new Set(['network', 'timeout', 'http', 'not-understood']);

export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly code: SourceErrorCode;
  /** Whether the same request may succeed later. */
  readonly retryable: boolean;

  constructor(code: SourceErrorCode, message: string, { retryable = PASSING.has(code), cause }: ErrorHints = {}) {
    super(message, { cause });
    this.code = code;
    this.retryable = retryable;
  }
}

interface ErrorHints {
  readonly retryable?: boolean;
  readonly cause?: unknown;
}
