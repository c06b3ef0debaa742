/** How many controls surround the entries. */

/** `auto` decides by the number of entries. */
export type TimelineControls = 'auto' | 'full' | 'minimal' | 'none';

/** Whether faults of the data are listed: `auto` only on localhost. An attribute without a value counts as `on`. */
export type TimelineCheck = 'auto' | 'on' | 'off' | '';

/** Whether the element loads pictures of entries. `none`: pictures are links. */
export type TimelineMedia = 'ask' | 'none' | 'auto';

/** The end of time that chart and list begin with. */
export type TimelineStart = 'oldest' | 'newest';

/**
 * `minimal` has no filters and no overview, `none` no control outside the entries. `few` is the default around a handful
 * of entries: the colour key, and zoom on a phone, then have no line of their own until the reader asks for them.
 */
export type ShownControls = Exclude<TimelineControls, 'auto'> | 'few';

const SHOWN: readonly ShownControls[] = ['full', 'minimal', 'none'];
/** So few entries are visible at once: there is nothing to search through. */
const FULL_FROM = 15;
/** The controls around fewer entries would be higher than the entries. */
const MINIMAL_FROM = 4;

/** A page without types can pass anything: an unknown value counts as `auto`. */
export function shownControls(asked: unknown, entryCount: number): ShownControls {
  return (
    SHOWN.find((controls) => controls === asked) ??
    (entryCount < MINIMAL_FROM ? 'few' : entryCount < FULL_FROM ? 'minimal' : 'full')
  );
}
