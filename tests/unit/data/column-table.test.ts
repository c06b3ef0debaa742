import { expect } from 'chai';
import { createModel } from '../../../src/dataset/data/create-model.js';
import { validateDataset } from '../../../src/dataset/data/validate.js';
import { dateText } from '../../../src/dataset/time/date-ends.js';

const HEAD = {
  parties: [
    { id: 'north', name: 'North' },
    { id: 'south', name: 'South' },
  ],
  actors: [
    { id: 'ann', name: 'Ann Lee', aliases: ['Lee'] },
    { id: 'bob', name: 'Bob' },
  ],
  topics: [
    { id: 'talks', name: 'Talks' },
    { id: 'arms', name: 'Arms' },
  ],
  sources: [
    { id: 'paper', title: 'The paper' },
    { id: 'radio', title: 'The radio' },
  ],
};
const TWO = { start: [0, 1], title: ['a', 'b'] };

const validated = (columns: object, head: object = HEAD) => validateDataset({ ...head, columns });
const entriesOf = (columns: object, head?: object) => validated(columns, head).dataset!.entries;
const toldOf = (columns: object, head?: object): readonly string[] =>
  validated(columns, head).issues.map(({ severity, message }) => `${severity}: ${message}`);

describe('columns of texts', () => {
  it('hold texts and finite numbers, of no more than 10,000 characters', () => {
    const summary = ['x'.repeat(10_000), 'x'.repeat(10_001), 5, Number.NaN, Infinity, null, {}, true];
    const start = summary.map((_, row) => row);
    const wanted = ['x'.repeat(10_000), `${'x'.repeat(9999)}…`, '5', ...Array.from({ length: 5 }, () => undefined)];
    expect(entriesOf({ start, title: start, summary }).map((entry) => entry.summary)).to.deep.equal(wanted);
    const coded = { codes: start, values: summary };
    // A value that is no text is an empty one.
    expect(entriesOf({ start, title: start, summary: coded }).map((entry) => entry.summary)).to.deep.equal(
      wanted.map((text) => text ?? ''),
    );
  });

  it('may say which of some texts each row has', () => {
    const texts = { codes: Int8Array.of(1, -1, 0), values: ['x', 'y'] };
    const columns = {
      start: [0, 1, 2],
      title: ['a', 'b', 'c'],
      summary: texts,
      place: texts,
      channel: texts,
      id: texts,
    };
    expect(entriesOf(columns).map(({ id, summary, place, channel }) => [id, summary, place, channel])).to.deep.equal([
      ['y', 'y', 'y', 'y'],
      ['e1', undefined, undefined, undefined],
      ['x', 'x', 'x', 'x'],
    ]);
  });

  it('give no title where nothing is to be seen of it', () => {
    const title = ['', ' ', '\u00a0', '\u3000\n', ' A', '\u00a0B'];
    const start = title.map((_, row) => row);
    expect(entriesOf({ start, title }).map((entry) => entry.title)).to.deep.equal([' A', '\u00a0B']);
    const summary = title.map(() => 'w'.repeat(100));
    const titles = entriesOf({ start, title, summary }).map((entry) => entry.title);
    expect(titles).to.deep.equal([...Array.from({ length: 4 }, () => `${'w'.repeat(79)}…`), ' A', '\u00a0B']);
  });
});

