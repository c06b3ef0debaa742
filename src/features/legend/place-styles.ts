/** How high the legend is until it has come: as a line of it, and as the closed disclosure. */
import { css } from 'lit';

export const placeStyles = css`
  .legend-place {
    box-sizing: border-box;
    min-block-size: 37px;
    border-block-start: 1px solid var(--_line);
  }

  /* Under zoom, in the room that is kept for it behind the last row. */
  .heads:not(.boxed):has(> .zoom) + :is(.legend-place, .line, .key) {
    margin-block-start: -42px;
  }

  .heads:not(.boxed):has(+ :is(.legend-place, .line, .key)) > .zoom {
    margin-block-start: -4px;
    background: none;
  }

  @media (pointer: coarse) {
    .legend-place {
      min-block-size: 45px;
    }

    .heads:not(.boxed):has(> .zoom) + :is(.legend-place, .line, .key) {
      margin-block-start: -52px;
    }
  }
`;
