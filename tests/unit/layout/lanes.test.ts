import { expect } from 'chai';
import { finish } from '../../../src/dataset/base/steps.js';
import fc from 'fast-check';
import {
  asLanesBy,
  assignLanes,
  type LaneName,
  colourOf,
  groupingOf,
  laneHeads,
  type LanesBy,
} from '../../../src/drawing/layout/lanes.js';
import { NEUTRAL_COLOUR, partyColours } from '../../../src/drawing/layout/party-colours.js';
import { ownGroupingOf, ownLaneSteps } from '../../../src/drawing/layout/category-lanes.js';
import { laneKeyTest } from '../../../src/drawing/layout/lane-keys.js';
import { RUNS } from '../scale/random-frame.js';
import { createDatasetModel, modelOf } from './random-model.js';

const BY: readonly LanesBy[] = ['party', 'party-apart', 'actor', 'topic', 'kind', 'none'];

const inTheatre = (...values: readonly string[]) => ({ categories: Object.fromEntries([['__proto__', values]]) });

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
  categories: [
    {
      id: '__proto__',
      name: 'Theatre',
      values: [
        { id: 'sea', name: 'Sea' },
        { id: 'land', name: 'Land' },
        { id: 'air', name: 'Air' },
      ],
    },
  ],
  entries: [
    {
      id: 'a',
      kind: 'event',
      date: '2022-01-01',
      title: 'A',
      parties: ['blue'],
      actors: ['bob', 'ann'],
      ...inTheatre('air', 'sea'),
    },
    {
      id: 'b',
      kind: 'statement',
      date: '2022-01-02',
      title: 'B',
      parties: ['red'],
      speaker: 'ann',
      topics: ['talks'],
      ...inTheatre('sea'),
    },
    { id: 'c', kind: 'event', date: '2022-01-03', title: 'C', parties: ['red', 'blue'], ...inTheatre('nowhere') },
    { id: 'd', kind: 'event', date: '2022-01-04', title: 'D' },
  ],
});

function nameText(name: LaneName): string {
  if (name.type === 'within') return `${nameText(name.lane)} in ${nameText(name.outer)}`;
  return name.type === 'text' ? name.text : name.key;
}

function lanes(by: LanesBy): readonly (readonly [string, string])[] {
  return finish(ownLaneSteps(model, model.order, by)).map(({ name, entries }) => [
    nameText(name),
    [...entries].map((entry) => model.entries.at(entry)?.id).join(' '),
  ]);
}

describe('asLanesBy', () => {
  it('takes what lanes can stand for', () => {
    const known = [...BY, 'auto', 'category:theatre'];
    expect(known.map(asLanesBy)).to.deep.equal(known);
  });

  it('is left to the data for anything else', () => {
    for (const value of ['', 'Party', 'parties', 'constructor', undefined, null, 1, {}, ['kind']]) {
      expect(asLanesBy(value)).to.equal('auto');
    }
  });
});

describe('laneKeyTest', () => {
  const isKey = laneKeyTest(model);
  const KEYS = ['=red', '=empty', '=blue', '=ann', '=bob', '=talks', '=sea', '=air', '+', '-', 'event', 'all'];

  it('knows those of every lane of every grouping, with entries or without', () => {
    expect(KEYS.filter((key) => !isKey(key))).to.deep.equal([]);
    expect(['', '=nobody', 'red', '=red/', '…'].filter(isKey)).to.deep.equal([]);
  });

  it('knows those of outer lanes, and of lanes in them', () => {
    expect(['%3Dsea/', '-/', 'event/', '%3Dsea/=red', '-/-', '%3Dred/statement'].every(isKey)).to.equal(true);
    expect(['%3Dnowhere/', '%3Dsea/=nobody', '/=red', '%3Dsea/=red/'].filter(isKey)).to.deep.equal([]);
  });
});

describe('laneHeads', () => {
  it('are the possible lanes: one for several parties only where those are apart', () => {
    const keysOf = (by: 'party' | 'party-apart') => laneHeads(model, by).map(({ key }) => key);
    expect(keysOf('party')).to.deep.equal(['=red', '=empty', '=blue', '-']);
    expect(keysOf('party-apart')).to.deep.equal(['=red', '=empty', '=blue', '+', '-']);
  });

  it('have the colours of the parties, an actor that of its own', () => {
    const coloursOf = (by: 'party' | 'actor') => laneHeads(model, by).map(({ colour }) => colour);
    const own = partyColours(model.dataset.parties);
    expect(coloursOf('party')).to.deep.equal([...own, NEUTRAL_COLOUR]);
    expect(coloursOf('actor')).to.deep.equal([own[2], NEUTRAL_COLOUR, NEUTRAL_COLOUR]);
  });
});

