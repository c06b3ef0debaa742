/**
 * The text beside a mark: its title, after the sign of its party if the lanes do not show the party, since not everyone
 * would see it by colour alone; before its place, if another entry has the same title.
 */
import { partySigns } from '../../dataset/data/party-signs.js';
import { drawnStatus } from '../../dataset/data/plain-status.js';
import { STATUSES, type IdLists, type TimelineModel } from '../../dataset/data/timeline-model.js';
import type { OwnGrouping } from '../../drawing/layout/lanes.js';
import { partyColours } from '../../drawing/layout/party-colours.js';
import type { MarkColumns } from '../../drawing/layout/mark-columns.js';
import { Tier } from '../../drawing/dates/tier.js';
import type { TextMeasure } from '../../drawing/platform/text-measure.js';

// "Russia: …", "Lavrov: …": the speaker before the words, if the entry has that name as its party or as an actor.

const PREFIX = /^(.{1,60}?)\s?[:：]\s*(?=\S)/u;

interface SaidTitle {
  /** Title without them. */
  readonly rest: string;
  /** Whether they are the one party, or the one actor, of the entry. */
  readonly party: boolean;
  readonly actor: boolean;
}

/** Longer titles are cut: the details and the list have the whole title. Text of every size has as many letters. */
export const MAX_LABEL_EM = 27.7;

/** Undefined if the title begins with no name of the entry's own. */
export function saidTitle({ ids, dataset }: TimelineModel, entry: number, title: string): SaidTitle | undefined {
  const [whole, name] = PREFIX.exec(title) ?? [];
  if (whole === undefined || name === undefined) return undefined;
  const parties = itemsOf(ids.parties, entry, dataset.parties);
  const actors = itemsOf(ids.actors, entry, dataset.actors);
  const party = parties.some((each) => each.name === name);
  const actor = actors.some(
    (each) => each.name.endsWith(` ${name}`) || [each.name, ...(each.aliases ?? [])].includes(name),
  );
  if (!party && !actor) return undefined;
  const rest = title.slice(whole.length);
  return {
    rest: rest.charAt(0).toLocaleUpperCase() + rest.slice(1),
    party: party && parties.length === 1,
    actor: actor && actors.length === 1,
  };
}

function itemsOf<Item>({ start, value }: IdLists, entry: number, items: readonly Item[] = []): readonly Item[] {
  return Array.from(value.subarray(start[entry], start[entry + 1]), (at) => items[at]).filter(
    (item) => item !== undefined,
  );
}

// The place of an entry whose title another one has too: "Apartment block hit · Kharkiv".

/** Titles of more entries are not compared: a first picture would wait. */
const MAX_COMPARED = 10_000;

function placesOfAlike(
  { count, order, entries }: TimelineModel,
  titleOf: (entry: number) => string,
): (entry: number) => string | undefined {
  let times: Map<string, number> | undefined;
  const givenPlace = (entry: number): string | undefined =>
    entries.placeAt === undefined ? entries.at(entry)?.place : entries.placeAt(entry);
  return (entry) => {
    const place = count > MAX_COMPARED ? undefined : givenPlace(entry);
    // Only a title beside a place asks for the titles of all.
    if (place === undefined) return undefined;
    if (times === undefined) {
      times = new Map();
      for (const other of order) times.set(titleOf(other), (times.get(titleOf(other)) ?? 0) + 1);
    }
    const title = titleOf(entry);
    return (times.get(title) ?? 0) < 2 || title.includes(place) ? undefined : place;
  };
}

export interface PartySign {
  readonly sign: string;
  readonly name: string;
  /** Palette index. */
  readonly colour: number;
}

export interface LabelTexts {
  readonly labelOf: (entry: number) => string;
  /** A word after the title: the status, unless it is the common one or established; '' for none. */
  readonly noteOf: (entry: number) => string;
  /** The meanings of the signs; empty if there are none. */
  readonly signs: readonly PartySign[];
}

/** `statuses`: their names, in the order of the column `status`, a line each. `within`: the second of two groupings. */
export function labelTexts(
  model: TimelineModel,
  titleOf: (entry: number) => string,
  statuses: string,
  lanes: OwnGrouping,
  within?: OwnGrouping,
): LabelTexts {
  // The name of a mark has the status behind its date; words in parentheses are no part of a label that a name must repeat.
  // What is established needs no warning: the word stood behind two titles in three of a dataset of votes.
  const notes = ['', ...statuses.split('\n').map((name, at) => (STATUSES[at] === 'established' ? '' : ` (${name})`))];
  const { parties = [] } = model.dataset;
  const by = [lanes, within];
  const isByParty = by.includes('party') || by.includes('party-apart');
  const signs = isByParty || parties.length < 2 ? [] : partySigns(parties);
  const colours = partyColours(parties);
  const said = (entry: number): SaidTitle | undefined => saidTitle(model, entry, titleOf(entry));
  const placeOf = placesOfAlike(model, titleOf);
  const signed = (entry: number, title: string): string =>
    [signsOf(model, entry, signs).join('+'), title, placeOf(entry)].filter(Boolean).join(' · ');
  // The text does not repeat the lane or the sign.
  const isSaidAgain = ({ party, actor }: SaidTitle): boolean =>
    by.includes('actor') ? actor : party && (isByParty || signs.length > 0);
  return {
    labelOf: (entry) => {
      const known = said(entry);
      return signed(entry, known !== undefined && isSaidAgain(known) ? known.rest : titleOf(entry));
    },
    noteOf: (entry) => notes[drawnStatus(model, entry)] ?? '',
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

/** The widths of titles in the letters of their tiers, each no wider than so many times their size, with their notes. */
export function labelWidths(
  { tier }: MarkColumns,
  { labelOf, noteOf }: LabelTexts,
  faces: readonly TextMeasure[],
  mostEm: number,
): (entry: number) => number {
  const minor = faces[Tier.minor]!;
  return (entry) => {
    const face = faces[tier?.[entry] ?? Tier.entry]!;
    const note = noteOf(entry);
    const px = Math.min(face.width(labelOf(entry)), mostEm * face.sizePx);
    return px > 0 && note !== '' ? px + minor.width(note) : px;
  };
}
