/** Which view is wanted; `auto` decides by the container's width. */
export type TimelineViewName = 'auto' | ShownView;

export type ShownView = 'chart' | 'list' | 'table';

/** Below this width `auto` means the list. */
export const LIST_BELOW_PX = 600;

/** A page without types can ask for anything: what is no view counts as `auto`. */
export function shownView(wanted: TimelineViewName, widthPx: number): ShownView {
  if (wanted === 'chart' || wanted === 'list' || wanted === 'table') return wanted;
  return widthPx < LIST_BELOW_PX ? 'list' : 'chart';
}
