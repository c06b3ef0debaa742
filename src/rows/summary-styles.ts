/** The summary above list and table. */
import { css } from 'lit';

export const summaryStyles = css`
  .synopsis {
    margin: 0;
    padding: 12px var(--_pad) 4px;
    max-inline-size: calc(46rem + 2 * var(--_pad));
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
    text-wrap: pretty;
  }
`;
