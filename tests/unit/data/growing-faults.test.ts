import { expect } from 'chai';
import { finish } from '../../../src/dataset/base/steps.js';
import { createModel } from '../../../src/dataset/data/create-model.js';
import { GrowingDataset } from '../../../src/dataset/data/growing-dataset.js';
import { validateDataset } from '../../../src/dataset/data/validate.js';

const entry = (id: string, more: object = {}) => ({ id, kind: 'event', date: '2022-02-24', title: 'T', ...more });
const messagesOf = ({ issues }: GrowingDataset): readonly string[] => issues.map(({ message }) => message);

const WHOLE = {
  title: 'Whole',
  parties: [{ id: 'p', name: 'P' }],
  actors: [{ id: 'a', name: 'A' }],
  topics: [{ id: 't', name: 'T' }],
  sources: [{ id: 's', title: 'S' }],
  entries: [entry('one'), entry('lost', { date: 'never' }), entry('two')],
};

describe('what a growing dataset finds', () => {
  it('is reported with the place of the record among all received', () => {
    const growing = new GrowingDataset();
    growing.add(entry('a'));
    growing.add(entry('b', { date: 'never' }));
    growing.addUnreadable('{"id":', 'an end');
    growing.add(entry('c', { kind: 'song' }));
    expect(growing.issues.map(({ path, code, severity }) => [path, code, severity])).to.deep.equal([
      ['entries[1].date', 'bad-date', 'error'],
      ['entries[2]', 'json-syntax', 'error'],
      ['entries[3].kind', 'wrong-value', 'warning'],
    ]);
    const { unclear, unclearCount, count } = growing.validation();
    expect([unclearCount, count]).to.deep.equal([2, 2]);
    expect(
      unclear.map(({ index, path, raw, fields, issues }) => [index, path, raw, fields, issues.length]),
    ).to.deep.equal([
      [1, 'entries[1]', JSON.stringify(entry('b', { date: 'never' })), { id: 'b', kind: 'event', title: 'T' }, 1],
      [2, 'entries[2]', '{"id":', {}, 1],
    ]);
  });

  it('is a step whose time no entry reaches, also if the story comes after the entries', () => {
    const story = [
      { heading: 'A', range: '2022-02' },
      { heading: 'B', range: '1999' },
    ];
    const [before, after] = [new GrowingDataset(), new GrowingDataset()];
    before.setHead({ title: 'T', story });
    after.setHead({ title: 'T' });
    for (const growing of [before, after]) growing.add(entry('a'));
    after.setTail({ story });
    for (const growing of [before, after]) {
      growing.end();
      expect(growing.issues.map(({ path, code }) => [path, code])).to.deep.equal([['story[1].range', 'not-shown']]);
    }
  });

  it('comes after what was found before', () => {
    const before = validateDataset({ ...WHOLE, colour: 'red' });
    const growing = finish(GrowingDataset.from(before));
    expect(growing.validation().issues).to.equal(before.issues);
    expect(growing.validation().unclear).to.equal(before.unclear);
    growing.add(5);
    const { issues, unclear, unclearCount, count, partial } = growing.validation();
    expect(issues.map(({ path }) => path)).to.deep.equal(['entries[1].date', 'colour', 'entries[3]']);
    expect(unclear.map(({ index }) => index)).to.deep.equal([1, 3]);
    expect([unclearCount, count, partial]).to.deep.equal([2, 2, undefined]);
    expect(messagesOf(growing)).to.deep.equal(['entries[3]: expected an object (5)']);
  });

  it('is nothing before anything has come', () => {
    const { dataset, given, ...rest } = new GrowingDataset().validation();
    expect(given?.odd.size).to.equal(0);
    expect(dataset).to.deep.equal({ entries: [] });
    expect(rest).to.deep.equal({ count: 0, unclear: [], unclearCount: 0, issues: [], partial: undefined });
  });

  it('is with what it is a part of', () => {
    const partial = { code: 'timeout', message: 'M', url: 'U' } as const;
    expect(new GrowingDataset().validation(partial).partial).to.equal(partial);
  });

  it('is that nothing came, where nothing came', () => {
    const growing = new GrowingDataset();
    growing.end();
    expect(growing.issues).to.deep.equal(validateDataset({ entries: [] }).issues);
    const broken = new GrowingDataset();
    broken.addUnreadable('{', 'an end');
    broken.end();
    expect(broken.issues.map(({ code }) => code)).to.deep.equal(['json-syntax']);
  });

  const follows = (...targets: readonly string[]) => ({
    relations: targets.map((target) => ({ type: 'follows', target })),
  });

  it('is each id that was waited for in vain, however many have come meanwhile', () => {
    const growing = new GrowingDataset();
    // The newest come first, each with the entry before it, which is still to come.
    const count = 3000;
    for (let at = count; at > 0; at--) {
      const gone = at % 1000 === 0 ? [`gone${at}`] : [];
      growing.add(entry(`e${at}`, follows(...(at > 1 ? [`e${at - 1}`] : []), ...gone)));
    }
    growing.end();
    expect(
      growing.issues.filter(({ code }) => code === 'unknown-id').map(({ path, value }) => [path, value]),
    ).to.deep.equal([
      ['entries[0].relations[1].target', 'gone3000'],
      ['entries[1000].relations[1].target', 'gone2000'],
      ['entries[2000].relations[1].target', 'gone1000'],
    ]);
  });

  it('is the same as at once, where one entry names another a thousand times before it comes', () => {
    const many = follows(...Array.from({ length: 1500 }, () => 'late'));
    const entries = [
      entry('a', many),
      entry('b', follows('gone', 'lost')),
      entry('lost', { date: 'never' }),
      entry('late'),
    ];
    const growing = new GrowingDataset();
    for (const value of entries) growing.add(value);
    growing.end();
    const unknown = ({ issues }: Pick<GrowingDataset, 'issues'>) =>
      issues.filter(({ code }) => code === 'unknown-id').map(({ path }) => path);
    expect(unknown(growing)).to.deep.equal(['entries[1].relations[0].target']);
    expect(unknown(growing)).to.deep.equal(unknown(validateDataset({ entries })));
  });

  it('is counted beyond twenty thousand that wait, of which those that come are none', () => {
    const growing = new GrowingDataset();
    const targets = Array.from({ length: 20_000 }, (_, at) => `later${at % 50}`);
    growing.add(entry('a', follows(...targets)));
    growing.add(entry('b', follows('gone', 'gone', 'last', 'lost')));
    for (let at = 0; at < 50; at++) growing.add(entry(`later${at}`));
    growing.add(entry('c', follows('nowhere')));
    growing.add(entry('last'));
    growing.end();
    const messages = messagesOf(growing).filter((message) => message.includes('no entry has this id'));
    expect(messages).to.deep.equal([
      'entries[52].relations[0].target: no entry has this id ("nowhere")',
      'entries: no entry has this id ("gone")',
      'entries: no entry has this id ("gone")',
      'entries: no entry has this id ("lost")',
    ]);
  });

  it('hears of each id once, and of none that comes after the end', () => {
    const growing = new GrowingDataset();
    const relations = [{ type: 'follows', target: 'gone' }];
    growing.add(entry('a', { relations }));
    growing.end();
    growing.add(entry('b', { relations }));
    growing.end();
    expect(messagesOf(growing)).to.deep.equal(['entries[0].relations[0].target: no entry has this id ("gone")']);
  });
});

