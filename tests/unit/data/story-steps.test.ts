import { expect } from 'chai';
import { createModel } from '../../../src/dataset/data/create-model.js';
import { storySteps, type StorySteps } from '../../../src/dataset/data/story-steps.js';
import type { TimelineModel } from '../../../src/dataset/data/timeline-model.js';
import { validateDataset } from '../../../src/dataset/data/validate.js';

const ENTRIES = ['2022-03-01', '2022-03-02', '2022-03-03'].map((date, index) => ({
  id: `e${index}`,
  kind: 'event',
  date,
  title: `Title ${index}`,
  summary: `Summary ${index}`,
}));

function modelOf(story?: readonly object[], timeZone = 'UTC'): TimelineModel {
  const { dataset } = validateDataset({ entries: ENTRIES, ...(story && { story }) });
  return createModel(dataset!, { timeZone });
}

function told(model: TimelineModel, shown: readonly number[] = [0, 1, 2]): StorySteps {
  return storySteps(model, { entries: shown, placeOf: (entry) => shown.indexOf(entry) });
}

describe('the steps of a story', () => {
  it('are those that were written', () => {
    const steps = told(
      modelOf([
        { heading: 'First', text: 'Words', entry: 'e2' },
        { heading: 'Then', range: '2022-03/2022-04' },
      ]),
    );
    expect(steps.authored).to.equal(true);
    expect(steps.length).to.equal(2);
    expect(steps.at(0)).to.deep.equal({
      heading: 'First',
      text: 'Words',
      entry: 2,
      entries: [2],
      range: undefined,
      rangeText: undefined,
      quote: false,
    });
    expect(steps.at(1)).to.deep.equal({
      heading: 'Then',
      text: undefined,
      entry: undefined,
      entries: [],
      range: { start: Date.UTC(2022, 2), end: Date.UTC(2022, 4) },
      rangeText: '2022-03/2022-04',
      quote: false,
    });
    expect(steps.at(2)).to.equal(undefined);
    expect([steps.stepOf(2), steps.stepOf(0)]).to.deep.equal([0, -1]);
  });

  it('tell several entries, each once, and open the first', () => {
    const steps = told(
      modelOf([
        { heading: 'Two', entries: ['e2', 'e0', 'e2'] },
        { heading: 'And', entry: 'e1', entries: ['e0'] },
      ]),
    );
    expect([steps.at(0)?.entry, steps.at(0)?.entries]).to.deep.equal([2, [2, 0]]);
    expect([steps.at(1)?.entry, steps.at(1)?.entries]).to.deep.equal([1, [1, 0]]);
    expect([steps.stepOf(0), steps.stepOf(1)], 'the first step that tells an entry').to.deep.equal([0, 1]);
  });

  it('have ranges in the zone that dates are shown in', () => {
    const step = told(modelOf([{ heading: 'A day', range: '2022-03-01' }], 'Europe/Kyiv')).at(0);
    expect(step?.range).to.deep.equal({ start: Date.UTC(2022, 1, 28, 22), end: Date.UTC(2022, 2, 1, 22) });
  });

  it('may have a range with an open side', () => {
    const step = told(modelOf([{ heading: 'Since', range: '2022-03-02/..' }])).at(0);
    expect(step?.range).to.deep.equal({ start: Date.UTC(2022, 2, 2), end: Infinity });
  });

  it('are words alone where the entry or the range is not known, and that is reported', () => {
    const story = [
      { heading: 'Nobody', entry: 'none' },
      { heading: 'Never', range: '2022-13' },
      { text: 'no heading' },
    ];
    const { dataset, issues } = validateDataset({ entries: ENTRIES, story });
    expect(issues.map(({ code, path }) => `${code} ${path}`)).to.deep.equal([
      'unknown-id story[0].entry',
      'bad-date story[1].range',
      'missing story[2].heading',
    ]);
    const steps = told(createModel(dataset!, { timeZone: 'UTC' }));
    expect([steps.length, steps.at(0)?.entry, steps.at(1)?.range, steps.at(1)?.rangeText]).to.deep.equal([
      2,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('are only words if an unchecked range is not a date', () => {
    const story = [{ heading: 'Some day', range: 'soon' }];
    const model = createModel({ entries: [], story }, { timeZone: 'UTC' });
    expect(told(model).at(0)).to.include({ heading: 'Some day', range: undefined, rangeText: undefined });
  });

  it('have no place for an entry that is not there', () => {
    expect(told(modelOf([{ heading: 'No entry' }, { heading: 'Last', entry: 'e2' }])).stepOf(99)).to.equal(-1);
    expect(told(modelOf(), [2, 0]).at(2)).to.equal(undefined);
  });

  it('are the shown entries in order of time where nobody wrote any', () => {
    const steps = told(modelOf(), [2, 0]);
    expect([steps.authored, steps.length]).to.deep.equal([false, 2]);
    expect(steps.at(0)).to.include({ heading: 'Title 2', text: 'Summary 2', entry: 2, range: undefined });
    expect([steps.stepOf(0), steps.stepOf(1)]).to.deep.equal([1, -1]);
    expect(told(modelOf([])).authored).to.equal(false);
  });

  it('are made when they are asked for', () => {
    let made = 0;
    const model = modelOf();
    const counting: TimelineModel = {
      ...model,
      entries: {
        length: 1_000_000,
        at: (index) => {
          made++;
          return model.entries.at(index % 3);
        },
      },
    };
    const steps = storySteps(counting, { entries: new Uint32Array(1_000_000), placeOf: () => -1 });
    expect([steps.length, made]).to.deep.equal([1_000_000, 0]);
    steps.at(999_999);
    expect(made).to.equal(1);
  });
});
