/** What each facet filters by: a column of words, or lists of places in the dataset's records. */
import type { Facet } from './filter.js';
import { EntryKind, STATEMENT_FORMS, STATUSES, type IdLists, type TimelineModel } from './timeline-model.js';

const KINDS = Object.keys(EntryKind);
const NONE: readonly FacetRecord[] = [];

interface FacetRecord {
  readonly id: string;
}

/** An entry has one word at most. `first` is what the first word is written as; below it there is none. */
export interface FacetColumn {
  readonly words: readonly string[];
  readonly column: Uint8Array;
  readonly first: 0 | 1;
}

/** An entry has any number of records. */
export interface FacetLists {
  readonly records: readonly FacetRecord[];
  readonly lists: IdLists;
}

export type FacetValues = FacetColumn | FacetLists;

export function facetValues({ kind, form, status, ids, dataset }: TimelineModel, facet: Facet): FacetValues {
  switch (facet) {
    case 'kind':
      return { words: KINDS, column: kind, first: 0 };
    case 'form':
      return { words: STATEMENT_FORMS, column: form, first: 1 };
    case 'status':
      return { words: STATUSES, column: status, first: 1 };
    case 'party':
      return { records: dataset.parties ?? NONE, lists: ids.parties };
    case 'actor':
      return { records: dataset.actors ?? NONE, lists: ids.actors };
    case 'topic':
      return { records: dataset.topics ?? NONE, lists: ids.topics };
    case 'source':
      return { records: dataset.sources ?? NONE, lists: ids.sources };
  }
}

/** How many values the facet can have. */
export function facetSize(values: FacetValues): number {
  return 'words' in values ? values.words.length : values.records.length;
}

/** The value at a place; undefined beyond the last. */
export function facetValue(values: FacetValues, place: number): string | undefined {
  return 'words' in values ? values.words[place] : values.records[place]?.id;
}
