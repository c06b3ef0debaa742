import { expect } from 'chai';
import {
  isList,
  isRecord,
  readKeys,
  readLength,
  readProperty,
  UNREADABLE,
} from '../../../src/dataset/data/safe-read.js';

function revoked(target: object): object {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

describe('what a page hands over', () => {
  it('is a record where it is an object and no list', () => {
    expect([{}, new Date(0), Object.create(null)].map(isRecord)).to.deep.equal([true, true, true]);
    expect([null, undefined, [], 5, 'text', () => 1].map(isRecord)).to.deep.equal(Array<boolean>(6).fill(false));
  });

  it('is a list where it is an array', () => {
    expect([[], new Proxy([], {})].map(isList)).to.deep.equal([true, true]);
    expect([{ length: 1 }, 'text', null, revoked([])].map(isList)).to.deep.equal(Array<boolean>(4).fill(false));
  });

  it('is as long as it says in whole numbers, and else empty', () => {
    const lengths: readonly unknown[] = [2, 1.5, 0.5, 0, -1, Number.NaN, '3', undefined];
    expect(lengths.map((length) => readLength({ length }))).to.deep.equal([2, 1, 0, 0, 0, 0, 0, 0]);
    expect(readLength(revoked([]))).to.equal(0);
  });

  it('gives fields and their names, where it lets them be read', () => {
    expect(readProperty({ a: 1 }, 'a')).to.equal(1);
    expect(readProperty(['a'], 0)).to.equal('a');
    expect(readProperty(revoked({}), 'a')).to.equal(UNREADABLE);
    expect(String(UNREADABLE)).to.equal('Symbol(unreadable)');
    expect(readKeys({ a: 1, b: 2 })).to.deep.equal(['a', 'b']);
    expect(readKeys(revoked({}))).to.deep.equal([]);
  });
});
