/** The known text that a misspelt one most likely means. */

/** Longer texts are not typing errors. */
const MAX_LENGTH = 60;
const MAX_CANDIDATES = 20_000;

/**
 * The candidate with the fewest letters added, left out, changed or swapped, up to a third of them; among equals the
 * one with the longest common beginning. `undefined` if none is near. O(candidates · length²).
 */
export function nearest(text: string, candidates: Iterable<string>): string | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const wanted = text.trim().toLowerCase();
  let best: { readonly text: string; readonly edits: number; readonly shared: number } | undefined;
  let looked = 0;
  for (const candidate of candidates) {
    if (++looked > MAX_CANDIDATES) break;
    const known = candidate.toLowerCase();
    const most = best?.edits ?? Math.max(1, Math.floor(wanted.length / 3));
    if (Math.abs(known.length - wanted.length) > most) continue;
    const edits = editsBetween(wanted, known);
    if (edits > most || edits >= Math.max(wanted.length, known.length)) continue;
    const shared = sharedStart(wanted, known);
    if (best === undefined || edits < best.edits || shared > best.shared) best = { text: candidate, edits, shared };
  }
  return best?.text;
}

/** Optimal string alignment: Levenshtein's distance with swaps of neighbours. */
function editsBetween(left: string, right: string): number {
  let before: number[] = [];
  let row = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (let i = 1; i <= left.length; i++) {
    const next = [i];
    for (let j = 1; j <= right.length; j++) {
      const same = left[i - 1] === right[j - 1];
      let least = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1));
      const isSwap = i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1];
      if (isSwap) least = Math.min(least, before[j - 2]! + 1);
      next.push(least);
    }
    before = row;
    row = next;
  }
  return row[right.length]!;
}

function sharedStart(left: string, right: string): number {
  let length = 0;
  while (length < left.length && left[length] === right[length]) length++;
  return length;
}
