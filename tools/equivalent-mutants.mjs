// Mutants that no test can tell from the source, since the same comes of them: `equivalent-mutants/<folder>.json` lists
// each as `{ file, line, original, replacement, why }`, `line` being the source's whole line, so that it may move.
import { readFileSync } from 'node:fs';

/** Returns `{ isListed, outdated }`: of one mutant; entries of the list that fit none of the mutants planted. */
export function equivalentsOf(folder) {
  const entries = JSON.parse(readFileSync(new URL(`equivalent-mutants/${folder}.json`, import.meta.url), 'utf8'));
  const listed = new Set(entries.map(keyOf));
  return {
    isListed: (mutant) => listed.has(keyOf(mutant)),
    outdated: (mutants) => {
      const planted = new Set(mutants.map(keyOf));
      return entries.filter((entry) => !planted.has(keyOf(entry)));
    },
  };
}

function keyOf({ file, line, original, replacement }) {
  return [file, line, original, replacement].map((text) => text.replaceAll(/\s+/g, ' ').trim()).join('\n');
}
