/** Reports the faults of a dataset and their cures to its author, in the console of the browser. */
import { whenReady } from '../base/maybe-promise.js';
import type { Validation } from '../data/validate-value.js';
import { faults } from '../sources/faults.js';

/** One group for a dataset; nothing if there are no faults. */
export function reportIssues({ dataset, issues }: Validation): void {
  if (issues.length === 0) return;
  void whenReady(faults(), (code) => {
    const report = code?.issueReport(issues, dataset?.title ?? 'conflict-timeline');
    if (report === undefined) return;
    console.groupCollapsed(report.heading);
    console.warn(report.text);
    console.groupEnd();
  });
}
