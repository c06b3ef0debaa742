/** What a pointer is told, and what a finger hits where that is drawn smaller than a finger needs. */
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

    /* Above its rows: the corner of the lane besides, which no title is centred in. */
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

  /* What a pointer is told comes with what answers it. */
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

  @media (prefers-reduced-motion: no-preference) {
    .zoom > .group {
      transition: opacity 120ms;
    }
  }
`;
