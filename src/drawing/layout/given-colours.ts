/** The colours of parties that a dataset gives. A first picture waits for them only where there are any. */
import type { Party } from '../../dataset/data/dataset.js';
import { PALETTE_SIZE, partyColours } from './party-colours.js';

/** Share of white in a colour of the data on a dark ground, since it was chosen for paper. */
export const WHITE_IN_THE_DARK = 0.4;

type Parties = readonly Pick<Party, 'id' | 'color'>[];

/**
 * The colours that a dataset gives, by palette index. The first by id of parties that share a place gives its colour.
 */
export function givenColours(parties: Parties): readonly (string | undefined)[] {
  const colours = partyColours(parties);
  const given = new Array<Parties[number] | undefined>(PALETTE_SIZE).fill(undefined);
  parties.forEach((party, at) => {
    const place = colours[at]!;
    if (party.color !== undefined && !(given[place] && given[place].id < party.id)) given[place] = party;
  });
  return given.map((party) => party?.color);
}
