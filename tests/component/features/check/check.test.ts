// What the author of a dataset hears of it: one group in the console, and a line at the foot.
import { expect } from '@open-wc/testing';
import { detail } from '../../detail.js';
import { all, mount, one, partOf, partsOf, textOf } from '../../mount.js';
import { until } from '../../until.js';

const FAULTY = {
  title: 'Faulty',
  parties: [
    { id: 'ru', name: 'Russia' },
    { id: 'ua', name: 'Ukraine' },
  ],
  actors: [{ id: 'lavrov', name: 'Lavrov', party: 'ru' }],
  sources: [{ id: 'report', title: 'A report' }],
  entries: [
    { id: 'a', kind: 'event', date: '2022-08-02', title: 'A', parties: ['rus'] },
    { id: 'b', kind: 'event', date: '2022-08-03', title: 'B', citations: [{ source: 'repport' }] },
    // With its words: the console's line on statements without them may come after the next test has begun.
    { id: 'c', kind: 'statement', date: '2022-08-04', title: 'C', speaker: 'lavrof', quotes: [{ text: 'C.' }] },
    { id: 'd', kind: 'event', date: '1 August 2022', title: 'D' },
  ],
};
const CURES = ['did you mean “ru”?', 'did you mean “report”?', 'did you mean “lavrov”?', 'write “2022-08-01”'];

describe('the check of the data', () => {
  const { groupCollapsed, info, warn } = console;
  const groups: string[] = [];
  const texts: string[] = [];
  const hints: string[] = [];
  beforeEach(() => {
    groups.length = texts.length = hints.length = 0;
    console.groupCollapsed = (heading: string) => groups.push(heading);
    console.warn = (text: string) => texts.push(text);
    console.info = (text: string) => hints.push(text);
  });
  afterEach(() => {
    Object.assign(console, { groupCollapsed, info, warn });
  });

  detail('names each fault with a cure, in one group of the console', async () => {
    await mount({ data: FAULTY });
    expect(groups).to.deep.equal(['Faulty: 4 issues (unknown-id 3, bad-date 1)']);
    expect(texts).to.have.lengthOf(1);
    expectCures(texts[0]!);
  });

  it('lists the same at the foot, on localhost', async () => {
    const element = await mount({ data: FAULTY });
    expect(textOf(one(element, '[part~="check"] > summary'))).to.equal(
      '4 issues in the data (only you see this, on localhost)',
    );
    expect(all(element, '[part~="check"] li')).to.have.lengthOf(4);
    expectCures(textOf(one(element, '[part~="check"] > ul')));
    await expect(partOf(element, 'check')).to.be.accessible();
  });

  detail('is there only where it is wanted and something is wrong', async () => {
    const element = await mount({ data: FAULTY, check: 'off' });
    const shown = (): number => partsOf(element, 'check').length;
    expect(shown(), 'switched off').to.equal(0);
    element.setAttribute('check', '');
    await element.settled;
    expect(textOf(one(element, '[part~="check"] > summary')), 'as an attribute').to.equal('4 issues in the data');
    element.data = { ...FAULTY, entries: [{ ...FAULTY.entries[0], parties: ['ru'] }] };
    await element.settled;
    expect(shown(), 'mended').to.equal(0);
  });

  detail('says in one line of the console how many statements have no quotes, once for a dataset', async () => {
    const element = await mount({
      check: 'on',
      data: statements('Talks', {}, {}, { form: 'no-comment' }, { quotes: [{ text: 'Yes.' }] }),
    });
    await until(() => hints.length > 0, 'a hint');
    const cure =
      'add the words as the source has them to "quotes", or leave them out if the source only reports what was said';
    expect(hints).to.deep.equal([`conflict-timeline: 2 statements have no quotes (a and others); ${cure}`]);
    void element.appendEntries([{ id: 'z', kind: 'statement', title: 'Z', date: '2022-03-01' }]);
    await until(() => element.inView?.total === 5, 'the entry is there');
    element.data = statements('Answers', {});
    await until(() => hints.length > 1, 'the hint of other data');
    expect(hints.slice(1)).to.deep.equal([`conflict-timeline: 1 statement has no quotes (a); ${cure}`]);
    expect([...groups, ...texts]).to.deep.equal([]);
    expect(partsOf(element, 'check')).to.have.lengthOf(0);
  });

  detail('says nothing of statements where nobody asked, where it is switched off, and nothing of events', async () => {
    const element = await mount({ data: statements('Calls', {}) });
    await element.settled;
    element.check = 'off';
    element.data = statements('Talks', {});
    await element.settled;
    element.data = { title: 'Events', entries: [{ id: 'a', kind: 'event', title: 'A', date: '2022-03-01' }] };
    element.setAttribute('check', '');
    await element.settled;
    element.data = statements('Answers', {});
    await until(() => hints.length > 0, 'the hint of the last data');
    expect(hints).to.have.lengthOf(1);
  });
});

function statements(title: string, ...entries: readonly object[]): object {
  return {
    title,
    entries: entries.map((entry, at) => ({
      ...{ id: 'abcd'[at], kind: 'statement', title: `Statement ${String(at)}`, date: `2022-03-0${String(at + 1)}` },
      ...entry,
    })),
  };
}

function expectCures(text: string): void {
  for (const cure of CURES) expect(text.replaceAll(/"([^"]*)"/gu, '“$1”').toLowerCase()).to.contain(cure);
}
