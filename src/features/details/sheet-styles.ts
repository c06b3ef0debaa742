/** The handle of a sheet, and the sheet at its full height. */
import { css } from 'lit';

export const sheetStyles = css`
  .handle {
    position: sticky;
    inset-block-start: -14px;
    z-index: 1;
    display: block;
    flex: none;
    inline-size: calc(100% + 36px);
    block-size: 24px;
    margin: -14px -18px 2px;
    padding: 0;
    background: var(--_raised);
    border: 0;
    cursor: grab;
    touch-action: none;
  }

  .handle:active {
    cursor: grabbing;
  }

  .handle::before {
    content: '';
    display: block;
    inline-size: 36px;
    block-size: 4px;
    margin: auto;
    background: var(--_line-strong);
    border-radius: 2px;
  }

  .handle:hover::before {
    background: var(--_ink);
  }

  .handle:focus-visible {
    outline-offset: -3px;
  }

  .details.sheet[data-full] {
    block-size: calc(100dvh - 24px);
    max-block-size: calc(100dvh - 24px);
  }

  @media (pointer: coarse) {
    .handle {
      block-size: 44px;
    }
  }

  @media (forced-colors: active) {
    .handle::before {
      background: ButtonText;
    }
  }
`;
