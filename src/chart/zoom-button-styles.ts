/** The buttons of zoom. Their place has its styles from the start. */
import { css } from 'lit';

export const zoomButtonStyles = css`
  .zoom > .group {
    position: relative;
    inset-block-end: 8px;
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
