/** The legend. */
import { css } from 'lit';

export const legendStyles = css`
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 18px;
    margin: 0;
    box-sizing: border-box;
    min-block-size: 36px;
    padding: 8px var(--_pad);
    color: var(--_muted);
    font-size: 0.9231em;
    list-style: none;
  }

  .key,
  .chart ~ .legend {
    border-block-start: 1px solid var(--_line);
  }

  .key > summary {
    position: relative;
    box-sizing: border-box;
    inline-size: fit-content;
    min-block-size: 36px;
    padding: 9px var(--_pad);
    color: var(--_muted);
    font-size: 0.9231em;
    cursor: pointer;
    /* The words begin right below. */
    outline-offset: -2px;
  }

  .key.asked:not([open], :focus-within) {
    block-size: 0;
    border: 0;
    overflow: clip;
  }

  /* Zoom has room of its own above what is not there. */
  .heads:not(.boxed):has(> .zoom) + .key.asked:not([open], :focus-within),
  .heads:not(.boxed):has(> .few:not(.zoomed, :focus-within)) + .key.asked,
  .heads:not(.boxed):has(+ .key.asked:not([open], :focus-within)) > .zoom {
    margin-block-start: 0;
  }

  .key-note {
    box-sizing: border-box;
    max-inline-size: calc(46rem + 2 * var(--_pad));
    margin: 0;
    padding: 0 var(--_pad) 6px;
    color: var(--_muted);
    font-size: 0.9231em;
    text-wrap: pretty;
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

  /* As high as the closed disclosure that replaces a long one: a change of width changes no height. */
  .legend.line {
    flex-wrap: nowrap;
    min-block-size: 37px;
    overflow: clip;
    white-space: nowrap;
  }

  @media (pointer: coarse) {
    .legend.line {
      min-block-size: 45px;
      padding-block: 12px;
    }
  }

  .legend.sizes {
    padding-block: 2px;
    align-items: center;
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
