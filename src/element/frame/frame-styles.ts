/** The frame, its header, the controls, and the signs of a status. */
import { css } from 'lit';

export const frameStyles = css`
  .frame {
    position: relative;
    display: flex;
    flex-direction: column;
    flex: 1 1 auto;
    /* A page may turn the element into a block. */
    block-size: 100%;
    min-block-size: 0;
    overflow: clip;
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  .stage {
    display: contents;
  }

  header {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 8px;
    align-items: center;
    padding: 8px var(--_pad);
    border-block-end: 1px solid var(--_line);
  }

  .heading {
    flex: 1 1 9rem;
    min-inline-size: 0;
    margin-inline-end: 12px;
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
    text-wrap: balance;
    overflow-wrap: anywhere;
  }

  .toolbar {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    align-items: center;
  }

  .icon {
    flex: none;
    /* 16 px beside text of 13: signs grow with it. */
    inline-size: 1.2308em;
    block-size: 1.2308em;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.6px;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .group {
    display: inline-flex;
    padding: 1px;
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
  .plain {
    display: inline-flex;
    gap: 5px;
    align-items: center;
    justify-content: center;
    min-inline-size: 32px;
    min-block-size: 32px;
    padding: 3px 9px;
    background: transparent;
    border: 0;
    border-radius: 7px;
    cursor: pointer;
  }

  .group > button {
    min-inline-size: 28px;
    min-block-size: 28px;
    border-radius: 6px;
  }

  .group > button:hover,
  .plain:hover {
    background-color: var(--_sunken);
  }

  /* Soft, since no control is darker than the data. A line marks it too, since the shade alone is hardly seen. */
  .group > button[aria-pressed='true'] {
    background: linear-gradient(var(--_accent), var(--_accent)) bottom / 100% 3px no-repeat
      color-mix(in srgb, var(--_ink) 11%, var(--_surface));
  }

  .plain {
    border: 1px solid var(--_line-strong);
    border-radius: 8px;
  }

  .toolbar button {
    position: relative;
  }

  .toolbar .visually-hidden {
    inset-inline-start: 0;
  }

  /* If there is room the word is enough. */
  .toolbar .icon {
    display: none;
  }

  .caret {
    border: solid currentcolor;
    border-width: 0 1.5px 1.5px 0;
    inline-size: 0.38em;
    block-size: 0.38em;
    margin-block-start: -3px;
    rotate: 45deg;
  }

  @media (pointer: coarse) {
    .group {
      padding: 0;
      border: 0;
    }

    .group > button,
    .plain {
      min-inline-size: 44px;
      min-block-size: 44px;
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
`;

/** Styles for a finger. */
export const touchStyles = css`
  /* Safari zooms into a field with smaller text, and not out again. */
  @media (pointer: coarse) {
    input,
    select {
      font-size: max(16px, 1em);
    }
  }
`;

/** A retracted entry, and records that could not be placed. */
export const statusStyles = css`
  .label.struck {
    text-decoration: line-through;
  }

  .unclear {
    padding: 8px var(--_pad) 12px;
    border-block-start: 1px solid var(--_line);
  }

  .unclear > summary {
    padding-block: 4px;
    cursor: pointer;
    font-weight: 650;
  }

  .unclear ul {
    margin: 0;
    padding-inline-start: 1.2em;
  }

  .unclear code {
    display: block;
    color: var(--_muted);
    font-size: 0.9231em;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
`;
