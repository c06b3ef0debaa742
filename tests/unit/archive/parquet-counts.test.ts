import { expect } from 'chai';
import { groupsToCount } from '../../../src/archive/parquet/counts.js';
import { ParquetFiles } from '../../../src/archive/parquet/files.js';
import type { PartFile } from '../../../src/archive/parquet/layout.js';
import { JoinedRanges } from '../../../src/archive/parquet/ranges.js';

const GROUP_ROWS = 4096;
const GROUPS = 32;
const ALL = { start: -Infinity, end: Infinity };
const SAMPLE = { times: 8, rare: {} };

/** A file for each hundred milliseconds, with groups of three each. */
function partsOf(count: number): readonly PartFile[] {
  return Array.from({ length: count }, (_, at) => {
    const [first, last] = [String(at * 100), String(at * 100 + 99)];
    const groups = Array.from({ length: GROUPS }, (_, group) => {
      const from = at * 100 + group * 3;
      return [GROUP_ROWS, String(from), String(from + 2), String(from + 2)] as const;
    });
    const rows = GROUPS * GROUP_ROWS;
    return { name: `entries-${at}.parquet`, span: 0, rows, begins: [first, last], ends: last, groups };
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
    const names = ['sample.parquet', ...parts.map(({ name }) => name)];
    files.know(Object.fromEntries(names.map((name) => [name, [1000, 100] as const])));
    const found = await groupsToCount(files, { parts, sample: SAMPLE }, range, {}).catch(() => undefined);
    return [...asked, ...new Set(found?.groups.map(({ file }) => file))];
  }

  it('is the sample alone, where the range has too many groups', async () => {
    expect(await opened(partsOf(3))).to.deep.equal(['sample.parquet']);
    expect(await opened(partsOf(40))).to.deep.equal(['sample.parquet']);
  });

  it('is those that meet the range, where they are few', async () => {
    expect(await opened(partsOf(2))).to.deep.equal(['entries-0.parquet', 'entries-1.parquet']);
    const within = { start: 150, end: 310 };
    expect(await opened(partsOf(40), within), 'one as a whole, two in part').to.deep.equal([
      'entries-1.parquet',
      'entries-2.parquet',
      'entries-3.parquet',
    ]);
  });
});

describe('archive: parts of a file of Parquet', () => {
  const bytes = new Uint8Array(3_000_000).map((_, at) => at % 251);

  it('come with one request, where they are asked for together and lie close to each other', async () => {
    const asked: string[] = [];
    const parts = new JoinedRanges((start, end) => {
      asked.push(`${start}-${end}`);
      return Promise.resolve(bytes.slice(start, end).buffer);
    });
    const wanted = [
      [900_000, 900_010],
      [10, 20],
      [15, 400],
      [10_000, 10_100],
      [2_000_000, 2_999_999],
    ] as const;
    const found = await Promise.all(wanted.map(([start, end]) => parts.slice(start, end)));
    expect(asked).to.deep.equal(['10-10100', '900000-900010', '2000000-2999999']);
    for (const [at, [start, end]] of wanted.entries()) {
      expect(new Uint8Array(found[at]!), String(start)).to.deep.equal(bytes.slice(start, end));
    }
  });

  it('fail together, and are asked for again', async () => {
    let isDown = true;
    const parts = new JoinedRanges((start, end) =>
      isDown ? Promise.reject(new Error('down')) : Promise.resolve(bytes.slice(start, end).buffer),
    );
    const failed = await Promise.allSettled([parts.slice(0, 10), parts.slice(10, 20)]);
    expect(failed.map(({ status }) => status)).to.deep.equal(['rejected', 'rejected']);
    isDown = false;
    expect((await parts.slice(0, 10)).byteLength).to.equal(10);
  });
});
