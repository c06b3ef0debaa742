/** Styles of the details: the sheet, and the panel of an actor. */
import { css } from 'lit';

/** The handle of a sheet, and the sheet at its full height. */
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

/** The panel of an actor. */
export const actorStyles = css`
  .roles {
    margin: 4px 0 0;
    padding: 0;
    list-style: none;
  }

  .party::before {
    content: '';
    display: inline-block;
    inline-size: 9px;
    block-size: 9px;
    margin-inline-end: 8px;
    background: var(--_mark);
    border-radius: 50%;
  }

  .details .steps {
    margin: 10px 0 0;
    padding: 0;
    list-style: none;
    border-block-start: 1px solid var(--_line);
  }

  .steps > li {
    display: flex;
    gap: 10px;
    align-items: baseline;
    justify-content: space-between;
    min-block-size: 30px;
    padding-block: 3px;
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--_mark);
    margin-block-start: 6px;
  }

  .steps .go {
    min-block-size: 24px;
  }

  .steps .go[aria-current] {
    font-weight: 650;
  }

  .steps .when {
    flex: none;
    max-inline-size: 45%;
    font-size: 0.9231em;
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
`;
