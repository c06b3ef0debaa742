/** The element's time zone. No zone means UTC; a page without types can ask for anything. */
import type { Issue } from '../data/issue.js';
import { createIssue } from '../data/issue-text.js';
import { isKnownZone } from '../time/zone.js';

const UTC = 'UTC';

export function knownZone(timeZone: unknown): string {
  return typeof timeZone === 'string' && isKnownZone(timeZone) ? timeZone : UTC;
}

/** Undefined if the zone is known, or none is requested. */
export function zoneIssue(timeZone: unknown): Issue | undefined {
  if (!timeZone || knownZone(timeZone) === timeZone) return undefined;
  return createIssue({ code: 'unknown-zone', severity: 'warning', path: 'time-zone', value: timeZone });
}
