import { expect } from 'chai';
import fc from 'fast-check';
import { markColumns } from '../../../src/drawing/layout/mark-columns.js';
import { MarkForm } from '../../../src/drawing/dates/mark-form.js';
import { occupiedRanges } from '../../../src/drawing/layout/occupied.js';
import { findExtent } from '../../../src/drawing/scale/gaps.js';
import { RUNS } from '../scale/random-frame.js';
import { createDatasetModel, modelOf } from './random-model.js';

const DAY_MS = 86_400_000;

function markOf(date: string, fields: object = {}) {
  const model = createDatasetModel({ entries: [{ id: 'a', kind: 'event', title: 'A', date, ...fields }] });
  const marks = markColumns(model);
  const form = marks.form[0]!;
  return {
    forms: Object.entries(MarkForm)
      .filter(([, bit]) => form & bit)
      .map(([name]) => name)
      .join(' '),
    start: new Date(marks.outerStart[0]!).toISOString().slice(0, 10),
    end: new Date(marks.outerEnd[0]! - 1).toISOString().slice(0, 10),
    core: (marks.coreEnd.at(0, 0) - marks.coreStart.at(0, 0)) / DAY_MS,
  };
}

describe('markColumns: one form for each kind of knowledge', () => {
  const CASES: readonly (readonly [date: string, forms: string, start: string, end: string])[] = [
    ['2022-02-24', '', '2022-02-24', '2022-02-24'],
    ['2022-02-24~', 'approximate', '2022-02-24', '2022-02-24'],
    ['2022-02-24?', 'uncertain', '2022-02-24', '2022-02-24'],
    ['2022-02-24%', 'approximate uncertain', '2022-02-24', '2022-02-24'],
    ['2022-02', 'band', '2022-02-01', '2022-02-28'],
    ['2022', 'band', '2022-01-01', '2022-12-31'],
    ['2022-XX', 'band unspecified', '2022-01-01', '2022-12-31'],
    ['2022-02-24/2022-03-02', 'bar', '2022-02-24', '2022-03-02'],
    ['../2022-02-24', 'openStart', '2022-02-24', '2022-02-24'],
    ['2022-02-24/..', 'bar openEnd', '2022-02-24', '2022-02-24'],
    ['/2022-02-24', 'unknownStart', '2022-02-24', '2022-02-24'],
    ['2022-02-24/', 'unknownEnd', '2022-02-24', '2022-02-24'],
    ['[2022-02-24,2022-03-02]', 'oneOf', '2022-02-24', '2022-03-02'],
    ['{2022-02-24,2022-03-02}', 'allOf', '2022-02-24', '2022-03-02'],
  ];

  for (const [date, forms, start, end] of CASES) {
    it(`${date}: ${forms || 'a plain glyph'}`, () => {
      const mark = markOf(date);
      expect([mark.forms, mark.start, mark.end]).to.deep.equal([forms, start, end]);
    });
  }

  it('what has no end runs on to the end of the data', () => {
    const entries = ['2022-02-24/..', '2022-03-10', '2022-03'].map((date, at) => ({
      ...{ id: `e${at}`, kind: 'event', title: 'A', date },
    }));
    const model = createDatasetModel({ entries });
    const { outerEnd, coreEnd } = markColumns(model);
    const open = model.indexOf('e0')!;
    expect([outerEnd[open], coreEnd.at(open, 0)]).to.deep.equal([Date.UTC(2022, 3, 1), Date.UTC(2022, 3, 1)]);
  });

  it('a bar is certain between the last possible start and the first possible end', () => {
    expect(markOf('2022-02-24/2022-03-02').core).to.equal(7);
    expect(markOf('2022-02/2022-04').core).to.be.closeTo(31, 1);
    expect(markOf('2022-02/2022-03').core, 'the months touch: nothing is certain').to.be.lessThan(0.001);
  });

  it('a state that its source gives as current stands at that day, with an open end', () => {
    expect(markOf('../..', { asOf: '2025-04-25' })).to.include({
      forms: 'openStart openEnd',
      start: '2025-04-25',
      end: '2025-04-25',
    });
  });

  it('gives finite numbers in order for every form of date', () => {
    fc.assert(
      fc.property(modelOf(25), (model) => {
        const { outerStart, outerEnd, coreStart, coreEnd, glyph } = markColumns(model);
        for (let entry = 0; entry < model.count; entry++) {
          const [start, end] = [outerStart[entry]!, outerEnd[entry]!];
          const all = [start, coreStart.at(entry, start), coreEnd.at(entry, start), end];
          expect(all.every(Number.isFinite)).to.equal(true);
          expect(all).to.deep.equal([...all].sort((left, right) => left - right));
          expect(glyph[entry]).to.be.within(outerStart[entry]!, outerEnd[entry]!);
          expect(outerEnd[entry]).to.be.greaterThan(outerStart[entry]!);
        }
      }),
      RUNS,
    );
  });
});

