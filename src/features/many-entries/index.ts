/**
 * The code for many entries: full and collapsed lanes, filters, the canvas, motion. A picture that needs it waits for it;
 * else it loads when a reader is near.
 */
import type { Feature } from '../../element/core/feature.js';
import type { ManyPart } from './part.js';

export const many: Feature<ManyPart> = {
  id: 'many-entries',
  begins: 'near',
  wordless: true,
  load: () => import('./part.js'),
};
