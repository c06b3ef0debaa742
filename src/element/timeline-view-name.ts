/** Which view is wanted; `auto` decides by the container's width. */
export type TimelineViewName = 'auto' | ShownView;

export type ShownView = 'chart' | 'list' | 'table';
