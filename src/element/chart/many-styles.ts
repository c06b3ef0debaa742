/**
 * Dots, bars and figures of lanes that are too full for rows, and what comes with the reader's hand. They load with the
 * code that draws them.
 */
import { css } from 'lit';

export const manyStyles = css`
  .figures {
    position: absolute;
    inset-inline: 0;
  }

  .figures,
  .figure {
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

  /* A lane that the reader has opened has all of its rows: the chart scrolls by itself. */
  @media screen {
    .chart.tall {
      max-block-size: max(70vh, 560px);
    }
  }

  .lane-more {
    position: absolute;
    inset-inline-start: 8px;
    z-index: 1;
    padding: 0 6px;
    color: var(--_accent);
    font-weight: 600;
    background: none;
    border: 0;
    cursor: pointer;
  }

  .lane-more.rest {
    inset-inline-start: calc(var(--_pad) + 9px);
  }

  /* Beside the name of its lane, which is shortened: on two lines it lay over the marks and the button. */
  .heads .lane-more.rest {
    inset-inline: auto 6px;
  }

  .heads .lane-name:has(+ .rest) {
    max-inline-size: calc(100% - 18px - 8em);
  }

  /* A window without an entry. */
  .empty-window {
    position: absolute;
    inset-inline: 12px;
    z-index: 1;
    display: grid;
    gap: 6px;
    justify-items: center;
    text-align: center;
    pointer-events: none;
    transform: translateY(-50%);
  }

  .empty-window > p {
    margin: 0;
    padding: 0 6px;
    color: var(--_muted);
    background: var(--_surface);
  }

  .empty-window > button {
    display: flex;
    gap: 0.4em;
    align-items: center;
    max-inline-size: min(100%, 34em);
    padding: 4px 12px;
    color: var(--_accent);
    white-space: nowrap;
    background: var(--_raised);
    border: 1px solid var(--_line-strong);
    border-radius: 999px;
    cursor: pointer;
    pointer-events: auto;
  }

  /* A title is cut at its own end, and no arrow with it, also beside a date in another direction. */
  .empty-window bdi {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  @media (pointer: coarse) {
    .empty-window > button {
      min-block-size: 44px;
    }
  }

  /* Paper cannot open, and the list below has every title. */
  @media print {
    .empty-window > button,
    .lane-more.rest {
      display: none;
    }
  }

  .day-brackets > path {
    fill: none;
    stroke: var(--_muted);
  }

  .day-brackets > text {
    fill: var(--_muted);
  }

  .span:focus-visible {
    fill: color-mix(in srgb, var(--_accent) 14%, transparent);
    stroke: var(--_accent);
    stroke-width: 2px;
  }

  /* What a pointer reads in the tip of the strip. */
  .fold:focus-visible::after,
  .window:has([data-gap].span:focus-visible) .fold.here::after {
    content: attr(aria-label);
    position: absolute;
    inset-block-start: calc(100% + 4px);
    inset-inline-start: 0;
    z-index: 3;
    inline-size: max-content;
    max-inline-size: 15rem;
    padding: 6px 10px;
    text-align: start;
    background: var(--_raised);
    border: 1px solid var(--_line-strong);
    border-radius: 6px;
  }

  .fold.late:is(:focus-visible, .here)::after {
    inset-inline: auto 0;
  }

  /* What only the reader's hand brings about. */
  .mark:hover .label {
    text-decoration: underline;
    text-underline-offset: 3px;
  }

  .lane-name[aria-expanded='false'] > b::before {
    content: '› ';
  }

  .bar-figures {
    font-weight: 600;
    fill: var(--_surface);
    pointer-events: none;
  }

  /* What lasts is solid, what is only some unknown time in its span is pale. */
  .force {
    fill: color-mix(in srgb, var(--_mark) 34%, var(--_surface));
  }

  .vague {
    fill: color-mix(in srgb, var(--_mark) 12%, var(--_surface));
  }

  .tray {
    fill: color-mix(in srgb, var(--_mark) 9%, var(--_surface));
  }

  .dot.hollow {
    fill: var(--_surface);
    stroke: var(--_mark);
    stroke-width: 1.2px;
  }

  .dot.titled {
    fill: var(--_surface);
    stroke: var(--_mark);
    stroke-width: 2px;
  }

  .hairline {
    fill: none;
    stroke: color-mix(in srgb, var(--_mark) 50%, var(--_surface));
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
`;
