/** How far a dataset shows where its entries come from, counted in one pass. */
import { copiesOf } from '../../words/a11y/medium-words.js';
import type { Source } from '../../dataset/data/dataset.js';
import type { TimelineModel } from '../../dataset/data/timeline-model.js';

export interface Coverage {
  /** How many entries cite each source. */
  readonly uses: ReadonlyMap<string, number>;
  readonly unsourced: number;
  readonly oneSource: number;
  readonly reviewed: number;
  readonly sources: number;
  readonly archived: number;
  /** How many sources were asked for, and how many of them were not there. */
  readonly checked: number;
  readonly gone: number;
}

export function coverageOf({
  entries,
  count,
  dataset,
}: Pick<TimelineModel, 'entries' | 'count' | 'dataset'>): Coverage {
  const uses = new Map<string, number>();
  let unsourced = 0;
  let oneSource = 0;
  let reviewed = 0;
  for (let at = 0; at < count; at++) {
    const entry = entries.at(at);
    const cited = new Set((entry?.citations ?? []).map(({ source }) => source));
    for (const id of cited) uses.set(id, (uses.get(id) ?? 0) + 1);
    if (cited.size === 0) unsourced++;
    if (cited.size === 1) oneSource++;
    if (entry?.reviewed !== undefined) reviewed++;
  }
  const sources = dataset.sources ?? [];
  const having = (holds: (source: Source) => boolean): number => sources.filter(holds).length;
  return {
    uses,
    unsourced,
    oneSource,
    reviewed,
    sources: sources.length,
    archived: having((source) => copiesOf(source).length > 0),
    checked: having((source) => source.checked !== undefined),
    gone: having((source) => source.checked?.result === 'gone'),
  };
}
