import { expect } from 'chai';
import { IdTable } from '../../../src/dataset/data/id-table.js';

describe('a table of ids', () => {
  it('finds the row of each, however many there are', () => {
    const table = new IdTable();
    const ids = Array.from({ length: 5000 }, (_, row) => `${row % 7}-${row}`);
    for (const id of ids) expect(table.add(id)).to.equal(true);
    expect(ids.every((id, row) => table.rowOf(id) === row && table.at(row) === id)).to.equal(true);
    expect(ids.some((id) => table.add(id))).to.equal(false);
    expect(['', '0-', '0-1', 'x'].map((id) => table.rowOf(id))).to.deep.equal(Array(4).fill(undefined));
    expect(table.at(5000)).to.equal(undefined);
  });

  it('reserves room for as many as will come, and takes more', () => {
    for (const reserved of [0, 1, 100, 1000]) {
      const table = new IdTable();
      table.reserve(reserved);
      const ids = Array.from({ length: 300 }, (_, row) => `e${row}`);
      for (const id of ids) expect(table.add(id)).to.equal(true);
      table.reserve(5000);
      expect(ids.every((id, row) => table.rowOf(id) === row && !table.add(id))).to.equal(true);
    }
  });

  it('knows each at any moment while it grows', () => {
    const table = new IdTable();
    for (let row = 0; row < 700; row++) {
      expect(table.add(`e${row}`)).to.equal(true);
      for (const known of [0, row >> 1, row]) expect(table.add(`e${known}`)).to.equal(false);
      for (const known of [0, row >> 2, row]) expect(table.rowOf(`e${known}`)).to.equal(known);
      expect(table.rowOf(`e${row + 1}`)).to.equal(undefined);
    }
  });

  it('takes any text for an id', () => {
    const table = new IdTable();
    const ids = ['', ' ', '__proto__', 'constructor', '\ud800', 'é', 'e\u0301', 'x'.repeat(100_000)];
    for (const id of ids) expect(table.add(id)).to.equal(true);
    expect(ids.map((id) => table.rowOf(id))).to.deep.equal([...ids.keys()]);
  });

  it('knows ids that were made to collide', () => {
    // With a seed that is known, texts of one hash can be looked for; so all that is random is taken away.
    const { random } = Math;
    Math.random = () => 0;
    try {
      const table = new IdTable();
      const ids = colliding(300);
      for (const id of ids) expect(table.add(id)).to.equal(true);
      expect(ids.every((id, row) => table.rowOf(id) === row)).to.equal(true);
      expect(ids.some((id) => table.add(id))).to.equal(false);
      for (let row = 0; row < 500; row++) table.add(`more ${row}`);
      expect(ids.every((id, row) => table.rowOf(id) === row)).to.equal(true);
    } finally {
      Math.random = random;
    }
  });
});

/** Ids whose hashes end in the same 16 bits: they begin at the same slot of a table of up to 32,768 ids. */
function colliding(count: number): readonly string[] {
  const ids: string[] = [];
  for (let number = 0; ids.length < count; number++) {
    const id = `c${number}`;
    if ((hash(id) & 0xffff) === 0) ids.push(id);
  }
  return ids;
}

function hash(id: string): number {
  let value = 0;
  for (const letter of id) {
    value = Math.imul(value ^ letter.charCodeAt(0), 0x9e37_79b1);
    value ^= value >>> 16;
  }
  return value >>> 0;
}
