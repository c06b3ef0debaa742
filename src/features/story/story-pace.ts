/** The time of a step while the story plays: long enough to read it. */
const MIN_MS = 6000;
const MAX_MS = 24_000;
/** To look at the chart before reading. */
const LOOK_MS = 2000;
/** About 17 characters a second. */
const CHARACTER_MS = 60;

export function readingTimeMs(characters: number): number {
  return Math.min(Math.max(LOOK_MS + characters * CHARACTER_MS, MIN_MS), MAX_MS);
}
