/**
 * Collects the faults of a dataset while it is read. A file may have a million faults: the first of each kind are kept,
 * the rest is counted by kind.
 */
import { createIssue, type Finding, restOf } from './issue-text.js';
import type { Issue, IssueCode } from './issue.js';
import { quotedText } from './short-text.js';

const MAX_KEY = 40;
const PLAIN_KEY = /^[\w$-]{1,40}$/;

/** `entries[12].date`; an odd name is in brackets, so that nobody takes it for a path. */
export function pathText(keys: readonly (string | number)[]): string {
  const path = keys.map(keyText).join('');
  return path.startsWith('.') ? path.slice(1) : path;
}

function keyText(key: string | number): string {
  if (typeof key === 'number') return `[${key}]`;
  return PLAIN_KEY.test(key) ? `.${key}` : `[${quotedText(key, MAX_KEY)}]`;
}

/** More than anyone reads. */
const MAX_OF_A_CODE = 100;
const MAX_NAMES = 10_000;
const MAX_ISSUES_OF_A_RECORD = 20;

interface Problem extends Omit<Finding, 'path'> {
  readonly keys: readonly (string | number)[];
  readonly field?: string | number | undefined;
}

export class IssueLog {
  readonly #issues: Issue[] = [];
  readonly #seen = new Set<string>();
  readonly #counts = new Map<IssueCode, number>();
  /** Codes with issues that were not kept, each with the severity of the first of those. */
  readonly #left = new Map<IssueCode, Issue['severity']>();
  #ofRecord: Issue[] = [];

  add({ keys, field, cure, ...finding }: Problem): void {
    const { code, severity } = finding;
    // The reason why there is nothing to show is never among the rest.
    const count = severity === 'fatal' ? 0 : (this.#counts.get(code) ?? 0) + 1;
    if (count > 0) this.#counts.set(code, count);
    const listed = count <= MAX_OF_A_CODE;
    const wanted = this.#ofRecord.length < MAX_ISSUES_OF_A_RECORD;
    if (count === MAX_OF_A_CODE + 1) this.#left.set(code, severity);
    if (!listed && !wanted) return;
    const path = pathText(field === undefined ? keys : [...keys, field]);
    // Finding a cure compares all known names: for a million records it would take hours.
    const issue = createIssue({ ...finding, path, cure: listed ? cure : undefined });
    if (listed) this.#issues.push(issue);
    if (wanted) this.#ofRecord.push(issue);
  }

  /** Everything is read again, elsewhere. Names stay seen. */
  clear(): void {
    this.#issues.length = 0;
    this.#counts.clear();
    this.#left.clear();
    this.#ofRecord = [];
  }

  /** Whether this name is new. Beyond some thousand names, every name counts as new. */
  isFirst(name: string): boolean {
    if (this.#seen.has(name)) return false;
    if (this.#seen.size < MAX_NAMES) this.#seen.add(name);
    return true;
  }

  hasSeen(name: string): boolean {
    return this.#seen.has(name);
  }

  /** Issues also belong to one record from here on. */
  startRecord(): void {
    if (this.#ofRecord.length > 0) this.#ofRecord = [];
  }

  /** The first issues since {@link startRecord}. */
  recordIssues(): readonly Issue[] {
    return this.#ofRecord;
  }

  /** The kept issues, then one for each code with more. */
  all(): readonly Issue[] {
    const rest = Array.from(this.#left, ([code, severity]) =>
      restOf(code, severity, (this.#counts.get(code) ?? 0) - MAX_OF_A_CODE),
    );
    return [...this.#issues, ...rest];
  }
}
