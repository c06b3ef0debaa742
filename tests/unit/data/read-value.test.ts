import { expect } from 'chai';
import { Cursor } from '../../../src/dataset/data/cursor.js';
import { IssueLog } from '../../../src/dataset/data/issue-log.js';
import type { Reader } from '../../../src/dataset/data/read-record.js';
import {
  address,
  colour,
  date,
  flag,
  knownDate,
  language,
  name,
  oneOf,
  text,
} from '../../../src/dataset/data/read-value.js';

type Case = readonly [value: unknown, result: unknown, ...issues: readonly string[]];

/** The result of a value in a required field `f`, then each issue. */
function outcome(read: Reader<unknown>, value: unknown): readonly unknown[] {
  const log = new IssueLog();
  const result = new Cursor(log, 'fatal').read(read, value, 'f', 'error');
  return [result, ...log.all().map(({ code, severity, message }) => `${code}, ${severity}, ${message}`)];
}

function itReads(what: string, read: Reader<unknown>, cases: readonly Case[]): void {
  it(what, () => {
    for (const [value, ...expected] of cases) expect(outcome(read, value), String(value)).to.deep.equal(expected);
  });
}

const LONG = 'x'.repeat(10_001);
const SHOWN = `("${'x'.repeat(79)}…")`;

describe('a value of a field', () => {
  itReads('is text, cut where it is too long', text, [
    ['', ''],
    ['x'.repeat(10_000), 'x'.repeat(10_000)],
    [LONG, `${'x'.repeat(9_999)}…`, `too-long, warning, f: cut to 10000 characters ${SHOWN}`],
    [-1.5, '-1.5', 'wrong-type, warning, f: expected text (-1.5)'],
    [Number.NaN, undefined, 'wrong-type, error, f: expected text (NaN)'],
    [Infinity, undefined, 'wrong-type, error, f: expected text (Infinity)'],
    [1n, undefined, 'wrong-type, error, f: expected text (1)'],
    [null, undefined, 'wrong-type, error, f: expected text (null)'],
  ]);

  itReads('is a name, which says something', name, [
    [' a ', ' a '],
    ['\n\t ', undefined, 'missing, error, f: missing ("\\n\\t ")'],
    ['', undefined, 'missing, error, f: missing ("")'],
    [true, undefined, 'wrong-type, error, f: expected text (true)'],
  ]);

  itReads('is true or false', flag, [
    [true, true],
    [false, false],
    [1, undefined, 'wrong-type, error, f: expected true or false (1)'],
  ]);

  itReads('is a date', date, [
    ['2022-02-24', '2022-02-24'],
    ['2022/2022-02', '2022/2022-02'],
    ['../..', '../..'],
    [{}, undefined, 'wrong-type, error, f: expected text ({})'],
    ['2022-13', undefined, 'bad-date, error, f: not an EDTF date ("2022-13")'],
    ['2023/2022', undefined, 'date-order, error, f: ends before it starts ("2023/2022")'],
    ['2023/2022/2021', undefined, 'bad-date, error, f: not an EDTF date ("2023/2022/2021")'],
    ['2023/soon', undefined, 'bad-date, error, f: not an EDTF date ("2023/soon")'],
    ['soon/2023', undefined, 'bad-date, error, f: not an EDTF date ("soon/2023")'],
    ['{2023}/2023', undefined, 'bad-date, error, f: not an EDTF date ("{2023}/2023")'],
  ]);

  itReads('is a date at which something can stand', knownDate, [
    ['2022-02/..', '2022-02/..'],
    ['../2022', undefined, 'wrong-value, error, f: expected a date that has a beginning ("../2022")'],
    ['/2022', undefined, 'wrong-value, error, f: expected a date that has a beginning ("/2022")'],
    ['never', undefined, 'bad-date, error, f: not an EDTF date ("never")'],
  ]);

  itReads('is an address, and stays as it is written', address, [
    ['https://example.org', 'https://example.org'],
    ['example.org', 'example.org', 'bad-url, error, f: not an address that can be linked ("example.org")'],
    [[], undefined, 'wrong-type, error, f: expected text ([])'],
  ]);

  itReads('is a plain colour', colour, [
    ['#a0F', '#a0F'],
    ['#a0f3C9', '#a0f3C9'],
    ['x#a0f', undefined, 'bad-colour, error, f: not a colour like #36c or #3366cc ("x#a0f")'],
    ['#a0f3', undefined, 'bad-colour, error, f: not a colour like #36c or #3366cc ("#a0f3")'],
    [null, undefined, 'wrong-type, error, f: expected text (null)'],
  ]);

  const tail = `-x${'-abcdefg'.repeat(12)}`;
  itReads('is a tag of a language, no longer than any is', language, [
    ['zh-Hant-TW', 'zh-Hant-TW'],
    [`en${tail}`, `en${tail}`],
    [`eng${tail}`, undefined, `wrong-value, error, f: expected a language tag like "en" ("eng${tail.slice(0, 76)}…")`],
    ['en_GB', undefined, 'wrong-value, error, f: expected a language tag like "en" ("en_GB")'],
    ['', undefined, 'wrong-value, error, f: expected a language tag like "en" ("")'],
    [false, undefined, 'wrong-type, error, f: expected text (false)'],
  ]);

  it('is a word of a list', () => {
    const read = oneOf<'a' | 'b'>({ a: true, b: true });
    expect(outcome(read, 'b')).to.deep.equal(['b']);
    for (const value of ['c', '', 'constructor']) {
      const message = `wrong-value, error, f: expected one of a, b ("${value}")`;
      expect(outcome(read, value)).to.deep.equal([undefined, message]);
    }
  });
});
