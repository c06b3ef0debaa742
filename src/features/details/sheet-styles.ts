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

  /* Over a low frame it leaves that: the top layer of the page has its own ground. */
  .details[popover] {
    position: absolute;
    inset: auto;
    margin: 0;
    max-block-size: min(calc(100vh - 16px), var(--_most));
    color: var(--_ink);
    border-width: 1px;
    border-radius: var(--_radius);
  }

  .details.card[popover] {
    inline-size: min(26.1538em, calc(100vw - 16px));
  }

  .details[popover] > .handle {
    display: none;
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
