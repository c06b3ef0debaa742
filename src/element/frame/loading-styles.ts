/** The progress of loading. */
import { css } from 'lit';

export const loadingStyles = css`
  .loading .note {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }

  .notice.loading > .progress {
    flex: 0 1 12rem;
  }

  .progress {
    appearance: none;
    block-size: 4px;
    inline-size: min(16rem, 60%);
    overflow: hidden;
    background: var(--_line);
    border: 0;
    border-radius: 2px;
  }

  .progress::-webkit-progress-bar {
    background: none;
  }

  .progress::-webkit-progress-value {
    background: var(--_ink);
  }

  .progress::-moz-progress-bar {
    background: var(--_ink);
  }

  /* The total is unknown: a moving bar. */
  .progress:indeterminate {
    background: linear-gradient(90deg, transparent 30%, var(--_muted) 30%, var(--_muted) 70%, transparent 70%) 0 0 /
      250% 100% var(--_line);
    animation: pass 1.4s ease-in-out infinite alternate;
  }

  .progress:indeterminate::-moz-progress-bar {
    background: none;
  }

  @keyframes pass {
    to {
      background-position: 100% 0;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .progress:indeterminate {
      background: var(--_muted);
      animation: none;
    }
  }

  @media (forced-colors: active) {
    .progress {
      border: 1px solid CanvasText;
    }

    .progress::-webkit-progress-value {
      background: Highlight;
    }

    .progress::-moz-progress-bar {
      background: Highlight;
    }
  }

  /* Over the rest, so that it moves nothing, and hidden if the part loads at once. */
  .part-loading {
    position: absolute;
    inset-inline: 0;
    z-index: 1;
    inline-size: fit-content;
    margin: 4px auto;
    padding: 2px 10px;
    border-radius: 999px;
    background: var(--_raised);
    color: var(--_muted);
    visibility: hidden;
    animation: part-loading 0s 400ms forwards;
  }

  @keyframes part-loading {
    to {
      visibility: visible;
    }
  }
`;
