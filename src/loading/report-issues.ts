/** Reports to the author of a dataset, in the console of the browser, what is wrong with it and what to write instead. */
import { issueReport } from '../data/issue-report.js';
import type { Validation } from '../data/validate-value.js';

/** One group for a dataset; nothing where nothing is wrong. */
export function reportIssues({ dataset, issues }: Validation): void {
  const report = issueReport(issues, dataset?.title ?? 'conflict-timeline');
  if (report === undefined) return;
  console.groupCollapsed(report.heading);
  console.warn(report.text);
  console.groupEnd();
}
