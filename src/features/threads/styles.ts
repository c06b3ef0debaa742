/** Threads in the chart, in the colour of their speaker. Types differ by dashes and heads, never by colour alone. */
import { css } from 'lit';

export const styles = css`
  .thread,
  .thread-verb {
    --_thread: var(--_mark, var(--_ink));
  }

  /* Ribbons are wide: in a paler colour, they weigh as much as the threads beside them. */
  .thread:is(.w2, .w3, .w4, .w5) {
    --_thread: color-mix(in srgb, var(--_mark, var(--_ink)) 55%, var(--_surface));
  }

  .thread.faint {
    --_thread: color-mix(in srgb, var(--_mark, var(--_ink)) 60%, var(--_surface));
  }

  .threads .thread {
    cursor: pointer;
  }

  .thread .line,
  .thread .head,
  .thread .gap,
  .reach {
    fill: none;
    stroke-width: 1.5px;
  }

  .thread .line,
  .thread .head {
    stroke: var(--_thread);
  }

  .thread .head {
    stroke-linejoin: round;
    stroke-linecap: round;
  }

  .thread .head.filled {
    fill: var(--_thread);
    stroke: none;
  }

  .thread .fading {
    opacity: 0.35;
  }

  .reach {
    stroke: transparent;
    stroke-width: 14px;
    pointer-events: stroke;
  }

  .line-long-dashes .line {
    stroke-dasharray: 9 4;
  }
  .line-dashes .line {
    stroke-dasharray: 4 3;
  }
  .line-dash-dot .line {
    stroke-dasharray: 9 3 1.5 3;
  }
  .line-dots .line {
    stroke-dasharray: 0.1 3.6;
    stroke-linecap: round;
  }
  .line-thin .line,
  .head.small-angle {
    stroke-width: 1px;
  }
  .line-double .line {
    stroke-width: 4px;
  }
  .line-double .gap {
    stroke: var(--_surface);
    stroke-width: 1.8px;
  }

  .w1 .line {
    stroke-width: 2px;
  }
  .w2 .line {
    stroke-width: 3px;
  }
  .w3 .line {
    stroke-width: 4px;
  }
  .w4 .line {
    stroke-width: 5px;
  }
  .w5 .line {
    stroke-width: 6.5px;
  }

  .threads .thread:hover {
    --_thread: var(--_ink);
  }

  .thread:hover .reach {
    stroke: color-mix(in srgb, var(--_accent) 16%, transparent);
    stroke-width: 8px;
  }

  /* Letters of any party's colour are dark enough: it is mixed with that of text. */
  .thread-verb {
    fill: color-mix(in srgb, var(--_thread) 70%, var(--_ink));
    font-weight: 600;
  }

  .thread-verb.faint {
    fill: var(--_muted);
    font-weight: 400;
  }

  .thread-count {
    fill: var(--_ink);
    font-weight: 650;
    font-variant-numeric: tabular-nums;
  }

  .thread-verb,
  .thread-count {
    stroke: var(--_surface);
    stroke-width: 5px;
    stroke-linejoin: round;
    paint-order: stroke;
    text-anchor: middle;
    font-size: 0.9385em;
    pointer-events: none;
  }

  @media (prefers-contrast: more) {
    .thread.faint {
      --_thread: var(--_ink);
    }
  }

  @media (forced-colors: active) {
    .thread,
    .thread:is(.w2, .w3, .w4, .w5) {
      --_thread: CanvasText;
    }

    .thread.faint {
      --_thread: GrayText;
    }

    .threads .thread:hover {
      --_thread: Highlight;
    }
  }
`;
