/** The calendar, and the folds in it and in the rows. */
import { css } from 'lit';

export const axisStyles = css`
  .axis-bar {
    position: sticky;
    inset-block-start: var(--_sticky-top, var(--conflict-timeline-sticky-top, 0px));
    z-index: 2;
    background: var(--_surface);
    border-block-end: 1px solid var(--_line);
  }

  .word {
    fill: var(--_muted);
    font-size: 0.9231em;
    font-variant-numeric: tabular-nums;
  }

  .word.major {
    fill: var(--_ink);
    font-size: 1em;
    font-weight: 650;
  }

  .line {
    fill: none;
    stroke: var(--_line);
    shape-rendering: crispEdges;
  }

  .axis-bar .line.major {
    stroke: var(--_line-strong);
  }

  .strip .torn {
    cursor: pointer;
    fill: var(--_sunken);
  }

  .strip .tear {
    fill: none;
    stroke: light-dark(#c3c9d1, #46505d);
  }

  .fold {
    position: absolute;
    inset-block: 0;
    left: 0;
    /* A motion of the chart is no shift of the page's layout. */
    translate: var(--_x);
    display: grid;
    align-content: center;
    justify-items: center;
    min-inline-size: 24px;
    padding: 0;
    font-size: 0.9231em;
    line-height: 1.2;
    color: var(--_ink);
    background: none;
    border: 0;
    border-radius: 6px;
    cursor: pointer;
  }

  .fold > i {
    position: absolute;
    inset: 0;
  }

  .fold b {
    font-weight: 650;
    font-variant-numeric: tabular-nums;
  }

  /* No part of the button's text: its name says it in a sentence. */
  .fold[data-pace]::before {
    content: attr(data-pace);
    order: 1;
    color: var(--_muted);
    text-align: center;
  }
`;
