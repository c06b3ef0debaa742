import { expect } from 'chai';
import { createModel } from '../../../src/dataset/data/create-model.js';
import { modelSteps } from '../../../src/dataset/data/held-dataset.js';
import type { Dataset } from '../../../src/dataset/data/dataset.js';
import { validateDataset } from '../../../src/dataset/data/validate.js';
import { DateFlag, Precision } from '../../../src/dataset/time/date-range.js';
import { modelParts } from './model-parts.js';
import { dateText } from '../../../src/dataset/time/date-ends.js';

const DAY_MS = 86_400_000;
const FIRST_MS = Date.parse('-009999-01-01T00:00:00Z');
const LAST_MS = Date.parse('9999-12-31T23:59:59.999Z');
const DAY = Date.parse('2022-02-24');
const PRECISIONS = ['millisecond', 'second', 'minute', 'day', 'month', 'year'];
const ZONES = ['UTC', 'Europe/Kyiv', 'America/New_York'];

type Columns = Readonly<Record<string, unknown>> & { readonly start?: ArrayLike<number> };

const datasetOf = (columns: Columns): Dataset => {
  const title = Array.from(columns.start ?? [], (_, row) => `T${row}`);
  return validateDataset({ columns: { title, ...columns } }).dataset!;
};
const modelOf = (columns: Columns, timeZone = 'UTC') => createModel(datasetOf(columns), { timeZone });
const textsOf = (columns: Columns): readonly string[] => datasetOf(columns).entries.map(({ date }) => dateText(date));
const messagesOf = (start: number, end: number, precision?: string): readonly string[] =>
  validateDataset({
    columns: { title: ['T'], start: [start], end: [end], ...(precision !== undefined && { precision }) },
  }).issues.map(({ message }) => message);

/** What starts and ends there are, each with each. */
const STARTS = [
  ...[-Infinity, FIRST_MS, Date.parse('-000044-03-15T12:34:56.789Z'), Date.parse('0000-02-29T10:00Z')],
  ...[-DAY_MS, -0.5, 0, DAY, Date.parse('2022-02-24T05:06:07.089Z'), Date.parse('2022-12-31T23:59:59.999Z'), LAST_MS],
];
const ENDS = [Number.NaN, Infinity, FIRST_MS, DAY + DAY_MS, Date.parse('2022-12-31T22:00:00.500Z'), LAST_MS];
const START = STARTS.flatMap((start) => ENDS.map(() => start));
const END = STARTS.flatMap(() => ENDS);

