import { expect } from 'chai';
import { DescriptionCache } from '../../../src/archive/stored.js';

const DESCRIPTION = {
  version: 1,
  head: {},
  extent: { start: 0, end: 10 },
  total: 1,
  isEstimate: false,
  lanes: [],
  facets: [],
  limits: { bins: 9, entries: 9, values: 9 },
  revision: 'r',
};

describe('archive: the description of a database', () => {
  it('is loaded once for all who ask at the same time, and a caller who leaves stops nobody else', async () => {
    let loads = 0;
    let answer: (text: string) => void = () => undefined;
    const cache = new DescriptionCache(() => {
      loads++;
      return new Promise((resolve) => (answer = resolve));
    });
    const leaving = new AbortController();
    const left = cache.get(leaving.signal).then(
      () => 'answered',
      (error: unknown) => (error as Error).message,
    );
    const others = [cache.get(undefined), cache.get(new AbortController().signal)];
    leaving.abort(new Error('gone'));
    expect(await left).to.equal('gone');
    answer(JSON.stringify(DESCRIPTION));
    for (const { revision } of await Promise.all(others)) expect(revision).to.equal('r');
    expect((await cache.get(undefined)).revision).to.equal('r');
    expect(loads).to.equal(1);
  });

  it('is asked for again after a fault', async () => {
    let loads = 0;
    const cache = new DescriptionCache(() => {
      loads++;
      return loads === 1 ? Promise.reject(new Error('busy')) : Promise.resolve(JSON.stringify(DESCRIPTION));
    });
    const messageOf = (asked: Promise<unknown>): Promise<string> =>
      asked.then(
        () => 'answered',
        (error: unknown) => (error as Error).message,
      );
    expect(await messageOf(cache.get(new AbortController().signal))).to.equal('busy');
    expect(await messageOf(cache.get(undefined))).to.equal('answered');
  });
});
