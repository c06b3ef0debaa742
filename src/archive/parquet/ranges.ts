/** Parts of files: those that are asked for at the same time and lie close together come with one request. */

/** Bytes between two parts that cost less than another request. */
const GAP = 32_768;
/** The most bytes of one request, so that the first rows do not wait for the last. */
const LONGEST = 1 << 21;

interface Asked {
  readonly start: number;
  readonly end: number;
  readonly take: (bytes: ArrayBuffer) => void;
  readonly fail: (error: unknown) => void;
}

export type ReadBytes = (start: number, end: number) => Promise<ArrayBuffer>;

export class JoinedRanges {
  readonly #read: ReadBytes;
  #waiting: Asked[] = [];

  constructor(read: ReadBytes) {
    this.#read = read;
  }

  slice(start: number, end: number): Promise<ArrayBuffer> {
    return new Promise((take, fail) => {
      this.#waiting.push({ start, end, take, fail });
      if (this.#waiting.length === 1) setTimeout(() => void this.#flush(), 0);
    });
  }

  async #flush(): Promise<void> {
    const asked = this.#waiting.toSorted((left, right) => left.start - right.start || left.end - right.end);
    this.#waiting = [];
    const runs: Asked[][] = [];
    let [from, to] = [0, -Infinity];
    for (const one of asked) {
      const run = runs.at(-1);
      const end = Math.max(to, one.end);
      if (run === undefined || one.start - to > GAP || end - from > LONGEST) {
        runs.push([one]);
        [from, to] = [one.start, one.end];
      } else {
        run.push(one);
        to = end;
      }
    }
    await Promise.all(runs.map((run) => this.#fetch(run)));
  }

  async #fetch(run: readonly Asked[]): Promise<void> {
    const start = run[0]!.start;
    const end = run.reduce((last, one) => Math.max(last, one.end), start);
    try {
      const bytes = await this.#read(start, end);
      for (const one of run) one.take(bytes.slice(one.start - start, one.end - start));
    } catch (error) {
      for (const one of run) one.fail(error);
    }
  }
}
