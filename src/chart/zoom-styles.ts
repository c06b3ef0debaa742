/** Zoom over the lower end of the chart. */
import { css } from 'lit';

export const zoomStyles = css`
  /* Of no height: it floats over the last rows, at the lower edge of the page while the chart goes on below it. */
  .zoom {
    position: sticky;
    grid-column: 1 / -1;
    inset-block-end: 8px;
    z-index: 2;
    display: flex;
    align-items: end;
    justify-content: end;
    block-size: 0;
    padding-inline: 8px;
    pointer-events: none;
  }

  .zoom > .group {
    position: relative;
    inset-block-end: 8px;
    background: var(--_raised);
    pointer-events: auto;
    opacity: 0;
    box-shadow: 0 1px 4px rgb(0 0 0 / 12%);
  }

  /* A finger that was on the chart counts as the pointer. */
  .chart:hover .zoom > .group,
  .chart:focus-within .zoom > .group,
  .zoom.zoomed > .group {
    opacity: 1;
    pointer-events: auto;
  }

  /* Where no pointer comes before a press, nobody presses what cannot be seen. */
  @media (hover: none) {
    .chart:not(:hover, :focus-within) .zoom:not(.zoomed) > .group {
      pointer-events: none;
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    .zoom > .group {
      transition: opacity 120ms;
    }
  }
`;
