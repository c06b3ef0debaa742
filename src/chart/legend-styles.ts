/** The legend. */
import { css } from 'lit';

export const legendStyles = css`
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 18px;
    margin: 0;
    padding: 9px var(--_pad);
    color: var(--_muted);
    font-size: 0.9231em;
    list-style: none;
  }

  .key,
  .chart ~ .legend {
    border-block-start: 1px solid var(--_line);
  }

  .key > summary {
    inline-size: fit-content;
    min-block-size: 24px;
    padding: 6px var(--_pad);
    color: var(--_muted);
    font-size: 0.9231em;
    cursor: pointer;
  }

  .key > .legend {
    padding-block-start: 0;
  }

  @media (pointer: coarse) {
    .key > summary {
      min-block-size: 44px;
      padding-block: 13px;
    }
  }

  .legend li {
    display: inline-flex;
    gap: 6px;
    align-items: center;
  }

  .legend svg {
    inline-size: auto;
    overflow: visible;
  }
`;
