/** A sheet of few rows, and the dates that it is read with. */
import { importData } from '../../../src/convert/import/index.js';

export const rowsOf = (header: string, ...rows: readonly string[]): string => [header, ...rows].join('\n');

/** The date of each entry, as EDTF; undefined if the sheet cannot be read. */
export const datesOf = async (table: string): Promise<unknown> =>
  (await importData(table)).dataset?.entries.map(({ date }) => date);
