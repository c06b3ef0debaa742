/** The words and the look of the page around a timeline, as its editor chose them. */
import type { Dataset } from '../../../src/dataset/data/dataset.js';

export const LOOKS = ['newsroom', 'paper', 'contrast'] as const;
export type Look = (typeof LOOKS)[number];

export const VIEWS = ['auto', 'chart', 'list', 'table'] as const;
export const LANES = ['auto', 'party', 'actor', 'topic', 'kind', 'none'] as const;
/** `look`: that of the look. */
export const FACES = ['look', 'sans', 'serif'] as const;
export type Face = (typeof FACES)[number];
/** px; a timeline that is less high has no room for its chart. */
export const LEAST_HEIGHT = 240;
export const MOST_HEIGHT = 2000;

/** How a timeline opens: mostly names and values of attributes of the element. */
export interface OpensAs {
  readonly view: (typeof VIEWS)[number];
  readonly lanes: (typeof LANES)[number];
  readonly map: boolean;
  readonly today: boolean;
  /** Begins with the first step of the story. */
  readonly story: boolean;
  /** First and last day of the window, "2022-02-24"; empty for all of the time. */
  readonly from: string;
  readonly to: string;
  /** px; 0 for as high as its content. */
  readonly height: number;
}

export interface PageChoice extends OpensAs {
  readonly look: Look;
  readonly face: Face;
  readonly standfirst: string;
  /** Who made it, as it is printed. */
  readonly byline: string;
  readonly licence: string;
  /** Address of the folder on the editor's server, as it was typed; empty if it is not known yet. */
  readonly address: string;
  /** Whether the page reads the sheet that it was made from, not the rows as they are here. */
  readonly staysLinked: boolean;
}

/** What the editor has not chosen comes from the dataset. */
export function pageOf(chosen: Partial<PageChoice> | undefined, dataset: Dataset | undefined): PageChoice {
  return {
    ...{ look: 'newsroom', face: 'look', view: 'auto', lanes: 'auto', map: false, today: false, story: false },
    ...{ from: '', to: '', height: 0 },
    standfirst: dataset?.description ?? '',
    byline: '',
    licence: dataset?.license ?? '',
    address: '',
    staysLinked: false,
    ...chosen,
  };
}

const DAY_MS = 86_400_000;

/** The window in UTC ms, its last day included; undefined without two days in their order. */
export function windowOf({ from, to }: Pick<OpensAs, 'from' | 'to'>): { start: number; end: number } | undefined {
  const [start, last] = [Date.parse(from), Date.parse(to)];
  return start <= last ? { start, end: last + DAY_MS } : undefined;
}

/** The days that a window reaches. */
export function daysOf({ start, end }: { start: number; end: number }): Pick<OpensAs, 'from' | 'to'> {
  const day = (ms: number): string => new Date(ms).toISOString().replace(/T.*/, '');
  return { from: day(start), to: day(end - 1) };
}

/** Standfirst and licence belong to the data as well: whoever takes only the data has them. */
export function withPageWords(dataset: Dataset, { standfirst, licence }: PageChoice): Dataset {
  const words = [
    ['description', standfirst.trim()],
    ['license', licence.trim()],
  ] as const;
  const kept = Object.entries(dataset).filter(([name]) => !words.some(([word]) => word === name));
  return { ...Object.fromEntries(kept), ...Object.fromEntries(words.filter(([, text]) => text !== '')) } as Dataset;
}

/** The address of a folder ends with a slash. Undefined for a text that is not a web address. */
export function folderAddress(text: string): string | undefined {
  const plain = text.trim();
  if (plain === '') return undefined;
  try {
    const { protocol, origin, hostname, pathname } = new URL(
      /^[a-z][a-z\d+.-]*:/i.test(plain) ? plain : `https://${plain}`,
    );
    if (!/^https?:$/.test(protocol) || !hostname.includes('.')) return undefined;
    return `${origin}${pathname.replace(/\/[^/]*\.html?$/i, '/').replace(/\/*$/, '/')}`;
  } catch {
    return undefined;
  }
}