describe('assignLanes', () => {
  it('by party: in the order of the parties, none last, empty lanes left out; several stand in the lane of each', () => {
    expect(lanes('party')).to.deep.equal([
      ['Red', 'b c'],
      ['Blue', 'a c'],
      ['laneNone', 'd'],
    ]);
  });

  it('by party, several apart: in a lane of their own after the parties', () => {
    expect(lanes('party-apart')).to.deep.equal([
      ['Red', 'b'],
      ['Blue', 'a'],
      ['laneSeveral', 'c'],
      ['laneNone', 'd'],
    ]);
  });

  it('by default: the first that the data has', () => {
    const bare = { kind: 'event', date: '2022', title: 'T' };
    const many = Array.from({ length: 13 }, (_, place) => ({ id: `m${place}`, name: 'M' }));
    const head = {
      parties: [{ id: 'red', name: 'Red' }],
      actors: [{ id: 'ann', name: 'Ann' }, ...many],
      topics: [{ id: 'talks', name: 'Talks' }],
    };
    const groupingsOf = (...entries: readonly object[]) => {
      const own = createDatasetModel({
        ...head,
        entries: entries.map((entry, at) => ({ id: `e${at}`, ...bare, ...entry })),
      });
      return [groupingOf(own, 'auto'), groupingOf(own, 'party')];
    };
    expect(groupingsOf({ actors: ['ann'] }, { parties: ['red'] })).to.deep.equal(['party', 'party']);
    expect(groupingsOf({ actors: ['ann'], topics: ['talks'] })).to.deep.equal(['actor', 'actor']);
    expect(groupingsOf({ actors: many.map(({ id }) => id), topics: ['talks'] })).to.deep.equal(['topic', 'topic']);
    expect(groupingsOf({}, { kind: 'statement' })).to.deep.equal(['kind', 'kind']);
    expect(groupingsOf({}, {})).to.deep.equal(['none', 'none']);
    const own = createDatasetModel({ ...head, entries: [{ id: 'a', ...bare }] });
    expect(groupingOf(own, 'topic')).to.equal('topic');
  });

  it('by actor: an entry of several actors stands in each of their lanes', () => {
    expect(lanes('actor')).to.deep.equal([
      ['Ann', 'a b'],
      ['Bob', 'a'],
      ['laneNone', 'c d'],
    ]);
  });

  it('by a category: in the order of its values, in the lane of each; what no list gives is in none', () => {
    expect(lanes('category:__proto__')).to.deep.equal([
      ['Sea', 'a b'],
      ['Air', 'a'],
      ['laneNone', 'c d'],
    ]);
  });

  it('by default if the dataset has no such category', () => {
    expect(ownGroupingOf(model, 'category:weapon')).to.equal('party');
    expect(ownGroupingOf(model, 'category:')).to.equal('party');
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
    const typesOf = (by: LanesBy) =>
      finish(ownLaneSteps(model, model.order, by)).map(({ key, name }) => `${key} ${name.type}`);
    expect(BY.flatMap(typesOf)).to.deep.equal([
      ...['=red text', '=blue text', '- message'],
      ...['=red text', '=blue text', '+ message', '- message'],
      ...['=ann text', '=bob text', '- message'],
      ...['=talks text', '- message'],
      ...['event message', 'statement message'],
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
    expect(found.map(({ name }) => nameText(name))).to.deep.equal(odd);
    expect(new Set(found.map(({ key }) => key)).size).to.equal(odd.length);
  });
});

describe('colourOf', () => {
  it('is that of the first party, neutral for none', () => {
    const own = partyColours(model.dataset.parties);
    expect([0, 1, 2, 3].map((entry) => colourOf(model, entry))).to.deep.equal([own[2], own[0], own[0], NEUTRAL_COLOUR]);
  });

  it('is that of the actor’s party in lanes of actors, neutral for an actor without one', () => {
    const parties = ['a', 'b'].map((id) => ({ id, name: id }));
    const actors = [
      { id: 'of-b', name: 'B', party: 'b' },
      { id: 'of-none', name: 'N' },
      { id: 'of-a', name: 'A', party: 'a' },
    ];
    const entries = actors.map(({ id }) => ({ id, kind: 'statement', date: '2022-01-01', title: id, speaker: id }));
    const spoken = createDatasetModel({ parties, actors, entries });
    const lanes = assignLanes(spoken, spoken.order, 'actor');
    const [a, b] = partyColours(parties);
    expect(lanes.map(({ colour }) => colour)).to.deep.equal([b, NEUTRAL_COLOUR, a]);
  });
});
