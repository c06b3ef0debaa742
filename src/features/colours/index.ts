/** Colours that a dataset gives its parties. Fetched for one that gives some, before its first picture. */
import type { Feature } from '../../core/feature.js';

export const colours: Feature = {
  id: 'colours',
  comesFirst: true,
  isWanted: ({ dataset }) => dataset.result?.dataset?.parties?.some(({ color }) => color) ?? false,
  load: () => import('./part.js'),
};
