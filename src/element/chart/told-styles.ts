/** A step in the chart: marks outside of it recede, and its words stand large at their mark. */
import { css } from 'lit';

export const toldStyles = css`
  /* Marks outside the step stay visible but recede. */
  [data-telling] .mark:not([data-told], .selected) {
    --_mark: var(--_line-strong);

    /* Their gradients are those of the party. */
    > .fade {
      filter: grayscale(1) opacity(0.4);
    }
  }

  [data-telling] .mark:not([data-told], .selected) .label {
    fill: var(--_muted);
  }

  /* The words may stand below the last row. */
  .marks:has(.step-quote) {
    overflow: visible;
  }

  .step-quote {
    pointer-events: none;
    animation: step-quote-in 0.25s ease-out;
  }

  @keyframes step-quote-in {
    from {
      opacity: 0;
    }
  }

  .step-quote rect {
    fill: color-mix(in srgb, var(--_surface) 94%, transparent);
  }

  .step-quote path {
    fill: none;
    stroke: var(--_mark);
    stroke-width: 2px;
  }

  .step-quote .words {
    font-family: var(--conflict-timeline-quote-font, Charter, 'Bitstream Charter', 'Source Serif 4', Georgia, serif);
    font-weight: 400;
    fill: var(--_ink);
  }

  .step-quote .by {
    fill: var(--_muted);
  }

  @media (prefers-reduced-motion: reduce) {
    .step-quote {
      animation: none;
    }
  }

  @media (forced-colors: active) {
    .step-quote rect {
      fill: Canvas;
    }

    .step-quote .words,
    .step-quote .by {
      fill: CanvasText;
    }
  }
`;
