/** Zoom over the lower end of the lane names. */
import { css } from 'lit';

export const zoomStyles = css`
  /*
   * It has no height: it floats over the lower end of the lane names, where no entry is. While the chart goes on below
   * the page, it floats at the lower edge of the page.
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

  /* If lane names are above their rows, zoom is a bar with its own room, so it cuts no title in two. */
  .heads > .zoom {
    inset-block-end: 0;
    justify-content: end;
    block-size: 46px;
    padding-inline: 8px;
  }

  .heads > .few:not(.zoomed, :focus-within) {
    block-size: 0;
    overflow: clip;
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
`;
