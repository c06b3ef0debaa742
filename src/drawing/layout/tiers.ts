/**
 * The tiers of entries: what leads, what stands behind. The author decides by weight. Where no entry has a weight, the
 * element proposes leads, by what others refer to, what the story tells, and sources; it proposes no minor entry.
 */
import type { Steps } from '../../dataset/base/steps.js';
import { entryRanges } from '../../dataset/data/entry-ranges.js';
import { DEFAULT_WEIGHT, type TimelineModel } from '../../dataset/data/timeline-model.js';
import type { RelationIndex } from '../../dataset/data/relations.js';
import { Tier } from '../dates/tier.js';

/** More headlines than five are none. */
const MOST_LEADS = 5;
/** One lead for so many entries: three of fifteen. */
const ENTRIES_PER_LEAD = 5;
/** All entries of this weight lead, unless they are more than one for {@link ENTRIES_PER_LEAD}. */
const LEAD_WEIGHT = 1;
/** An entry of this weight or less is minor. */
const MINOR_WEIGHT = 0.25;
/** More relations or sources than this say no more. */
const MOST_COUNTED = 15;
/** Weights that differ by less are alike. */
const WEIGHT_STEP = 0.001;

/** A `Tier` for each entry, in steps; undefined if all are alike. */
export function* tierSteps(model: TimelineModel, relations: RelationIndex): Steps<Uint8Array | undefined> {
  const { count, weight } = model;
  const tiers = new Uint8Array(count).fill(Tier.entry);
  const most = Math.floor(count / ENTRIES_PER_LEAD);
  let heaviest = 0;
  if (weight !== undefined) {
    for (const { from, to } of entryRanges(count)) {
      for (let entry = from; entry < to; entry++) {
        if (weight[entry]! <= MINOR_WEIGHT) tiers[entry] = Tier.minor;
        if (weight[entry]! >= LEAD_WEIGHT) heaviest++;
      }
      yield;
    }
  }
  const isHeaviest = (entry: number): boolean => weight !== undefined && weight[entry]! >= LEAD_WEIGHT;
  const places = Math.min(MOST_LEADS, most) - heaviest;
  const scoreOf = scores(model, relations);
  // One more than has a place: who is no more than that one would lead by chance.
  const ranked: Ranked[] = [];
  if (heaviest <= most && heaviest + places > 0) {
    for (const { from, to } of entryRanges(count)) {
      for (let entry = from; entry < to; entry++) {
        if (isHeaviest(entry)) tiers[entry] = Tier.lead;
        else if (places > 0) rank(ranked, { entry, score: scoreOf(entry) }, places + 1);
      }
      yield;
    }
  }
  const next = ranked[places]?.score ?? 0;
  for (const { entry, score } of ranked) if (score > next) tiers[entry] = Tier.lead;
  return tiers.some((tier) => tier !== Tier.entry) ? tiers : undefined;
}

interface Ranked {
  readonly entry: number;
  readonly score: number;
}

/** Keeps the highest, the first of equals first. */
function rank(ranked: Ranked[], one: Ranked, most: number): void {
  if (one.score <= (ranked[most - 1]?.score ?? 0)) return;
  const at = ranked.findIndex(({ score }) => one.score > score);
  ranked.splice(at < 0 ? ranked.length : at, 0, one);
  if (ranked.length > most) ranked.pop();
}

/** 0 for what no author has raised above the others. */
function scores(model: TimelineModel, relations: RelationIndex): (entry: number) => number {
  const { ids, weight, dataset } = model;
  const { start } = ids.sources;
  const told = new Set((dataset.story ?? []).map(({ entry }) => (entry === undefined ? -1 : model.indexOf(entry))));
  return (entry) => {
    const raised = weight === undefined ? 1 : Math.round((weight[entry]! - DEFAULT_WEIGHT) / WEIGHT_STEP);
    if (raised <= 0) return 0;
    const related = Math.min(relations.incomingCount(entry), MOST_COUNTED);
    const sources = Math.min(start[entry + 1]! - start[entry]!, MOST_COUNTED);
    return ((raised * (MOST_COUNTED + 1) + related) * 2 + Number(told.has(entry))) * (MOST_COUNTED + 1) + sources;
  };
}
