/** Results for single datasets, worked out by hand: properties check the rules, these check words and numbers. */
import { expect } from 'chai';
import { finish } from '../../../src/dataset/base/steps.js';
import { createModel } from '../../../src/dataset/data/create-model.js';
import { createIssue } from '../../../src/dataset/data/issue-text.js';
import { cutText } from '../../../src/dataset/data/short-text.js';
import { foldText, foldWithOffsets } from '../../../src/dataset/data/fold-text.js';
import { storySteps } from '../../../src/dataset/data/story-steps.js';
import { compareRows, orderSteps } from '../../../src/dataset/data/time-order.js';
import { validateDataset } from '../../../src/dataset/data/validate.js';

const orderOf = (...args: Parameters<typeof orderSteps>): Uint32Array => finish(orderSteps(...args));

const messagesOf = (value: unknown): readonly string[] => validateDataset(value).issues.map(({ message }) => message);
const DAY_MS = 86_400_000;

describe('columns, worked out', () => {
  it('without rows are reported with their path', () => {
    const { issues } = validateDataset({ columns: { title: [], start: [] } });
    expect(issues.map(({ code, path, severity }) => [code, path, severity])).to.deep.equal([
      ['no-entries', 'columns', 'warning'],
    ]);
    expect(validateDataset({ entries: [] }).issues[0]?.path).to.equal('entries');
  });

  it('name an invalid column, and count the rows that another lacks', () => {
    expect(messagesOf({ columns: { title: ['T'], start: 'soon' } })).to.deep.equal(['columns.start: missing']);
    expect(messagesOf({ columns: { title: ['T'], start: { codes: [1], values: [] } } })).to.deep.equal([
      'columns.start: expected a list of numbers',
    ]);
    expect(messagesOf({ columns: { title: ['T', 'U'], start: [0, DAY_MS], place: ['Kyiv'] } })).to.deep.equal([
      'columns.place: expected 2 rows, there are 1',
    ]);
  });

  it('keep the rows that cannot be shown apart, with what is wrong with each', () => {
    const start = [0, Number.NaN, 2 * DAY_MS, 3 * DAY_MS, 4 * DAY_MS];
    const end = [Number.NaN, Number.NaN, DAY_MS, 1e300, 4 * DAY_MS];
    const title = ['A', 'B', 'C', 'D', ' '];
    const { count, unclear, issues } = validateDataset({ columns: { title, start, end } });
    expect(count).to.equal(1);
    expect(
      unclear.map(({ index, path, title: name, issues: own }) => [
        index,
        path,
        name,
        own.map(({ message }) => message),
      ]),
    ).to.deep.equal([
      [1, 'columns.start[1]', 'B', ['columns.start[1]: not an EDTF date (NaN)']],
      [2, 'columns.end[2]', 'C', [`columns.end[2]: ends before it starts (${DAY_MS})`]],
      [3, 'columns.end[3]', 'D', ['columns.end[3]: not an EDTF date (1e+300)']],
      [4, 'columns.title[4]', undefined, ['columns.title[4]: missing']],
    ]);
    expect(issues.map(({ path }) => path)).to.have.members(unclear.map(({ path }) => path));
  });

  it('of one day that ends before it begins are in order: days count whole', () => {
    const columns = { title: ['T'], start: [5 * 3_600_000], end: [3_600_000], precision: 'day' };
    expect(validateDataset({ columns }).count).to.equal(1);
    expect(validateDataset({ columns: { ...columns, precision: 'minute' } }).count).to.equal(0);
  });

  it('take a summary for the title that is missing, without what surrounds it', () => {
    const columns = { title: [], start: [0, DAY_MS], summary: ['  What happened \n', ' '] };
    const { dataset, unclear } = validateDataset({ columns });
    expect(dataset?.entries.map(({ title }) => title)).to.deep.equal(['What happened']);
    expect(unclear.map(({ path }) => path)).to.deep.equal(['columns.title[1]']);
  });

  it('give rows without an id one of their own, by their place', () => {
    const columns = { id: ['', 'own'], title: ['A', 'B', 'C'], start: [0, 1, 2] };
    expect(validateDataset({ columns }).dataset?.entries.map(({ id }) => id)).to.deep.equal(['e0', 'own', 'e2']);
  });
});

