/**
 * The tiers of entries: what leads, what stands behind. The author decides by weight. Where no entry has a weight, the
 * element proposes leads, by what others refer to, what the story tells, and sources; it proposes no minor entry.
 */
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

/** A `Tier` for each entry; undefined if all are alike. */
export function tiersOf(model: TimelineModel, relations: RelationIndex): Uint8Array | undefined {
  const tiers = new Uint8Array(model.count).fill(Tier.entry);
  model.weight?.forEach((weight, entry) => {
    if (weight <= MINOR_WEIGHT) tiers[entry] = Tier.minor;
  });
  for (const entry of leadsOf(model, relations)) tiers[entry] = Tier.lead;
  return tiers.some((tier) => tier !== Tier.entry) ? tiers : undefined;
}

interface Ranked {
  readonly entry: number;
  readonly score: number;
}

function leadsOf(model: TimelineModel, relations: RelationIndex): readonly number[] {
  const { count, weight } = model;
  const most = Math.floor(count / ENTRIES_PER_LEAD);
  const heaviest = weight?.reduce((sum, own) => sum + Number(own >= LEAD_WEIGHT), 0) ?? 0;
  if (heaviest > most) return [];
  const places = Math.max(heaviest, Math.min(MOST_LEADS, most));
  // One more than can lead: who is no more than that one would lead by chance.
  const ranked = highest(count, places + 1, scores(model, relations));
  const next = ranked[places]?.score ?? 0;
  return ranked.filter(({ score }, at) => at < heaviest || score > next).map(({ entry }) => entry);
}

function highest(count: number, places: number, scoreOf: (entry: number) => number): readonly Ranked[] {
  const ranked: Ranked[] = [];
  for (let entry = 0; entry < count; entry++) {
    const score = scoreOf(entry);
    if (score <= (ranked[places - 1]?.score ?? 0)) continue;
    const at = ranked.findIndex((other) => score > other.score);
    ranked.splice(at < 0 ? ranked.length : at, 0, { entry, score });
    if (ranked.length > places) ranked.pop();
  }
  return ranked;
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
