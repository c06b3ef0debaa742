import { expect } from 'chai';
import { indexRelations } from '../../../src/dataset/data/relations.js';
import { importanceOf } from '../../../src/drawing/layout/importance.js';
import { createDatasetModel } from './random-model.js';

const PLAIN = { kind: 'event', date: '2022-02-24', title: 'x' };
const SOURCES = Array.from({ length: 20 }, (_, index) => ({ id: `s${index}`, title: `Source ${index}` }));
const citing = (count: number) => ({ citations: SOURCES.slice(0, count).map(({ id }) => ({ source: id })) });

/** The ids of entries, the most important first. */
function inOrder(entries: readonly { id: string }[], hits: readonly string[] = []): readonly string[] {
  const model = createDatasetModel({ sources: SOURCES, entries: entries.map((entry) => ({ ...PLAIN, ...entry })) });
  const isHit = (entry: number): boolean => hits.includes(model.entries.at(entry)!.id);
  const importance = importanceOf(model, indexRelations(model), isHit);
  return Array.from({ length: model.count }, (_, entry) => entry)
    .sort((left, right) => importance(right) - importance(left))
    .map((entry) => model.entries.at(entry)!.id);
}

const answers = (id: string, target: string) => ({ id, relations: [{ type: 'responds-to', target }] });

describe('the importance of entries', () => {
  it('goes by weight first, to a thousandth, whatever else they have', () => {
    const entries = [{ id: 'light', weight: 0.5, ...citing(9) }, { id: 'heavy', weight: 0.501 }, answers('a', 'light')];
    expect(inOrder(entries, ['light']).slice(0, 2)).to.deep.equal(['heavy', 'light']);
  });

  it('has entries without a weight in the middle', () => {
    const entries = [{ id: 'less', weight: 0.4 }, { id: 'none' }, { id: 'more', weight: 0.6 }];
    expect(inOrder(entries)).to.deep.equal(['more', 'none', 'less']);
  });

  it('goes by what a search has found next, then by relations to it, then by sources', () => {
    const entries = [{ id: 'cited', ...citing(15) }, { id: 'found' }, { id: 'answered' }, answers('a', 'answered')];
    expect(inOrder(entries, ['found'])).to.deep.equal(['found', 'answered', 'cited', 'a']);
  });

  it('takes nothing for found without a search', () => {
    const model = createDatasetModel({ entries: [{ ...PLAIN, id: 'talks' }] });
    const found = (isHit: boolean): number => importanceOf(model, undefined, () => isHit)(0);
    expect(importanceOf(model, undefined)(0)).to.equal(found(false));
    expect(found(false)).to.be.lessThan(found(true));
  });

  it('counts no more than fifteen sources: what lies beyond decides nothing', () => {
    const orders = [15, 16, 20].map((count) =>
      inOrder([
        { id: 'one', ...citing(15) },
        { id: 'two', ...citing(count) },
      ]),
    );
    expect(new Set(orders.map(String)).size).to.equal(1);
    expect(
      inOrder([
        { id: 'one', ...citing(14) },
        { id: 'two', ...citing(15) },
      ]),
    ).to.deep.equal(['two', 'one']);
  });

  it('breaks ties the same way each time, and not by their order', () => {
    const entries = Array.from({ length: 40 }, (_, index) => ({ id: `e${index}` }));
    const ids = entries.map(({ id }) => id);
    expect(inOrder(entries)).to.deep.equal(inOrder(entries));
    expect(inOrder(entries)).not.to.deep.equal(ids);
    expect(inOrder(entries)).not.to.deep.equal(ids.toReversed());
    expect(inOrder(entries)).to.have.members(ids);
  });
});
