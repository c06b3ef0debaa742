/**
 * The panel of the details: a card beside the mark, or a sheet, with the controls at its top; and its panel of an actor
 * or of accounts.
 */
import { css } from 'lit';

export const panelStyles = css`
  .details {
    position: absolute;
    z-index: 4;
    /* The width is that of details-placement.ts. */
    inline-size: min(26.1538em, calc(100% - 16px));
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
    max-block-size: min(max(60vh, 16rem), 30rem);
    border-width: 1px 0 0;
    border-end-start-radius: 0;
    border-end-end-radius: 0;
    box-shadow: 0 -6px 24px rgb(0 0 0 / 14%);
  }

  /* Long rows give way to the sheet, down to a third of a box with a height of its own. */
  .frame:has(.details.sheet) :is(.list, .table-region) {
    flex-basis: 0%;
    min-block-size: 33%;
  }

  /*
   * In a narrow box, while a sheet takes its room, the chart takes that of the parts below it and more than a third of
   * all; nothing floats over the small visible part.
   */
  @container conflict-timeline (inline-size < 620px) {
    .frame:has(.details.sheet, .story) .boxed ~ :is(.overview, .key, .legend, .legend-place),
    .frame:has(.details.sheet, .story) .boxed > .zoom {
      display: none;
    }

    .frame:has(.boxed) > .details.sheet:not([data-full], [popover]) {
      max-block-size: min(60vh, 30rem, 55%);
    }
  }

  .details .bar-top {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto auto;
    gap: 0 8px;
    align-items: start;
  }

  /* A name wraps as a whole. */
  .details .bar-top bdi {
    display: inline-block;
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

  .back {
    min-block-size: 28px;
    margin: -6px -8px 0;
    padding: 3px 8px;
    color: var(--_muted);
    background: none;
    border: 0;
    border-radius: 7px;
    cursor: pointer;
  }

  .back:hover {
    color: var(--_ink);
    background: var(--_sunken);
  }

  .go {
    padding: 2px 0;
    text-align: start;
    font-weight: inherit;
    background: none;
    border: 0;
    border-radius: 3px;
    cursor: pointer;
    overflow-wrap: anywhere;
  }

  .go:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
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

    /* Below the handle. */
    .details.sheet .bar-top > .close,
    .details.sheet .steps-between {
      margin-block-start: -2px;
    }
  }
`;
