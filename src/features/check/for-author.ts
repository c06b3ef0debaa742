/** Whether to tell something of the data: if there is something, and their author is looking. */
import { onServer } from '../../drawing/platform/page-view.js';
import type { TimelineApi } from '../../element/core/feature.js';

interface Told extends Pick<TimelineApi, 'element'> {
  readonly issues: { readonly length: number };
}

export function isForAuthor({ element, issues }: Told): boolean {
  if (issues.length === 0) return false;
  // The default lists them only on the author's own machine.
  if (element.check === 'auto') return !onServer && /^(localhost$|127\.|\[::1])/.test(location.hostname);
  return element.check !== 'off';
}
