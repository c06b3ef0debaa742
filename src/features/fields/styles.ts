/** Categories, measures, own fields and coordinates in the details. */
import { css } from 'lit';

export const fieldStyles = css`
  .facts > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
  }

  .facts > div + div {
    margin-block-start: 2px;
  }

  .facts dt {
    color: var(--_muted);
  }

  .facts dt::after {
    content: ':';
  }

  .facts dd {
    margin: 0;
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }

  .facts a {
    color: var(--_ink);
    text-underline-offset: 2px;
  }

  .facts .point {
    color: var(--_muted);
  }
`;
