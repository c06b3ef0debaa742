/** A first line `sep=;`, which tells spreadsheet programs the separator of cells. They do not count it as a row. */
import { separatorOf } from '../../dataset/sources/csv-header.js';

const TOLD = /^sep=([,;\t|])\r?(?:\n|$)/i;
const LINE_END = /[\r\n]/;

export interface TableStart {
  readonly separator: string;
  /** The text from the header row to the end. */
  readonly text: string;
}

/** `start`: with the whole of the first two lines, if there are two. */
export function tableStart(start: string): TableStart {
  const text = start.startsWith('\ufeff') ? start.slice(1) : start;
  const told = TOLD.exec(text);
  if (told === null) return { separator: separatorOf(text.replace(/^[\r\n ]+/, '').split(LINE_END, 1)[0] ?? ''), text };
  return { separator: told[1]!, text: text.slice(told[0].length) };
}
