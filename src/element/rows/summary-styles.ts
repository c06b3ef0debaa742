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

  /* A phone shows entries first. */
  @container conflict-timeline (inline-size < 480px) {
    .synopsis {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      padding: 0;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }
`;
