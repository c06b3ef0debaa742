import type { Issue, IssueCode } from './issue.js';

/** The number of issues of each code, the most frequent first. */
export function summariseIssues(issues: readonly Issue[]): ReadonlyMap<IssueCode, number> {
  const counts = new Map<IssueCode, number>();
  for (const { code, count = 1 } of issues) counts.set(code, (counts.get(code) ?? 0) + count);
  return new Map([...counts].sort(([, left], [, right]) => right - left));
}
