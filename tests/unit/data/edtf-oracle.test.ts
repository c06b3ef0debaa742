import { expect } from 'chai';
import edtf from 'edtf';
import fc from 'fast-check';
import { parseEdtf } from '../../../src/dataset/time/edtf.js';

const STRINGS = process.env.DEEP === '1' ? 20_000 : 1000;
const year = fc.integer({ min: 1, max: 2999 }).map((value) => String(value).padStart(4, '0'));
const month = fc.integer({ min: 1, max: 12 }).map((value) => String(value).padStart(2, '0'));
const day = fc.integer({ min: 1, max: 31 }).map((value) => String(value).padStart(2, '0'));
const mark = fc.constantFrom('', '', '~', '?', '%');
const date = fc.oneof(
  fc.tuple(year, mark).map((pieces) => pieces.join('')),
  fc.tuple(year, month, mark).map(([y, m, sign]) => `${y}-${m}${sign}`),
  fc.tuple(year, month, day, mark).map(([y, m, d, sign]) => `${y}-${m}-${d}${sign}`),
  year.map((value) => `${value.slice(0, 3)}X`),
  year.map((value) => `${value.slice(0, 2)}XX`),
);
const text = fc.oneof(
  { weight: 4, arbitrary: date },
  { weight: 2, arbitrary: fc.tuple(date, date).map(([start, end]) => `${start}/${end}`) },
);

/** What edtf.js says; undefined where it refuses. */
function oracle(value: string): readonly [number, number] | undefined {
  try {
    const { min, max } = edtf(value);
    return [min, max];
  } catch {
    return undefined;
  }
}

describe('EDTF beside edtf.js', () => {
  it(`has the same first and last millisecond: ${STRINGS} strings`, () => {
    let compared = 0;
    fc.assert(
      fc.property(text, (value) => {
        const known = oracle(value);
        const read = parseEdtf(value);
        // Days that a month lacks are no date, and neither is an interval that ends before it begins.
        if (known === undefined || read === undefined) return;
        compared++;
        expect([read.min, read.max], value).to.deep.equal(known);
      }),
      { numRuns: STRINGS },
    );
    expect(compared).to.be.greaterThan(STRINGS / 2);
  });
});
