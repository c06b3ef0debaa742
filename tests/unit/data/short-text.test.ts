import { expect } from 'chai';
import { cutText, quotedText, shortText } from '../../../src/dataset/data/short-text.js';
import { pathText } from '../../../src/dataset/data/issue-log.js';
import { idText, recordId } from '../../../src/dataset/data/record-id.js';

const LIMIT = 80;
const shown = (value: unknown): string => shortText(value, LIMIT);

describe('cutText', () => {
  it('cuts before a character of two units that would not fit whole', () => {
    const cases: readonly (readonly [text: string, limit: number, cut: string])[] = [
      ['abcd', 4, 'abcd'],
      ['abcde', 4, 'abc…'],
      ['ab\u{1f600}e', 4, 'ab…'],
      ['a\u{1f600}de', 4, 'a\u{1f600}…'],
      // The first and the last of the units that begin such a character, and their neighbours.
      ['ab\ud800\udc00e', 4, 'ab…'],
      ['ab\udbff\udc00e', 4, 'ab…'],
      ['ab\ud7ffde', 4, 'ab\ud7ff…'],
      ['ab\udc00de', 4, 'ab\udc00…'],
      ['ab\ue000de', 4, 'ab\ue000…'],
    ];
    for (const [text, limit, cut] of cases) expect(cutText(text, limit), JSON.stringify(text)).to.equal(cut);
  });
});

describe('shortText', () => {
  it('shows twelve items, and that there are more', () => {
    const list = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);
    expect(shown(list(12))).to.equal('[0,1,2,3,4,5,6,7,8,9,10,11]');
    expect(shown(list(13))).to.equal('[0,1,2,3,4,5,6,7,8,9,10,11,…]');
    const record = (count: number): object => Object.fromEntries(list(count).map((index) => [`k${index}`, 1]));
    const twelve = list(12).map((index) => `"k${index}":1`);
    expect(shortText(record(12), 200)).to.equal(`{${twelve.join(',')}}`);
    expect(shortText(record(13), 200)).to.equal(`{${twelve.join(',')},…}`);
  });

  it('goes two levels deep, and shows what is empty as it is', () => {
    expect(shown([[[]]])).to.equal('[[[]]]');
    expect(shown([[[1]]])).to.equal('[[[…]]]');
    expect(shown({ a: { b: {} } })).to.equal('{"a":{"b":{}}}');
    expect(shown({ a: { b: { c: 1 } } })).to.equal('{"a":{"b":{…}}}');
    expect(shown([[5, 'x', null]])).to.equal('[[5,"x",null]]');
  });

  it('is no longer than its limit, whatever is in it', () => {
    const long = 'x'.repeat(1000);
    expect(shortText(long, 10)).to.equal('xxxxxxxxx…');
    for (const value of [long, [long, long], { [long]: long }, [[long]]]) {
      expect(shortText(value, 10).length).to.be.at.most(10);
      expect(quotedText(value, 10).length).to.be.at.most(12);
    }
    expect(quotedText(long, 10)).to.equal('"xxxxxxxxx…"');
    expect(quotedText('x'.repeat(10), 10)).to.equal('"xxxxxxxxxx"');
  });

  it('marks text by quotation marks, on request', () => {
    expect([shown('5'), shown(5), quotedText('5', LIMIT), quotedText(5, LIMIT)]).to.deep.equal(['5', '5', '"5"', '5']);
    expect([shown(''), quotedText('', LIMIT)]).to.deep.equal(['', '""']);
  });

  it('says what cannot be read or shown', () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const held = Object.defineProperty({}, 'a', {
      get: () =>
        ((): never => {
          throw new Error('hostile');
        })(),
      enumerable: true,
    });
    expect(shown(held)).to.equal('{"a":unreadable}');
    expect(shown([() => 1, proxy])).to.equal('[a function,{}]');
    expect(shown(Symbol('s'))).to.equal('Symbol(s)');
  });

  it('has no character in it that breaks or turns a line', () => {
    const codes = [0, 7, 0x1f, 0x7f, 0x85, 0x9f, 0x2028, 0x2029, 0x202a, 0x202e, 0x2066, 0x2069];
    for (const code of codes) {
      const escape = `\\u${code.toString(16).padStart(4, '0')}`;
      expect(quotedText(`a${String.fromCharCode(code)}b`, LIMIT), escape).to.equal(`"a${escape}b"`);
    }
    for (const kept of ['\u2027', '\u202f', '\u2065', '\u206a', '\u00a0', 'é', '\u200f']) {
      expect(quotedText(kept, LIMIT)).to.equal(`"${kept}"`);
    }
  });
});

describe('pathText', () => {
  const cases: readonly (readonly [keys: readonly (string | number)[], path: string])[] = [
    [[], ''],
    [['title'], 'title'],
    [['entries', 12, 'date'], 'entries[12].date'],
    [[3, 'date'], '[3].date'],
    [['x-note', '$id'], 'x-note.$id'],
    [['a.b', 'c'], '["a.b"].c'],
    [[''], '[""]'],
    [['c', 'é'], 'c["é"]'],
    [['k'.repeat(40)], 'k'.repeat(40)],
    [['k'.repeat(41)], `["${'k'.repeat(39)}…"]`],
  ];
  for (const [keys, path] of cases) {
    it(path === '' ? 'of the whole is empty' : path, () => {
      expect(pathText(keys)).to.equal(path);
    });
  }
});

describe('the id of a record that nobody has checked', () => {
  it('is a text or a number', () => {
    expect([idText('a'), idText(7), idText('')]).to.deep.equal(['a', '7', '']);
    for (const none of [undefined, null, true, {}, ['a'], Symbol('s')]) expect(idText(none)).to.equal(undefined);
  });

  it('is cut like any text', () => {
    expect(idText('x'.repeat(10_000))).to.equal('x'.repeat(10_000));
    expect(idText('x'.repeat(10_001))).to.equal(`${'x'.repeat(9_999)}…`);
  });

  it('is empty for a value that is not a record', () => {
    expect(recordId({ id: 'a' })).to.equal('a');
    for (const none of [undefined, null, 'a', ['a'], {}, { name: 'a' }]) expect(recordId(none)).to.equal(undefined);
  });
});
