/** A narrow chart, and what a finger hits of it where that is drawn smaller than a finger needs. */
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

  /* Seven targets of a finger stand in one row; where that has no room search stands beside the title. */
  @container conflict-timeline (inline-size < 336px) {
    @media (pointer: coarse) {
      header {
        padding-inline: 4px;
      }

      .heading {
        flex-basis: calc(100% - 16px);
        margin-inline: 8px;
      }
    }
  }

  @container conflict-timeline (inline-size < 320px) or (inline-size < 14em) {
    @media (pointer: coarse) {
      .heading {
        flex-basis: calc(100% - 72px);
      }

      .heading ~ * {
        margin-block-start: 0;
      }
    }
  }
`;
