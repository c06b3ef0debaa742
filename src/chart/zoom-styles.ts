/** Zoom over the lower end of the lane names. */
import { css } from 'lit';

export const zoomStyles = css`
  /*
   * Of no height: it floats over the lower end of the lane names, where no entry is, at the lower edge of the page while the
   * chart goes on below it.
   */
  .zoom {
    position: sticky;
    grid-column: 1;
    inset-block-end: 8px;
    z-index: 2;
    display: flex;
    align-items: end;
    block-size: 0;
    padding-inline-start: calc(var(--_pad) - 2px);
    pointer-events: none;
  }

  /* Where lane names stand above their rows it is a bar with room of its own: it cuts no title in two. */
  .heads > .zoom {
    inset-block-end: 0;
    justify-content: end;
    block-size: 46px;
    padding-inline: 8px;
  }

  .heads > .zoom.zoomed,
  .heads:hover > .zoom,
  .heads:focus-within > .zoom {
    background: var(--_surface);
  }

  @media (pointer: coarse) {
    .heads > .zoom {
      block-size: 54px;
    }
  }

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

  /* A finger gives no sign before it presses: what it cannot see it does not press. A press on the chart shows the zoom. */
  @media (hover: none) {
    .chart:not(:hover, :focus-within) .zoom:not(.zoomed) > .group {
      pointer-events: none;
    }
  }
`;
