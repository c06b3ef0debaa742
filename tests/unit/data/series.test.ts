import { expect } from 'chai';
import { createModel } from '../../../src/dataset/data/create-model.js';
import { curvesOf, summaryOf, type Curve } from '../../../src/dataset/data/series.js';
import { validateDataset } from '../../../src/dataset/data/validate.js';

const ENTRIES = [
  { id: 'a', kind: 'event', date: '2022-02-20', title: 'A', measures: { hurt: 3 } },
  { id: 'b', kind: 'event', date: '2022-02-20', title: 'B', measures: { hurt: { value: 4, low: 2, high: 9 } } },
  { id: 'c', kind: 'event', date: '2022-04', title: 'C', measures: { hurt: 5 } },
  { id: 'd', kind: 'event', date: '2022-04-30', title: 'D' },
];
const MEASURES = [{ id: 'hurt', name: 'People hurt', unit: 'people' }];

function read(series: unknown): { readonly messages: readonly string[]; readonly curves: readonly Curve[] } {
  const { dataset, issues } = validateDataset({ measures: MEASURES, entries: ENTRIES, series });
  const model = createModel(dataset!, { timeZone: 'UTC' });
  return { messages: issues.map(({ message }) => message), curves: curvesOf(model, model.order) };
}

describe('numbers over time', () => {
  it('are sorted by time, with gaps and bounds', () => {
    const { curves, messages } = read([
      {
        id: 's',
        name: 'S',
        unit: 'km²',
        values: [
          ['2022-03', 5, 4, 6],
          ['2022-02-20', 1],
          ['2022-02-21', null],
        ],
      },
    ]);
    expect(messages).to.deep.equal([]);
    const [curve] = curves;
    expect([...curve!.value]).to.deep.equal([1, Number.NaN, 5]);
    expect([...curve!.high]).to.deep.equal([Number.NaN, Number.NaN, 6]);
    expect(curve!.dateAt(2)).to.equal('2022-03');
    expect(curve!.end[2]).to.equal(Date.UTC(2022, 3));
    expect(summaryOf(curve!)).to.deep.equal({ least: 0, most: 2, last: 2 });
  });

  it('add a measure up by day, and count the entries whose date is vaguer', () => {
    const [curve] = read([{ id: 's', name: 'S', sum: 'hurt' }]).curves;
    expect(curve!.kind).to.equal('bars');
    expect(curve!.unit).to.equal('people');
    expect([...curve!.value]).to.deep.equal([7]);
    expect(curve!.dateAt(0)).to.equal('2022-02-20');
    expect(curve!.leftOut).to.equal(1);
  });

  it('add up only the shown entries', () => {
    const { dataset } = validateDataset({
      measures: MEASURES,
      entries: ENTRIES,
      series: [{ id: 's', name: 'S', sum: 'hurt' }],
    });
    const model = createModel(dataset!, { timeZone: 'UTC' });
    expect([...curvesOf(model, [model.indexOf('b')!])[0]!.value]).to.deep.equal([4]);
  });

  it('name each fault, and keep the rest', () => {
    const { messages, curves } = read([
      {
        id: 's',
        name: 'S',
        values: [
          ['2022-02-20', 1],
          ['2022-02-20', 2],
          ['soon', 3],
          ['2022-02-21', Number.NaN],
          ['2022-02-22', '12 km²'],
          ['2022-02-23', 5, 6, 7],
          'nothing',
          ['2022-02-24', 6],
        ],
      },
      { id: 'empty', name: 'No values' },
      { id: 's', name: 'Twice', values: [] },
      { id: 'sum', name: 'Sum', sum: 'hurt', unit: 'tons' },
      { id: 'unknown', name: 'Sum', sum: 'hart' },
    ]);
    expect(messages).to.deep.equal([
      'series[0].values[1]: expected one value for each time, so this one is left out ("2022-02-20")',
      'series[0].values[2][0]: not an EDTF date ("soon")',
      'series[0].values[3][1]: expected a number, or null where none is known (NaN)',
      'series[0].values[4][1]: expected a number, or null where none is known ("12 km²")',
      'series[0].values[5]: expected low ≤ value ≤ high ([5,6,7])',
      'series[0].values[6]: expected a date with its number: ["2025-04-25", 12] ("nothing")',
      'series[1].values: missing',
      'series[2].id: id was used before, this one is left out ("s")',
      'series[3].unit: expected the unit of the measure, people ("tons")',
      'series[4].sum: no measure has this id ("hart")',
    ]);
    expect([...curves[0]!.value]).to.deep.equal([1, Number.NaN, Number.NaN, 5, 6]);
  });

  it('are cut where nobody could see them all', () => {
    const values = Array.from({ length: 20_003 }, (_, at) => [
      new Date(Date.UTC(1950, 0, 1 + at)).toISOString().slice(0, 10),
      at,
    ]);
    const { messages, curves } = read([{ id: 's', name: 'S', values }]);
    expect(messages[0]).to.equal('series[0].values: cut to 20000 values (20003)');
    expect(curves[0]!.value.length).to.equal(20_000);
    const many = Array.from({ length: 9 }, (_, at) => ({ id: `s${at}`, name: 'S', values: [['2022', 1]] }));
    expect(read(many).messages).to.deep.equal(['series: cut to the first 8 series (9)']);
  });

  it('are reported if no entry reaches their time', () => {
    const old = {
      id: 'old',
      name: 'Old',
      values: [
        ['1999', 1],
        ['2001-05', null],
      ],
    };
    const around = {
      id: 'around',
      name: 'Around',
      values: [
        ['1999', 1],
        ['2030', 2],
      ],
    };
    const { dataset, issues } = validateDataset({ entries: ENTRIES, series: [around, old], measures: MEASURES });
    expect(dataset!.series!.length).to.equal(2);
    expect(issues.map(({ message, cure }) => [message, cure])).to.deep.equal([
      [
        'series[1].values: no entry reaches this time, and the chart ends with the entries ("old")',
        'add an entry of this time, or leave the series out',
      ],
    ]);
  });

  it('stay if there is no number, so that it can be said', () => {
    const { curves } = read([
      { id: 'none', name: 'None', values: [] },
      { id: 'sum', name: 'Sum', sum: 'hurt' },
    ]);
    expect(curves.map(({ value }) => value.length)).to.deep.equal([0, 1]);
    expect(summaryOf(curves[0]!)).to.equal(undefined);
  });
});
