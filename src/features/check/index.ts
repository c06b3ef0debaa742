/** For the author of a page: a line at the foot that lists what is wrong with the data. Readers of a page do not see it. */
import type { Feature } from '../../core/feature.js';

export const check: Feature = {
  id: 'check',
  isWanted: ({ element, dataset }) => (dataset.result?.issues.length ?? 0) > 0 && isAuthor(element.check),
  load: () => import('./part.js'),
};

/** By itself on the machine of the author alone. */
function isAuthor(asked: unknown): boolean {
  if (asked !== 'auto') return asked !== 'off';
  return /^(localhost|127\..*|\[::1\])$/.test(location.hostname);
}
