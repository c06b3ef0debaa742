/** The input of downloads: the dataset, and the page around it. */
import type { Dataset } from '../../../src/dataset/data/dataset.js';
import type { PageChoice } from '../model/page-choice.js';
import type { SheetLink } from '../model/sheet-link.js';

/** The words of the page that are not the editor's, in the language of the page. */
export interface PageWords {
  readonly sources: string;
  readonly licence: string;
  readonly madeWith: string;
  /** The day on which the page is made. */
  readonly today: { readonly machine: string; readonly words: string };
}

export interface Made {
  readonly dataset: Dataset;
  readonly title: string;
  readonly lang: string;
  readonly dir: string;
  readonly page: PageChoice;
  readonly words: PageWords;
  /** The sheet that the page reads, in place of the data as they are here. */
  readonly link?: SheetLink | undefined;
}

export function jsonText({ dataset }: Pick<Made, 'dataset'>): string {
  return `${JSON.stringify(dataset, undefined, 2)}\n`;
}
