/**
 * The code for many entries: full and collapsed lanes, filters, the canvas, motion. A picture that needs it waits for it;
 * after a first picture it loads without a request.
 */
import type { Feature } from '../../element/core/feature.js';
import type { CrowdPart } from './part.js';

export const crowd: Feature<CrowdPart> = {
  id: 'crowd',
  begins: 'after-first-picture',
  wordless: true,
  load: () => import('./part.js'),
};
