/** The reason why nothing, or not everything, could be loaded. */
import { createIssue } from '../data/issue-text.js';
import type { LoadError } from '../data/issue.js';
import type { Patience } from './patience.js';

/** Reason of an abort by the reader. */
export const CANCELLED = 'cancelled';

/** Why an answer broke off; undefined if nobody waits for it any more. */
export function failureOf(url: string, { signal, impatient, limitMs }: Patience): LoadError | undefined {
  if (impatient) return loadError(url, 'timeout', `${limitMs} ms`);
  if (!signal.aborted) return { code: 'network', message: `src: no answer ("${url}")`, url };
  return signal.reason === CANCELLED ? loadError(url, 'cancelled') : undefined;
}

/** `retryAfter`: the header, if there is one. */
export function httpError(url: string, status: number, retryAfter: string | null = null): LoadError {
  const message = `src: the server answered ${String(status)} ("${url}")`;
  return { code: 'http', message, url, status, ...(retryAfter !== null && { retryAfter }) };
}

export function loadError(url: string, code: LoadError['code'], detail = ''): LoadError {
  const { message } = createIssue({ code, severity: 'fatal', path: 'src', value: url, detail });
  return { code, message, url };
}
