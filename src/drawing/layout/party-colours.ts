/**
 * The palette index of each party. It follows from the party's id, so a party has the same colour in every timeline of
 * a page, wherever it stands in its file.
 */
import type { Party } from '../../dataset/data/dataset.js';

/** Parties beyond the palette share its colours: their names still tell them apart. */
export const PALETTE_SIZE = 8;
/** Palette index of entries of no party or of several. */
export const NEUTRAL_COLOUR = 8;

type Parties = readonly Pick<Party, 'id' | 'color'>[];

const NONE: Parties = [];
const known = new WeakMap<Parties, readonly number[]>();
/** The overview asks once for each entry. */
let last: { readonly parties: Parties; readonly colours: readonly number[] } | undefined;

/** Colours in the order of the parties. */
export function partyColours(parties: Parties = NONE): readonly number[] {
  if (last?.parties === parties && last.colours.length === parties.length) return last.colours;
  let colours = known.get(parties);
  if (colours?.length !== parties.length) {
    colours = assign(parties);
    known.set(parties, colours);
  }
  last = { parties, colours };
  return colours;
}

/**
 * Each party takes the first free place on a way through the palette that its id gives. Parties with a colour of their
 * own choose first, since a place has one colour; then the lower hash does, so the order in the file does not matter.
 */
function assign(parties: Parties): readonly number[] {
  const hashes = parties.map(({ id }) => hashOf(id));
  const order = parties.map((_, at) => at);
  const isPlain = (at: number): number => Number(parties[at]!.color === undefined);
  order.sort(
    (a, b) => isPlain(a) - isPlain(b) || hashes[a]! - hashes[b]! || (parties[a]!.id < parties[b]!.id ? -1 : 1),
  );
  const colours: number[] = [];
  const taken = new Uint32Array(PALETTE_SIZE);
  order.forEach((at, turn) => {
    const round = Math.floor(turn / PALETTE_SIZE);
    let colour = hashes[at]! % PALETTE_SIZE;
    // An odd step visits each place of a palette whose size is a power of two.
    const step = ((hashes[at]! >>> 3) | 1) % PALETTE_SIZE;
    while (taken[colour]! > round) colour = (colour + step) % PALETTE_SIZE;
    taken[colour]!++;
    colours[at] = colour;
  });
  return colours;
}

/** FNV-1a, then a mix of its bits, since ids differ in their last letters alone. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
