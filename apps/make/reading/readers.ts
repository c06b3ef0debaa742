/** The functions that a worker calls by message: what they take and give can be cloned. */
import type { ImportOptions } from '../../../src/convert/import/index.js';
import { fillMessage } from '../../../src/dataset/base/message.js';
import { readDraft } from '../model/read-draft.js';
import { readInput, type InputRead } from './read-input.js';

/** Names a column that has none: a message with `{number}`, and the language of its digits. */
export interface ColumnName {
  readonly message: string;
  readonly lang: string;
}

export const readers = {
  isReady: (): Promise<boolean> => Promise.resolve(true),
  readInput: (
    input: string | Uint8Array,
    { message, lang }: ColumnName,
    options: ImportOptions,
  ): Promise<InputRead> => {
    const digits = new Intl.NumberFormat(lang);
    return readInput(input, (number) => fillMessage(message, new Map([['number', digits.format(number)]])), options);
  },
  readDraft,
};
