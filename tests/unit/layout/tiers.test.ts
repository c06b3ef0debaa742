import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { finish } from '../../../src/dataset/base/steps.js';
import { indexRelations } from '../../../src/dataset/data/relations.js';
import { Tier } from '../../../src/drawing/dates/tier.js';
import { tierSteps } from '../../../src/drawing/layout/tiers.js';
import { createDatasetModel } from './random-model.js';

const SOURCES = Array.from({ length: 4 }, (_, index) => ({ id: `s${index}`, title: `Source ${index}` }));
const citing = (count: number) => ({ citations: SOURCES.slice(0, count).map(({ id }) => ({ source: id })) });
const answering = (target: string) => ({ relations: [{ type: 'responds-to', target }] });

interface Given {
  readonly id: string;
  readonly weight?: number;
}

/** So many entries that nothing sets apart, after those given. */
const among = (count: number, ...given: readonly Given[]): readonly Given[] => [
  ...given,
  ...Array.from({ length: count - given.length }, (_, index) => ({ id: `plain-${index}` })),
];

function idsOf(tier: Tier, entries: readonly Given[], head: object = {}): readonly string[] {
  const plain = { kind: 'event', date: '2022-02-24', title: 'x' };
  const model = createDatasetModel({
    ...head,
    sources: SOURCES,
    entries: entries.map((entry) => ({ ...plain, ...entry })),
  });
  const tiers = finish(tierSteps(model, indexRelations(model)));
  return Array.from({ length: model.count }, (_, entry) => entry)
    .filter((entry) => (tiers?.[entry] ?? Tier.entry) === tier)
    .map((entry) => model.entries.at(entry)!.id)
    .toSorted();
}

describe('the tiers of entries', () => {
  it('has no lead where nothing sets an entry apart: chance decides nothing', () => {
    expect(idsOf(Tier.lead, among(30))).to.deep.equal([]);
    expect(idsOf(Tier.minor, among(30))).to.deep.equal([]);
  });

  it('proposes what others refer to, then what the story tells, then what has more sources', () => {
    const given = [
      { id: 'cited', ...citing(3) },
      { id: 'told' },
      { id: 'answered' },
      { id: 'answer', ...answering('answered') },
    ];
    expect(idsOf(Tier.lead, among(5, ...given), { story: [{ entry: 'told', heading: 'h' }] })).to.deep.equal([
      'answered',
    ]);
    const alone = among(5, ...given.slice(0, 2));
    expect(idsOf(Tier.lead, alone, { story: [{ entry: 'told', heading: 'h' }] })).to.deep.equal(['told']);
    expect(idsOf(Tier.lead, among(5, given[0]!))).to.deep.equal(['cited']);
  });

  it('proposes one for each five entries, at most five', () => {
    const answered = Array.from({ length: 9 }, (_, index) => ({ id: `a${index}` }));
    // The first has nine answers, the last one.
    const answers = answered.flatMap(({ id }, index) =>
      Array.from({ length: 9 - index }, (_, at) => ({ id: `${id}-${at}`, ...answering(id) })),
    );
    expect(idsOf(Tier.lead, [...answered, ...answers])).to.deep.equal(['a0', 'a1', 'a2', 'a3', 'a4']);
    const few = [{ id: 'b0' }, { id: 'b1' }, { id: 'b2', ...answering('b0') }, { id: 'b3', ...answering('b0') }];
    expect(idsOf(Tier.lead, few)).to.deep.equal([]);
    expect(idsOf(Tier.lead, [...few, { id: 'b4', ...answering('b1') }])).to.deep.equal(['b0']);
  });

  it('leaves out those that no more than chance puts before the next', () => {
    const answers = ['one', 'two', 'three'].map((id) => ({ id: `to-${id}`, ...answering(id) }));
    expect(idsOf(Tier.lead, among(10, { id: 'one' }, { id: 'two' }, { id: 'three' }, ...answers))).to.deep.equal([]);
  });

  it('takes the word of the author: what has more than the usual weight leads, whatever others refer to', () => {
    const given = [{ id: 'heavy', weight: 0.6 }, { id: 'answered' }, { id: 'answer', ...answering('answered') }];
    expect(idsOf(Tier.lead, among(10, ...given))).to.deep.equal(['heavy']);
    expect(idsOf(Tier.lead, among(10, { id: 'less', weight: 0.4 }, ...given.slice(1)))).to.deep.equal([]);
  });

  it('lets all of weight 1 lead, unless they are more than a fifth', () => {
    const heavy = Array.from({ length: 8 }, (_, index) => ({ id: `h${index}`, weight: 1 }));
    expect(idsOf(Tier.lead, among(40, ...heavy))).to.have.lengthOf(8);
    expect(idsOf(Tier.lead, among(39, ...heavy))).to.deep.equal([]);
  });

  it('takes no longer where very many have the weight of a lead', () => {
    const heavy = Array.from({ length: 4000 }, (_, index) => ({ id: `h${index}`, weight: 1 }));
    expect(idsOf(Tier.lead, among(20_000, ...heavy))).to.have.lengthOf(4000);
  });

  it('has minor entries by weight alone', () => {
    const given = [
      { id: 'light', weight: 0.25 },
      { id: 'none', weight: 0 },
      { id: 'usual', weight: 0.26 },
    ];
    expect(idsOf(Tier.minor, among(10, ...given))).to.deep.equal(['light', 'none']);
  });

  it('has three to five leads in either dataset of the package, with one of each party of the first', () => {
    const read = (name: string): { entries: readonly Given[] } =>
      JSON.parse(readFileSync(new URL(`../../../data/${name}.json`, import.meta.url), 'utf8')) as {
        entries: readonly Given[];
      };
    const { entries, ...head } = read('ceasefire-2025');
    expect(idsOf(Tier.lead, entries, head)).to.deep.equal([
      'full-scale-invasion',
      'lavrov-ready',
      'putin-witkoff-meeting',
      'trump-very-close',
      'zelenskyy-pressure-on-russia',
    ]);
    const talks = read('talks-and-resolutions');
    expect(idsOf(Tier.lead, talks.entries)).to.deep.equal([
      'es-11-1',
      'icj-order',
      'invasion',
      'talks-istanbul-2022',
      'talks-istanbul-may',
    ]);
  });
});
