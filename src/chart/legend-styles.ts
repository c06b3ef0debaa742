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
    border-block-start: 1px solid var(--_line);
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
