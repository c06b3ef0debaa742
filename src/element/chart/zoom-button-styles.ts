/** The buttons of zoom. Their place above rows has its styles from the start. */
import { css } from 'lit';

export const zoomButtonStyles = css`
  .chart:not(.heads) > .gutter {
    grid-area: 1 / 1;
  }

  .chart:not(.heads) > .window {
    grid-area: 1 / 2;
  }

  /* It has no height: it floats over the corner between calendar and lane names, where nothing else is. */
  .chart:not(.heads) > .zoom {
    position: sticky;
    grid-area: 1 / 1;
    inset-block-start: calc(var(--_sticky-top, var(--conflict-timeline-sticky-top, 0px)) + 12px);
    z-index: 3;
    display: flex;
    align-items: start;
    align-self: start;
    block-size: 0;
    margin-block-start: 12px;
    padding-inline-start: calc(var(--_pad) - 2px);
    pointer-events: none;
  }

  .heads > .zoom > .group {
    position: relative;
    inset-block-end: 8px;
  }

  .zoom > .group {
    background: var(--_raised);
    pointer-events: auto;
    opacity: 0;
    box-shadow: 0 1px 4px rgb(0 0 0 / 12%);
  }

  .chart:hover .zoom > .group,
  .chart:focus-within .zoom > .group,
  .zoom.zoomed > .group {
    opacity: 1;
  }

  /*
   * A finger gives no sign before it presses, so hidden zoom buttons answer no press. A press on the chart shows them.
   */
  @media (hover: none) {
    .chart:not(:hover, :focus-within) .zoom:not(.zoomed) > .group {
      pointer-events: none;
    }
  }
`;
