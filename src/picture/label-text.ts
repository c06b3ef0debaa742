/**
 * What stands beside a mark: its title, and before it the sign of its party where the lanes do not say the party. Colour
 * alone would not tell it to everyone.
 */
import { partySigns } from '../data/party-signs.js';
import type { TimelineModel } from '../data/timeline-model.js';
import { PALETTE_SIZE, type OwnGrouping } from '../layout/lanes.js';
import { saidTitle, type SaidTitle } from './said-prefix.js';

export interface PartySign {
  readonly sign: string;
  readonly name: string;
  /** Palette index. */
  readonly colour: number;
}

export interface LabelTexts {
  readonly labelOf: (entry: number) => string;
  /** Without who says it: for where the whole has no room. */
  readonly shortOf: (entry: number) => string;
  /** What the signs mean; empty where there are none. */
  readonly signs: readonly PartySign[];
}

export function labelTexts(model: TimelineModel, titleOf: (entry: number) => string, lanes: OwnGrouping): LabelTexts {
  const { parties = [] } = model.dataset;
  const isByParty = lanes === 'party' || lanes === 'party-apart';
  const signs = isByParty || parties.length < 2 ? [] : partySigns(parties);
  const said = (entry: number): SaidTitle | undefined => saidTitle(model, entry, titleOf(entry));
  const signed = (entry: number, title: string): string =>
    [signsOf(model, entry, signs).join('+'), title].filter(Boolean).join(' · ');
  // What the lane or the sign says is not said again.
  const isSaidAgain = ({ party, actor }: SaidTitle): boolean =>
    lanes === 'actor' ? actor : party && (isByParty || signs.length > 0);
  return {
    labelOf: (entry) => {
      const known = said(entry);
      return signed(entry, known !== undefined && isSaidAgain(known) ? known.rest : titleOf(entry));
    },
    shortOf: (entry) => signed(entry, said(entry)?.rest ?? titleOf(entry)),
    signs: signs.map((sign, index) => ({ sign, name: parties[index]!.name, colour: index % PALETTE_SIZE })),
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
