/**
 * The code for many entries: full and collapsed lanes, filters, the canvas, motion. A picture that needs it waits for it;
 * else it loads when a reader is near.
 */
import type { Feature } from '../../element/core/feature.js';
import type { CrowdPart } from './part.js';

export const crowd: Feature<CrowdPart> = {
  id: 'crowd',
  begins: 'near',
  wordless: true,
  load: () => import('./part.js'),
};
