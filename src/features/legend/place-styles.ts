/** The height of the legend before it has loaded: as a line, and as a closed disclosure. */
import { css } from 'lit';

export const placeStyles = css`
  .legend-place {
    box-sizing: border-box;
    min-block-size: 37px;
    border-block-start: 1px solid var(--_line);
  }

  /* Under zoom, in the room reserved for it behind the last row. */
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