describe('dates of columns', () => {
  it('are written as sharp as their precision says, in any year', () => {
    const years = [
      ['-000044', '-0044'],
      ['-009999', '-9999'],
      ['0000', '0000'],
      ['1969', '1969'],
      ['2022', '2022'],
      ['9999', '9999'],
    ] as const;
    for (const [iso, year] of years) {
      const ms = Date.parse(`${iso}-02-24T05:06:07.089Z`);
      expect(textsOf({ start: PRECISIONS.map(() => ms), precision: PRECISIONS }), year).to.deep.equal([
        `${year}-02-24T05:06:07.089Z`,
        `${year}-02-24T05:06:07Z`,
        `${year}-02-24T05:06Z`,
        `${year}-02-24`,
        `${year}-02`,
        year,
      ]);
    }
  });

  it('mean the same as those texts, with one precision for all and with one a row', () => {
    for (const one of PRECISIONS) {
      const many = START.map((_, row) => (row % 7 === 6 ? one : PRECISIONS[row % PRECISIONS.length]!));
      for (const precision of [one, many]) {
        for (const ends of [{}, { end: END }]) {
          const dataset = datasetOf({ start: START, ...ends, precision });
          const { entries } = dataset;
          expect(entries.length).to.be.greaterThan(30).and.lessThan(START.length);
          const listed = validateDataset({ entries }).dataset!;
          for (const timeZone of ZONES) {
            const wanted = modelParts(createModel(listed, { timeZone }));
            expect(modelParts(createModel(dataset, { timeZone })), `${one}, ${timeZone}`).to.deep.equal(wanted);
          }
        }
      }
    }
  });

  it('last to the end of what they name', () => {
    const cases = [
      ['second', '2022-02-24T05:06:07Z', '2022-02-24T05:06:07.999Z'],
      ['minute', '2022-02-24T05:06:00Z', '2022-02-24T05:06:59.999Z'],
      ['day', '2022-02-24T00:00:00Z', '2022-02-24T23:59:59.999Z'],
      ['month', '2022-02-01T00:00:00Z', '2022-02-28T23:59:59.999Z'],
      ['year', '2022-01-01T00:00:00Z', '2022-12-31T23:59:59.999Z'],
    ] as const;
    for (const [precision, first, last] of cases) {
      const { startMin, startMax, endMin, endMax } = modelOf({
        start: [Date.parse('2022-02-24T05:06:07.089Z')],
        precision,
      });
      for (const [from, to] of [
        [startMin, startMax],
        [endMin, endMax],
      ] as const) {
        expect([from[0], to[0]], precision).to.deep.equal([Date.parse(first), Date.parse(last)]);
      }
    }
  });

  it('are as sharp as the sharpest of all starts and ends, without invalid and infinite ones', () => {
    const minute = DAY + 2 * DAY_MS + 60_000;
    expect(textsOf({ start: [DAY, DAY], end: [Number.NaN, Infinity] })).to.deep.equal(['2022-02-24', '2022-02-24/..']);
    expect(textsOf({ start: [DAY], end: [minute] })).to.deep.equal(['2022-02-24T00:00Z/2022-02-26T00:01Z']);
    expect(textsOf({ start: [-Infinity], end: [DAY] })).to.deep.equal(['../2022-02-24']);
    expect(textsOf({ start: [-0.5] })).to.deep.equal(['1969-12-31T23:59:59.999Z']);
  });

  it('say whether they are of a zone, open, and how wide', () => {
    const { flags, precision } = modelOf({
      start: [DAY, DAY, -Infinity, -Infinity, DAY],
      end: [Number.NaN, Infinity, DAY, Infinity, DAY],
      precision: 'month',
    });
    const { interval, openStart, openEnd, floating } = DateFlag;
    const open = interval | openStart | openEnd;
    expect([...flags]).to.deep.equal([
      floating,
      interval | openEnd | floating,
      interval | openStart | floating,
      open,
      interval | floating,
    ]);
    const { month, age } = Precision;
    expect([...precision]).to.deep.equal([month, month, month, age, month]);
    expect([...modelOf({ start: [DAY], precision: 'second' }).flags]).to.deep.equal([0]);
  });

  it('are the numbers themselves where those are whole, and what stands at them as well', () => {
    const start = Float64Array.of(DAY, DAY + DAY_MS);
    const end = Float64Array.of(DAY, DAY + 3 * DAY_MS);
    const days = modelOf({ start, end });
    expect(days.startMin).to.equal(start);
    expect(days.anchor).to.equal(start);
    expect([...days.endMax]).to.deep.equal([DAY + DAY_MS - 1, DAY + 4 * DAY_MS - 1]);
    expect(modelOf({ start, precision: 'second' }).startMin).to.equal(start);
    expect(modelOf({ start, precision: 'second' }, 'Europe/Kyiv').startMin).to.equal(start);
    expect(modelOf({ start }, 'Europe/Kyiv').startMin[0]).to.equal(Date.parse('2022-02-23T22:00:00Z'));
    expect([...start]).to.deep.equal([DAY, DAY + DAY_MS]);
  });

  it('of rows that are left out are left out alone', () => {
    const date = ['soon', '2022-02', '2022-03-05', '', '2021'];
    const dataset = datasetOf({ title: date, date });
    expect(dataset.entries.map((entry) => [entry.id, entry.date])).to.deep.equal([
      ['e1', '2022-02'],
      ['e2', '2022-03-05'],
      ['e4', '2021'],
    ]);
    const model = createModel(dataset, { timeZone: 'UTC' });
    expect(Array.from({ length: 4 }, (_, row) => model.dates.at(row)?.text)).to.deep.equal([
      '2022-02',
      '2022-03-05',
      '2021',
      undefined,
    ]);
    expect(model.startMin[2]).to.equal(Date.parse('2021-01-01'));
  });

  it('of thousands of texts pause', () => {
    const pausesOf = (count: number): number => {
      const date = { codes: new Uint8Array(count), values: ['2022'] };
      return [...modelSteps(datasetOf({ title: date, date }), { timeZone: 'UTC' })].length;
    };
    expect(pausesOf(12_000) - pausesOf(2)).to.equal(2);
  });
});

