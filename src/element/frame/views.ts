/**
 * Every view in one table: its words, its sign, and whether its entries are text to read or a drawing with details
 * beside it.
 */

interface ViewRow {
  /** Key of the message with its name. */
  readonly words: string;
  readonly form: 'drawing' | 'text';
  /** Path of its sign, 16 px square. */
  readonly icon: string;
}

/** Views in the order of their buttons. */
export const VIEW_TABLE = {
  chart: { words: 'viewChart', form: 'drawing', icon: 'M2 3.5h6M5 8h8M3 12.5h5M10.5 12.5h3' },
  list: {
    words: 'viewList',
    form: 'text',
    icon: 'M5.5 3.5H14M5.5 8H14M5.5 12.5H14M2 3.5h.01M2 8h.01M2 12.5h.01',
  },
  table: { words: 'viewTable', form: 'text', icon: 'M2 3h12v10H2zM2 6.5h12M6.5 3v10' },
} as const satisfies Readonly<Record<string, ViewRow>>;

export type ShownView = keyof typeof VIEW_TABLE;

/** The requested view; `auto` decides by the container's width. */
export type TimelineViewName = 'auto' | ShownView;

export const VIEWS = Object.keys(VIEW_TABLE) as readonly ShownView[];

/** `auto` means the list below this width. */
const LIST_BELOW_PX = 600;

export function isDrawing(view: ShownView): boolean {
  return VIEW_TABLE[view].form === 'drawing';
}

export function asViewName(value: string): TimelineViewName | undefined {
  return value === 'auto' ? value : VIEWS.find((view) => view === value);
}

/** A page without types can pass anything: an unknown view counts as `auto`. */
export function shownView(asked: string, widthPx: number): ShownView {
  const view = asViewName(asked) ?? 'auto';
  if (view !== 'auto') return view;
  return widthPx < LIST_BELOW_PX ? 'list' : 'chart';
}
