// What stands around entries, written wrongly: each fault is one line with path and value, and each has a cure.
import { expect } from 'chai';
import { validateDataset } from '../../../src/dataset/data/validate.js';

const ENTRIES = [
  { id: 'a', kind: 'event', date: '2024-01-01', title: 'A' },
  { id: 'b', kind: 'event', date: '2024-12-31', title: 'B' },
];
const MEASURES = [{ id: 'hurt', name: 'Hurt', unit: 'people' }];
const phases = (...list: readonly object[]): object => ({ phases: list });
const series = (values: unknown, more: object = {}): object => ({ series: [{ id: 's', name: 'S', values, ...more }] });
const medium = (media: object): object => ({ entries: [{ ...ENTRIES[0], media: [media] }, ENTRIES[1]] });
const OUTSIDE = 'no entry reaches this time, and the chart ends with the entries';
const HTTPS = 'write an https address, or the path of a file beside the page';
const A_DATE = 'write a day as "2022-08-01", a month as "2022-08", a year as "2022"';

const CASES: readonly (readonly [what: string, data: object, message: string, cure: string])[] = [
  [
    'a phase that ends before it begins',
    phases({ label: 'P', date: '2024-06/2024-02' }),
    'phases[0].date: ends before it starts ("2024-06/2024-02")',
    'write "2024-02/2024-06"',
  ],
  [
    'a hundred phases',
    phases(...Array.from({ length: 100 }, (_, at) => ({ label: `P${at}`, date: '2024-02/2024-06' }))),
    'phases: the names of more than 40 phases have no room (100)',
    'make entries of the less important ones',
  ],
  [
    'a milestone out of the data',
    { milestones: [{ label: 'M', date: '1999-01-01' }] },
    `milestones[0].date: ${OUTSIDE} ("1999-01-01")`,
    'add an entry of this time, or leave the milestone out',
  ],
  [
    'a step out of the data',
    { story: [{ heading: 'Then', range: '1999' }] },
    `story[0].range: ${OUTSIDE} ("1999")`,
    'add an entry of this time, or leave the range out',
  ],
  [
    'a step that names nobody',
    { story: [{ heading: 'Then', entry: 'nobody' }] },
    'story[0].entry: no entry has this id ("nobody")',
    'list it in "entries"',
  ],
  [
    'a step with a word for a flag',
    { story: [{ heading: 'Then', entry: 'a', quote: 'yes' }] },
    'story[0].quote: expected true or false ("yes")',
    'write true',
  ],
  [
    'a number that is none',
    series([['2024-01-02', Number.NaN]]),
    'series[0].values[0][1]: expected a number, or null where none is known (NaN)',
    'write null',
  ],
  [
    'two values for a day',
    series([
      ['2024-01-02', 1],
      ['2024-01-02', 2],
    ]),
    'series[0].values[1]: expected one value for each time, so this one is left out ("2024-01-02")',
    'keep one of them, or give the lowest and the highest',
  ],
  [
    'a unit of one value',
    series([['2024-01-02', '2 mi']], { unit: 'km' }),
    'series[0].values[0][1]: expected a number, or null where none is known ("2 mi")',
    'write the number alone; its unit stands in "unit"',
  ],
  [
    'a unit beside that of the measure',
    { measures: MEASURES, series: [{ id: 's', name: 'S', unit: 'km', sum: 'hurt' }] },
    'series[0].unit: expected the unit of the measure, people ("km")',
    'leave "unit" out: a sum has the unit of its measure',
  ],
  [
    'values and a sum',
    { measures: MEASURES, ...series([['2024-01-02', 1]], { sum: 'hurt' }) },
    'series[0].sum: expected "values" or "sum": the values are shown ("hurt")',
    'leave one of them out',
  ],
  [
    'bounds in the wrong order',
    series([['2024-01-02', 5, 9, 1]]),
    'series[0].values[0]: expected low ≤ value ≤ high ([5,9,1])',
    'write the value, then the lowest and the highest that it may be',
  ],
  [
    'more cells than a value has',
    series([['2024-01-02', 5, 1, 9, 7]]),
    'series[0].values[0]: expected date, value, lowest and highest, so what follows is left out (5)',
    'give a series of its own to each further value',
  ],
  [
    'a value that is no list',
    series([{ date: '2024-01-03', value: 2 }]),
    'series[0].values[0]: expected a date with its number: ["2025-04-25", 12] ({"date":"2024-01-03","value":2})',
    'write the date and the number between [ and ]; the unit of all values stands in "unit"',
  ],
  ['a value of some time', series([['soon', 5]]), 'series[0].values[0][0]: not an EDTF date ("soon")', A_DATE],
  [
    'a film of http',
    medium({ url: 'http://films.example/a.mp4' }),
    'entries[0].media[0].url: not an address that can be linked ("http://films.example/a.mp4")',
    'write "https://films.example/a.mp4" if its server has that',
  ],
  [
    'a film that is a script',
    medium({ url: 'javascript:alert(1)', kind: 'video' }),
    'entries[0].media[0].url: not an address that can be linked ("javascript:alert(1)")',
    HTTPS,
  ],
  [
    'a still that is a script',
    medium({ url: 'https://films.example/a.mp4', poster: 'javascript:1' }),
    'entries[0].media[0].poster: not an address that can be linked ("javascript:1")',
    HTTPS,
  ],
  [
    'a frame of a service that is not known',
    medium({ url: 'https://service.example/embed/1', kind: 'frame' }),
    'entries[0].media[0].kind: expected one of image, video, audio, document ("frame")',
    'write one of these',
  ],
  [
    'a film with a password',
    medium({ url: 'https://me:secret@films.example/a.mp4' }),
    'entries[0].media[0].url: not an address that can be linked ("https://me:secret@films.example/a.mp4")',
    'write it without a name and a password',
  ],
];

describe('bad input around entries', () => {
  for (const [what, data, message, cure] of CASES) {
    it(`${what}: a line with path, value and cure`, () => {
      const { issues, count } = validateDataset({ entries: ENTRIES, ...data });
      expect(issues.map((issue) => [issue.message, issue.cure])).to.deep.equal([[message, cure]]);
      expect(issues[0]!.severity).to.equal('warning');
      expect(count).to.equal(2);
    });
  }

  it('a series with a million values: cut, with a line', () => {
    const start = Date.UTC(2024, 0, 1);
    const values = Array.from({ length: 1_000_000 }, (_, at) => [new Date(start + at * 30_000).toISOString(), at]);
    const { issues, dataset } = validateDataset({ entries: ENTRIES, ...series(values) });
    expect(issues.map(({ message, cure }) => [message, cure])).to.deep.equal([
      ['series[0].values: cut to 20000 values (1000000)', 'give one value a day, a week or a month'],
    ]);
    expect(dataset!.series![0]!.values).to.have.lengthOf(20_000);
  });
});
