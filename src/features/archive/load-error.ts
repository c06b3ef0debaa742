/** The failure of an archive, in the form of a failed load. */
import type { SourceError, SourceErrorCode } from '../../archive/source-error.js';
import type { LoadError } from '../../dataset/data/issue.js';

const CODES: Readonly<Record<SourceErrorCode, LoadError['code']>> = {
  network: 'network',
  timeout: 'timeout',
  http: 'network',
  'not-understood': 'not-a-dataset',
  version: 'not-a-dataset',
  refused: 'not-a-dataset',
  'too-much': 'not-a-dataset',
};

/** `name` replaces the address of a file. */
export function loadErrorOf({ code, message }: SourceError, name: string): LoadError {
  return { code: CODES[code], message, url: name, of: 'archive' };
}
