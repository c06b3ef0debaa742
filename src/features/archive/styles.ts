/** The notice, the controls for more entries, and the hatched parts of the chart. */
import { css } from 'lit';

export const archiveStyles = css`
  .archive-note {
    padding: 8px var(--_pad);
  }

  .archive-note > p {
    margin: 0;
    color: var(--_muted);
    font-size: 0.9231em;
    line-height: 1.4;
    text-wrap: pretty;
  }

  @container conflict-timeline (inline-size < 620px) {
    .archive-note {
      padding-inline: 12px;
    }
  }

  .archive-fault {
    margin: 8px 0 0;
  }

  .archive-more {
    display: flex;
    justify-content: center;
    padding: 8px var(--_pad);
  }

  .archive-guess {
    opacity: 0.4;
  }

  .hatch {
    stroke: var(--_line-strong);
    stroke-width: 1px;
  }

  .archive-veil > rect {
    fill: url('#archive-hatch');
    opacity: 0.35;
    animation: archive-veil 0.4s ease-out;
  }

  .archive-veil.failed {
    cursor: pointer;
  }

  .archive-veil.failed > rect {
    opacity: 0.7;
  }

  .archive-veil > text {
    fill: var(--_ink);
    font-weight: 600;
    paint-order: stroke;
    stroke: var(--_surface);
    stroke-width: 6px;
    stroke-linejoin: round;
  }

  @keyframes archive-veil {
    from {
      opacity: 0;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .archive-veil > rect {
      animation: none;
    }
  }

  @media (forced-colors: active) {
    .hatch {
      stroke: GrayText;
    }
  }

  @media print {
    /* Black, under titles of hits and of the open entry. */
    .density {
      fill: color-mix(in srgb, var(--_mark) 40%, var(--_surface));
    }

    .archive-more {
      display: none;
    }
  }
`;
