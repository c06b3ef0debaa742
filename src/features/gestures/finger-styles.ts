/** Hints for a pointer, and targets for a finger that are larger than their drawing. */
import { css } from 'lit';

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

  .window.grabbed {
    cursor: grabbing;
    user-select: none;
    -webkit-user-select: none;
  }

  .fold:focus-visible {
    outline-offset: -3px;
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
