/** Keys of the chart as commands. They work only while the chart has the focus. */
import { ZOOM_STEP, type Command, type Direction } from './command.js';
import { isOff } from './plain-key.js';

/** Requests of a key besides a command. */
export type KeyAction =
  | Command
  | { readonly type: 'move'; readonly direction: Direction }
  | { readonly type: 'open' }
  | { readonly type: 'length' }
  | { readonly type: 'counts' }
  | { readonly type: 'sound' }
  /** Opens or closes the lane of the focus: a row for each entry. */
  | { readonly type: 'lane-rows' }
  /** Steps to the next period that has entries. */
  | { readonly type: 'time'; readonly step: 1 | -1 };

export interface KeyContext {
  readonly rtl: boolean;
  /** px that keys zoom about: the focused mark, or the middle. */
  readonly px: number;
}

interface ChartKey {
  /** Labels of the keys in the list of shortcuts: signs, or names of messages. */
  readonly caps: readonly string[];
  readonly says: readonly ChartKeyWords[];
  /** Whether it goes along time: mirrored if time runs to the left. */
  readonly alongTime?: true;
  /** Actions by the key of the event. */
  readonly actions: Readonly<Record<string, (context: KeyContext) => KeyAction>>;
}

type ChartKeyWords =
  | 'keysTime'
  | 'keysLane'
  | 'keysEnds'
  | 'keysPage'
  | 'zoomIn'
  | 'zoomOut'
  | 'zoomFit'
  | 'keysOpen'
  | 'keysPeriod'
  | 'keysLength'
  | 'keysCounts'
  | 'keysSound'
  | 'keysLaneRows';

const zoomIn = ({ px }: KeyContext): KeyAction => ({ type: 'zoom', factor: ZOOM_STEP, px });
const zoomOut = ({ px }: KeyContext): KeyAction => ({ type: 'zoom', factor: 1 / ZOOM_STEP, px });
const open = (): KeyAction => ({ type: 'open' });

/** Keys in the order of the list of shortcuts, which is made from them. */
export const CHART_KEYS: readonly ChartKey[] = [
  {
    caps: ['←', '→'],
    says: ['keysTime'],
    alongTime: true,
    actions: {
      ArrowRight: ({ rtl }) => ({ type: 'move', direction: rtl ? 'previous' : 'next' }),
      ArrowLeft: ({ rtl }) => ({ type: 'move', direction: rtl ? 'next' : 'previous' }),
    },
  },
  {
    caps: ['↑', '↓'],
    says: ['keysLane'],
    actions: {
      ArrowUp: () => ({ type: 'move', direction: 'up' }),
      ArrowDown: () => ({ type: 'move', direction: 'down' }),
    },
  },
  {
    caps: ['keyHome', 'keyEnd'],
    says: ['keysEnds'],
    actions: {
      Home: () => ({ type: 'move', direction: 'first' }),
      End: () => ({ type: 'move', direction: 'last' }),
    },
  },
  {
    caps: ['keyPageUp', 'keyPageDown'],
    says: ['keysPage'],
    actions: { PageDown: () => ({ type: 'page', pages: 1 }), PageUp: () => ({ type: 'page', pages: -1 }) },
  },
  {
    caps: ['+', '−'],
    says: ['zoomIn', 'zoomOut'],
    actions: { '+': zoomIn, '=': zoomIn, '-': zoomOut, _: zoomOut },
  },
  { caps: ['0'], says: ['zoomFit'], actions: { '0': () => ({ type: 'fit' }) } },
  { caps: ['keyEnter'], says: ['keysOpen'], actions: { Enter: open, ' ': open } },
  {
    caps: [',', '.'],
    says: ['keysPeriod'],
    actions: { ',': () => ({ type: 'time', step: -1 }), '.': () => ({ type: 'time', step: 1 }) },
  },
  { caps: ['o'], says: ['keysLaneRows'], actions: { o: () => ({ type: 'lane-rows' }) } },
  { caps: ['i'], says: ['keysCounts'], actions: { i: () => ({ type: 'counts' }) } },
  { caps: ['s'], says: ['keysSound'], actions: { s: () => ({ type: 'sound' }) } },
  { caps: ['v'], says: ['keysLength'], actions: { v: () => ({ type: 'length' }) } },
];

const ACTIONS: ReadonlyMap<string, (context: KeyContext) => KeyAction> = new Map(
  CHART_KEYS.flatMap(({ actions }) => Object.entries(actions)),
);

/** The relevant part of an event. */
type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** Undefined for keys of the page. A key with a modifier other than Shift is always the page's. */
export function keyAction(event: Key, context: KeyContext): KeyAction | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || isOff(event)) return undefined;
  return ACTIONS.get(event.key)?.(context);
}
