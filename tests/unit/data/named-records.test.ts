import { expect } from 'chai';
import '../../all-code.js';
import { NamedRecords } from '../../../src/dataset/data/named-records.js';
import { References } from '../../../src/dataset/data/references.js';
import type { DatasetHead } from '../../../src/dataset/data/timeline-model.js';

function named(head: DatasetHead, ...entries: readonly unknown[]) {
  const references = new References();
  const told: string[] = [];
  for (const list of ['parties', 'actors', 'topics', 'sources'] as const) {
    const known: { add(record: { readonly id: string }): void } = references[list];
    const add = known.add.bind(known);
    known.add = (record) => {
      told.push(`${list} ${record.id}`);
      add(record);
    };
  }
  const records = new NamedRecords(head, references);
  for (const entry of entries) records.listIn(entry);
  return { references, told, head: records.complete(head) };
}

const ENTRY = {
  parties: ['p'],
  speaker: 's',
  actors: ['a'],
  topics: ['t'],
  citations: [{ source: 'c' }],
};

describe('records that entries name', () => {
  it('make the lists that are not given, and are known at once', () => {
    const { references, told, head } = named({ title: 'T' }, ENTRY);
    expect(head).to.deep.equal({
      title: 'T',
      parties: [{ id: 'p', name: 'p' }],
      actors: [
        { id: 's', name: 's' },
        { id: 'a', name: 'a' },
      ],
      topics: [{ id: 't', name: 't' }],
      sources: [{ id: 'c', title: 'c' }],
    });
    expect(told).to.deep.equal(['parties p', 'actors s', 'actors a', 'topics t', 'sources c']);
    const { parties, actors, topics, sources } = references;
    expect([parties.has('p'), topics.has('t'), sources.has('c')]).to.deep.equal([true, true, true]);
    expect(actors.find('a')?.id).to.equal('a');
  });

  it('add nothing to a list that is given, be it empty', () => {
    const given = { parties: [], actors: [], topics: [], sources: [] };
    const { head, told } = named(given, ENTRY);
    expect(head).to.deep.equal(given);
    expect(told).to.deep.equal([]);
  });

  it('stand once each, in the order in which they first occur', () => {
    const { told } = named({}, { parties: ['b', 'a', 'b'], actors: ['x'] }, { parties: ['c', 'a'], speaker: 'x' });
    expect(told).to.deep.equal(['parties b', 'parties a', 'actors x', 'parties c']);
  });

  it('are cited as a source by their name, or by the field that has it', () => {
    const { told } = named({}, { citations: ['plain', { source: 'field' }, { title: 'no source' }, 5] });
    expect(told).to.deep.equal(['sources plain', 'sources field']);
  });

  it('are no list if nothing is named', () => {
    const entries = [
      undefined,
      5,
      'text',
      [ENTRY],
      Object.assign([], ENTRY),
      {},
      { parties: 'p', speaker: ['s'], topics: { 0: 't', length: 1 } },
    ];
    expect(named({ title: 'T' }, ...entries).head).to.deep.equal({ title: 'T' });
  });

  it('have a name of at most 200 characters that says something', () => {
    const names = ['', ' \n', 7, null, { id: 'x' }, 'n'.repeat(201), 'n'.repeat(200), ' n '];
    expect(named({}, { parties: names }).told).to.deep.equal([`parties ${'n'.repeat(200)}`, 'parties  n ']);
  });

  it('are at most ten thousand of a kind', () => {
    const names = Array.from({ length: 10_001 }, (_, index) => `n${index}`);
    expect(named({}, { topics: names }).told).to.have.lengthOf(10_000);
    const often = [...names.slice(1).fill('often'), 'beyond'];
    expect(named({}, { topics: often }).told, 'in one list').to.deep.equal(['topics often']);
    const { told } = named({}, ...names.map((speaker) => ({ speaker, parties: ['p'] })));
    expect(told).to.have.lengthOf(10_001);
    expect([told[0], told[1], told.at(-1)]).to.deep.equal(['parties p', 'actors n0', 'actors n9999']);
  });
});
