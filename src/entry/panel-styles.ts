/** The panel that holds the details: a card beside the mark, or a sheet, with the controls at its top. */
import { css } from 'lit';

export const panelStyles = css`
  .details {
    position: absolute;
    z-index: 4;
    inline-size: min(340px, calc(100% - 16px));
    max-block-size: min(calc(100% - 16px), var(--_most, 100%));
    padding: 14px 18px 16px;
    overflow: auto;
    overscroll-behavior: contain;
    background: var(--_raised);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    box-shadow:
      0 1px 2px rgb(0 0 0 / 8%),
      0 8px 28px rgb(0 0 0 / 16%);
  }

  .details:focus {
    outline: none;
  }

  .details:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }

  .details.sheet {
    position: sticky;
    inset-block-end: 0;
    inline-size: 100%;
    max-block-size: min(60vh, 30rem);
    border-width: 1px 0 0;
    border-end-start-radius: 0;
    border-end-end-radius: 0;
    box-shadow: 0 -6px 24px rgb(0 0 0 / 14%);
  }

  /* The controls stand beside the kind; what is said of the date has the whole width. */
  .details .bar-top {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto auto;
    gap: 0 8px;
    align-items: start;
  }

  .details .bar-top > .meta {
    display: contents;
  }

  .details .bar-top .kind,
  .details .bar-top > .steps-between,
  .details .bar-top > .close {
    grid-row: 1;
  }

  .details .bar-top :is(time, .date-note) {
    grid-column: 1 / -1;
  }

  .steps-between {
    flex: none;
    margin: -5px 0 0;
  }

  .steps-between > .step {
    margin: 0;
  }

  .close,
  .step {
    flex: none;
    inline-size: 28px;
    block-size: 28px;
    margin: -5px -8px 0 0;
    padding: 0;
    font-size: 1.15em;
    line-height: 1;
    color: var(--_muted);
    background: none;
    border: 0;
    border-radius: 7px;
    cursor: pointer;
  }

  .close:hover,
  .step:hover {
    background: var(--_sunken);
    color: var(--_ink);
  }

  @media (pointer: coarse) {
    .close,
    .step {
      inline-size: 44px;
      block-size: 44px;
    }

    .details .bar-top > .close,
    .details .steps-between {
      margin-block: -13px -8px;
    }
  }
`;
