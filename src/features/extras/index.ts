/** What every chart has at rest beyond its first picture: words for readers who do not see it, the buttons of zoom. */
import type { Feature } from '../../element/core/feature.js';
import type { ExtrasPart } from './part.js';

export const extras: Feature<ExtrasPart> = {
  id: 'extras',
  begins: 'after-first-picture',
  load: () => import('./part.js'),
};