describe('dates of columns that cannot be', () => {
  it('are those beyond years of four digits, and those without a known beginning or end', () => {
    const cases = [
      [FIRST_MS, Number.NaN, undefined],
      [LAST_MS, Number.NaN, undefined],
      [FIRST_MS - 1, Number.NaN, 'start'],
      [LAST_MS + 1, Number.NaN, 'start'],
      [-Infinity, Number.NaN, 'start'],
      [Infinity, Number.NaN, 'start'],
      [Number.NaN, 0, 'start'],
      [Infinity, Infinity, 'start'],
      [FIRST_MS - 1, 0, 'start'],
      [-Infinity, FIRST_MS, undefined],
      [-Infinity, Infinity, undefined],
      [FIRST_MS, LAST_MS, undefined],
      [0, Infinity, undefined],
      [-Infinity, LAST_MS, undefined],
      [-Infinity, LAST_MS + 1, 'end'],
      [-Infinity, FIRST_MS - 1, 'end'],
      [-Infinity, -Infinity, 'end'],
      [0, LAST_MS + 1, 'end'],
      [0, -Infinity, 'end'],
    ] as const;
    for (const [start, end, column] of cases) {
      const value = column === 'end' ? end : start;
      expect(messagesOf(start, end), `${start}/${end}`).to.deep.equal(
        column === undefined ? [] : [`columns.${column}[0]: not an EDTF date (${value})`],
      );
    }
  });

  it('are in order where they name the same day, month or year', () => {
    const march = Date.parse('2022-03-05');
    const cases = [
      [march, DAY, 'day', false],
      [march, DAY, 'month', false],
      [march, DAY, 'year', true],
      [march, Date.parse('2022-03-01'), 'month', true],
      [march, Date.parse('2021-03-05'), 'year', false],
      [march + 1, march, 'millisecond', false],
      [march + 1, march, 'second', true],
    ] as const;
    for (const [start, end, precision, isInOrder] of cases) {
      expect(messagesOf(start, end, precision), `${start}/${end} ${precision}`).to.deep.equal(
        isInOrder ? [] : [`columns.end[0]: ends before it starts (${end})`],
      );
    }
    const { unclear } = validateDataset({
      columns: { title: ['A', 'B'], start: [march, march], end: [DAY, DAY], precision: ['year', 'month'] },
    });
    expect(unclear.map(({ path }) => path)).to.deep.equal(['columns.end[1]']);
  });
});

describe('dates of columns that change after they were read', () => {
  it('are none where the page handed them on to a worker', () => {
    for (const precision of ['millisecond', 'month']) {
      const start = Float64Array.of(DAY, DAY + 1);
      const end = Float64Array.of(DAY + 2, DAY + 3);
      const dataset = datasetOf({ start, end, precision });
      structuredClone([start.buffer, end.buffer], { transfer: [start.buffer, end.buffer] });
      const { count, startMin, endMax, dates, entries } = createModel(dataset, { timeZone: 'UTC' });
      expect([count, startMin.length, endMax.length]).to.deep.equal([2, 2, 2]);
      expect([startMin[1], entries.at(1)?.date, dates.at(1)]).to.deep.equal([0, '..', undefined]);
    }
  });

  it('do not throw where numbers are out of reach since', () => {
    for (const ms of [1e300, LAST_MS + 1, FIRST_MS - 1, Infinity, Number.NaN]) {
      const start = Float64Array.of(DAY);
      const dataset = datasetOf({ start });
      start[0] = ms;
      expect(createModel(dataset, { timeZone: 'UTC' }).entries.at(0)?.date).to.equal('..');
    }
  });

  it('are dropped if a text is no longer a date, and never more than before', () => {
    const date: unknown[] = ['2022-02', '2022-03', '2022-04'];
    const dataset = datasetOf({ title: ['a', 'b', 'c'], date });
    date[0] = 'soon';
    date[1] = {};
    date.push('2023');
    const model = createModel(dataset, { timeZone: 'UTC' });
    expect([...model.startMin]).to.deep.equal([0, 0, Date.parse('2022-04-01')]);
    expect([0, 1, 2].map((row) => model.entries.at(row)?.date)).to.deep.equal(['soon', '', '2022-04']);
    expect([0, 1, 2, 3].map((row) => model.dates.at(row)?.text)).to.deep.equal([
      undefined,
      undefined,
      '2022-04',
      undefined,
    ]);
  });
});
