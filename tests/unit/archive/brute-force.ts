/** The right answer of a source, found by reading every entry. */
import type { Bins, FacetCount, SourceOrder, SourceRange } from '../../../src/archive/contract.js';
import type { Entry } from '../../../src/dataset/data/dataset.js';
import { FACETS, isCategoryFacet, type StoredFacet } from '../../../src/dataset/data/facets.js';
import { facetsOfFilter } from '../../../src/archive/check-request.js';
import type { Filter } from '../../../src/dataset/data/filter.js';
import { foldText } from '../../../src/dataset/data/fold-text.js';
import type { LaneGrouping } from '../../../src/drawing/layout/lanes.js';
import { valuesOf as valuesOfRecord } from '../data/filter-model.js';
import { CATEGORIES, PUBLISHERS, type Generated } from './generated.js';

interface Row {
  readonly entry: Entry;
  readonly start: number;
  readonly end: number;
}

export class BruteForce {
  readonly #rows: readonly Row[];
  readonly #archive: Generated;

  constructor(archive: Generated) {
    this.#archive = archive;
    const { startMin, endMax } = archive.model;
    this.#rows = archive.dataset.entries.map((entry, at) => ({ entry, start: startMin[at]!, end: endMax[at]! }));
  }

  entries(
    range: SourceRange,
    filter: Filter,
    order: SourceOrder = 'time',
    { text, relatedTo }: Only = {},
  ): readonly Entry[] {
    const rows = this.#rows.filter(
      (row) =>
        meets(row, range) &&
        passes(row.entry, filter) &&
        (text === undefined || this.#says(row.entry, text)) &&
        (relatedTo === undefined || row.entry.relations?.some(({ target }) => target === relatedTo) === true),
    );
    const sorted = rows.toSorted(
      (left, right) =>
        sign(left.start, right.start) ||
        sign(right.end, left.end) ||
        Buffer.compare(Buffer.from(left.entry.id), Buffer.from(right.entry.id)),
    );
    return (order === 'time' ? sorted : sorted.reverse()).map(({ entry }) => entry);
  }

  summary({ level, from, to }: Bins, by: LaneGrouping, filter: Filter): Summary {
    const width = 2 ** level;
    const rows = this.#rows.filter(
      (row) => meets(row, { start: from * width, end: to * width }) && passes(row.entry, filter),
    );
    const lanes = new Map<string, { counts: number[]; total: number }>();
    for (const row of rows) {
      for (const key of keysOf(row.entry, by)) {
        const lane = lanes.get(key) ?? { counts: Array.from({ length: to - from }, () => 0), total: 0 };
        lanes.set(key, lane);
        lane.total++;
        for (let bin = from; bin < to; bin++) {
          if (meets(row, { start: bin * width, end: (bin + 1) * width })) lane.counts[bin - from]!++;
        }
      }
    }
    const order = this.#laneOrder(by);
    const sorted = [...lanes].sort(([left], [right]) => order.indexOf(left) - order.indexOf(right));
    return { total: rows.length, lanes: sorted.map(([key, lane]) => ({ key, ...lane })) };
  }

  facets(range: SourceRange, filter: Filter): Readonly<Record<string, readonly FacetCount[]>> {
    const categories = Object.keys(CATEGORIES).map((id) => `category:${id}` as const);
    const counted = [...FACETS, ...categories].map((facet) => {
      const counts = new Map<string, number>();
      for (const row of this.#rows) {
        if (!meets(row, range) || !passes(row.entry, { ...filter, [facet]: [] })) continue;
        for (const value of valuesOf(row.entry, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      const list = Array.from(counts, ([value, count]) => ({ value, count }));
      list.sort(
        (left, right) => right.count - left.count || Buffer.compare(Buffer.from(left.value), Buffer.from(right.value)),
      );
      return [facet, list] as const;
    });
    return Object.fromEntries(counted.filter(([, list]) => list.length > 0));
  }

  #laneOrder(by: LaneGrouping): readonly string[] {
    const { parties = [], actors = [], topics = [] } = this.#archive.dataset;
    const records = by === 'actor' ? actors : by === 'topic' ? topics : parties;
    return [...records.map(({ id }) => `=${id}`), '+', '-', 'event', 'statement', 'all'];
  }

  /** One word, in what the entry says or in a name. */
  #says(entry: Entry, word: string): boolean {
    const { parties = [], actors = [], topics = [], sources = [] } = this.#archive.dataset;
    const named = (facet: StoredFacet, id: string): boolean => valuesOf(entry, facet).includes(id);
    const texts = [
      entry.title,
      entry.summary ?? '',
      ...parties.filter(({ id }) => named('party', id)).map(({ name }) => name),
      ...actors.filter(({ id }) => named('actor', id)).flatMap(({ name, aliases = [] }) => [name, ...aliases]),
      ...topics.filter(({ id }) => named('topic', id)).map(({ name }) => name),
      ...sources.filter(({ id }) => named('source', id)).flatMap(({ title, publisher = '' }) => [title, publisher]),
      ...valuesOf(entry, 'reliability'),
    ];
    return texts.some((text) => foldText(text).includes(foldText(word)));
  }
}

interface Only {
  readonly text?: string;
  readonly relatedTo?: string;
}

export interface Summary {
  readonly total: number;
  readonly lanes: readonly { readonly key: string; readonly counts: readonly number[]; readonly total: number }[];
}

function meets({ start, end }: Row, range: SourceRange): boolean {
  return start < range.end && end >= range.start;
}

function passes(entry: Entry, filter: Filter): boolean {
  return facetsOfFilter(filter).every((facet) => {
    const chosen = filter[facet] ?? [];
    return chosen.length === 0 || valuesOf(entry, facet).some((value) => chosen.includes(value));
  });
}

function valuesOf(entry: Entry, facet: StoredFacet): readonly string[] {
  if (isCategoryFacet(facet)) {
    const category = facet.slice('category:'.length);
    return [...new Set([entry.categories?.[category] ?? []].flat())].filter((id) => CATEGORIES[category]?.includes(id));
  }
  if (facet === 'publisher') return [...new Set(entry.citations?.flatMap(({ source }) => PUBLISHERS[source] ?? []))];
  return [...new Set(valuesOfRecord(entry, facet))];
}

function keysOf(entry: Entry, by: LaneGrouping): readonly string[] {
  if (by === 'none') return ['all'];
  if (by === 'kind') return [entry.kind];
  const ids = valuesOf(entry, by === 'party-apart' ? 'party' : by);
  if (ids.length === 0) return ['-'];
  return by === 'party-apart' && ids.length > 1 ? ['+'] : ids.map((id) => `=${id}`);
}

function sign(left: number, right: number): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
