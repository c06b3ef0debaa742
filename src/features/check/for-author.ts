/** Whether the issues of the data are to be listed: where there are some, and their author looks at them. */
import type { TimelineApi } from '../../core/feature.js';

export function isForAuthor({ element, dataset }: Pick<TimelineApi, 'element' | 'dataset'>): boolean {
  if ((dataset.result?.issues.length ?? 0) === 0) return false;
  // By itself on the machine of the author alone.
  if (element.check === 'auto') return /^(localhost|127\..*|\[::1\])$/.test(location.hostname);
  return element.check !== 'off';
}
