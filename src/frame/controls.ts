/** How many controls stand around the entries. */

/** `auto` decides by the number of entries. */
export type TimelineControls = 'auto' | 'full' | 'minimal' | 'none';

/** Whether issues of the data are listed: `auto` on localhost alone. An attribute without a value counts as `on`. */
export type TimelineCheck = 'auto' | 'on' | 'off' | '';

/** Whether pictures of entries are fetched. `none`: they are links. */
export type TimelineMedia = 'auto' | 'none';

/** `minimal` goes without filters and overview, `none` without any control outside the entries. */
export type ShownControls = Exclude<TimelineControls, 'auto'>;

const SHOWN: readonly ShownControls[] = ['full', 'minimal', 'none'];
/** So many entries can be seen at once: there is nothing to search through. */
const FULL_FROM = 15;

/** A page without types can ask for anything: what is not known counts as `auto`. */
export function shownControls(asked: unknown, entryCount: number): ShownControls {
  return SHOWN.find((controls) => controls === asked) ?? (entryCount < FULL_FROM ? 'minimal' : 'full');
}
