/** Colours that a dataset gives its parties. The code loads before the first picture of such a dataset. */
import type { Feature } from '../../element/core/feature.js';

export const colours: Feature = {
  id: 'colours',
  comesFirst: true,
  wordless: true,
  isWanted: ({ dataset }) => dataset.result?.dataset?.parties?.some(({ color }) => color) ?? false,
  load: () => import('./part.js'),
};
