/**
 * Collects what is wrong while a dataset is read. A file may be wrong in a million places: only the first few thousand
 * are kept, the rest is counted.
 */
import type { Issue } from './issue.js';
import { createIssue, type Finding } from './issue-text.js';
import { pathText } from './path-text.js';

const MOST_ISSUES = 10_000;
const MOST_ISSUES_OF_A_RECORD = 20;

interface Problem extends Omit<Finding, 'path'> {
  readonly keys: readonly (string | number)[];
  readonly field?: string | undefined;
}

export class IssueLog {
  readonly #issues: Issue[] = [];
  readonly #seen = new Set<string>();
  #ofRecord: Issue[] = [];
  #left = 0;

  add({ keys, field, ...finding }: Problem): void {
    const listed = this.#issues.length < MOST_ISSUES;
    const wanted = this.#ofRecord.length < MOST_ISSUES_OF_A_RECORD;
    if (!listed) this.#left++;
    if (!listed && !wanted) return;
    const issue = createIssue({ ...finding, path: pathText(field === undefined ? keys : [...keys, field]) });
    if (listed) this.#issues.push(issue);
    if (wanted) this.#ofRecord.push(issue);
  }

  /** Whether nothing of this name was seen before. Beyond some thousand names, everything seems new. */
  isFirst(name: string): boolean {
    if (this.#seen.has(name)) return false;
    if (this.#seen.size < MOST_ISSUES) this.#seen.add(name);
    return true;
  }

  /** From here on, issues also belong to one record. */
  startRecord(): void {
    if (this.#ofRecord.length > 0) this.#ofRecord = [];
  }

  /** The first issues since {@link startRecord}. */
  recordIssues(): readonly Issue[] {
    return this.#ofRecord;
  }

  all(): readonly Issue[] {
    if (this.#left === 0) return this.#issues;
    const rest = createIssue({ code: 'too-many', severity: 'warning', path: '', detail: String(this.#left) });
    return [...this.#issues, rest];
  }
}
