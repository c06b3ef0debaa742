/** Styles of gestures: messages over the chart, hints for a pointer, targets for a finger. */
import { css } from 'lit';

/** Short messages over the chart: a count under the pointer, how to zoom. */
export const tipStyles = css`
  .tip {
    position: absolute;
    z-index: 3;
    margin: 0;
    padding: 3px 8px;
    color: var(--_surface);
    background: var(--_ink);
    border-radius: 6px;
    font-variant-numeric: tabular-nums;
    box-sizing: border-box;
    inline-size: max-content;
    --_tip-x: -50%;
    --_tip-y: calc(-100% - 12px);
    transform: translate(var(--_tip-x), var(--_tip-y));
    pointer-events: none;
    /* The system would put its own ground behind the words, in their colour. */
    forced-color-adjust: none;
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
    /* The system would put its own ground behind the words, in their colour. */
    forced-color-adjust: none;
  }
`;

/** Hints for a pointer, and targets for a finger that are larger than their drawing. */
export const fingerStyles = css`
  /* A low calendar has one line. */
  .heads .fold b {
    white-space: nowrap;
  }

  @media (pointer: coarse) {
    .lane-name {
      min-block-size: 44px;
    }

    /* Above its rows: also the corner of the lane, which has no centred title. */
    .heads .lane-name {
      min-block-size: 24px;
      overflow: visible;
    }

    .heads .lane-name::after {
      content: '';
      position: absolute;
      inset-block-start: -3px;
      inset-inline-start: -16px;
      inline-size: 48px;
      block-size: 44px;
    }

    /* Below a low calendar. */
    .fold > i {
      inset-block-end: -4px;
    }
  }

  /* Hints for a pointer load together with the code that answers it. */
  .lane-name:hover > b,
  .fold:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }

  .lane-name,
  .fold,
  .strip .torn {
    cursor: pointer;
  }

  .window {
    touch-action: pan-y;
    cursor: default;
  }

  .window.grabbed {
    cursor: grabbing;
    user-select: none;
    -webkit-user-select: none;
  }

  .fold:focus-visible {
    outline-offset: -3px;
  }

  .lane-name {
    border-radius: 2px;
    font-variant-numeric: tabular-nums;
  }

  .heads .lane-name > b {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  /* Whole lines of a name; the number of entries is whole too, or wraps into a second column, out of sight. */
  .gutter .lane-name {
    display: flex;
    flex-flow: column wrap;
    padding-inline-end: 0;
  }

  .gutter .lane-name > b {
    display: -webkit-box;
    inline-size: 100%;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--_lines);
    line-clamp: var(--_lines);
  }

  /* The bar before the name ends above the title that begins below it. */
  .heads .lane-name {
    border-image: linear-gradient(var(--_mark) 72%, transparent 0) 1;
  }

  /* Beside the calendar: few lanes are so low that it would hide the name of the last. */
  .chart:not(.heads) > .few {
    position: absolute;
    inset-block: 6px auto;
    align-items: start;
  }

  .chart:not(.heads) > .few > .group {
    inset-block: 0 auto;
  }

  @media (prefers-reduced-motion: no-preference) {
    .zoom > .group {
      transition: opacity 120ms;
    }
  }
`;
