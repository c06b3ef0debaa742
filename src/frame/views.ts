/** Every view in one table: its words, and whether its entries are text to be read or a drawing with details beside it. */

interface ViewRow {
  /** Key of the message that names it. */
  readonly words: string;
  readonly form: 'drawing' | 'text';
}

/** In the order of their buttons. */
export const VIEW_TABLE = {
  chart: { words: 'viewChart', form: 'drawing' },
  list: { words: 'viewList', form: 'text' },
  table: { words: 'viewTable', form: 'text' },
} as const satisfies Readonly<Record<string, ViewRow>>;

export type ShownView = keyof typeof VIEW_TABLE;

/** The view that is asked for; `auto` decides by the container's width. */
export type TimelineViewName = 'auto' | ShownView;

export const VIEWS = Object.keys(VIEW_TABLE) as readonly ShownView[];

/** Below this width `auto` means the list. */
const LIST_BELOW_PX = 600;

export function isDrawing(view: ShownView): boolean {
  return VIEW_TABLE[view].form === 'drawing';
}

export function asViewName(value: string): TimelineViewName | undefined {
  return value === 'auto' ? value : VIEWS.find((view) => view === value);
}

/** A page without types can ask for anything: what is no view counts as `auto`. */
export function shownView(asked: string, widthPx: number): ShownView {
  const view = asViewName(asked) ?? 'auto';
  if (view !== 'auto') return view;
  return widthPx < LIST_BELOW_PX ? 'list' : 'chart';
}
