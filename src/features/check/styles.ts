/** The line of the check. */
import { css } from 'lit';

export const checkStyles = css`
  .check {
    flex: none;
    padding: 8px var(--_pad);
    border-block-start: 1px solid var(--_line);
    background: var(--_sunken);
  }

  .check > summary {
    cursor: pointer;
    font-weight: 650;
  }

  .check > summary > span {
    color: var(--_muted);
    font-weight: 400;
  }

  .check > ul,
  .check > p {
    max-block-size: 20rem;
    margin: 6px 0 0;
    padding-inline-start: 1.4em;
    overflow: auto;
    overflow-wrap: anywhere;
  }

  .check li {
    padding-block: 3px;
  }

  @media (pointer: coarse) {
    .check > summary {
      min-block-size: 44px;
      align-content: center;
    }
  }

  @media print {
    .check {
      display: none;
    }
  }
`;