describe('columns of values', () => {
  it('are read by their names, and none of them is unknown', () => {
    const values = {
      ...{ kind: ['statement', 'event'], form: ['post', 'interview'], status: ['claimed', 'disputed'] },
      ...{ party: ['south', 'north'], actor: ['Bob', 'Lee'], topic: ['arms', 'talks'], source: ['radio', 'paper'] },
      ...{ speaker: ['ann', 'bob'], summary: ['s', 't'], place: ['p', 'q'], channel: ['c', 'd'], id: ['x', 'y'] },
      ...{ end: [2, 3], precision: 'second' },
    };
    expect(toldOf({ ...TWO, ...values })).to.deep.equal([]);
    expect(toldOf({ title: ['a'], date: ['2022'] })).to.deep.equal([]);
    expect(entriesOf({ ...TWO, ...values })).to.deep.equal([
      {
        ...{ id: 'x', kind: 'statement', date: '1970-01-01T00:00:00Z/1970-01-01T00:00:00Z', title: 'a', summary: 's' },
        ...{ parties: ['south'], actors: ['bob'], topics: ['arms'], place: 'p', status: 'claimed' },
        ...{ citations: [{ source: 'radio' }], speaker: 'ann', form: 'post', channel: 'c' },
      },
      {
        ...{ id: 'y', kind: 'event', date: '1970-01-01T00:00:00Z/1970-01-01T00:00:00Z', title: 'b', summary: 't' },
        ...{ parties: ['north'], actors: ['ann'], topics: ['talks'], place: 'q', status: 'disputed' },
        ...{ citations: [{ source: 'paper' }], speaker: 'bob', form: 'interview', channel: 'd' },
      },
    ]);
  });

  it('say once what is not of their list; ids stay as they are written', () => {
    const cases = [
      ['kind', 'expected one of event, statement', undefined],
      ['form', /^expected one of post, interview, /, undefined],
      ['status', /^expected one of .*claimed, .*disputed/, undefined],
      ['party', 'no party has this id', 'X'],
      ['actor', 'no actor has this id', 'X'],
      ['topic', 'no topic has this id', 'X'],
      ['source', 'no source has this id', 'X'],
      ['speaker', 'no actor has this id', 'X'],
    ] as const;
    for (const [name, words, kept] of cases) {
      for (const column of [['X', '', 'Y', 'X'], { codes: [0, 1, 2, 0], values: ['X', '', 'Y'] }]) {
        const columns = { start: [0, 1, 2, 3], title: ['a', 'b', 'c', 'd'], [name]: column };
        const { issues, dataset } = validated(columns);
        const message = issues[0]!.message;
        expect([issues.length, issues[0]!.severity, issues[0]!.path]).to.deep.equal([1, 'warning', `columns.${name}`]);
        expect(message.startsWith(`columns.${name}: `), message).to.equal(true);
        expect(message.endsWith(' ("X") and 1 more like it'), message).to.equal(true);
        const told = message.slice(`columns.${name}: `.length, -' ("X") and 1 more like it'.length);
        if (typeof words === 'string') expect(told).to.equal(words);
        else expect(told).to.match(words);
        const [first, second] = dataset!.entries;
        const ids = [...(first?.parties ?? []), ...(first?.actors ?? []), ...(first?.topics ?? [])];
        expect(first?.citations?.[0]?.source ?? first?.speaker ?? ids[0]).to.equal(kept);
        expect(first?.form ?? first?.status).to.equal(undefined);
        expect([first?.kind, second?.kind]).to.deep.equal([name === 'speaker' ? 'statement' : 'event', 'event']);
        expect(second?.citations ?? second?.speaker).to.equal(undefined);
      }
    }
  });

  it('may be bare numbers of what the dataset lists', () => {
    for (const codes of [[1, -1, 0], Int8Array.of(1, -1, 0), Float64Array.of(1, -1, 0)]) {
      const start = [0, 1, 2];
      const columns = { start, title: start, party: codes, actor: codes, topic: codes, source: codes };
      expect(toldOf(columns)).to.deep.equal([]);
      expect(
        entriesOf(columns).map(({ parties, actors, topics, citations }) => [
          ...(parties ?? []),
          ...(actors ?? []),
          ...(topics ?? []),
          ...(citations ?? []).map(({ source }) => source),
        ]),
      ).to.deep.equal([['south', 'bob', 'arms', 'radio'], [], ['north', 'ann', 'talks', 'paper']]);
    }
    for (const name of ['party', 'actor', 'topic', 'source']) {
      expect(toldOf({ ...TWO, [name]: [-1, 0] }, {})).to.deep.equal([
        `warning: columns.${name}[1]: expected a number below 0, or -1 (0)`,
      ]);
    }
  });

  it('may be codes for ids as well, and ids where the list begins with one', () => {
    expect(entriesOf({ ...TWO, party: { codes: [0, 1], values: ['south', 'north'] } })[0]?.parties).to.deep.equal([
      'south',
    ]);
    expect(entriesOf({ ...TWO, party: ['south', 0] }).map(({ parties }) => parties)).to.deep.equal([['south'], ['0']]);
  });

  it('may stand in many rows', () => {
    const party = ['north', 'south', 'north', '', 'south', 'south'];
    const columns = { start: party.map((_, row) => row), title: party.map(() => 'T'), party };
    expect(entriesOf(columns).map(({ parties }) => parties?.[0] ?? '')).to.deep.equal(party);
  });

  it('are empty if codes or values are not a list, or belong to an invalid record', () => {
    const told = 'warning: columns.party: expected a list of texts, or codes and values';
    const run = Object.assign(() => 0, { codes: [0, 0], values: ['nobody'] });
    expect(toldOf({ ...TWO, party: run })).to.deep.equal([`${told} (a function)`]);
    expect(toldOf({ ...TWO, party: { codes: 'ab', values: ['nobody'] } })[0]).to.contain(told);
    expect(toldOf({ ...TWO, party: { codes: [0, -1], values: 'n' } })).to.deep.equal([
      'warning: columns.party[0]: expected a number below 0, or -1 (0)',
    ]);
  });

  it('are useless as bare numbers without a list of the dataset', () => {
    for (const name of ['kind', 'form', 'status', 'speaker']) {
      expect(toldOf({ ...TWO, [name]: Uint8Array.of(0, 0) }), name).to.deep.equal([
        `warning: columns.${name}: expected a list of texts, or codes and values ({"0":0,"1":0})`,
      ]);
      expect(entriesOf({ ...TWO, [name]: Uint8Array.of(0, 0) })[0]?.kind).to.equal('event');
    }
    expect(entriesOf({ ...TWO, speaker: [7, 8] }).map(({ speaker }) => speaker)).to.deep.equal(['7', '8']);
    expect(entriesOf({ ...TWO, summary: Uint8Array.of(0, 0) })[0]?.summary).to.equal(undefined);
    expect(toldOf({ ...TWO, summary: Uint8Array.of(0, 0) })).to.deep.equal([
      'warning: columns.summary: expected a list of texts, or codes and values ({"0":0,"1":0})',
    ]);
  });
});

