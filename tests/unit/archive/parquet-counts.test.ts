import { expect } from 'chai';
import { groupsToCount } from '../../../src/archive/parquet/counts.js';
import { ParquetFiles } from '../../../src/archive/parquet/files.js';
import type { PartFile } from '../../../src/archive/parquet/layout.js';
import { generateArchive } from './generated.js';
import { memorySource } from '../../../src/archive/memory-source.js';

const PART_ROWS = 131_072;
const ALL = { start: -Infinity, end: Infinity };

/** A file for each hundred milliseconds. */
function partsOf(count: number): readonly PartFile[] {
  return Array.from({ length: count }, (_, at) => {
    const [first, last] = [String(at * 100), String(at * 100 + 99)];
    return { name: `entries-${at}.parquet`, span: 0, rows: PART_ROWS, begins: [first, last], ends: last };
  });
}

describe('archive: which files of Parquet are opened for a count', () => {
  async function opened(parts: readonly PartFile[], range = ALL): Promise<readonly string[]> {
    const asked: string[] = [];
    const fetch = (url: string | URL | Request): Promise<Response> => {
      asked.push((url as URL).pathname.slice(1));
      return Promise.reject(new Error('no line'));
    };
    const files = new ParquetFiles('http://localhost/', { fetch }, undefined);
    const description = await memorySource(generateArchive(3, 1).model).describe();
    await groupsToCount(files, { description, parts, sampleTimes: 8 }, range).catch(() => undefined);
    return asked;
  }

  it('is the sample alone, where the files within the range have too many rows', async () => {
    expect(await opened(partsOf(3))).to.deep.equal(['sample.parquet']);
    expect(await opened(partsOf(40))).to.deep.equal(['sample.parquet']);
  });

  it('is those that meet the range, where they may have few rows in it', async () => {
    expect(await opened(partsOf(2))).to.deep.equal(['entries-0.parquet', 'entries-1.parquet']);
    const within = { start: 150, end: 350 };
    expect(await opened(partsOf(40), within), 'one as a whole, two in part').to.deep.equal([
      'entries-1.parquet',
      'entries-2.parquet',
      'entries-3.parquet',
    ]);
  });
});
