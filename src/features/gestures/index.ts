/** Answers the reader's hand and keys in the chart. It loads when they are near; earlier input waits. */
import type { Feature } from '../../element/core/feature.js';
import type { GesturesPart } from './part.js';

export const gestures: Feature<GesturesPart> = {
  id: 'gestures',
  begins: 'near',
  place: 'notice',
  load: () => import('./part.js'),
};
