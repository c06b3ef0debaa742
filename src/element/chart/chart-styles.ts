/** The grid of the chart: lane names beside the window of time, rows in it. */
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
   * In a container with a height of its own the rows scroll by themselves; else the calendar stays at the top of the
   * page. The chart then gets the room that panels leave, and at least a calendar and a few rows.
   */
  .chart.boxed {
    flex-basis: 0;
    min-block-size: 9em;
    overflow: clip auto;
  }

  /* In a container that grows up to a height, the chart is as high as its rows until then. */
  .chart.boxed.limited {
    flex-basis: auto;
  }

  /*
   * The chart keeps its height while lanes in a closer window need more. A bar beside them would take width from time, and
   * move every place whenever it comes or goes: the lower edge fades instead.
   */
  .chart.boxed.steady {
    flex: 0 0 auto;
    max-block-size: var(--_kept);
    scrollbar-width: none;
  }

  .chart.boxed.steady::after {
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
    grid-column: 1 / -1;
    block-size: 14px;
    margin-block-start: -14px;
    background: linear-gradient(transparent, var(--_surface));
    content: '';
    pointer-events: none;
  }

  .empty-lanes {
    position: absolute;
    inset-inline: 12px;
    display: flex;
    align-items: center;
    block-size: 30px;
    margin: 0;
    color: var(--_muted);
    font-size: 0.9231em;
  }

  .empty-lanes > bdi {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
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
    inset-block-start: 0;
    inset-inline: var(--_pad) 6px;
    translate: 0 var(--_y);
    min-block-size: 24px;
    padding: 1px 2px 0;
    padding-inline-start: 11px;
    text-align: start;
    background: none;
    border: 0;
    border-inline-start: 4px solid var(--_mark);
    overflow: hidden;
  }

  .lane-names {
    position: absolute;
    inset-inline: 0;
  }

  .heads .lane-names {
    z-index: 1;
  }

  .lane-name > b {
    display: block;
    font-weight: 650;
    line-height: 1.3;
    text-align: match-parent;
    overflow-wrap: anywhere;
  }

  .lane-name > span {
    color: var(--_muted);
    font-size: 0.9231em;
  }

  .heads .lane-name {
    display: flex;
    gap: 8px;
    align-items: baseline;
    inset-inline: 12px auto;
    max-inline-size: calc(100% - 18px);
    padding-block: 1px;
    padding-inline-start: 8px;
    white-space: nowrap;
  }

  .window {
    position: relative;
    min-inline-size: 0;
    overflow: clip;
    overflow: clip visible;
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

  .tint {
    fill: var(--_mark);
    opacity: 0.04;
  }

  .highlight {
    fill: color-mix(in srgb, var(--_sunken) 70%, var(--_surface));
  }

  .lane-line {
    stroke: var(--_line);
    shape-rendering: crispEdges;
  }
`;

/** The room of zoom where lane names are above their rows. Beside them it needs none. */
export const zoomStyles = css`
  /* If lane names are above their rows, zoom is a bar with its own room, so it cuts no title in two. */
  .heads > .zoom {
    position: sticky;
    inset-block-end: 0;
    z-index: 2;
    block-size: 46px;
    pointer-events: none;
  }

  .heads > .few:not(.zoomed, :focus-within) {
    block-size: 0;
    overflow: clip;
  }

  @media (pointer: coarse) {
    .heads > .zoom {
      block-size: 54px;
    }
  }
`;

/** The calendar, and the folds in it and in the rows. */
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
    fill: var(--_sunken);
  }

  .strip .tear {
    fill: none;
    stroke: light-dark(#c3c9d1, #46505d);
  }

  .fold {
    position: absolute;
    inset-block-start: 0;
    left: 0;
    /* A motion of the chart is no shift of the page's layout. */
    translate: var(--_x);
    display: grid;
    place-items: center;
    block-size: var(--_turned);
    padding: 0;
    font-size: 0.9231em;
    line-height: 1.2;
    color: var(--_muted);
    background: none;
    border: 0;
    border-radius: 6px;
  }

  .fold > i {
    position: absolute;
    inset: 0;
  }

  .fold b {
    font-weight: 650;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
    writing-mode: vertical-rl;
  }

  .word.turned {
    fill: var(--_ink);
    font-weight: 650;
  }
`;
