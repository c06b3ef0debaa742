// A question with anything else than these is refused by the gateway of an archive.
import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { SCHEMAS } from '../../bin/archive/schemas.mjs';
import { FACETS } from '../../src/dataset/data/facets.ts';
import { GROUPINGS } from '../../src/drawing/layout/lanes.ts';

describe('the questions that the gateway lets through', () => {
  it('may name each facet, and no other', () => {
    assert.deepEqual(Object.keys(SCHEMAS.entries.properties.filter.properties).sort(), [...FACETS].sort());
  });

  it('may name each grouping of lanes, and no other', () => {
    assert.deepEqual([...SCHEMAS.summarise.properties.lanes.enum].sort(), [...GROUPINGS].sort());
  });
});
