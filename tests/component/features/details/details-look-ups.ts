/** Finds what the details and the panel of an actor hold. */
import type { ConflictTimeline } from '../../../../src/entry-points/index.js';
import { buttonsIn, sourceList } from '../../look-ups.js';
import { all, one, partOf } from '../../mount.js';

/** Beside the mark; a sheet lies over the lower end of the frame. */
export function isCard(panel: Element): boolean {
  return panel.matches('.card');
}

/** The line with the kind and the date. */
export function headLine(element: ConflictTimeline): HTMLElement {
  return one(element, '[part~="details"] p:has(> time)');
}

/** The line with the speaker, or with who is involved. */
export function who(element: ConflictTimeline): HTMLElement {
  return one(element, '.who');
}

export function summary(element: ConflictTimeline): HTMLElement {
  return one(element, '[part~="details"] .summary');
}

/** What a list of sources says beside their titles: the place, how reliable it is, its own words. */
export function sourceRemarks(
  element: ConflictTimeline,
  about: 'locator' | 'reliability' | 'cited-words',
): readonly HTMLElement[] {
  return [...sourceList(element).querySelectorAll<HTMLElement>(`.${about}`)];
}

export function sourceLinks(element: ConflictTimeline): readonly HTMLElement[] {
  return [...sourceList(element).querySelectorAll('a')];
}

/** The names of actors, each of which opens a panel. */
export function actorButtons(element: ConflictTimeline): readonly HTMLElement[] {
  return all(element, 'button[data-aside^="actor:"]');
}

/** What a panel says of the roles of an actor. */
export function roles(element: ConflictTimeline): readonly HTMLElement[] {
  return [...partOf(element, 'aside').querySelectorAll<HTMLElement>('ul > li')];
}

/** The line above the steps: how much the actor said, and other names. */
export function countsLine(element: ConflictTimeline): HTMLElement {
  return one(element, '[part~="aside"] p:has(+ ol)');
}

/** The entries of an actor, each of which is a button. */
export function steps(element: ConflictTimeline): readonly HTMLElement[] {
  return buttonsIn(partOf(element, 'aside').querySelector('ol')!);
}

/** The times of an entry, if it has several. */
export function times(element: ConflictTimeline): readonly HTMLElement[] {
  return [...partOf(element, 'details').querySelectorAll<HTMLElement>('dl > div:has(time)')];
}

/** The lines of the header that say how many entries do not have the time that they are placed by. */
export function timesNotes(element: ConflictTimeline): readonly HTMLElement[] {
  return all(element, '.times-note');
}

export function status(element: ConflictTimeline): HTMLElement {
  return one(element, '[part~="details"] [data-status]');
}
