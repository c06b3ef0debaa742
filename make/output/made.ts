/** What is taken along: the dataset, and how the page around it is called. */
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
