// Mutants that no test can tell from the source, since the same comes of them: `equivalent-mutants/<folder>.json` lists
// each as `{ file, line, original, replacement, why }`, `line` being the source's whole line, so that it may move. A folder
// without a list has none that were looked at.
import { existsSync, readFileSync } from 'node:fs';

/**
 * Returns `{ isListed, among, outdated }`: of one mutant; whether one is written like one of some; entries of the list that
 * fit none of the mutants planted.
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
