/** How many controls stand around the entries. */

/** `auto` decides by the number of entries. */
export type TimelineControls = 'auto' | 'full' | 'minimal' | 'none';

/** Whether issues of the data are listed: `auto` on localhost alone. An attribute without a value counts as `on`. */
export type TimelineCheck = 'auto' | 'on' | 'off' | '';

/** Whether pictures of entries are fetched. `none`: they are links. */
export type TimelineMedia = 'auto' | 'none';

/**
 * `minimal` goes without filters and overview, `none` without any control outside the entries. `few` is `minimal` by itself
 * around a handful of entries: the colour key, and zoom on a phone, then have no line of their own until they are asked for.
 */
export type ShownControls = Exclude<TimelineControls, 'auto'> | 'few';

const SHOWN: readonly ShownControls[] = ['full', 'minimal', 'none'];
/** So many entries can be seen at once: there is nothing to search through. */
const FULL_FROM = 15;
/** What stands around fewer entries would be higher than they are. */
const MINIMAL_FROM = 4;

/** A page without types can ask for anything: what is not known counts as `auto`. */
export function shownControls(asked: unknown, entryCount: number): ShownControls {
  return (
    SHOWN.find((controls) => controls === asked) ??
    (entryCount < MINIMAL_FROM ? 'few' : entryCount < FULL_FROM ? 'minimal' : 'full')
  );
}
