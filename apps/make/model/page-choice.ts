/** The words and the look of the page around a timeline, as its editor chose them. */
import type { Dataset } from '../../../src/dataset/data/dataset.js';

export const LOOKS = ['newsroom', 'paper', 'contrast'] as const;
export type Look = (typeof LOOKS)[number];

export const VIEWS = ['auto', 'chart', 'list', 'table'] as const;
export const LANES = ['auto', 'party', 'actor', 'topic', 'kind', 'none'] as const;

/** How a timeline opens: the names and values of attributes of the element. */
export interface OpensAs {
  readonly view: (typeof VIEWS)[number];
  readonly lanes: (typeof LANES)[number];
  readonly map: boolean;
  readonly today: boolean;
}

export interface PageChoice extends OpensAs {
  readonly look: Look;
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
    ...{ look: 'newsroom', view: 'auto', lanes: 'auto', map: false, today: false },
    standfirst: dataset?.description ?? '',
    byline: '',
    licence: dataset?.license ?? '',
    address: '',
    staysLinked: false,
    ...chosen,
  };
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
