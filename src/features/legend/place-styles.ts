/** How high the legend is until it has come: as a line of it, and as the closed disclosure. */
import { css } from 'lit';

export const placeStyles = css`
  .legend-place {
    box-sizing: border-box;
    min-block-size: 37px;
    border-block-start: 1px solid var(--_line);
  }

  @media (pointer: coarse) {
    .legend-place {
      min-block-size: 45px;
    }
  }
`;
