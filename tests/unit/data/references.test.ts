import { expect } from 'chai';
import { Cursor } from '../../../src/dataset/data/cursor.js';
import { IssueLog } from '../../../src/dataset/data/issue-log.js';
import { References } from '../../../src/dataset/data/references.js';
import type { Reader } from '../../../src/dataset/data/read-record.js';

const references = new References();
references.actors.add({ id: 'z', name: 'Ann', aliases: ['Annie'] });
references.entries.take('e');

function outcome(read: Reader<string>, value: unknown): readonly unknown[] {
  const log = new IssueLog();
  const result = new Cursor(log, 'fatal').read(read, value, 'f', 'warning');
  return [result, ...log.all().map(({ message }) => message)];
}

describe('references', () => {
  it('to an actor are ids, names or aliases, and stay as they are where nobody has them', () => {
    for (const known of ['z', 'Ann', 'Annie']) expect(outcome(references.actor, known)).to.deep.equal(['z']);
    expect(outcome(references.actor, 'Bob')).to.deep.equal(['Bob', 'f: no actor has this id ("Bob")']);
    expect(outcome(references.actor, [])).to.deep.equal([undefined, 'f: expected text ([])']);
    expect(outcome(references.actor, ' ')).to.deep.equal([undefined, 'f: missing (" ")']);
  });

  it('to an entry are left out where none is shown under them', () => {
    expect(outcome(references.entry, 'e')).to.deep.equal(['e']);
    expect(outcome(references.entry, 'f')).to.deep.equal([undefined, 'f: no entry has this id ("f")']);
    expect(outcome(references.entry, null)).to.deep.equal([undefined, 'f: expected text (null)']);
  });

  it('say what it is that nobody has', () => {
    const { parties, topics, sources, claimed } = references;
    const told = [parties, topics, sources, claimed].map(({ any }) => outcome(any, 'x'));
    expect(told).to.deep.equal(
      ['party', 'topic', 'source', 'entry'].map((kind) => ['x', `f: no ${kind} has this id ("x")`]),
    );
  });
});
