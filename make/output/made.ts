/** The input of downloads: the dataset, and the title of the page around it. */
import type { Dataset } from '../../src/data/dataset.js';

export interface Made {
  readonly dataset: Dataset;
  readonly title: string;
  readonly lang: string;
  readonly dir: string;
}

export function jsonText({ dataset }: Made): string {
  return `${JSON.stringify(dataset, undefined, 2)}\n`;
}
