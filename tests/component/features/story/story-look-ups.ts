/** Finds what the panel of the story holds, and the story on paper. */
import type { ConflictTimeline } from '../../../../src/entry-points/index.js';
import { buttonsIn, only } from '../../look-ups.js';
import { all, one, partOf, partsOf, textOf } from '../../mount.js';

/** The heading of the step; empty without a story. */
export function stepHeading(element: ConflictTimeline): string {
  return textOf(partsOf(element, 'story')[0]?.querySelector('h3'));
}

export function progress(element: ConflictTimeline): HTMLProgressElement {
  return one(element, '[part~="story"] progress') as HTMLProgressElement;
}

/** "Step 1 of 4", before the progress. */
export function stepCount(element: ConflictTimeline): HTMLElement {
  return one(element, '[part~="story"] p:has(+ [role="slider"])');
}

/** The place in the story, which has the focus of the keyboard. */
export function storyPlace(element: ConflictTimeline): HTMLElement {
  return one(element, '[part~="story"] [role="slider"]');
}

/** Plays the story, or stops it. */
export function playButton(element: ConflictTimeline): HTMLElement {
  const panel = partOf(element, 'story');
  return only([...buttonsIn(panel, 'Play'), ...buttonsIn(panel, 'Pause')], 'buttons that play');
}

/** The times of steps without an entry: in the panel below the heading. */
export function stepTimes(element: ConflictTimeline): readonly HTMLElement[] {
  return all(element, '[part~="story"] h3 + span');
}

/** All that the panel holds. */
export function sheet(element: ConflictTimeline): HTMLElement {
  return only([...partOf(element, 'story').children], 'sheets') as HTMLElement;
}

/** The panel stands beside the chart, not below it. */
export function isBeside(element: ConflictTimeline): boolean {
  return partOf(element, 'story').matches('.beside');
}

/** The story on paper; the panel has a part, it has none. */
export function printedStories(element: ConflictTimeline): readonly HTMLElement[] {
  return all(element, 'section[aria-label="Story"]:not([part])');
}

export function printedSteps(element: ConflictTimeline): readonly HTMLElement[] {
  return [...only(printedStories(element), 'printed stories').querySelectorAll('li')];
}

export function storyPictures(element: ConflictTimeline): readonly HTMLImageElement[] {
  return [...partOf(element, 'story').querySelectorAll('img')];
}
