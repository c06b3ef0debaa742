/** The words of every issue, in one place. A message is one lower-case line with its path and its value. */
import type { Issue, IssueCode, Severity } from './issue.js';
import { findCure, type Cure } from './cures.js';
import { cutText, quotedText, shortText } from './short-text.js';

const MAX_VALUE = 80;
/** Some contain an id of the data. */
const MAX_DETAIL = 200;

/** Words of each code. `detail` is what only the finder knows: what was expected, where a text breaks off. */
const WORDS: Readonly<Record<IssueCode, (detail: string) => string>> = {
  'json-syntax': (detail) => detail,
  'not-a-dataset': () => 'not a dataset, which is an object with a list named "entries"',
  'no-entries': () => 'there are no entries',
  missing: () => 'missing',
  'wrong-type': (detail) => `expected ${detail}`,
  'wrong-value': (detail) => `expected ${detail}`,
  'unknown-field': () => 'unknown field',
  'bad-date': () => 'not an EDTF date',
  'date-order': () => 'ends before it starts',
  'bad-url': () => 'not an address that can be linked',
  'bad-colour': () => 'not a colour like #36c or #3366cc',
  'duplicate-id': (detail) => `id was used before${detail}`,
  'unknown-id': (detail) => `no ${detail} has this id`,
  'self-relation': () => 'relates the entry to itself',
  'relation-order': (detail) => detail,
  'not-shown': (detail) => detail,
  'too-long': (detail) => `cut to ${detail}`,
  'unknown-zone': () => 'not a known time zone',
  http: () => 'the server answered with an error',
  network: () => 'the server cannot be reached',
  'not-json': (detail) => `expected JSON, got ${detail}`,
  timeout: (detail) => `no answer within ${detail}`,
  cancelled: () => 'loading was cancelled',
  'broken-off': (detail) => `the data breaks off${detail}`,
  'bad-range': () => 'not a range of time',
  'bad-link': () => 'part of this link does not fit this timeline',
  'no-history': () => 'the address of this page cannot be changed',
};

export interface Finding {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly path: string;
  /** Left out if there is no value to show. */
  readonly value?: unknown;
  readonly detail?: string;
  /** The number of such faults, if one is reported for all. */
  readonly count?: number;
  /** Called when the issue is listed: of a million, a hundred are. */
  readonly cure?: Cure | undefined;
}

export function createIssue({ code, severity, path, value, detail = '', count = 1, cure }: Finding): Issue {
  const where = path === '' ? '' : `${path}: `;
  const shown = value === undefined ? '' : ` (${quotedText(value, MAX_VALUE)})`;
  const issue: Issue & { cure?: string } = {
    code,
    severity,
    path,
    value: value === undefined ? '' : shortText(value, MAX_VALUE),
    message: `${where}${WORDS[code](cutText(detail, MAX_DETAIL))}${shown}${count > 1 ? ` and ${count - 1} more like it` : ''}`,
    ...(count > 1 && { count }),
  };
  findCure((known) => {
    const found = cure?.(known) ?? known.shapeCure(code, path, detail, value);
    if (found !== undefined) issue.cure = found;
  });
  return issue;
}

/** Stands for issues that are not listed. */
export function restOf(code: IssueCode, severity: Severity, count: number): Issue {
  return { code, severity, path: '', value: '', message: `${count} more issues of this kind: ${code}`, count };
}
