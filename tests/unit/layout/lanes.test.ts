import { expect } from 'chai';
import fc from 'fast-check';
import {
  asLanesBy,
  assignLanes,
  colourOf,
  laneKeys,
  NEUTRAL_COLOUR,
  PALETTE_SIZE,
  type LanesBy,
} from '../../../src/layout/lanes.js';
import { RUNS } from '../scale/random-frame.js';
import { createDatasetModel, modelOf } from './random-model.js';

const BY: readonly LanesBy[] = ['party', 'actor', 'kind', 'topic', 'none'];

const model = createDatasetModel({
  parties: [
    { id: 'red', name: 'Red' },
    { id: 'empty', name: 'Empty' },
    { id: 'blue', name: 'Blue' },
  ],
  actors: [
    { id: 'ann', name: 'Ann', party: 'blue' },
    { id: 'bob', name: 'Bob' },
  ],
  topics: [{ id: 'talks', name: 'Talks' }],
  entries: [
    { id: 'a', kind: 'event', date: '2022-01-01', title: 'A', parties: ['blue'], actors: ['bob', 'ann'] },
    { id: 'b', kind: 'statement', date: '2022-01-02', title: 'B', parties: ['red'], speaker: 'ann', topics: ['talks'] },
    { id: 'c', kind: 'event', date: '2022-01-03', title: 'C', parties: ['red', 'blue'] },
    { id: 'd', kind: 'event', date: '2022-01-04', title: 'D' },
  ],
});

function lanes(by: LanesBy): readonly (readonly [string, string])[] {
  return assignLanes(model, model.order, by).map(({ name, entries }) => [
    name.type === 'text' ? name.text : name.key,
    [...entries].map((entry) => model.entries.at(entry)?.id).join(' '),
  ]);
}

describe('asLanesBy', () => {
  it('takes what lanes can stand for', () => {
    expect(BY.map(asLanesBy)).to.deep.equal(BY);
  });

  it('is by party for anything else', () => {
    for (const value of ['', 'Party', 'parties', 'constructor', undefined, null, 1, {}, ['kind']]) {
      expect(asLanesBy(value)).to.equal('party');
    }
  });
});

describe('laneKeys', () => {
  it('are those of every lane of every grouping, with entries or without', () => {
    expect([...laneKeys(model)]).to.have.members([
      ...['=red', '=empty', '=blue', '=ann', '=bob', '=talks'],
      ...['+', '-', 'event', 'statement', 'all'],
    ]);
  });
});

describe('assignLanes', () => {
  it('by party: in the order of the parties, several and none last, empty lanes left out', () => {
    expect(lanes('party')).to.deep.equal([
      ['Red', 'b'],
      ['Blue', 'a'],
      ['laneSeveral', 'c'],
      ['laneNone', 'd'],
    ]);
  });

  it('by actor: an entry of several actors stands in each of their lanes', () => {
    expect(lanes('actor')).to.deep.equal([
      ['Ann', 'a b'],
      ['Bob', 'a'],
      ['laneNone', 'c d'],
    ]);
  });

  it('by kind, by topic, and not at all', () => {
    expect(lanes('kind')).to.deep.equal([
      ['laneEvents', 'a c d'],
      ['laneStatements', 'b'],
    ]);
    expect(lanes('topic')).to.deep.equal([
      ['Talks', 'b'],
      ['laneNone', 'a c d'],
    ]);
    expect(lanes('none')).to.deep.equal([['laneAll', 'a b c d']]);
  });

  it('tells names of the dataset from those that each language has words for', () => {
    const typesOf = (by: LanesBy) => assignLanes(model, model.order, by).map(({ key, name }) => `${key} ${name.type}`);
    expect(BY.flatMap(typesOf)).to.deep.equal([
      ...['=red text', '=blue text', '+ message', '- message'],
      ...['=ann text', '=bob text', '- message'],
      ...['event message', 'statement message'],
      ...['=talks text', '- message'],
      'all message',
    ]);
  });

  it('loses no entry, whatever the lanes stand for', () => {
    fc.assert(
      fc.property(modelOf(20), fc.constantFrom(...BY), (random, by) => {
        const found = new Set(assignLanes(random, random.order, by).flatMap(({ entries }) => [...entries]));
        expect(found.size).to.equal(random.count);
      }),
      RUNS,
    );
  });

  it('tells apart a party that is named like a lane of its own', () => {
    const odd = ['+', '-', '__proto__', 'constructor'];
    const entries = odd.map((id, index) => ({
      id,
      kind: 'event',
      date: `2022-01-0${index + 1}`,
      title: id,
      parties: [id],
    }));
    const tricky = createDatasetModel({ parties: odd.map((id) => ({ id, name: id })), entries });
    const found = assignLanes(tricky, tricky.order, 'party');
    expect(found.map(({ name }) => (name.type === 'text' ? name.text : name.key))).to.deep.equal(odd);
    expect(new Set(found.map(({ key }) => key)).size).to.equal(odd.length);
  });
});

describe('colourOf', () => {
  it('is the place of the one party, neutral for several and for none', () => {
    expect([0, 1, 2, 3].map((entry) => colourOf(model, entry))).to.deep.equal([2, 0, NEUTRAL_COLOUR, NEUTRAL_COLOUR]);
  });

  it('begins again where there are more parties than colours', () => {
    const ids = Array.from({ length: PALETTE_SIZE + 1 }, (_, index) => `p${index}`);
    const entries = ids.map((id) => ({ id, kind: 'event', date: '2022-01-01', title: id, parties: [id] }));
    const many = createDatasetModel({ parties: ids.map((id) => ({ id, name: id })), entries });
    expect(colourOf(many, PALETTE_SIZE)).to.equal(0);
  });
});
