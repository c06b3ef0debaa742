/** Whether to list the faults of the data: if there are some, and their author is looking. */
import type { TimelineApi } from '../../element/core/feature.js';

export function isForAuthor({ element, issues }: Pick<TimelineApi, 'element' | 'issues'>): boolean {
  if (issues.length === 0) return false;
  // The default lists them only on the author's own machine.
  if (element.check === 'auto') return /^(localhost|127\..*|\[::1\])$/.test(location.hostname);
  return element.check !== 'off';
}
