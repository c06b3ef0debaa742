/** Strips of curves under the lanes. Their ink is no colour of a party. */
import { css } from 'lit';

export const seriesStyles = css`
  .series {
    flex: none;
    border-block-start: 1px solid var(--_line);
  }

  .curve {
    display: grid;
    grid-template-columns: var(--_gutter) minmax(0, 1fr);
    padding-block: 6px;
  }

  .curve + .curve {
    border-block-start: 1px solid var(--_line);
  }

  .series.heads .curve,
  .series.text .curve {
    grid-template-columns: minmax(0, 1fr);
  }

  .series.text .curve {
    padding-inline: var(--_pad);
  }

  .curve-head {
    position: relative;
    border-inline-end: 1px solid var(--_line);
  }

  .heads .curve-head {
    border: 0;
  }

  .curve-name {
    display: flex;
    flex-direction: column;
    margin: 0;
    padding-inline: var(--_pad) 44px;
    line-height: 1.3;
    overflow-wrap: anywhere;
  }

  .heads .curve-name,
  .text .curve-name {
    flex-flow: row wrap;
    gap: 0 8px;
    padding-inline: 12px;
  }

  .text .curve-name {
    padding-inline: 0;
  }

  .curve-name b {
    font-weight: 650;
  }

  .curve-name span {
    color: var(--_muted);
    font-size: 0.9231em;
  }

  .curve-name a {
    color: inherit;
  }

  .curve-figures {
    position: absolute;
    inset-block-start: 0;
    inset-inline: 0;
    inline-size: 100%;
    overflow: visible;
    pointer-events: none;
  }

  .heads .curve-figures {
    inset-block-start: 100%;
    z-index: 1;
  }

  .curve-figures text {
    fill: var(--_muted);
    font-size: 0.8462em;
    font-variant-numeric: tabular-nums;
    text-anchor: end;
    paint-order: stroke;
    stroke: var(--_surface);
    stroke-width: 3px;
  }

  .heads .curve-figures text {
    text-anchor: start;
  }

  .curve-plot {
    position: relative;
    touch-action: pan-y;
  }

  .curve-plot:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
    border-radius: 4px;
  }

  .curve-plot svg {
    display: block;
    inline-size: 100%;
  }

  .curve-plot .scale-line {
    fill: none;
    stroke: var(--_line);
  }

  .curve-plot .torn {
    fill: var(--_sunken);
  }

  .curve-line {
    fill: none;
    stroke: var(--_ink);
    stroke-width: 1.6px;
    stroke-linejoin: round;
  }

  .curve-dots circle,
  .curve-bars {
    fill: color-mix(in srgb, var(--_ink) 62%, var(--_surface));
  }

  .curve-band {
    fill: color-mix(in srgb, var(--_ink) 14%, transparent);
  }

  .curve-span {
    fill: none;
    stroke: var(--_ink);
  }

  .curve-cursor {
    fill: none;
    stroke: var(--_accent);
  }

  .curve-at {
    fill: var(--_accent);
    stroke: var(--_surface);
    stroke-width: 2px;
  }

  .curve-said,
  .curve-numbers {
    grid-column: -2 / -1;
    margin: 0;
    padding-inline: 8px;
  }

  .text :is(.curve-said, .curve-numbers) {
    padding-inline: 0;
  }

  /* Two lines at once, so that nothing moves when a shorter text takes its place. */
  .curve-said {
    min-block-size: 1.35em;
    color: var(--_muted);
    line-height: 1.35;
    font-variant-numeric: tabular-nums;
  }

  .curve-numbers > summary {
    inline-size: fit-content;
    padding-block: 2px;
    color: var(--_muted);
    cursor: pointer;
  }

  .curve-table {
    max-block-size: 16em;
    overflow: auto;
  }

  .curve-table table {
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }

  .curve-table :is(th, td) {
    padding: 2px 16px 2px 0;
    padding-inline: 0 16px;
    text-align: start;
    font-weight: 400;
    border-block-end: 1px solid var(--_line);
  }

  .curve-table thead th {
    font-weight: 650;
  }

  @media (forced-colors: active) {
    .curve-line,
    .curve-span {
      stroke: CanvasText;
    }

    .curve-bars,
    .curve-dots circle {
      fill: CanvasText;
    }

    .curve-cursor {
      stroke: Highlight;
    }
  }
`;
