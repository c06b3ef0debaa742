/** What an actor was, and when. Data seldom say a role to the day, so a role that may have been held counts as held. */
import { parseEdtf } from '../time/edtf.js';
import type { DateRange, EdtfDate } from '../time/date-range.js';
import type { Actor, ActorRole } from '../data/dataset.js';

export function rolesOf({ role }: Actor): readonly ActorRole[] {
  if (typeof role === 'string') return role === '' ? [] : [{ role }];
  return role ?? [];
}

/** The roles of that time. One without dates may have been held at any. */
export function rolesAt(actor: Actor, time: Pick<DateRange, 'min' | 'max'> | undefined): readonly ActorRole[] {
  const roles = rolesOf(actor);
  if (time === undefined) return roles;
  return roles.filter(({ from, to }) => {
    const begins = from === undefined ? undefined : parseEdtf(from);
    const ends = to === undefined ? undefined : parseEdtf(to);
    return (begins?.min ?? -Infinity) <= time.max && (ends?.max ?? Infinity) >= time.min;
  });
}

/** From when to when, as one date; a role without an end goes on. Undefined where it has no dates. */
export function roleDates({ from, to }: ActorRole): EdtfDate | undefined {
  if (from === undefined && to === undefined) return undefined;
  return parseEdtf(to === undefined ? `${from ?? ''}/..` : `${from ?? ''}/${to}`);
}
