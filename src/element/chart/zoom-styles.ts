/** The room of zoom where lane names are above their rows. Beside them it needs none. */
import { css } from 'lit';

export const zoomStyles = css`
  /* If lane names are above their rows, zoom is a bar with its own room, so it cuts no title in two. */
  .heads > .zoom {
    position: sticky;
    inset-block-end: 0;
    z-index: 2;
    display: flex;
    align-items: end;
    justify-content: end;
    block-size: 46px;
    padding-inline: 8px;
    pointer-events: none;
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
