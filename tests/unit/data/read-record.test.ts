import { expect } from 'chai';
import { Cursor, SilentCursor } from '../../../src/dataset/data/cursor.js';
import { IssueLog } from '../../../src/dataset/data/issue-log.js';
import { countItems, list, listById } from '../../../src/dataset/data/read-list.js';
import {
  defineShape,
  readPlainRecord,
  record,
  type Definition,
  type Reader,
} from '../../../src/dataset/data/read-record.js';
import { flag, name, text } from '../../../src/dataset/data/read-value.js';

interface Thing {
  readonly id: string;
  readonly name: string;
  readonly note?: string;
  readonly big?: boolean;
}

const DEFINITION: Definition<Thing> = {
  kind: 'thing',
  fields: { id: name, name, note: text, big: flag },
  required: ['id', 'name'],
  replaceable: ['name'],
  standIns: ({ note }) => (note === undefined ? {} : { name: note }),
};
const thing = record(DEFINITION);

/** The result, then each issue. */
function outcome(read: Reader<unknown>, value: unknown): readonly unknown[] {
  const log = new IssueLog();
  const result = new Cursor(log, 'fatal').read(read, value, 'f', 'error');
  return [result, ...log.all().map(({ severity, message }) => `${severity}: ${message}`)];
}

describe('a record', () => {
  it('has the fields that are known and right', () => {
    const whole = { id: 'a', name: 'A', note: '', big: false };
    expect(outcome(thing, whole)).to.deep.equal([whole]);
    expect(outcome(thing, { ...whole, note: undefined })).to.deep.equal([{ id: 'a', name: 'A', big: false }]);
    expect(outcome(thing, { ...whole, big: 'yes', colour: 1, $comment: 1, 'x-own': 1 })).to.deep.equal([
      { id: 'a', name: 'A', note: '' },
      'warning: f.big: expected true or false ("yes")',
      'warning: f.colour: unknown field',
    ]);
  });

  it('is invalid without a required field, which is reported once', () => {
    expect(outcome(thing, { name: 'A' })).to.deep.equal([undefined, 'error: f.id: missing']);
    expect(outcome(thing, { id: ' ', name: 'A' })).to.deep.equal([undefined, 'error: f.id: missing (" ")']);
    expect(outcome(thing, { id: {}, name: 'A' })).to.deep.equal([undefined, 'error: f.id: expected text ({})']);
    expect(outcome(thing, 5)).to.deep.equal([undefined, 'error: f: expected an object (5)']);
  });

  it('has another field stand in, with a warning', () => {
    const stoodIn = { id: 'a', name: 'Note', note: 'Note' };
    expect(outcome(thing, { id: 'a', note: 'Note' })).to.deep.equal([stoodIn, 'warning: f.name: missing']);
    expect(outcome(thing, { id: 'a', note: 'Note', name: {} })).to.deep.equal([
      stoodIn,
      'warning: f.name: expected text ({})',
    ]);
  });

  it('is invalid without a substitute', () => {
    expect(outcome(thing, { id: 'a' })).to.deep.equal([undefined, 'error: f.name: missing']);
    expect(outcome(thing, { id: 'a', name: {} })).to.deep.equal([
      undefined,
      'warning: f.name: expected text ({})',
      'error: f.name: missing',
    ]);
  });

  it('without stand-ins has none', () => {
    const plain = record<{ readonly id: string }>({ kind: 'plain', fields: { id: name }, required: ['id'] });
    expect(outcome(plain, {})).to.deep.equal([undefined, 'error: f.id: missing']);
    expect(outcome(plain, { id: 'a' })).to.deep.equal([{ id: 'a' }]);
  });
});

describe('a plain record without any fault', () => {
  const read = (value: unknown, log = new IssueLog()): Thing | undefined => {
    const found = readPlainRecord(defineShape(DEFINITION), value, new SilentCursor(log, 'warning'));
    expect(log.all()).to.deep.equal([]);
    return found;
  };
  const PLAIN = { id: 'a', name: 'A' };

  it('is read at a look, into a copy', () => {
    expect(read(PLAIN)).to.deep.equal(PLAIN);
    expect(read(PLAIN)).not.to.equal(PLAIN);
  });

  it('loses the fields of its author, and those without a value', () => {
    const kept = read({ ...PLAIN, 'x-own': 1, $comment: 2, note: undefined, big: true });
    expect(kept).to.deep.equal({ ...PLAIN, big: true });
    expect(Object.keys(kept!)).to.deep.equal(['id', 'name', 'big']);
  });

  it('may have an unknown field that was reported before', () => {
    expect(read({ ...PLAIN, colour: 1 })).to.equal(undefined);
    const log = new IssueLog();
    log.isFirst('thing colour');
    expect(read({ ...PLAIN, colour: 1 }, log)).to.deep.equal(PLAIN);
    expect(read({ ...PLAIN, color: 1 }, log)).to.equal(undefined);
  });

  it('is left to the slow reader if there is anything to report', () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const odd = [5, null, [], proxy, {}, { id: 'a' }, { ...PLAIN, big: 1 }, { ...PLAIN, note: 5 }];
    const inherited = [Object.create(PLAIN) as object, Object.assign(Object.create(null) as object, PLAIN)];
    for (const value of [...odd, ...inherited]) expect(read(value)).to.equal(undefined);
  });

  it('is judged alone, whatever was read before', () => {
    const shape = defineShape(DEFINITION);
    const cursor = new SilentCursor(new IssueLog(), 'warning');
    expect(readPlainRecord(shape, { ...PLAIN, big: 1 }, cursor)).to.equal(undefined);
    expect(readPlainRecord(shape, PLAIN, cursor)).to.deep.equal(PLAIN);
  });
});

describe('a list', () => {
  const things = list(thing);

  it('keeps what can be read of it, and matters less than what holds it', () => {
    expect(outcome(things, [{ id: 'a', name: 'A' }, 5, { id: 'b', name: 'B' }])).to.deep.equal([
      [
        { id: 'a', name: 'A' },
        { id: 'b', name: 'B' },
      ],
      'warning: f[1]: expected an object (5)',
    ]);
    expect(outcome(list(thing, 'error'), [5])).to.deep.equal([[], 'error: f[0]: expected an object (5)']);
    expect(outcome(things, { length: 0 })).to.deep.equal([undefined, 'error: f: expected a list ({"length":0})']);
  });

  it('has at most two million items', () => {
    const lying = (length: number): object =>
      new Proxy([], { get: (_, key) => (key === 'length' ? length : undefined) });
    const none: Reader<never> = () => undefined;
    expect(outcome(list(none), lying(2_000_000))).to.deep.equal([[]]);
    expect(outcome(list(none), lying(2_000_001))).to.deep.equal([[], 'error: f: cut to 2000000 items']);
    expect([1, 2_000_000, 1e12].map((length) => countItems(lying(length)))).to.deep.equal([1, 2_000_000, 2_000_000]);
  });

  it('by id has the first of each id', () => {
    const found: Thing[] = [];
    const add = (item: Thing): number => found.push(item);
    const given = [{ id: 'a', name: 'A' }, { id: 'b', name: 'B' }, { id: 'a', name: 'C' }, {}];
    expect(outcome(listById(thing, { add }), given)).to.deep.equal([
      given.slice(0, 2),
      'warning: f[2].id: id was used before, this one is left out ("a")',
      'warning: f[3].id: missing',
      'warning: f[3].name: missing',
    ]);
    expect(found).to.deep.equal(given.slice(0, 2));
  });
});
