import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { certainCount } from '../../../src/dataset/data/certain-time.js';
import { markColumns } from '../../../src/drawing/layout/mark-columns.js';
import { countPeriod, timedBy } from '../../../src/drawing/scene/periods.js';
import { modelOf } from '../rows/many-entries.js';

const year = (of: number) => ({ start: Date.UTC(of, 0), end: Date.UTC(of + 1, 0) });
const month = (of: number, at: number) => ({ start: Date.UTC(of, at - 1), end: Date.UTC(of, at) });
const day = (of: number, at: number, on: number) => ({
  start: Date.UTC(of, at - 1, on),
  end: Date.UTC(of, at - 1, on + 1),
});

function certain(date: string, span: { start: number; end: number }, more: object = {}): boolean {
  const model = modelOf({ entries: [{ id: 'a', kind: 'event', title: 't', date, ...more }] });
  return certainCount(model, [0], span).certain === 1;
}

/** What the chart draws within a span, and its fullest part. */
function counted(file: string, span: { start: number; end: number }) {
  const model = modelOf(JSON.parse(readFileSync(`data/${file}.json`, 'utf8')));
  const { glyph } = markColumns(model);
  const timed = timedBy(
    Array.from({ length: model.count }, (_, at) => at),
    (entry) => glyph[entry]!,
  );
  const { most, ...count } = countPeriod(timed, span, { unit: 'month' }, model);
  return { ...count, most: most?.certain };
}

describe('what is of a time for certain', () => {
  it('can mean no other time', () => {
    expect(certain('2025-04-25', day(2025, 4, 25))).to.equal(true);
    expect(certain('2025-04', day(2025, 4, 25))).to.equal(false);
    expect(certain('2025-04', month(2025, 4))).to.equal(true);
    expect(certain('[2025-04-28..2025-05-04]', month(2025, 5))).to.equal(false);
    expect(certain('[2025-04-28..2025-05-04]', year(2025))).to.equal(true);
    expect(certain('../2025-04-25', year(2025)), 'it may be of any year before').to.equal(false);
    expect(certain('2025-04-25?', year(2025)), 'the source is unsure').to.equal(false);
    expect(certain('2025-04-25/2025-06-01', day(2025, 4, 25)), 'it begins on that day').to.equal(true);
    expect(certain('/2025-04-25', year(2025))).to.equal(false);
    expect(certain('../..', day(2025, 4, 25), { asOf: '2025-04-25' }), 'it lasts').to.equal(false);
  });

  it('is not further from a date that is about right than its own length', () => {
    expect(certain('2025-04-25~', day(2025, 4, 25))).to.equal(false);
    expect(certain('2025-04-25~', month(2025, 4))).to.equal(true);
    expect(certain('2025-04-30~', month(2025, 4))).to.equal(false);
    expect(certain('2025-04-30~', year(2025))).to.equal(true);
  });

  // Counted by hand. 25 April 2025 has 5 entries of that day, 5 about it, 10 on or before it, and 3 that last on it.
  it('holds for the first dataset', () => {
    expect(counted('ceasefire-2025', year(2022))).to.deep.equal({ certain: 2, possible: 0, most: 2 });
    // 11 March, the ten of and about 25 April, and the hundred days of 28 April to 4 May.
    expect(counted('ceasefire-2025', year(2025))).to.deep.equal({ certain: 12, possible: 13, most: 10 });
    expect(counted('ceasefire-2025', day(2025, 4, 25))).to.deep.include({ certain: 5, possible: 18 });
  });

  // Each date of it is a day or hour, but a span of days in February and one that begins about 11 March 2022.
  it('holds for the second dataset', () => {
    expect(counted('talks-and-resolutions', day(2022, 3, 29))).to.deep.include({ certain: 4, possible: 0 });
    expect(counted('talks-and-resolutions', day(2022, 3, 11))).to.deep.include({ certain: 0, possible: 1 });
    expect(counted('talks-and-resolutions', month(2022, 2)).possible).to.equal(0);
    for (let at = 2014; at < 2026; at++)
      expect(counted('talks-and-resolutions', year(at)).possible, `${at}`).to.equal(0);
  });
});
