/**
 * What stands beside a mark: its title, and before it the sign of its party where the lanes do not say the party. Colour
 * alone would not tell it to everyone.
 */
import { partySigns } from '../data/party-signs.js';
import type { TimelineModel } from '../data/timeline-model.js';
import { PALETTE_SIZE, type LaneGrouping } from '../layout/lanes.js';

export interface PartySign {
  readonly sign: string;
  readonly name: string;
  /** Palette index. */
  readonly colour: number;
}

export interface LabelTexts {
  readonly labelOf: (entry: number) => string;
  /** What the signs mean; empty where there are none. */
  readonly signs: readonly PartySign[];
}

export function labelTexts(model: TimelineModel, titleOf: (entry: number) => string, lanes: LaneGrouping): LabelTexts {
  const { parties = [] } = model.dataset;
  if (lanes === 'party' || lanes === 'party-apart' || parties.length < 2) return { labelOf: titleOf, signs: [] };
  const signs = partySigns(parties);
  return {
    labelOf: (entry) => {
      const own = signsOf(model, entry, signs);
      return own.length === 0 ? titleOf(entry) : `${own.join('+')} · ${titleOf(entry)}`;
    },
    signs: parties.map(({ name }, index) => ({ sign: signs[index]!, name, colour: index % PALETTE_SIZE })),
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
