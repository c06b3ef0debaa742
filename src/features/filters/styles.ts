/** The filters: their button, the panel under the header, and the chips. */
import { css } from 'lit';

export const filterStyles = css`
  .filter-button[aria-expanded='true'] {
    background-color: var(--_sunken);
  }

  .badge {
    display: inline-block;
    min-inline-size: 1.5em;
    padding-inline: 0.4em;
    color: var(--_surface);
    background: var(--_ink);
    border-radius: 1em;
    font-size: 0.8462em;
    font-variant-numeric: tabular-nums;
    line-height: 1.5;
    text-align: center;
    /* The system would put its own ground behind the words, in their colour. */
    forced-color-adjust: none;
  }

  /* Over the corner of its sign: seven targets of a finger leave no room for a number beside it. */
  @container conflict-timeline (inline-size < 620px) or (inline-size < 36em) {
    .toolbar .badge {
      position: absolute;
      /* Larger, it would hide the sign. The line under the title has the number of entries, and chips have each filter. */
      font-size: min(0.8462em, 15px);
      inset-block-end: 3px;
      inset-inline-end: 0;
    }
  }

  .filters {
    flex: none;
    max-block-size: min(60vh, 24rem);
    padding: 12px var(--_pad) 0;
    overflow: auto;
    border-block-end: 1px solid var(--_line);
  }

  /* It stays in sight while the facets scroll. */
  .filters-foot {
    position: sticky;
    inset-block-end: 0;
    padding-block: 8px 10px;
    background: var(--_surface);
  }

  /* Content that goes on below fades out instead of being cut. */
  .filters-foot::before {
    content: '';
    position: absolute;
    inset-inline: 0;
    inset-block-end: 100%;
    block-size: 14px;
    background: linear-gradient(transparent, var(--_surface));
    pointer-events: none;
  }

  .show-these[aria-disabled='true'] {
    color: var(--_muted);
    cursor: default;
  }

  /* On a phone it is as high as its facets, and scrolls by itself only in a frame that has no room for them. */
  @container conflict-timeline (inline-size < 620px) {
    .filters {
      flex: 0 1 auto;
      min-block-size: min(60%, 22rem);
      max-block-size: none;
    }

    .filters-foot::before {
      block-size: 44px;
    }
  }

  .facets {
    columns: 4 11.5rem;
    column-gap: 26px;
  }

  .facet {
    min-inline-size: 0;
    margin: 0;
    padding: 0 0 14px;
    border: 0;
    break-inside: avoid;
  }

  .facet > legend {
    padding: 0 0 2px;
    font-weight: 650;
  }

  .choice {
    display: flex;
    gap: 8px;
    align-items: baseline;
    min-block-size: 24px;
    padding-block: 2px;
    border-radius: 4px;
    cursor: pointer;
  }

  .choice:hover .name {
    text-decoration: underline;
    text-underline-offset: 3px;
  }

  .choice > input {
    flex: none;
    align-self: start;
    inline-size: 1.1538em;
    block-size: 1.1538em;
    margin: 0.1538em 0;
    accent-color: var(--_ink);
    cursor: inherit;
  }

  .choice > .name {
    flex: 1 1 auto;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .choice > .number {
    flex: none;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }

  .choice.none > .name {
    color: var(--_muted);
  }

  .swatch {
    flex: none;
    align-self: center;
    inline-size: 9px;
    block-size: 9px;
    background: var(--_mark);
    border-radius: 50%;
    forced-color-adjust: none;
  }

  .find {
    inline-size: 100%;
    min-block-size: 28px;
    margin-block: 2px 4px;
    padding: 3px 8px;
    background: var(--_surface);
    border: 1px solid var(--_line-strong);
    border-radius: 7px;
  }

  .range {
    display: flex;
    gap: 8px;
    margin-block: 2px 4px;
  }

  .range > label {
    display: flex;
    flex: 1 1 0;
    gap: 6px;
    align-items: baseline;
    min-inline-size: 0;
  }

  .range > label > span {
    color: var(--_muted);
  }

  .range input {
    flex: 1 1 0;
    min-inline-size: 0;
    min-block-size: 28px;
    padding: 3px 8px;
    background: var(--_surface);
    border: 1px solid var(--_line-strong);
    border-radius: 7px;
    font-variant-numeric: tabular-nums;
    appearance: textfield;
  }

  .range input::-webkit-inner-spin-button {
    appearance: none;
  }

  .range input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  .facet > .note {
    margin: 2px 0;
    color: var(--_muted);
    font-size: 0.9231em;
  }

  .fold-facet,
  .clear-filters {
    min-block-size: 24px;
    padding: 2px 0;
    background: none;
    border: 0;
    border-radius: 3px;
    cursor: pointer;
    text-decoration: underline;
    text-underline-offset: 3px;
  }

  .chips {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    gap: 6px;
    align-items: center;
    padding: 8px var(--_pad);
    border-block-end: 1px solid var(--_line);
  }

  .chip {
    display: inline-flex;
    gap: 7px;
    align-items: baseline;
    max-inline-size: min(100%, 22rem);
    min-block-size: 26px;
    padding: 2px 10px;
    background: var(--_sunken);
    border: 1px solid var(--_line-strong);
    border-radius: 13px;
    cursor: pointer;
  }

  .chip:hover > span {
    color: var(--_ink);
  }

  .chip > bdi {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .chip > span,
  .chips > .more {
    color: var(--_muted);
  }

  .clear-filters {
    margin-inline-start: 6px;
  }

  @media (pointer: coarse) {
    .choice,
    .chip,
    .range input,
    .fold-facet,
    .clear-filters {
      min-block-size: 44px;
    }

    .chip {
      align-items: center;
      border-radius: 22px;
    }

    .choice {
      padding-block: 11px;
    }

    /* Beside smaller text. */
    .choice > input {
      margin-block: 0;
    }
  }

  @media print {
    .filters {
      display: none;
    }
  }
`;
