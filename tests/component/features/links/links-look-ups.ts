/** Finds what a link leaves on the page. */
import type { ConflictTimeline } from '../../../../src/entry-points/index.js';
import { all, one } from '../../mount.js';

/** Lines about the link that is open; a line of its own kind has neither part nor role. */
export function linkNotices(element: ConflictTimeline): readonly HTMLElement[] {
  return all(element, '.link-notice');
}

/** The address, where the clipboard is closed. */
export function addressField(element: ConflictTimeline): HTMLInputElement {
  return one(element, 'label > input[readonly]') as HTMLInputElement;
}
