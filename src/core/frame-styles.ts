/** The frame, its header and the controls. */
import { css } from 'lit';

export const frameStyles = css`
  .frame {
    position: relative;
    display: flex;
    flex-direction: column;
    flex: 1 1 auto;
    min-block-size: 0;
    overflow: clip;
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  header {
    display: flex;
    flex-wrap: wrap;
    gap: 10px 20px;
    align-items: center;
    justify-content: space-between;
    padding: 14px var(--_pad);
    border-block-end: 1px solid var(--_line);
  }

  .heading {
    flex: 1 1 16rem;
    min-inline-size: 0;
  }

  h2 {
    margin: 0;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    font-size: 1.25em;
    line-height: 1.3;
    font-weight: 650;
    letter-spacing: -0.006em;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }

  .covered,
  .times-note {
    margin: 2px 0 0;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }

  .toolbar {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }

  .group {
    display: inline-flex;
    border: 1px solid var(--_line-strong);
    border-radius: 8px;
  }

  button,
  select,
  input {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }

  .group > button,
  .plain,
  .field > select {
    min-inline-size: 28px;
    min-block-size: 28px;
    padding: 3px 9px;
    background: transparent;
    border: 0;
    border-radius: 7px;
    cursor: pointer;
  }

  .group > button + button {
    border-inline-start: 1px solid var(--_line);
    border-start-start-radius: 0;
    border-end-start-radius: 0;
  }

  .group > button:not(:last-child) {
    border-start-end-radius: 0;
    border-end-end-radius: 0;
  }

  .group > button:hover,
  .plain:hover {
    background: var(--_sunken);
  }

  .group > button[aria-pressed='true'] {
    background: var(--_ink);
    color: var(--_surface);
  }

  .group > button[aria-disabled='true'] {
    color: var(--_muted);
    cursor: default;
  }

  .plain {
    border: 1px solid var(--_line-strong);
    border-radius: 8px;
  }

  .field {
    display: inline-flex;
    align-items: center;
    padding-inline-start: 9px;
    color: var(--_muted);
    border: 1px solid var(--_line-strong);
    border-radius: 8px;
  }

  .field > select {
    padding-inline: 5px;
    color: var(--_ink);
  }

  .field > select > option {
    background: Canvas;
    color: CanvasText;
  }

  @container conflict-timeline (inline-size < 620px) {
    header {
      padding: 12px 14px;
    }

    .field-name {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }

    .field {
      position: relative;
      padding-inline-start: 2px;
    }
  }

  @media (pointer: coarse) {
    .group > button,
    .plain,
    .field > select {
      min-inline-size: 36px;
      min-block-size: 36px;
    }
  }

  .skip {
    position: absolute;
    inset-block-start: 6px;
    inset-inline-start: 6px;
    z-index: 5;
    min-block-size: 28px;
    padding: 4px 12px;
    color: var(--_ink);
    background: var(--_raised);
    border: 1px solid var(--_line-strong);
    border-radius: 8px;
  }

  .skip:not(:focus) {
    clip-path: inset(50%);
    pointer-events: none;
  }

  .state {
    display: grid;
    gap: 10px;
    justify-items: start;
    padding: 28px var(--_pad);
  }

  .state p {
    margin: 0;
    max-inline-size: 60ch;
    overflow-wrap: anywhere;
  }

  .state .title {
    font-size: 1.15em;
    font-weight: 650;
  }

  .notice {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 14px;
    align-items: center;
    padding: 8px var(--_pad);
    background: var(--_sunken);
    border-block-end: 1px solid var(--_line);
    overflow-wrap: anywhere;
  }

  .notice p {
    flex: 1 1 14rem;
    margin: 0;
  }

  /* Where nobody has keys. */
  @media (hover: none) and (pointer: coarse) {
    .keys-button {
      display: none;
    }
  }
`;
