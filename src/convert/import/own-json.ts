/** The dataset of this project, as JSON or as newline-delimited JSON. */
import type { Dataset } from '../../dataset/data/dataset.js';
import { LineSplitter } from '../../dataset/sources/csv-splitter.js';
import { fieldOf, type Draft, type DraftEntry } from './draft.js';
import type { JsonImporter, TextImporter } from './text-importer.js';

const ENTRY_FIELDS = ['id', 'date', 'kind'];

export const ownJson: JsonImporter = {
  kind: 'json',
  id: 'json',
  detect: (value) => Array.isArray(fieldOf(value, 'entries')) || fieldOf(value, 'columns') !== undefined,
  read: (value, draft) => {
    draft.takeWhole(value);
  },
};

export const ownLines: TextImporter = {
  kind: 'text',
  id: 'ndjson',
  detect: (start) => {
    const [first = '', second = ''] = start.split('\n', 2).map((line) => line.trim());
    return first.startsWith('{') && first.endsWith('}') && second.startsWith('{');
  },
  read: (text, draft) => {
    const reading = new LinesReading(draft);
    reading.take(text);
    reading.end();
  },
};

/** Lines as they arrive. */
export class LinesReading {
  readonly #lines = new LineSplitter();
  #number = 0;

  constructor(readonly draft: Draft) {}

  take(piece: string): void {
    for (const line of this.#lines.split(piece)) this.#line(line);
  }

  end(): void {
    this.#line(this.#lines.end());
  }

  #line(line: string | undefined): void {
    const number = ++this.#number;
    if (line === undefined) {
      this.draft.leave(number, 'the line is longer than 10 MB', { code: 'too-long' });
      return;
    }
    if (line.trim() === '') return;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      this.draft.leave(number, 'not a line of JSON', { code: 'json-syntax' });
      return;
    }
    const isHead = number === 1 && !ENTRY_FIELDS.some((name) => fieldOf(value, name) !== undefined);
    if (isHead) this.draft.head = value as Omit<Dataset, 'entries'>;
    else this.draft.add(value as DraftEntry, number);
  }
}
