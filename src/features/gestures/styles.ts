/** Styles of messages over the chart: a count under the pointer, how to zoom. */
import { css } from 'lit';

export const tipStyles = css`
  .tip {
    position: absolute;
    z-index: 3;
    margin: 0;
    padding: 3px 8px;
    color: var(--_surface);
    background: var(--_ink);
    border-radius: 6px;
    font-variant-numeric: tabular-nums;
    box-sizing: border-box;
    inline-size: max-content;
    --_tip-x: -50%;
    --_tip-y: calc(-100% - 12px);
    transform: translate(var(--_tip-x), var(--_tip-y));
    pointer-events: none;
    /* The system would put its own ground behind the words, in their colour. */
    forced-color-adjust: none;
  }

  .tip.to-right {
    --_tip-x: 0;
  }

  .tip.to-left {
    --_tip-x: -100%;
  }

  .tip.below {
    --_tip-y: 20px;
  }

  .hint {
    position: absolute;
    inset-block-start: 50%;
    inset-inline: 0;
    z-index: 3;
    inline-size: fit-content;
    margin-inline: auto;
    padding: 8px 14px;
    color: var(--_surface);
    background: color-mix(in srgb, var(--_ink) 88%, transparent);
    border-radius: 999px;
    pointer-events: none;
    /* The system would put its own ground behind the words, in their colour. */
    forced-color-adjust: none;
  }
`;
