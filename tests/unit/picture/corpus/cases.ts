/** What is looked at: each dataset in four windows at three widths, and each other choice in some of them. */
import type { LanesBy } from '../../../../src/drawing/layout/lanes.js';
import { DATASETS, type DatasetName } from './datasets.js';

const DAY_MS = 86_400_000;

export type WindowName = 'whole' | 'tenth' | 'month' | 'day';

export interface Case {
  readonly data: DatasetName;
  /** Of the element, px. */
  readonly widthPx: number;
  readonly window: WindowName;
  readonly lanes?: LanesBy;
  readonly rtl?: true;
  readonly paper?: true;
  /** The rest of a container with its own height, px. */
  readonly givenPx?: number;
  readonly noFolds?: true;
  /** Places of lanes from the top that are collapsed. */
  readonly collapsed?: readonly number[];
  /** Places of opened folds. */
  readonly open?: readonly number[];
  /** The place of the open entry in time. */
  readonly selected?: number;
  /** Parties that a filter leaves, by id. */
  readonly party?: string;
}

const WIDE_PX = 1280;
const NAMES = Object.keys(DATASETS) as DatasetName[];

const PLAIN: readonly Case[] = NAMES.flatMap((data) => [
  { data, widthPx: WIDE_PX, window: 'whole' },
  { data, widthPx: 760, window: 'whole' },
  { data, widthPx: 390, window: 'whole' },
  { data, widthPx: WIDE_PX, window: 'tenth' },
  { data, widthPx: 390, window: 'tenth' },
  { data, widthPx: WIDE_PX, window: 'month' },
  { data, widthPx: WIDE_PX, window: 'day' },
]);

const GROUPED: readonly Case[] = (
  [
    ['ceasefire', ['kind', 'actor', 'topic', 'none', 'party-apart', 'party kind']],
    ['talks', ['kind', 'topic', 'none', 'party-apart', 'party topic']],
    ['news', ['kind', 'topic', 'party kind']],
    ['crowd', ['none', 'topic']],
    ['parties', ['kind']],
  ] as const
).flatMap(([data, groupings]) => groupings.map((lanes): Case => ({ data, widthPx: WIDE_PX, window: 'whole', lanes })));

export const CASES: readonly Case[] = [
  ...PLAIN,
  ...GROUPED,
  { data: 'ceasefire', widthPx: WIDE_PX, window: 'whole', rtl: true },
  { data: 'vague', widthPx: 760, window: 'whole', rtl: true },
  { data: 'news', widthPx: WIDE_PX, window: 'tenth', rtl: true },
  { data: 'ceasefire', widthPx: 900, window: 'whole', paper: true },
  { data: 'talks', widthPx: 900, window: 'whole', paper: true },
  { data: 'crowd', widthPx: 900, window: 'whole', paper: true },
  { data: 'ceasefire', widthPx: WIDE_PX, window: 'whole', givenPx: 900 },
  { data: 'talks', widthPx: WIDE_PX, window: 'whole', givenPx: 420 },
  { data: 'crowd', widthPx: WIDE_PX, window: 'whole', givenPx: 600 },
  { data: 'ceasefire', widthPx: WIDE_PX, window: 'whole', noFolds: true },
  { data: 'bursts', widthPx: WIDE_PX, window: 'whole', noFolds: true },
  { data: 'ceasefire', widthPx: WIDE_PX, window: 'whole', collapsed: [1] },
  { data: 'talks', widthPx: 390, window: 'whole', collapsed: [0, 3] },
  { data: 'crowd', widthPx: WIDE_PX, window: 'tenth', collapsed: [0] },
  { data: 'ceasefire', widthPx: WIDE_PX, window: 'whole', open: [0] },
  { data: 'talks', widthPx: WIDE_PX, window: 'whole', open: [1, 2] },
  { data: 'ceasefire', widthPx: WIDE_PX, window: 'whole', selected: 12 },
  { data: 'crowd', widthPx: WIDE_PX, window: 'tenth', selected: 700 },
  { data: 'talks', widthPx: WIDE_PX, window: 'whole', party: 'russia' },
  { data: 'news', widthPx: WIDE_PX, window: 'whole', party: 'p2' },
];

/** "talks · 1280 px · whole · by topic". */
export function nameOf({ data, widthPx, window, ...rest }: Case): string {
  const others = Object.entries(rest).map(([key, value]) => (value === true ? key : `${key} ${String(value)}`));
  return [data, `${widthPx} px`, window, ...others].join(' · ');
}

/** About the middle entry of all, as a share of the whole or as so long. Undefined for the whole. */
export function windowOf(
  name: WindowName,
  whole: { readonly start: number; readonly end: number },
  middleMs: number,
): { readonly start: number; readonly end: number } | undefined {
  if (name === 'whole') return undefined;
  const length = { tenth: (whole.end - whole.start) / 10, month: 30 * DAY_MS, day: DAY_MS }[name];
  return { start: middleMs - length / 2, end: middleMs + length / 2 };
}
