// Chooses the one active mutant, and notes the mutants that a test reaches. Bundled with the sources that hold mutants;
// `globalThis.activeMutant` is set before.
const active = globalThis.activeMutant ?? -1;
let reached = new Set();

export function $mutant(id) {
  reached?.add(id);
  return id === active;
}

/** Ends the present notes and starts new ones; undefined starts none. */
export function noteReached(next) {
  const before = reached;
  reached = next;
  return before;
}
