/** The table. */
import { css } from 'lit';
import { stackedStyles } from './stacked-styles.js';

export const tableStyles = css`
  .table-bar {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 16px;
    align-items: center;
    justify-content: space-between;
    padding-inline-end: var(--_pad);
    padding-block-end: 10px;
  }

  .table-bar > .synopsis {
    flex: 1 1 20rem;
  }

  .table-bar > .plain {
    flex: none;
    margin-block-start: 10px;
    margin-inline-start: var(--_pad);
  }

  .table-region {
    position: relative;
    flex: 1 1 auto;
    min-block-size: 0;
    overflow: auto;
    overflow-anchor: none;
    scroll-padding-block: 40px 12px;
    border-block-start: 1px solid var(--_line);
  }

  .table-region:focus-visible {
    outline-offset: -2px;
  }

  /* Opened at the window of the chart: what comes before is above. */
  .table-region:is(.windowed, .at-window) {
    max-block-size: min(85vh, 64rem);
  }

  table {
    inline-size: 100%;
    /* The columns, and a title of seven or eight words in a line: it is never narrower than 16em. */
    min-inline-size: calc(
      70em + var(--_place, 0em) + var(--_topic, 0em) + var(--_phase, 0em) - var(--_spare, 0em) +
        var(--_own-columns, 0) * 7.5em + var(--_own-fields, 0) * 3.5em
    );
    --_date: 13em;
    border-collapse: separate;
    border-spacing: 0;
    table-layout: fixed;
    font-variant-numeric: tabular-nums;
  }

  table:has(thead .col-place) {
    --_place: 8.5em;
  }

  table:has(thead .col-topic) {
    --_topic: 8.5em;
  }

  table:has(thead .col-phase) {
    --_phase: 12em;
  }

  /* Beside many columns a title is in two lines: without people or reliability it had all of their room. */
  table:has(thead .col-own):not(:has(thead :is(.col-who, .col-reliability))) {
    --_spare: 17em;
  }

  table.hours {
    --_date: 15.5em;
  }

  caption {
    padding: 8px var(--_pad);
    color: var(--_muted);
    text-align: start;
  }

  .caption-text {
    position: sticky;
    inset-inline-start: var(--_pad);
  }

  thead {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
  }

  th,
  td {
    padding: 8px 10px;
    text-align: start;
    vertical-align: top;
    font-weight: inherit;
    overflow-wrap: anywhere;
    background: var(--_surface);
    border-block-end: 1px solid var(--_line);
  }

  th:first-child,
  td:first-child {
    padding-inline-start: var(--_pad);
  }

  th:last-child,
  td:last-child {
    padding-inline-end: var(--_pad);
  }

  thead th {
    padding-block: 2px;
    font-weight: 650;
    vertical-align: middle;
    border-block-end-color: var(--_line-strong);
  }

  thead .col-date {
    inline-size: var(--_date);
  }
  thead .col-kind,
  thead .col-who {
    inline-size: 9.5em;
  }
  thead .col-party {
    inline-size: 10.5em;
  }
  thead .col-place,
  thead .col-topic {
    inline-size: 8.5em;
  }
  thead .col-phase {
    inline-size: 12em;
  }
  thead .col-own,
  thead .col-reliability,
  thead .col-status {
    inline-size: 7.5em;
  }
  thead .col-field {
    inline-size: 11em;
  }
  thead .col-sources {
    inline-size: 7em;
  }

  thead button {
    min-block-size: 28px;
    margin-inline-start: -4px;
    padding: 2px 4px;
    font-weight: inherit;
    text-align: start;
    background: none;
    border: 0;
    border-radius: 5px;
    cursor: pointer;
  }

  thead button:hover {
    background: var(--_sunken);
  }

  .sort-sign {
    display: inline-block;
    inline-size: 1.2em;
    text-align: end;
  }

  .sort-sign:empty {
    display: none;
  }

  /* The date and the title stay while the others scroll by. */
  tr > .col-date {
    position: sticky;
    inset-inline-start: 0;
    z-index: 1;
    color: var(--_muted);
  }

  @container conflict-timeline (inline-size >= 620px) {
    tr > .col-title {
      position: sticky;
      inset-inline-start: var(--_date);
      z-index: 1;
    }
  }

  thead tr > .col-date {
    color: inherit;
  }

  /* A name that breaks stays beside its dot. */
  .col-party bdi:not(:empty) {
    position: relative;
    display: inline-block;
    padding-inline-start: 15px;
  }

  .col-party bdi:not(:empty)::before {
    content: '';
    position: absolute;
    inset-block-start: 0.5em;
    inset-inline-start: 0;
    inline-size: 8px;
    block-size: 8px;
    background: var(--_mark);
    border-radius: 50%;
  }

  /* Its button is taller than its text. */
  tbody .col-title {
    padding-block: 6px;
  }

  @media (pointer: coarse) {
    thead button {
      min-inline-size: 44px;
      min-block-size: 44px;
    }

    tbody td {
      block-size: 44px;
    }
  }

  tbody .toggle {
    font-weight: 650;
  }

  tbody .toggle:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }

  .col-field a {
    color: inherit;
    text-underline-offset: 2px;
  }

  .col-measure,
  .col-sources {
    text-align: end;
  }

  tbody.open td,
  tbody.open th {
    background: var(--_sunken);
  }

  tbody.open > tr:first-child > * {
    border-block-end-color: transparent;
  }

  .opened > td {
    padding-block: 2px 14px;
  }

  /* As wide as the window of the table, however wide the table is. */
  .opened .body {
    position: sticky;
    inset-inline-start: var(--_pad);
    inline-size: min(46rem, calc(100cqi - 2 * var(--_pad) - 2px));
  }

  .space td {
    padding: 0;
    border: 0;
  }

  ${stackedStyles}
`;
