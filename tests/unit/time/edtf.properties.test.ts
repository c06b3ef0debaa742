import { expect } from 'chai';
import fc from 'fast-check';
import { parseEdtf } from '../../../src/dataset/time/edtf.js';

const DAY_MS = 86_400_000;

describe('parseEdtf: properties', () => {
  it('reads every day of four-digit years as that day', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(0, 0, 1) / DAY_MS - 693_000, max: 2_932_896 }), (day) => {
        const text = new Date(day * DAY_MS).toISOString().slice(0, -14);
        fc.pre(text.length === 10);
        expect(parseEdtf(text)?.min).to.equal(day * DAY_MS);
        expect(parseEdtf(text)?.max).to.equal((day + 1) * DAY_MS - 1);
        expect(parseEdtf(`${text}~`)?.min).to.equal(day * DAY_MS);
      }),
    );
  });

  it('bounds a mask by dates that match it, and by no wider ones', () => {
    const digits = fc.constantFrom('0', '1', '2', '4', '6', '8', '9', 'X');
    fc.assert(
      fc.property(fc.tuple(digits, digits), fc.tuple(digits, digits), ([y1, y2], [d1, d2]) => {
        const mask = `20${y1}${y2}-02-${d1}${d2}`;
        const pattern = new RegExp(`^${mask.replaceAll('X', '\\d')}$`);
        const matching: number[] = [];
        for (let ms = Date.UTC(2000, 0, 1); ms < Date.UTC(2100, 0, 1); ms += DAY_MS) {
          if (pattern.test(new Date(ms).toISOString().slice(0, 10))) matching.push(ms);
        }
        const date = parseEdtf(mask);
        expect(date?.min).to.equal(matching[0]);
        expect(date?.max).to.equal(matching.length === 0 ? undefined : (matching.at(-1) ?? 0) + DAY_MS - 1);
      }),
      { numRuns: 40 },
    );
  });

  it('never throws, and never gives a bound that is not a number', () => {
    const piece = fc.constantFrom(...Array.from('0129XYSETZ-+/.:~?%[]{}, '), '..', '2025', '-04', '-25');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const date = parseEdtf(pieces.join(''));
        if (date === undefined) return;
        expect(date.min).to.be.at.most(date.max);
      }),
      { numRuns: 3000 },
    );
  });
});
