/** The drawing of the map: quiet land and water, marks in the colours of the parties. */
import { css } from 'lit';

export const mapStyles = css`
  .map {
    --_water: color-mix(in srgb, var(--_ink) 3%, var(--_surface));
    --_land: color-mix(in srgb, var(--_ink) 11%, var(--_surface));
    position: relative;
    min-inline-size: 0;
    background: var(--_surface);
  }

  .map-above {
    flex: none;
    border-block-end: 1px solid var(--_line);
  }

  .stage:has(> .map-side) {
    display: grid;
    flex: 1 1 auto;
    grid-template: auto auto auto 1fr / minmax(0, 1fr) auto;
    min-block-size: 0;
  }

  .stage:has(> .map-side):has(> .boxed) {
    grid-template-rows: minmax(9em, 1fr) auto auto auto;
  }

  .stage:has(> .map-side) > :not(.map-side) {
    grid-column: 1;
    align-self: start;
  }

  .stage:has(> .map-side) > .boxed {
    align-self: stretch;
  }

  .map-side {
    grid-area: 1 / 2 / -1;
    box-sizing: content-box;
    inline-size: var(--_map);
    border-inline-start: 1px solid var(--_line);
  }

  /* In a box the map scrolls with its list. */
  .boxed ~ .map-side {
    block-size: 0;
    min-block-size: 100%;
    overflow: auto;
  }

  .map-picture {
    position: relative;
    cursor: crosshair;
    user-select: none;
    -webkit-user-select: none;
  }

  .map-picture.on-mark {
    cursor: pointer;
  }

  .map-picture.boxing {
    touch-action: none;
  }

  .map-picture > svg {
    display: block;
    inline-size: var(--_map);
    block-size: var(--_map-high);
    overflow: hidden;
  }

  .map-water,
  .map-sea {
    fill: var(--_water);
  }

  .map-water.beyond {
    fill: var(--_surface);
  }

  .map-land {
    fill: var(--_land);
    stroke: color-mix(in srgb, var(--_ink) 20%, var(--_surface));
    stroke-width: 0.6px;
    stroke-linejoin: round;
  }

  .map-lines {
    fill: none;
    stroke: color-mix(in srgb, var(--_ink) 6%, transparent);
    stroke-width: 0.6px;
  }

  .map-borders {
    fill: none;
    stroke: color-mix(in srgb, var(--_ink) 42%, var(--_surface));
    stroke-width: 0.8px;
    stroke-linejoin: round;
  }

  .map-radius {
    fill: color-mix(in srgb, var(--_mark) 12%, transparent);
    stroke: color-mix(in srgb, var(--_mark) 60%, transparent);
    stroke-dasharray: 3 3;
  }

  .map-faint {
    fill: none;
    stroke: color-mix(in srgb, var(--_ink) 34%, var(--_surface));
    stroke-width: 3.5px;
    stroke-linecap: round;
  }

  .map-disc {
    fill: var(--_mark);
    stroke: var(--_surface);
    stroke-width: 1.4px;
  }

  .map-disc.mixed {
    fill: var(--_surface);
  }

  .map-share {
    fill: none;
    stroke: var(--_mark);
    stroke-width: 3px;
  }

  .map-count {
    fill: var(--_surface);
    font-size: 0.8462em;
    font-weight: 650;
    font-variant-numeric: tabular-nums;
  }

  .map-count.s3 {
    font-size: 0.7692em;
  }

  .map-count:is(.s4, .s5) {
    font-size: 0.6538em;
  }

  .map-disc.mixed ~ .map-count {
    fill: var(--_ink);
  }

  .map-name {
    font-size: 0.9231em;
    pointer-events: none;
  }

  .map-ring {
    fill: none;
    pointer-events: none;
  }

  .map-scale {
    fill: none;
    stroke: var(--_muted);
    stroke-width: 1.2px;
  }

  .map-scale-text {
    fill: var(--_muted);
    font-size: 0.8462em;
    stroke: var(--_water);
    stroke-width: 3px;
    paint-order: stroke;
  }

  .map-box {
    fill: color-mix(in srgb, var(--_accent) 14%, transparent);
    stroke: var(--_accent);
    stroke-width: 1.5px;
  }

  .map-tip {
    position: absolute;
    z-index: 3;
    margin: 0;
    padding: 5px 9px;
    inline-size: max-content;
    max-inline-size: min(260px, 70%);
    color: var(--_surface);
    background: var(--_ink);
    border-radius: 6px;
    line-height: 1.3;
    overflow-wrap: anywhere;
    transform: translate(-50%, -100%);
    pointer-events: none;
    forced-color-adjust: none;
  }

  .map-tip > b {
    display: block;
    font-weight: 650;
  }

  .map-tip.to-right {
    transform: translate(-12px, -100%);
  }

  .map-tip.to-left {
    transform: translate(calc(-100% + 12px), -100%);
  }

  .map-tip.below {
    transform: translate(-50%, 0);
  }

  .map-tip.below.to-right {
    transform: translate(-12px, 0);
  }

  .map-tip.below.to-left {
    transform: translate(calc(-100% + 12px), 0);
  }

  @media print {
    .map {
      break-inside: avoid;
    }

    /* As wide as the page: a wider map would make the whole print smaller. */
    .map-picture > svg {
      inline-size: 100%;
      block-size: auto;
    }

    /* 7 pt, shrunk as the map is. */
    .map-name,
    .map-scale-text,
    .map-count:not(.s3, .s4, .s5) {
      font-size: 12.2px;
    }

    /* Paper has one colour: each share ends with a gap, a tenth of its length. */
    .map-share {
      stroke-dasharray: 90 10;
    }
  }

  @media (forced-colors: active) {
    .map {
      --_water: Canvas;
      --_land: color-mix(in srgb, CanvasText 14%, Canvas);
    }

    /* Shares without a colour are told apart as on paper. */
    .map-share {
      stroke-dasharray: 90 10;
    }

    .map-tip {
      color: Canvas;
      background: CanvasText;
    }
  }
`;