describe('occupiedRanges', () => {
  it('of a lasting entry only the days on which it may begin or end, so that its middle folds', () => {
    const burst = (year: number): readonly object[] =>
      [1, 2, 3, 4, 5].map((day) => ({ id: `${year}-${day}`, kind: 'event', title: 'x', date: `${year}-03-0${day}` }));
    const gapsOf = (entries: readonly object[]): number => {
      const model = createDatasetModel({ entries });
      return findExtent(occupiedRanges(model, markColumns(model), model.order)).gaps.length;
    };
    const bursts = [...burst(2022), ...burst(2025)];
    const across = { id: 'x', kind: 'event', title: 'x' };
    expect(gapsOf(bursts)).to.equal(1);
    expect(gapsOf([...bursts, { ...across, date: '2022-03-02/2025-03-02' }]), 'lasting').to.equal(1);
    expect(gapsOf([...bursts, { ...across, date: '[2022-03-02,2025-03-02]' }]), 'one of two days').to.equal(1);
    expect(gapsOf([...bursts, { ...across, date: '2023-03-01' }]), 'between').to.equal(2);
  });

  it('is sorted and holds every start', () => {
    fc.assert(
      fc.property(modelOf(25), (model) => {
        const marks = markColumns(model);
        const { min, max } = occupiedRanges(model, marks, model.order);
        expect([...min]).to.deep.equal([...min].sort((left, right) => left - right));
        for (const start of marks.outerStart) {
          expect(min.some((from, index) => from <= start && max[index]! >= start)).to.equal(true);
        }
      }),
      RUNS,
    );
  });
});

describe('days on which the clocks change', () => {
  const ZONE = 'Europe/Kyiv';
  const HOUR_MS = 3_600_000;
  const marksOf = (date: string) => {
    const entry = { id: 'e', kind: 'event', title: 'E', date };
    const model = createDatasetModel({ entries: [entry] }, ZONE);
    return { model, marks: markColumns(model) };
  };

  it('a mark stands in the middle of the hours that there are', () => {
    for (const date of ['2025-03-30', '2025-03-30~', '2025-03-30/2025-04-05', '[2025-03-30,2025-04-05]']) {
      const { glyph, outerStart } = marksOf(date).marks;
      expect((glyph[0]! - outerStart[0]!) / HOUR_MS, date).to.equal(11.5);
    }
  });

  it('a day of 25 hours is as sharp as any', () => {
    for (const date of ['2025-10-26/2025-11-05', '2025-10-20/2025-10-26']) {
      const { coreStart, coreEnd, outerStart, outerEnd } = marksOf(date).marks;
      expect([coreStart.at(0, Number.NaN), coreEnd.at(0, Number.NaN)], date).to.deep.equal([
        outerStart[0],
        outerEnd[0],
      ]);
    }
    const { coreStart, outerStart } = marksOf('2025-03-3X/2025-04-05').marks;
    expect((coreStart.at(0, 0) + 1 - outerStart[0]!) / HOUR_MS, 'one of two days').to.equal(47);
  });

  it('a set takes the times of its members in the zone', () => {
    const { model, marks } = marksOf('[2025-03-28,2025-04-05]');
    const { min, max } = occupiedRanges(model, marks, model.order);
    expect([min[0], max.at(-1)]).to.deep.equal([marks.outerStart[0], marks.outerEnd[0]! - 1]);
    expect(max[0]! - min[0]!).to.equal(DAY_MS - 1);
  });
});

describe('columns of a page', () => {
  it('are copied, so that the page may change its own', () => {
    const model = createDatasetModel({ entries: [{ id: 'a', kind: 'event', title: 'A', date: '2022-02-24' }] });
    expect(markColumns(model).outerStart).to.equal(model.startMin);
    const marks = markColumns({ ...model, hasForeignBounds: true });
    expect(marks.outerStart).not.to.equal(model.startMin);
    expect(marks.outerStart).to.deep.equal(model.startMin);
  });
});

describe('a year with an estimate', () => {
  it('stands at the estimate, in the band of all years that it may be, which reaches no further', () => {
    const model = createDatasetModel({ entries: [{ id: 'a', kind: 'event', title: 'A', date: '1948S2' }] });
    const { glyph, outerStart, outerEnd, reachStart, reachEnd } = markColumns(model);
    const yearOf = (ms: number): number => new Date(ms).getUTCFullYear();
    expect([outerStart[0]!, glyph[0]!, outerEnd[0]!].map(yearOf)).to.deep.equal([1900, 1948, 2000]);
    expect(glyph[0]).to.equal((Date.UTC(1948, 0, 1) + Date.UTC(1949, 0, 1)) / 2);
    expect([reachStart.at(0, 0), reachEnd.at(0, 0)]).to.deep.equal([0, 0]);
  });
});

describe('how far "about" reaches', () => {
  it('is half of the date, or of the end of an interval that is approximate', () => {
    const reachOf = (date: string) => {
      const model = createDatasetModel({ entries: [{ id: 'a', kind: 'event', title: 'A', date }] });
      const { reachStart, reachEnd } = markColumns(model);
      return [reachStart, reachEnd].map((reach) => reach.at(0, 0) / DAY_MS);
    };
    expect(reachOf('2022-02~')).to.deep.equal([14, 14]);
    expect(reachOf('2022-02-24/2022-03~')).to.deep.equal([0, 15.5]);
    expect(reachOf('2022-02~/2022-03-24')).to.deep.equal([14, 0]);
    expect(reachOf('2022-02')).to.deep.equal([0, 0]);
  });
});

describe('a bar without an end', () => {
  it('runs on to the latest end, whichever entry has it', () => {
    const entryOf = (date: string) => ({ id: date, kind: 'event', title: date, date });
    const model = createDatasetModel({ entries: ['2020/..', '2025', '2021'].map(entryOf) });
    const { outerEnd } = markColumns(model);
    expect(new Date(outerEnd[0]!).toISOString()).to.equal('2026-01-01T00:00:00.000Z');
  });
});
