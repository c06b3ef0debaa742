// Mutants that no test can tell from the source, since their effect is the same: `equivalent-mutants/<folder>.json`
// lists each as `{ file, line, original, replacement, why }`. `line` is the source's whole line, so the line may move.
// The mutants of a folder without a list have not been examined.
import { existsSync, readFileSync } from 'node:fs';

/**
 * Returns `{ isListed, among, outdated }`: whether a mutant is listed; whether one reads like one of some; list entries
 * that match no planted mutant.
 */
export function equivalentsOf(folder) {
  const file = new URL(`equivalent-mutants/${folder}.json`, import.meta.url);
  const entries = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
  const listed = new Set(entries.map(keyOf));
  return {
    isListed: (mutant) => listed.has(keyOf(mutant)),
    among,
    outdated: (mutants) => {
      const isPlanted = among(mutants);
      return entries.filter((entry) => !isPlanted(entry));
    },
  };
}

function among(mutants) {
  const keys = new Set(mutants.map(keyOf));
  return (mutant) => keys.has(keyOf(mutant));
}

function keyOf({ file, line, original, replacement }) {
  return [file, line, original, replacement].map((text) => text.replaceAll(/\s+/g, ' ').trim()).join('\n');
}
