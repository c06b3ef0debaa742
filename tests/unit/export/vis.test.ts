// Items of vis-timeline as that program reads them. Round trips are in `other-timelines.test.ts`.
import { expect } from 'chai';
import { validateDataset } from '../../../src/dataset/data/validate.js';
import { exportDataset } from '../../../src/convert/export/index.js';

const ENTRY = { kind: 'event', title: 'Bridge opens', date: '2022-02-24' };

interface Read {
  readonly title?: string;
  readonly groups: readonly object[];
  readonly items: readonly object[];
}

function exported(head: object, ...entries: readonly object[]) {
  const all = entries.map((entry, at) => ({ id: `e${at}`, ...ENTRY, ...entry }));
  const { text, notKept } = exportDataset(validateDataset({ ...head, entries: all }).dataset!, 'vis');
  const lost = notKept.map(({ what, code, count }) => `${what}: ${code}, ${count}`);
  return { ...(JSON.parse(text) as Read), text, lost };
}

describe('a file for vis-timeline', () => {
  it('has a title only if the dataset has one, and no group without a topic', () => {
    expect(exported({}, {}).text).to.match(/^\{\n {2}"groups": \[\],\n {2}"items": \[\n {4}\{.*\}\n {2}\]\n\}\n$/);
    expect(exported({ title: 'War of "Halm"' }, {}).title).to.equal('War of "Halm"');
    expect(exported({ topics: [{ id: 't', name: 'Talks & <peace>' }] }, {}).groups).to.deep.equal([
      { id: 't', content: 'Talks &#38; &#60;peace&#62;' },
    ]);
  });

  it('has an item on a line for each phase and each entry', () => {
    const phases = [1, 2].map((year) => ({ label: `Year ${year}`, date: `202${year}` }));
    const { text, items } = exported({ phases }, {}, {});
    expect(text.match(/^ {4}\{"id":"[^"]+".*\},?$/gm)).to.have.lengthOf(4);
    expect(items.map((item) => 'type' in item)).to.deep.equal([true, true, false, false]);
  });

  it('counts what it has no place for in the head', () => {
    expect(exported({ license: 'CC0', lang: 'en', title: 'War' }, {}).lost).to.deep.equal([
      'lang: no-place, 1',
      'license: no-place, 1',
    ]);
  });
});

describe('an item of an entry', () => {
  const itemOf = (entry: object): object => exported({}, entry).items[0]!;

  it('has all that an item has a place for, with words as HTML', () => {
    const entry = { title: 'A "<b>" & more', summary: 'x < y', topics: ['t'] };
    const { items, lost } = exported({ topics: [{ id: 't', name: 'T' }] }, entry);
    expect(items).to.deep.equal([
      {
        id: 'e0',
        content: 'A &#34;&#60;b&#62;&#34; &#38; more',
        title: 'x &#60; y',
        start: '2022-02-24',
        group: 't',
        x_edtf: '2022-02-24',
      },
    ]);
    expect(lost).to.deep.equal([]);
  });

  it('is a point on one day, and a range from its first to its last day', () => {
    expect(itemOf({})).to.deep.equal({
      id: 'e0',
      content: 'Bridge opens',
      start: '2022-02-24',
      x_edtf: '2022-02-24',
    });
    const timesOf = (date: unknown): unknown => {
      const { start, end } = itemOf({ date }) as { readonly start: string; readonly end?: string };
      return [start, end];
    };
    expect(timesOf('2022-02')).to.deep.equal(['2022-02-01', '2022-02-28']);
    expect(timesOf('2022-02-24/2022-03-02')).to.deep.equal(['2022-02-24', '2022-03-02']);
    expect(timesOf({ start: '2022-02-24/2022-02-26', end: '2022-03-02' })).to.deep.equal(['2022-02-24', '2022-03-02']);
  });

  it('has times where the date has, and no end where it goes on', () => {
    expect(itemOf({ date: '2022-02-24T03:05Z' })).to.include({
      start: '2022-02-24T03:05:00.000Z',
      end: '2022-02-24T03:05:59.999Z',
    });
    const open = itemOf({ date: '2022-02-24/..' });
    expect(open).to.include({ start: '2022-02-24', x_edtf: '2022-02-24/..' });
    expect(open).not.to.have.property('end');
  });

  it('is left out without a beginning, or before the year 0, and counted', () => {
    const dates = ['../2022', '-0001-12-31', '0000-01-01', 'Y12000', '9999-12-30'];
    const { items, lost } = exported({}, ...dates.map((date) => ({ date })));
    expect(items.map((item) => (item as { readonly start: string }).start)).to.deep.equal(['0000-01-01', '9999-12-30']);
    expect(lost).to.deep.equal(['entries: no-beginning, 3']);
  });

  it('has one group; further topics, a place and a kind are counted', () => {
    const { items, lost } = exported(
      { topics: ['t', 'u', 'v'].map((id) => ({ id, name: id })) },
      { topics: ['t', 'u', 'v'], location: { name: 'Halm' }, kind: 'statement', status: 'claimed' },
    );
    expect(items[0]).to.include({ group: 't' });
    expect(lost).to.have.members([
      ...['topics: one-group, 2', 'location: no-place, 1', 'kind: statement, 1', 'status: no-place, 1'],
    ]);
  });

  it('has its own id, unless a phase has it', () => {
    const phases = [{ id: 'e1', label: 'First siege', date: '2022' }];
    const ids = exported({ phases }, {}, {}).items.map((item) => (item as { readonly id: string }).id);
    expect(ids).to.deep.equal(['e1', 'e0', 'e1 (entry)']);
  });
});

describe('an item of a phase', () => {
  it('is a background from its first to its last day, with its words as HTML', () => {
    const phases = [
      { id: 'siege', label: 'First <siege>', date: '2022-02-24/2022-03', description: 'A & B' },
      { label: 'That day', date: '2022-04-01' },
    ];
    const { items, lost } = exported({ phases });
    expect(items).to.deep.equal([
      {
        ...{ id: 'siege', type: 'background', content: 'First &#60;siege&#62;', title: 'A &#38; B' },
        ...{ start: '2022-02-24', end: '2022-03-31', x_edtf: '2022-02-24/2022-03' },
      },
      {
        ...{ id: 'phase-2', type: 'background', content: 'That day' },
        ...{ start: '2022-04-01', end: '2022-04-01', x_edtf: '2022-04-01' },
      },
    ]);
    expect(lost).to.deep.equal([]);
  });

  it('is left out if an end is open, and what it has no place for is counted', () => {
    const phases = [
      { label: 'Goes on', date: '2022/..' },
      { label: 'Before', date: '../2022' },
      { label: 'Closed', date: '2022', sources: ['s'] },
    ];
    const { items, lost } = exported({ phases, sources: [{ id: 's', title: 'S' }] });
    expect(items).to.have.lengthOf(1);
    expect(lost).to.have.members(['sources: no-place, 1', 'phases: open-phase, 2', 'phases.sources: no-place, 1']);
  });
});
