// Cases that the test suites of several EDTF implementations have in common.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { civilDateOf } from '../../dist/time/civil.js';
import { DateFlag } from '../../dist/time/date-range.js';
import { parseEdtf } from '../../dist/time/edtf.js';

const FIXTURE = new URL('../../../shared/fixtures/edtf.json', import.meta.url);

/** Midnight at -12:00 is noon UTC of the same day. The suites say the day after, which is an error of theirs. */
const CORRECTED_BOUNDS = new Map([['2020-05-01T00:00:00-12:00', { min: '2020-05-01', max: '2020-05-01' }]]);

if (existsSync(FIXTURE)) runCases(JSON.parse(readFileSync(FIXTURE, 'utf8')));
else it('shared EDTF cases', { skip: 'shared fixtures not found, skipped' }, () => {});

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
      it(`refuses ${JSON.stringify(text)}`, () => {
        assert.equal(parseEdtf(text), undefined);
      });
    }
    for (const { edtf, min, max } of bounds) {
      it(`bounds of ${edtf}`, () => {
        const date = parseEdtf(edtf);
        assert.deepEqual(
          {
            min: dayText(date.min, date.flags & DateFlag.unknownStart),
            max: dayText(date.max, date.flags & DateFlag.unknownEnd),
          },
          CORRECTED_BOUNDS.get(edtf) ?? { min, max },
        );
      });
    }
  });
}

/** The fixture's notation: `-0044-03-15`, `Y170000002-12-31`, `inf`, `unknown`. */
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
