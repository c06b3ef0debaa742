import { expect } from '@open-wc/testing';
import { finish } from '../../../src/dataset/base/steps.js';
import { groupSteps } from '../../../src/element/rows/list-groups.js';
import { detailedFacts, pausesOf, summaryFacts } from '../../../src/element/rows/summary-facts.js';
import { pauseWords, summaryWords } from '../../../src/element/rows/summary-words.js';
import { english } from '../../../src/words/i18n/en.js';
import { createTexts } from '../../../src/words/i18n/texts.js';
import { markColumns } from '../../../src/drawing/layout/mark-columns.js';
import { modelOf, focusOrderOf } from '../../unit/rows/many-entries.js';
import { TWO_BURSTS } from '../datasets.js';
import { detail } from '../detail.js';
import { isHeardOnly } from '../look-ups.js';
import { mount, partOf, textOf } from '../mount.js';

const GAPS = [
  { start: Date.UTC(2022, 3, 1), end: Date.UTC(2025, 1, 1) },
  { start: Date.UTC(2025, 4, 1), end: Date.UTC(2025, 5, 1) },
];

function gapsHeardOf(dates: readonly string[]): number {
  const model = modelOf({
    entries: dates.map((date, index) => ({ id: `e${index}`, kind: 'event', title: 't', date })),
  });
  const order = focusOrderOf(model, GAPS);
  const { outerStart } = markColumns(model);
  const times = Float64Array.from(order.entries, (entry) => outerStart[entry]!);
  return detailedFacts(model, { ...order, times }).gaps.length;
}

function summaryOf(dates: readonly string[], gaps: readonly { start: number; end: number }[] = []): string {
  const entries = dates.map((date, index) => ({
    id: `e${index}`,
    kind: index % 3 === 0 ? 'event' : 'statement',
    title: 't',
    date,
  }));
  const model = modelOf({ title: 'x', entries });
  const marks = markColumns(model);
  const order = focusOrderOf(model, gaps);
  const focusOrder = { ...order, times: Float64Array.from(order.entries, (entry) => marks.outerStart[entry]!) };
  const pauses = pausesOf(model, focusOrder, marks, finish(groupSteps(model, focusOrder)));
  const facts = summaryFacts(model, focusOrder, marks, pauses);
  const texts = createTexts(english, 'en');
  return `${summaryWords(facts, texts)} ${pauseWords(facts, texts)}`.trim();
}

describe('the summary', () => {
  detail('says what there is, and from when to when', () => {
    expect(summaryOf(['2022-03-01', '2022-04-02', '2025-05-01'])).to.match(
      /^Mar 2022 – May 2025: 1 event and 2 statements\.$/,
    );
    expect(summaryOf(['2022-03-01'])).to.equal('Mar 2022: 1 event.');
  });

  detail('names the busiest day, and all of those that are equally busy', () => {
    expect(summaryOf(['2022-03-01', '2022-03-01', '2022-03-02'])).to.contain(
      'Most on one day: 1 March 2022, 2 entries.',
    );
    expect(summaryOf(['2022-03-01', '2022-03-01', '2022-03-02', '2022-03-02'])).to.contain(
      'Most on one day: 1 March 2022 and 2 March 2022, 2 entries each.',
    );
  });

  detail('counts equally busy days if there are many', () => {
    const dates = ['01', '02', '03', '04'].flatMap((day) => [`2022-03-${day}`, `2022-03-${day}`]);
    expect(summaryOf(dates)).to.contain('Most on one day: 4 days with 2 entries each.');
  });

  detail('counts what is of a day for certain, and apart what the chart stacks on it besides', () => {
    const loose = ['2022-03-01~', '2022-03-01?', '../2022-03-01', '2022-03', '2022-03-01/2022-03-04'];
    expect(summaryOf([...loose, '2022-03-01', '2022-03-01'])).to.contain(
      'Most on one day: 1 March 2022, 2 entries (3 more with no certain date).',
    );
    expect(summaryOf([...loose, '2022-03-01']), 'one entry is not busy').not.to.contain('Most on one day');
    const other = ['2022-05-02', '2022-05-02'];
    expect(summaryOf([...loose, '2022-03-01', ...other])).to.contain('Most on one day: 2 May 2022, 2 entries.');
    expect(summaryOf(['2022-03', '2022', '2022-03-01/..'])).not.to.contain('Most on one day');
    const parted = ['2022-03-01T08:00', '2022-03-01~', '2022-03-01T10:00'];
    expect(summaryOf(parted)).to.contain('1 March 2022, 2 entries (1 more with no certain date).');
  });

  detail('names the pauses', () => {
    expect(summaryOf(['2022-03-01', '2025-03-01'], GAPS.slice(0, 1))).to.match(/Longest gap: (over 2|3) years\.$/);
    expect(summaryOf(['2022-03-01', '2025-03-01', '2025-07-01'], GAPS)).to.match(/Longest gap: (over 2|3) years\.$/);
  });

  detail('names no pause before the first shown entry or after the last', () => {
    expect(summaryOf(['2025-03-01', '2025-03-20'], GAPS)).not.to.contain('gap');
  });

  detail('lets hear no gap before the first shown entry or after the last', () => {
    expect(gapsHeardOf(['2022-03-01', '2025-03-01', '2025-06-02'])).to.equal(2);
    expect(gapsHeardOf(['2025-03-01', '2025-04-02'])).to.equal(0);
    expect(gapsHeardOf(['2022-03-01', '2025-03-01'])).to.equal(1);
    expect(gapsHeardOf([])).to.equal(0);
  });

  it('says from when to when what is shown is, where that is less than the heading says', async () => {
    const entries = [
      ...TWO_BURSTS.entries,
      { id: 'far', kind: 'event', title: 'Far', date: '2027-05-01', topics: ['far'] },
    ];
    const element = await mount({
      data: { ...TWO_BURSTS, topics: [{ id: 'far', name: 'Far' }], entries },
      view: 'list',
    });
    element.filter = { topic: ['far'] };
    await element.settled;
    expect(textOf(partOf(element, 'summary'))).to.match(/^May 2027: 1 event\./);
  });

  it('is there in every view: to be seen above list and table, to be heard before the chart', async () => {
    const element = await mount({ data: TWO_BURSTS });
    const words = textOf(partOf(element, 'summary'));
    expect(words, 'it is heard without the heading').to.match(
      /^Mar 2022 – Mar 2025: 8 events and 2 statements\. .*Longest gap/,
    );
    expect(isHeardOnly(partOf(element, 'summary'))).to.equal(true);
    for (const view of ['list', 'table'] as const) {
      element.view = view;
      await element.settled;
      expect(textOf(partOf(element, 'summary')), 'the heading says from when to when').to.equal(
        words.replace('Mar 2022 – Mar 2025: ', ''),
      );
      expect(isHeardOnly(partOf(element, 'summary'))).to.equal(false);
    }
  });

  detail('lets hear the longest gap once', async () => {
    const element = await mount({ data: TWO_BURSTS });
    const summary = partOf(element, 'summary');
    expect(textOf(summary)).to.match(/Longest gap: over 2 years\..*Without a dated entry: over 2 years from/);
    expect(textOf(summary.querySelector('[aria-hidden="true"]'))).to.equal('Longest gap: over 2 years.');
  });

  detail('comes before everything that it sums up', async () => {
    const element = await mount({ data: TWO_BURSTS });
    const summary = partOf(element, 'summary');
    const chart = partOf(element, 'chart');
    expect(summary.compareDocumentPosition(chart) & Node.DOCUMENT_POSITION_FOLLOWING).not.to.equal(0);
  });
});
