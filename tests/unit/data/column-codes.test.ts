import { expect } from 'chai';
import { createModel } from '../../../src/dataset/data/create-model.js';
import { validateDataset } from '../../../src/dataset/data/validate.js';

const PARTIES = [
  { id: 'north', name: 'North' },
  { id: 'south', name: 'South' },
];
const TWO = { start: [0, 1], title: ['a', 'b'] };

const validated = (columns: object) => validateDataset({ parties: PARTIES, columns });
const entriesOf = (columns: object) => validated(columns).dataset!.entries;
const toldOf = (columns: object): readonly string[] =>
  validated(columns).issues.map(({ severity, message }) => `${severity}: ${message}`);

describe('codes of columns', () => {
  it('have one for none: -1, or the largest of an unsigned array', () => {
    const none = [
      ...[[0, -1], Int8Array.of(0, -1), Int16Array.of(0, -1), Int32Array.of(0, -1), Float32Array.of(0, -1)],
      ...[Float64Array.of(0, -1), Uint8Array.of(0, 255), Uint16Array.of(0, 65_535), Uint32Array.of(0, 2 ** 32 - 1)],
    ];
    for (const codes of none) {
      const columns = { ...TWO, party: { codes, values: ['north'] } };
      expect(toldOf(columns)).to.deep.equal([]);
      expect(entriesOf(columns).map(({ parties }) => parties)).to.deep.equal([['north'], undefined]);
    }
  });

  it('are wrong if they index no value, and counted from the first such row', () => {
    const wrong = [
      ...[[0, 1], [0, 0.5], [0, -2], [0, Number.NaN], [0, 'x'], Uint8Array.of(0, 254), Uint16Array.of(0, 255)],
      ...[Int16Array.of(0, 255), Float32Array.of(0, 2 ** 32), Float64Array.of(0, 2 ** 64), Float64Array.of(0, 255)],
    ];
    for (const codes of wrong) {
      const columns = { ...TWO, party: { codes, values: ['north'] } };
      const value = typeof codes[1] === 'string' ? 'undefined' : String(codes[1]);
      const [told, ...more] = toldOf(columns);
      expect(more).to.deep.equal([]);
      expect(told).to.match(/^warning: columns\.party\[1\]: expected a number below 1, or -1 \(/);
      if (typeof codes[1] === 'number') expect(told).to.contain(`(${value})`);
      expect(entriesOf(columns).map(({ parties }) => parties)).to.deep.equal([['north'], undefined]);
    }
    const codes = [0, 7, 0, 8, 9];
    expect(toldOf({ start: codes, title: codes, party: { codes, values: ['north'] } })).to.deep.equal([
      'warning: columns.party[1]: expected a number below 1, or -1 (7) and 2 more like it',
    ]);
  });
});

describe('columns of another length', () => {
  it('are not read beyond the rows that there are', () => {
    expect(toldOf({ ...TWO, party: ['north', 'south', 'nobody'] })).to.deep.equal([
      'warning: columns.party: expected 2 rows, there are 3',
    ]);
    expect(toldOf({ ...TWO, party: { codes: [0, 0, 9], values: ['north'] } })).to.deep.equal([
      'warning: columns.party: expected 2 rows, there are 3',
    ]);
    const { dataset, unclearCount } = validated({ ...TWO, end: Float64Array.of(5, 6, -7, -8) });
    expect([dataset!.entries.length, unclearCount]).to.deep.equal([2, 0]);
    expect(createModel(dataset!, { timeZone: 'UTC' }).endMax).to.deep.equal(Float64Array.of(5, 6));
  });

  it('have nothing in the rows that they lack', () => {
    const start = [0, 1, 2];
    const short = { start, title: start, party: { codes: [0], values: ['north'] }, end: Float64Array.of(5) };
    expect(toldOf(short)).to.deep.equal([
      'warning: columns.party: expected 3 rows, there are 1',
      'warning: columns.end: expected 3 rows, there are 1',
    ]);
    expect(entriesOf(short).map(({ date, parties }) => [date, parties])).to.deep.equal([
      ['1970-01-01T00:00:00.000Z/1970-01-01T00:00:00.005Z', ['north']],
      ['1970-01-01T00:00:00.001Z', undefined],
      ['1970-01-01T00:00:00.002Z', undefined],
    ]);
  });

  it('are cut to two million rows', () => {
    const most = 2_000_000;
    for (const count of [most, most + 1]) {
      const title = { codes: new Uint8Array(count), values: ['T'] };
      const validation = validated({ start: new Float64Array(count), title });
      expect(validation.count).to.equal(most);
      const cut = validation.issues.filter(({ code }) => code === 'too-long');
      expect(cut.map(({ severity, message }) => `${severity}: ${message}`)).to.deep.equal(
        count === most ? [] : ['warning: columns.start: cut to 2000000 rows'],
      );
    }
  });
});

describe('columns of numbers', () => {
  it('are typed arrays of numbers, of any size, or lists', () => {
    for (const of of [
      Float64Array,
      Float32Array,
      Int32Array,
      Int16Array,
      Int8Array,
      Uint32Array,
      Uint16Array,
      Uint8Array,
    ]) {
      expect(entriesOf({ start: of.of(0, 5), title: ['a', 'b'] }).map(({ date }) => date)).to.deep.equal([
        '1970-01-01T00:00:00.000Z',
        '1970-01-01T00:00:00.005Z',
      ]);
    }
    for (const start of [BigInt64Array.of(0n), BigUint64Array.of(0n), new DataView(new ArrayBuffer(8)), 'x', 5]) {
      expect(toldOf({ start, title: ['a'] })).to.deep.equal(['fatal: columns.start: missing']);
    }
  });

  it('hold nothing where a list holds no number', () => {
    const { unclear } = validated({ start: ['0', null, 7, {}], title: ['a', 'b', 'c', 'd'] });
    expect(unclear.map(({ path }) => path)).to.deep.equal(['columns.start[0]', 'columns.start[1]', 'columns.start[3]']);
  });
});