describe('rows of columns that cannot be shown', () => {
  const columns = {
    start: [Number.NaN, 0, 1, 2],
    end: [9, -1, Number.NaN, Number.NaN],
    title: ['A', 'B', '', 'D'],
    ...{ id: ['a', 'b', 'c', 'd'], summary: ['', '', ' ', 's'], place: ['', '', '', 'p'], channel: ['', '', '', 'c'] },
    ...{ party: ['', '', 'south', 'north'], speaker: ['', '', '', 'bob'], precision: ['', '', '', 'second'] },
  };

  it('leave the others as they are', () => {
    const { dataset } = validated(columns);
    const [entry, ...more] = dataset!.entries;
    expect(more).to.deep.equal([]);
    expect(entry).to.deep.equal({
      ...{ id: 'd', kind: 'statement', date: '1970-01-01T00:00:00Z', title: 'D', summary: 's' },
      ...{ parties: ['north'], place: 'p', speaker: 'bob', channel: 'c' },
    });
    const { party, speaks, indexOf } = createModel(dataset!, { timeZone: 'UTC' });
    expect([[...party], [...speaks], indexOf('d'), indexOf('a')]).to.deep.equal([[0], [1], 0, undefined]);
  });

  it('are kept beside them with what is known of each', () => {
    const { unclear, unclearCount, issues } = validated(columns);
    expect(unclearCount).to.equal(3);
    expect(unclear.map(({ index, path, title, raw, fields }) => ({ index, path, title, raw, fields }))).to.deep.equal([
      { index: 0, path: 'columns.start[0]', title: 'A', raw: '{"title":"A","start":NaN}', fields: { title: 'A' } },
      { index: 1, path: 'columns.end[1]', title: 'B', raw: '{"title":"B","end":-1}', fields: { title: 'B' } },
      { index: 2, path: 'columns.title[2]', title: undefined, raw: '{"title":undefined}', fields: {} },
    ]);
    expect(unclear.flatMap((record) => record.issues)).to.deep.equal(issues);
    expect(issues.map(({ code, severity, value }) => [code, severity, value])).to.have.deep.members([
      ['bad-date', 'error', 'NaN'],
      ['date-order', 'error', '-1'],
      ['missing', 'error', ''],
    ]);
  });

  it('are reported by the column of the dates if those are texts', () => {
    const { issues, unclear } = validated({ ...TWO, date: { codes: [0, 9], values: ['2022'] } });
    expect(issues.map(({ severity, message }) => `${severity}: ${message}`)).to.deep.equal([
      'warning: columns.date[1]: expected a number below 1, or -1 (9)',
      'error: columns.date[1]: not an EDTF date',
    ]);
    expect(unclear.map(({ path }) => path)).to.deep.equal(['columns.date[1]']);
  });

  it('are shortened', () => {
    const { unclear } = validated({ date: ['x'.repeat(1000)], title: ['T'] });
    expect(unclear[0]?.raw).to.have.lengthOf(300);
  });

  it('are all rows if a list of dates is invalid at the second look', () => {
    const severities = new Set<string>();
    for (let looks = 0; looks < 6; looks++) {
      let left = looks;
      const dates = {
        values: ['2022'],
        get codes() {
          return left-- > 0 ? [0, 0] : undefined;
        },
      };
      const { issues, count, unclearCount } = validated({ title: ['a', 'b'], date: dates });
      expect(count + unclearCount).to.equal(looks === 0 ? 0 : 2);
      for (const { severity, code } of issues) if (code === 'wrong-type') severities.add(severity);
    }
    expect([...severities]).to.deep.equal(['error']);
  });
});

