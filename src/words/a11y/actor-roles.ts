/**
 * What an actor was, and when. Data seldom give a role to the day, so a role that may have been held counts as held.
 */
import { parseEdtf } from '../../dataset/time/edtf.js';
import type { DateRange } from '../../dataset/time/date-range.js';
import type { Actor, ActorRole, Entry } from '../../dataset/data/dataset.js';
import { parseDate } from '../../dataset/time/date-ends.js';
import { nameList } from '../i18n/name-list.js';

export function rolesOf({ role }: Actor): readonly ActorRole[] {
  if (typeof role === 'string') return role === '' ? [] : [{ role }];
  return role ?? [];
}

/** The roles at that time. A role without dates may have been held at any time. */
export function rolesAt(actor: Actor, time: Pick<DateRange, 'min' | 'max'> | undefined): readonly ActorRole[] {
  const roles = rolesOf(actor);
  if (time === undefined) return roles;
  return roles.filter(({ from, to }) => {
    const begins = from === undefined ? undefined : parseEdtf(from);
    const ends = to === undefined ? undefined : parseEdtf(to);
    return (begins?.min ?? -Infinity) <= time.max && (ends?.max ?? Infinity) >= time.min;
  });
}

/** All roles of the actor, or those at the time of an entry, in one line. */
export function roleText(actor: Actor, entry?: Entry, lang?: string): string | undefined {
  const roles = rolesAt(actor, parseDate(entry?.asOf ?? entry?.date ?? ''));
  return roles.length === 0
    ? undefined
    : nameList(
        roles.map(({ role }) => role),
        lang,
      );
}

/** The time of a role as one date in EDTF; a role without an end goes on. Undefined if no date can be read. */
export function roleDates({ from, to }: ActorRole): string | undefined {
  if (from === undefined && to === undefined) return undefined;
  const text = to === undefined ? `${from ?? ''}/..` : `${from ?? ''}/${to}`;
  return parseEdtf(text) && text;
}
