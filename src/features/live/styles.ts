/** The button that goes to new entries. */
import { css } from 'lit';

export const liveStyles = css`
  .new {
    margin-block-start: 6px;
    min-block-size: 26px;
    padding-block: 2px;
    border-radius: 999px;
    font-variant-numeric: tabular-nums;
  }

  :dir(rtl) .way {
    display: inline-block;
    scale: -1 1;
  }
`;
