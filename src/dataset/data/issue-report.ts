/** All issues of a dataset as one text for its author: the number of each code, then each with its cure. */
import type { Issue, IssueCode } from './issue.js';

/** The rest is counted. */
const MAX_LISTED = 50;

export interface IssueReport {
  /** One line. */
  readonly heading: string;
  /** One issue per line, its cure below it. */
  readonly text: string;
}

/** `undefined` if there is nothing to report. */
export function issueReport(issues: readonly Issue[], title: string): IssueReport | undefined {
  if (issues.length === 0) return undefined;
  const counts = [...summariseIssues(issues)];
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  const codes = counts.map(([code, count]) => `${code} ${count}`).join(', ');
  const lines = issues
    .slice(0, MAX_LISTED)
    .flatMap(({ message, cure }) => (cure === undefined ? [message] : [message, `  → ${cure}`]));
  const left = issues.length - MAX_LISTED;
  return {
    heading: `${title}: ${total} ${total === 1 ? 'issue' : 'issues'} (${codes})`,
    text: [...lines, ...(left > 0 ? [`and ${left} more`] : [])].join('\n'),
  };
}

/** The number of issues of each code, the most frequent first. */
export function summariseIssues(issues: readonly Issue[]): ReadonlyMap<IssueCode, number> {
  const counts = new Map<IssueCode, number>();
  for (const { code, count = 1 } of issues) counts.set(code, (counts.get(code) ?? 0) + count);
  return new Map([...counts].sort(([, left], [, right]) => right - left));
}
