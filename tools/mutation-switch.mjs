// Chooses the one mutant that is active, and notes which mutants a test comes by. Bundled with the sources that hold
// mutants; `globalThis.activeMutant` is set before.
const active = globalThis.activeMutant ?? -1;
let reached = new Set();

export function $mutant(id) {
  reached?.add(id);
  return id === active;
}

/** Ends the notes so far and starts new ones; undefined starts none. */
export function noteReached(next) {
  const before = reached;
  reached = next;
  return before;
}
