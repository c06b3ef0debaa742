/** What a finger hits of the chart where it is drawn smaller than a finger needs. */
import { css } from 'lit';

export const fingerStyles = css`
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
`;
