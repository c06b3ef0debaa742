/**
 * The text beside a mark: its title, after the sign of its party if the lanes do not show the party, since not everyone
 * would see it by colour alone; before its place, if another entry has the same title.
 */
import { partySigns } from '../data/party-signs.js';
import type { TimelineModel } from '../data/timeline-model.js';
import type { OwnGrouping } from '../layout/lanes.js';
import { partyColours } from '../layout/party-colours.js';
import { placesOfAlike } from './alike-titles.js';
import { saidTitle, type SaidTitle } from './said-prefix.js';

export interface PartySign {
  readonly sign: string;
  readonly name: string;
  /** Palette index. */
  readonly colour: number;
}

export interface LabelTexts {
  readonly labelOf: (entry: number) => string;
  /** The meanings of the signs; empty if there are none. */
  readonly signs: readonly PartySign[];
}

export function labelTexts(model: TimelineModel, titleOf: (entry: number) => string, lanes: OwnGrouping): LabelTexts {
  const { parties = [] } = model.dataset;
  const isByParty = lanes === 'party' || lanes === 'party-apart';
  const signs = isByParty || parties.length < 2 ? [] : partySigns(parties);
  const colours = partyColours(parties);
  const said = (entry: number): SaidTitle | undefined => saidTitle(model, entry, titleOf(entry));
  const placeOf = placesOfAlike(model, titleOf);
  const signed = (entry: number, title: string): string =>
    [signsOf(model, entry, signs).join('+'), title, placeOf(entry)].filter(Boolean).join(' · ');
  // The text does not repeat the lane or the sign.
  const isSaidAgain = ({ party, actor }: SaidTitle): boolean =>
    lanes === 'actor' ? actor : party && (isByParty || signs.length > 0);
  return {
    labelOf: (entry) => {
      const known = said(entry);
      return signed(entry, known !== undefined && isSaidAgain(known) ? known.rest : titleOf(entry));
    },
    signs: signs.map((sign, index) => ({ sign, name: parties[index]!.name, colour: colours[index]! })),
  };
}

function signsOf({ ids }: TimelineModel, entry: number, signs: readonly string[]): readonly string[] {
  const { start, value } = ids.parties;
  const own: string[] = [];
  for (let at = start[entry]!; at < start[entry + 1]!; at++) {
    const sign = signs[value[at]!];
    if (sign !== undefined) own.push(sign);
  }
  return own;
}
