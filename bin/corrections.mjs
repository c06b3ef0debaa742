// A log of corrections: what changed in published entries from one version of a dataset to the next, for its readers.
import { isDeepStrictEqual } from 'node:util';

/** These say nothing about what happened. */
const NO_CORRECTION = new Set(['id', 'reviewed']);
const MAX_VALUE = 80;

/** The later version with its corrections. Added entries correct nothing; a correction that it already has stays one. */
export function withCorrections(old, later) {
  const date = dayOf(old, later);
  const known = later.corrections ?? [];
  const isKnown = (found) =>
    known.some((each) => each.date === found.date && each.entry === found.entry && each.change === found.change);
  const found = correctionsOf(old, later, date).filter((correction) => !isKnown(correction));
  return found.length === 0 ? later : { ...later, corrections: [...known, ...found] };
}

/** The day that the new version gives itself; today if it gives none, or that of the old one. */
function dayOf(old, later) {
  const isNew = later.updated !== undefined && later.updated !== old.updated;
  return isNew ? later.updated : new Date().toISOString().slice(0, 10);
}

function correctionsOf(old, later, date) {
  const after = new Map(later.entries.map((entry) => [entry.id, entry]));
  return old.entries.flatMap((entry) => {
    const next = after.get(entry.id);
    if (next === undefined) return [{ date, change: 'removed', entry: entry.id, title: entry.title }];
    const note = noteOf(comparable(entry), comparable(next));
    return note === '' ? [] : [{ date, change: 'changed', entry: entry.id, title: next.title, note }];
  });
}

/** Leaves out the answers of addresses, which a check renews. */
function comparable({ media, ...entry }) {
  return {
    ...entry,
    ...(media !== undefined && { media: media.map((medium) => ({ ...medium, checked: undefined })) }),
  };
}

/** `date: 2022-08-01 → 2022-08-02; citations`: short values are given, longer ones only named. */
function noteOf(old, later) {
  return [...new Set([...Object.keys(old), ...Object.keys(later)])]
    .filter((name) => !NO_CORRECTION.has(name) && !isDeepStrictEqual(old[name], later[name]))
    .map((name) => {
      const values = [old[name], later[name]].map(shown);
      return values.includes(undefined) ? name : `${name}: ${values.join(' → ')}`;
    })
    .join('; ');
}

function shown(value) {
  if (value === undefined) return '–';
  if (typeof value === 'object') return undefined;
  const text = String(value);
  return text.length <= MAX_VALUE ? text : undefined;
}
