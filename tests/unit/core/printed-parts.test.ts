import { expect } from 'chai';
import '../../all-code.js';
import type { Picture } from '../../../src/element/picture/picture.js';
import { printedParts } from '../../../src/features/print/part.js';

/** Entries with these numbers of relations; one may have a measure. */
function pictureOf(relations: readonly number[], measured: number | undefined): Picture {
  return {
    focusOrder: { entries: Uint32Array.from(relations.keys()) },
    model: {
      count: relations.length,
      entries: { at: (entry: number) => ({ ...(entry === measured && { measures: {} }) }) },
    },
    relations: { outgoingCount: () => 0, incomingCount: (entry: number) => relations[entry]! },
    totals: { all: relations.length },
  } as unknown as Picture;
}

describe('a print with all details', () => {
  it('waits for the code of what it has to give: fields, threads, both or none', () => {
    const idsOf = (picture: Picture): readonly string[] => printedParts(picture).map(({ id }) => id);
    expect(idsOf(pictureOf([0, 0], undefined))).to.deep.equal([]);
    expect(idsOf(pictureOf([0, 0], 1))).to.deep.equal(['fields']);
    expect(idsOf(pictureOf([0, 1], undefined))).to.deep.equal(['thread-list']);
    expect(idsOf(pictureOf([1, 0], 1))).to.deep.equal(['fields', 'thread-list']);
  });
});