describe('a growing dataset', () => {
  it('goes on from one that is shown, and knows all that it lists', () => {
    const growing = finish(GrowingDataset.from(validateDataset(WHOLE)));
    const more = {
      parties: ['p'],
      actors: ['a'],
      topics: ['t'],
      citations: [{ source: 's' }],
      relations: [{ type: 'follows', target: 'two' }],
    };
    expect(growing.add(entry('three', more))).to.equal('three');
    expect(growing.add(entry('one'))).to.equal('one~2');
    growing.end();
    expect(growing.issues.map(({ code }) => code)).to.deep.equal(['duplicate-id']);
    expect(growing.validation().dataset).to.deep.equal({
      ...WHOLE,
      entries: [entry('one'), entry('two'), entry('three', more), entry('one~2')],
    });
  });

  it('starts from a value that is not a dataset', () => {
    const growing = finish(GrowingDataset.from(validateDataset(5)));
    growing.add(entry('a'));
    growing.add(6);
    expect(growing.validation().issues.map(({ path }) => path)).to.deep.equal(['', 'entries[1]']);
    expect(growing.validation().dataset?.entries).to.deep.equal([entry('a')]);
  });

  it('goes on from many entries with pauses', () => {
    const pausesOf = (count: number): number => {
      const entries = Array.from({ length: count }, (_, at) => entry(`e${at}`));
      const steps = GrowingDataset.from(validateDataset({ entries }));
      let pauses = 0;
      while (steps.next().done !== true) pauses++;
      return pauses;
    };
    expect([1, 2000, 2001, 4000, 4001].map(pausesOf)).to.deep.equal([0, 0, 1, 1, 2]);
  });

  it('has its story told at the end, by the head or by what came after', () => {
    const story = [{ heading: 'H', entry: 'a' }];
    const first = new GrowingDataset();
    first.setHead({ title: 'T', story });
    const second = new GrowingDataset();
    second.setHead({ title: 'T' });
    for (const growing of [first, second]) {
      growing.add(entry('a'));
      expect(growing.validation().dataset).to.deep.equal({ title: 'T', entries: [entry('a')] });
    }
    second.setTail({ story });
    for (const growing of [first, second]) {
      growing.end();
      expect(growing.validation().dataset).to.deep.equal({ title: 'T', entries: [entry('a')], story });
      expect(growing.issues).to.deep.equal([]);
    }
  });

  it('keeps the head without a story, or with an unreadable one', () => {
    for (const head of [{ title: 'T' }, { title: 'T', story: 5 }]) {
      const growing = new GrowingDataset();
      growing.setHead(head);
      growing.add(entry('a'));
      growing.end();
      expect(growing.validation().dataset).to.deep.equal({ title: 'T', entries: [entry('a')] });
      const faults = 'story' in head ? ['story: expected a list (5)'] : [];
      expect(messagesOf(growing)).to.deep.equal(faults);
      expect(growing.issues.every(({ severity }) => severity === 'warning')).to.equal(true);
    }
  });

  it('has an empty head if the given one is invalid', () => {
    const growing = new GrowingDataset();
    growing.setHead([5]);
    growing.add(entry('a'));
    growing.end();
    expect(growing.issues.map(({ severity, message }) => [severity, message])).to.deep.equal([
      ['fatal', 'expected an object ([5])'],
    ]);
    expect(growing.validation().dataset).to.deep.equal({ entries: [entry('a')] });
  });

  it('has models whose head is without the entries', () => {
    const head = Object.fromEntries(Object.entries(WHOLE).filter(([name]) => name !== 'entries'));
    const growing = finish(GrowingDataset.from(validateDataset(WHOLE)));
    expect(createModel(growing.validation().dataset!, { timeZone: 'UTC' }).dataset).to.deep.equal(head);
  });

  it('of an earlier moment has the entries of that moment', () => {
    const growing = new GrowingDataset();
    growing.add(entry('a'));
    const before = growing.validation();
    growing.add(entry('b', { relations: [{ type: 'follows', target: 'a' }] }));
    const now = createModel(growing.validation().dataset!, { timeZone: 'UTC' });
    const then = createModel(before.dataset!, { timeZone: 'UTC' });
    expect([then.count, then.hasRelations, then.entries.at(1), then.dates.at(1)]).to.deep.equal([
      1,
      false,
      undefined,
      undefined,
    ]);
    expect([now.count, now.hasRelations, now.entries.at(2), now.dates.at(1)?.text]).to.deep.equal([
      2,
      true,
      undefined,
      '2022-02-24',
    ]);
    expect(before.dataset!.entries).to.equal(before.dataset!.entries);
    expect(Object.isFrozen(before.dataset)).to.equal(true);
    expect(Object.isFrozen(before.dataset!.entries)).to.equal(true);
  });
});
