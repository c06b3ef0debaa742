/** A story that scrolls: the chart follows the steps of an article of the page. The code loads when a page names one. */
import { css } from 'lit';
import type { Feature } from '../../element/core/feature.js';
import type { ScrollStoryPart } from './part.js';
import { followSlice } from './follow-state.js';

/** The place of the chart does not wait for the rest: nothing on the page shifts when that comes. */
const placeStyles = css`
  @media screen {
    :host(:state(scrolling)) {
      position: sticky;
      inset-block-start: var(--conflict-timeline-sticky-top, 0px);
      z-index: 1;
      block-size: 45svh;
    }

    @media (width >= 900px) {
      :host(:state(scrolling)) {
        align-self: start;
        block-size: calc(100svh - var(--conflict-timeline-sticky-top, 0px));
      }
    }
  }
`;

export const scrollStory: Feature<ScrollStoryPart> = {
  id: 'scroll-story',
  state: followSlice,
  styles: [placeStyles],
  isWanted: ({ element }) => Boolean(element.scrollStory),
  load: () => import('./part.js'),
};