describe('columns that are none at the second look', () => {
  it('are reported as missing', () => {
    let looks = 0;
    const { dataset, issues } = validateDataset({
      get columns() {
        return looks++ === 0 ? TWO : null;
      },
    });
    expect(dataset).to.equal(undefined);
    expect(issues.map(({ severity, message }) => `${severity}: ${message}`)).to.deep.equal([
      'fatal: columns.start: missing',
    ]);
  });
});

describe('precision of columns', () => {
  it('is that of the sharpest number where no word, or no known word, is given', () => {
    const start = [0, 60_000, 3_600_000];
    const dates = (precision: unknown): readonly string[] =>
      entriesOf({ start, title: start, precision }).map(({ date }) => dateText(date).slice(0, 16));
    expect(dates(undefined)).to.deep.equal(['1970-01-01T00:00', '1970-01-01T00:01', '1970-01-01T01:00']);
    expect(dates('week')).to.deep.equal(dates(undefined));
    expect(dates(['day', '', 'week'])).to.deep.equal(['1970-01-01', '1970-01-01T00:01', '1970-01-01T01:00']);
    expect(dates(['day'])).to.deep.equal(['1970-01-01', '1970-01-01T00:01', '1970-01-01T01:00']);
    const words = 'expected one of millisecond, second, minute, day, month, year';
    expect(toldOf({ start, title: start, precision: 'week' })).to.deep.equal([
      `warning: columns.precision: ${words} ("week")`,
    ]);
    expect(toldOf({ start, title: start, precision: ['day', '', 'week'] })).to.deep.equal([
      `warning: columns.precision: ${words} ("week")`,
    ]);
  });

  it('is that of the sharpest number without a valid column', () => {
    expect(toldOf({ ...TWO, precision: 5 })).to.deep.equal([
      'warning: columns.precision: expected a list of texts, or codes and values (5)',
    ]);
    expect(entriesOf({ ...TWO, precision: 5 })[1]?.date).to.equal('1970-01-01T00:00:00.001Z');
  });
});
