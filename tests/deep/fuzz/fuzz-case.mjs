// One case: a valid dataset spoiled in some places, and its display. All of it follows from seed and number.
import { chanceOf } from './chance.mjs';
import { spoil } from './dataset-changes.mjs';
import { validDataset } from './valid-datasets.mjs';

/** `real` is a dataset that one case in ten spoils instead of a made one. */
export function fuzzCase({ seed, number, real }) {
  const chance = chanceOf(seed, number);
  const data = real !== undefined && chance.oneIn(10) ? structuredClone(real) : validDataset(chance);
  const changes = spoil(data, chance.pick([1, 1, 2, 3, 5, 30]), chance);
  return { chance, data, changes };
}
