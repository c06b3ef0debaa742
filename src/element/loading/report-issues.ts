/** Reports the faults of a dataset, or why there is none, and cures to the author, in the console of the browser. */
import { whenReady } from '../../dataset/base/maybe-promise.js';
import type { LoadError } from '../../dataset/data/issue.js';
import type { Validation } from '../../dataset/data/validate-value.js';
import { faults } from '../../dataset/sources/faults.js';

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

export function reportError(error: LoadError): void {
  if (error.code === 'cancelled') return;
  void whenReady(faults(), (code) => {
    console.warn(`conflict-timeline: ${code?.loadFault(error) ?? error.message}`);
  });
}
