/** An archive: a source with more entries than a page can hold. The element asks it for what the window shows. */
import type { Feature } from '../../element/core/feature.js';
import type { ArchivePart } from './part.js';

export const archive: Feature<ArchivePart> = {
  id: 'archive',
  isWanted: ({ element }) => element.source !== undefined,
  load: () => import('./part.js'),
};
