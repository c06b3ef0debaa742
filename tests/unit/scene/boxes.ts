/** Whether what is drawn touches. */

/** Rounding, px. */
const SLACK_PX = 0.5;

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly what: string;
}

export const touch = (one: Box, other: Box): boolean =>
  one.left < other.right - SLACK_PX &&
  other.left < one.right - SLACK_PX &&
  one.top < other.bottom - SLACK_PX &&
  other.top < one.bottom - SLACK_PX;
