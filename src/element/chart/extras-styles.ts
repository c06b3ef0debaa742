/** Styles of a chart at rest that no first picture needs. */
import { css } from 'lit';

/** Open folds; hints for a pointer, and targets for a finger that are larger than their drawing. */
export const extrasStyles = css`
  /* As far from the frame as the header; an empty one has no height. */
  slot[name='footer'] {
    display: block;
    padding-inline: var(--_pad);
  }

  /* An unfolded gap: a button in its place, below the calendar, folds it. */
  .fold.open {
    inset-block: auto -32px;
    block-size: 28px;
    pointer-events: none;
  }

  .fold.open span {
    color: var(--_ink);
    padding: 4px 10px 5px;
    line-height: 1;
    white-space: nowrap;
    background: var(--_raised);
    border: 1px solid var(--_line-strong);
    border-radius: 999px;
    pointer-events: auto;
  }

  .group > button[aria-disabled='true'] {
    color: var(--_muted);
    cursor: default;
  }

  /* A finger has no such key; what describes a stop is read unseen as well. */
  @media (pointer: coarse) {
    #chart-keys {
      display: none;
    }
  }

  /* The pointer goes through to what is drawn: only a screen reader and the keyboard have these. */
  .span {
    fill: none;
    outline: none;
    pointer-events: none;
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

    /* Below a low calendar, and beside a narrow strip. */
    .fold > i {
      inset-block-end: -4px;
      inset-inline: min(0px, (100% - 44px) / 2);
    }
  }

  /* Hints for a pointer. */
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
