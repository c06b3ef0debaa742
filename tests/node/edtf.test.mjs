// The forms of the standard, each with its bounds; and the common cases of several EDTF implementations, if their files
// are beside this repository.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'vitest';
import { civilDateOf } from '../../build/dataset/time/civil.js';
import { DateFlag } from '../../build/dataset/time/date-range.js';
import { parseEdtf } from '../../build/dataset/time/edtf.js';
import { INVALID, VALID } from './edtf-forms.mjs';

const FIXTURE = new URL('../../../shared/fixtures/edtf.json', import.meta.url);

/** Midnight at -12:00 is noon UTC of the same day. The suites say the day after, which is an error of theirs. */
const CORRECTED_BOUNDS = new Map([['2020-05-01T00:00:00-12:00', { min: '2020-05-01', max: '2020-05-01' }]]);

/** The standard says so: the digits behind the significant ones may be any. */
for (const [edtf, min, max] of [
  ['1953S2', '1900-01-01', '1999-12-31'],
  ['1953S3', '1950-01-01', '1959-12-31'],
  ['Y171010000S3', 'Y171000000-01-01', 'Y171999999-12-31'],
  ['Y-20E2S3', '-2009-01-01', '-2000-12-31'],
]) {
  CORRECTED_BOUNDS.set(edtf, { min, max });
}

/** The suites refuse these. Each may start before it ends, and the standard knows years with a `Y` in intervals. */
const READ = new Set(['0000-01-03/0000-01', '0000-02/0000', '2004-06-11%/2004-06~', 'Y-61000/-2000']);

describe('EDTF: the forms of the standard', () => {
  for (const [level, forms] of Object.entries(VALID)) {
    for (const [text, min, max] of forms) {
      it(`${level}: ${text} is from ${min} to ${max}`, () => {
        assert.deepEqual(boundsOf(text), { min, max });
      });
    }
  }
  for (const [text, what] of INVALID) {
    it(`refuses ${JSON.stringify(text)}: ${what}`, () => {
      assert.equal(parseEdtf(text), undefined);
    });
  }
});

if (existsSync(FIXTURE)) runCases(JSON.parse(readFileSync(FIXTURE, 'utf8')));
else it('EDTF: cases of other implementations', { skip: 'no fixtures beside this repository' }, () => {});

function runCases({ valid, invalid, bounds }) {
  describe('shared EDTF cases', () => {
    for (const [level, texts] of Object.entries(valid)) {
      for (const text of texts) {
        it(`level ${level}: reads ${text}`, () => {
          assert.notEqual(parseEdtf(text), undefined);
        });
      }
    }
    for (const text of invalid) {
      const isRead = READ.has(text);
      it(`${isRead ? 'reads' : 'refuses'} ${JSON.stringify(text)}`, () => {
        assert.equal(parseEdtf(text) !== undefined, isRead);
      });
    }
    for (const { edtf, min, max } of bounds) {
      it(`bounds of ${edtf}`, () => {
        assert.deepEqual(boundsOf(edtf), CORRECTED_BOUNDS.get(edtf) ?? { min, max });
      });
    }
  });
}

function boundsOf(text) {
  const date = parseEdtf(text);
  return {
    min: dayText(date.min, date.flags & DateFlag.unknownStart),
    max: dayText(date.max, date.flags & DateFlag.unknownEnd),
  };
}

/** As in the table and the fixture: `-0044-03-15`, `Y170000002-12-31`, `inf`, `unknown`. */
function dayText(ms, unknown) {
  if (!Number.isFinite(ms)) return unknown ? 'unknown' : ms < 0 ? '-inf' : 'inf';
  const { year, month, day } = civilDateOf(ms);
  const sign = year < 0 ? '-' : '';
  const size = Math.abs(year);
  return `${size > 9999 ? 'Y' : ''}${sign}${pad(size, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

function pad(value, width) {
  return String(value).padStart(width, '0');
}
