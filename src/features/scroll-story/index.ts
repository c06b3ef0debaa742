/** A story that scrolls: the chart follows the steps of an article of the page. The code loads when a page names one. */
import type { Feature } from '../../element/core/feature.js';
import type { ScrollStoryPart } from './part.js';
import { followSlice } from './follow-state.js';

export const scrollStory: Feature<ScrollStoryPart> = {
  id: 'scroll-story',
  state: followSlice,
  isWanted: ({ element }) => Boolean(element.scrollStory),
  load: () => import('./part.js'),
};