describe('the order of time, worked out', () => {
  it('is that of rows compared, also where thousands come sorted but for those that begin together', () => {
    const rows = Array.from({ length: 9000 }, (_, at) => at);
    const startMin = Float64Array.from(rows, (at) => Math.floor(at / 7));
    const endMax = Float64Array.from(rows, (at) => Math.floor(at / 7) + ((at * 5) % 7));
    const compared = Uint32Array.from(rows).sort((left, right) => compareRows({ startMin, endMax }, left, right));
    expect(orderOf({ startMin, endMax }, 0, rows.length)).to.deep.equal(compared);
    // The last ones begin together as well.
    expect(startMin.at(-1)).to.equal(startMin.at(-2));
  });
});

describe('texts, worked out', () => {
  it('are cut before a character of two units, never within one', () => {
    expect(cutText('ab\u{10ffff}cd', 4)).to.equal('ab…');
    expect(cutText('abc\u{10000}d', 4)).to.equal('abc…');
    expect(cutText('abcd', 4)).to.equal('abcd');
  });

  it('are folded character by character, each with its place', () => {
    expect(foldWithOffsets('A\u{1f600}é')).to.deep.equal({ text: 'a\u{1f600}e', offsets: [0, 1, 1, 3] });
    expect(foldText('x\ud83d\ue000')).to.equal('x\ud83d\ue000');
    expect(foldText('и\u0306')).to.equal(foldText('й'));
  });

  it('of issues end with what only the finder knows', () => {
    const told = (code: 'broken-off' | 'timeout' | 'not-json', detail: string): string =>
      createIssue({ code, severity: 'fatal', path: '', detail }).message;
    expect(told('broken-off', ' after 3 entries')).to.equal('the data breaks off after 3 entries');
    expect(told('timeout', '60 s')).to.equal('no answer within 60 s');
    expect(told('not-json', 'a web page')).to.equal('expected JSON, got a web page');
  });
});

describe('entries, worked out', () => {
  it('are some where one can be shown and one cannot', () => {
    const good = { id: 'a', kind: 'event', date: '2022', title: 'A' };
    const { issues, count, unclearCount } = validateDataset({ entries: [good, { ...good, id: 'b', date: 'soon' }] });
    expect([count, unclearCount, issues.map(({ code }) => code)]).to.deep.equal([1, 1, ['bad-date']]);
  });
});

describe('a list that a page hands over, worked out', () => {
  it('has as many items as its length says in whole numbers', () => {
    const entry = (id: string) => ({ id, kind: 'event', date: '2022', title: id });
    const half = new Proxy([entry('a'), entry('b')], {
      get: (list, key) => (key === 'length' ? 1.5 : (Reflect.get(list, key) as unknown)),
    });
    expect(validateDataset({ entries: half }).dataset?.entries.map(({ id }) => id)).to.deep.equal(['a']);
  });
});

describe('a model, worked out', () => {
  const entries = [
    { id: 'a', kind: 'statement' as const, date: '2022-01-03', said: '2022-01-01', title: 'A' },
    { id: 'b', kind: 'event' as const, date: '2022-01-02', title: 'B' },
  ];

  it('stands at the time of happening where nothing else is asked for', () => {
    const order = (times?: 'happened' | 'said') =>
      [...createModel({ entries }, { timeZone: 'UTC', ...(times && { times }) }).order].join(' ');
    expect([order(), order('happened'), order('said')]).to.deep.equal(['1 0', '1 0', '0 1']);
    expect(createModel({ entries }, { timeZone: 'UTC' }).times).to.equal('happened');
  });

  it('tells a step of a story by its words where it shows no entry', () => {
    const model = createModel(
      { entries, story: [{ heading: 'H' }, { heading: 'I', entry: 'b' }] },
      { timeZone: 'UTC' },
    );
    const steps = storySteps(model, { entries: [1, 0], placeOf: () => 0 });
    expect(steps.at(0)).to.deep.equal({
      heading: 'H',
      text: undefined,
      quote: false,
      entry: undefined,
      entries: [],
      range: undefined,
      rangeText: undefined,
    });
    expect([steps.at(1)?.entry, steps.stepOf(1), steps.stepOf(0), steps.stepOf(7)]).to.deep.equal([1, 1, -1, -1]);
  });
});
