/** Axis, rows, marks, folds. */
import { css } from 'lit';

export const chartStyles = css`
  .chart {
    position: relative;
    display: grid;
    grid-template-columns: var(--_gutter, 150px) minmax(0, 1fr);
    flex: 1 1 auto;
    min-block-size: 0;
    overflow: clip;
    overflow: clip visible;
    isolation: isolate;
  }

  /*
   * In a container of a height of its own the rows scroll by themselves; else the calendar stays at the top of the page.
   * The chart then has what panels leave, and at least the calendar and a few rows.
   */
  .chart.boxed {
    flex-basis: 0;
    min-block-size: 9em;
    overflow: clip auto;
  }

  .chart.heads {
    grid-template-columns: minmax(0, 1fr);
  }

  .gutter {
    position: relative;
    border-inline-end: 1px solid var(--_line);
  }

  .corner {
    position: sticky;
    inset-block-start: var(--_sticky-top, var(--conflict-timeline-sticky-top, 0px));
    z-index: 2;
    background: var(--_surface);
    border-block-end: 1px solid var(--_line);
  }

  .boxed {
    --_sticky-top: 0px;
  }

  .lane-name {
    position: absolute;
    inset-inline: var(--_pad) 6px;
    min-block-size: 24px;
    padding: 1px 2px 2px;
    padding-inline-start: 11px;
    text-align: start;
    background: none;
    border: 0;
    border-inline-start: 4px solid var(--_mark);
    border-radius: 2px;
    overflow: hidden;
    cursor: pointer;
  }

  .lane-names {
    position: absolute;
    inset-inline: 0;
  }

  .heads .lane-names {
    z-index: 1;
  }

  .lane-name:hover > b {
    text-decoration: underline;
    text-underline-offset: 3px;
  }

  .lane-name[aria-expanded='false'] > b::before {
    content: '▸ ';
  }

  .lane-name > b {
    display: block;
    font-weight: 650;
    line-height: 1.3;
    overflow-wrap: anywhere;
  }

  .lane-name > span {
    color: var(--_muted);
    font-size: 0.9231em;
    font-variant-numeric: tabular-nums;
  }

  .heads .lane-name {
    display: flex;
    gap: 8px;
    align-items: baseline;
    inset-inline: 12px auto;
    padding-block: 1px;
    padding-inline-start: 8px;
  }

  .window {
    position: relative;
    min-inline-size: 0;
    overflow: clip;
    overflow: clip visible;
    touch-action: pan-y;
    cursor: default;
  }

  .window.grabbed {
    cursor: grabbing;
    user-select: none;
    -webkit-user-select: none;
  }

  .axis-bar {
    position: sticky;
    inset-block-start: var(--_sticky-top, var(--conflict-timeline-sticky-top, 0px));
    z-index: 2;
    background: var(--_surface);
    border-block-end: 1px solid var(--_line);
  }

  svg {
    display: block;
    inline-size: 100%;
    overflow: hidden;
    font-size: inherit;
    -webkit-user-select: none;
    user-select: none;
  }

  .rows {
    position: relative;
  }

  .rows > canvas,
  .rows > svg.marks {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    pointer-events: none;
  }

  .rows > svg.marks :is(.mark, .thread) {
    pointer-events: auto;
  }

  .colour-samples {
    position: absolute;
    inset-block-start: 0;
    inline-size: 0;
    block-size: 0;
    overflow: hidden;
    visibility: hidden;
  }

  .colour-sample {
    color: var(--_mark);
    transition: color 1ms;
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

  .highlight {
    fill: color-mix(in srgb, var(--_sunken) 70%, var(--_surface));
  }

  .figures {
    position: absolute;
    inset-inline: 0;
    pointer-events: none;
  }

  .figure {
    fill: var(--_muted);
    font-size: 0.8462em;
    font-variant-numeric: tabular-nums;
    stroke: var(--_surface);
    stroke-width: 3px;
    paint-order: stroke;
  }

  .scale-line {
    fill: none;
    stroke: var(--_line);
    stroke-dasharray: 1 3;
    shape-rendering: crispEdges;
  }

  .scale-line.base {
    stroke-dasharray: none;
  }

  .lane-line {
    stroke: var(--_line);
    shape-rendering: crispEdges;
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
    display: grid;
    align-content: center;
    justify-items: center;
    min-inline-size: 24px;
    /* Beside the larger words of the calendar; the signs stand below, beside the smaller. */
    padding: 0 0 2em;
    font-size: 0.9231em;
    line-height: 1.2;
    color: var(--_ink);
    background: none;
    border: 0;
    border-radius: 6px;
    cursor: pointer;
  }

  .fold b {
    font-weight: 650;
    font-variant-numeric: tabular-nums;
  }

  .fold-signs {
    position: absolute;
    inset-block-end: 0.8em;
    min-inline-size: 24px;
    font-size: 0.9231em;
    line-height: 1.2;
    text-align: center;
    white-space: nowrap;
    color: var(--_muted);
    pointer-events: none;
  }

  .fold:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }

  /* An unfolded gap: a small handle at the lower edge of the calendar folds it again. */
  .fold.open {
    inset-block: auto -13px;
    block-size: 26px;
    padding: 0;
    pointer-events: none;
  }

  .fold.open span {
    padding: 2px 9px 3px;
    line-height: 1;
    color: var(--_muted);
    background: var(--_raised);
    border: 1px solid var(--_line-strong);
    border-radius: 999px;
    pointer-events: auto;
  }

  .fold:focus-visible {
    outline-offset: -3px;
  }

  .tip {
    position: absolute;
    z-index: 3;
    margin: 0;
    padding: 3px 8px;
    color: var(--_surface);
    background: var(--_ink);
    border-radius: 6px;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
    --_tip-x: -50%;
    --_tip-y: calc(-100% - 12px);
    max-inline-size: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
    transform: translate(var(--_tip-x), var(--_tip-y));
    pointer-events: none;
  }

  .tip.to-right {
    --_tip-x: 0;
  }

  .tip.to-left {
    --_tip-x: -100%;
  }

  .tip.below {
    --_tip-y: 20px;
  }

  .hint {
    position: absolute;
    inset-block-start: 50%;
    inset-inline: 0;
    z-index: 3;
    inline-size: fit-content;
    margin-inline: auto;
    padding: 8px 14px;
    color: var(--_surface);
    background: color-mix(in srgb, var(--_ink) 88%, transparent);
    border-radius: 999px;
    pointer-events: none;
  }
`;
