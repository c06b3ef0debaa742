/** Zoom in the corner above the lane names. */
import { css } from 'lit';

export const zoomStyles = css`
  .chart:not(.heads) > .gutter {
    grid-area: 1 / 1;
  }

  .chart:not(.heads) > .window {
    grid-area: 1 / 2;
  }

  /* It has no height: it floats over the corner between calendar and lane names, where nothing else is. */
  .zoom {
    position: sticky;
    grid-area: 1 / 1;
    inset-block-start: calc(var(--_sticky-top, var(--conflict-timeline-sticky-top, 0px)) + 20px);
    z-index: 3;
    display: flex;
    align-items: start;
    align-self: start;
    block-size: 0;
    margin-block-start: 20px;
    padding-inline-start: calc(var(--_pad) - 2px);
    pointer-events: none;
  }

  /* If lane names are above their rows, zoom is a bar with its own room, so it cuts no title in two. */
  .heads > .zoom {
    grid-area: auto;
    inset-block: auto 0;
    align-items: end;
    align-self: auto;
    justify-content: end;
    margin-block-start: 0;
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
