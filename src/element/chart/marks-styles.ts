/** Marks and their labels: colour shows the party, shape the kind, outline and fading how well the date is known. */
import { css } from 'lit';

export const markStyles = css`
  .mark {
    outline: none;
    cursor: pointer;
  }

  .hit {
    fill: transparent;
  }

  .mark:focus-visible .hit {
    fill: color-mix(in srgb, var(--_accent) 10%, transparent);
    stroke: var(--_accent);
    stroke-width: 2px;
  }

  /*
   * With larger text marks grow by half as much, so that a label keeps clear of them. The angle turns two lengths into
   * a number.
   */
  .mark > .glyph > path,
  .mark > .ring {
    scale: clamp(1, 0.5 + 0.5 * tan(atan2(1em, 13px)), 1.6);
  }

  .mark > .ring {
    transform-box: fill-box;
    transform-origin: center;
  }

  .density,
  .member {
    fill: var(--_mark);
  }

  .dot {
    fill: color-mix(in srgb, var(--_mark) 88%, var(--_surface));
  }

  .member.ghost {
    fill: var(--_surface);
    stroke: var(--_mark);
    stroke-width: 1.4px;
  }

  .stem .line {
    fill: none;
    stroke: var(--_mark);
    stroke-width: 1.5px;
  }

  .stem .hit {
    fill: none;
    stroke: transparent;
    stroke-width: 9px;
    cursor: pointer;
  }

  .glyph:not(.shared) path {
    fill: var(--_mark);
  }

  .glyph:not(.hollow) path {
    stroke: var(--_surface);
    stroke-width: 1px;
  }

  .glyph.hollow path {
    fill: var(--_surface);
    stroke-width: 1.6px;
  }

  .glyph.hollow:not(.shared) path {
    stroke: var(--_mark);
  }

  .glyph.dashed path {
    stroke-dasharray: 3 2.2;
  }

  .glyph path.dots.dots {
    fill: none;
    stroke: var(--_surface);
    stroke-width: 2px;
    stroke-linecap: round;
    stroke-dasharray: none;
  }

  .glyph.hollow path.dots.dots {
    stroke: var(--_mark);
  }

  .ring {
    fill: none;
    stroke: var(--_ink);
    stroke-width: 2px;
  }

  /* A span without a glyph is ringed as a whole. */
  .mark.selected > :is(.band, .member, .bar:not(:has(~ .glyph))) {
    stroke: var(--_ink);
    stroke-width: 2px;
  }

  .label {
    fill: var(--_ink);
    stroke: var(--_surface);
    stroke-width: 3.5px;
    stroke-linejoin: round;
    paint-order: stroke;
  }

  .label.minor,
  .label > .status-word {
    font-size: 0.9385em;
    fill: var(--_muted);
  }

  .label.minor > .status-word {
    font-size: 1em;
  }

  .label.lead {
    font-size: 1.2308em;
    font-weight: 650;
  }

  .label.lead > .status-word {
    font-size: 0.75em;
    font-weight: 400;
  }

  /*
   * "Some time in May" is pale and has round ends, "lasted all May" is solid and has square ends. Outlines tell how far a
   * date reaches: at 75 % each colour of a party has 3 : 1 on the surface of each theme, at 65 % some had 2.6 : 1.
   */
  .band {
    fill: color-mix(in srgb, var(--_mark) 20%, var(--_surface));
    stroke: color-mix(in srgb, var(--_mark) 75%, var(--_surface));
  }

  .bar {
    fill: color-mix(in srgb, var(--_mark) 26%, var(--_surface));
    stroke: color-mix(in srgb, var(--_mark) 75%, var(--_surface));
  }

  /* The thread to its glyph shows through. */
  .extent {
    fill: color-mix(in srgb, var(--_mark) 13%, transparent);
    stroke: color-mix(in srgb, var(--_mark) 75%, var(--_surface));
  }

  .band + .core,
  .core {
    fill: color-mix(in srgb, var(--_mark) 38%, var(--_surface));
  }

  /* A halo of the line that strikes a title would cover its letters. */
  .label.inside,
  .label.struck {
    stroke: none;
  }

  /* Wide enough for the gap between two words. */
  .label.over {
    stroke-width: 9px;
  }

  .unspecified {
    stroke: var(--_mark);
    stroke-dasharray: 1.5 3;
    stroke-linecap: round;
  }

  .fade {
    opacity: 0.75;
  }

  .fade.light {
    opacity: 0.36;
  }

  .whisker {
    fill: none;
    stroke: color-mix(in srgb, var(--_mark) 75%, var(--_surface));
  }

  .dotted {
    fill: none;
    stroke: var(--_mark);
    stroke-width: 2px;
    stroke-dasharray: 0.1 5;
    stroke-linecap: round;
  }

  stop {
    stop-color: var(--_mark);
  }

  @media (forced-colors: active) {
    .group > button[aria-pressed='true'] {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
    }
  }
`;
