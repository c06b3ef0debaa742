/** Every facet in one table: its column, its words and the names of its values. */
import type { Steps } from '../base/steps.js';
import {
  categoryListsOf,
  categoryListSteps,
  publishersOf,
  publisherSteps,
  reliabilitiesOf,
  reliabilitySteps,
} from './derived-lists.js';
import { categoryOf, FACETS, isCategoryFacet, PAGE_FACETS, type AnyFacet, type OwnFacet } from './facets.js';
import { phaseListsOf, phaseSteps } from './phases.js';
import {
  EntryKind,
  STATEMENT_FORMS,
  STATUSES,
  type DatasetHead,
  type IdLists,
  type TimelineModel,
} from './timeline-model.js';

const KINDS = Object.keys(EntryKind);
const NONE: readonly FacetRecord[] = [];

interface FacetRecord {
  readonly id: string;
  readonly name?: string;
  readonly title?: string;
}

/** An entry has at most one word. The first word is written as `first`; below it there is none. */
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

interface FacetRow {
  /** Key of the message that names it: `picture/filter-names.ts` does not compile without such a message. */
  readonly words: string;
  /** Whether the dataset names its values; else messages do. */
  readonly ownNames: boolean;
  readonly valuesOf: (model: TimelineModel) => FacetValues;
  /** Finds them in steps, if no column has them. */
  readonly steps?: (model: TimelineModel) => Steps<unknown>;
  /** Whether the dataset says anything of it. Each of `PAGE_FACETS` has this. */
  readonly isKnown?: (head: DatasetHead) => boolean;
}

export const FACET_TABLE = {
  kind: {
    words: 'facetKind',
    ownNames: false,
    valuesOf: ({ kind }) => ({ words: KINDS, column: kind, first: 0 }),
  },
  form: {
    words: 'facetForm',
    ownNames: false,
    valuesOf: ({ form }) => ({ words: STATEMENT_FORMS, column: form, first: 1 }),
  },
  party: {
    words: 'facetParty',
    ownNames: true,
    valuesOf: ({ ids, dataset }) => ({ records: dataset.parties ?? NONE, lists: ids.parties }),
  },
  actor: {
    words: 'facetActor',
    ownNames: true,
    valuesOf: ({ ids, dataset }) => ({ records: dataset.actors ?? NONE, lists: ids.actors }),
  },
  topic: {
    words: 'facetTopic',
    ownNames: true,
    valuesOf: ({ ids, dataset }) => ({ records: dataset.topics ?? NONE, lists: ids.topics }),
  },
  status: {
    words: 'facetStatus',
    ownNames: false,
    valuesOf: ({ status }) => ({ words: STATUSES, column: status, first: 1 }),
  },
  source: {
    words: 'facetSource',
    ownNames: true,
    valuesOf: ({ ids, dataset }) => ({ records: dataset.sources ?? NONE, lists: ids.sources }),
  },
  publisher: { words: 'facetPublisher', ownNames: true, valuesOf: publishersOf, steps: publisherSteps },
  reliability: { words: 'facetReliability', ownNames: true, valuesOf: reliabilitiesOf, steps: reliabilitySteps },
  phase: {
    words: 'facetPhase',
    ownNames: true,
    valuesOf: phaseListsOf,
    steps: phaseSteps,
    isKnown: ({ phases }) => phases !== undefined,
  },
} as const satisfies Readonly<Record<OwnFacet, FacetRow>>;

/** Facets whose values are named by messages. */
export type WordFacet = {
  [Name in OwnFacet]: (typeof FACET_TABLE)[Name]['ownNames'] extends false ? Name : never;
}[OwnFacet];

export function isOwnName(facet: AnyFacet): facet is Exclude<AnyFacet, WordFacet> {
  return isCategoryFacet(facet) || FACET_TABLE[facet].ownNames;
}

/** The categories of the dataset come last. */
export function facetsOf({ dataset }: TimelineModel): readonly AnyFacet[] {
  return [
    ...FACETS,
    ...PAGE_FACETS.filter((facet) => FACET_TABLE[facet].isKnown(dataset)),
    ...(dataset.categories ?? []).map(({ id }) => `category:${id}` as const),
  ];
}

export function facetValues(model: TimelineModel, facet: AnyFacet): FacetValues {
  return isCategoryFacet(facet) ? categoryListsOf(model, categoryOf(facet)) : FACET_TABLE[facet].valuesOf(model);
}

/** Reads in steps the facets that no column holds: after that, {@link facetValues} answers at once. */
export function* facetSteps(model: TimelineModel): Steps<void> {
  for (const facet of [...FACETS, ...PAGE_FACETS]) {
    const { steps }: FacetRow = FACET_TABLE[facet];
    if (steps !== undefined) yield* steps(model);
  }
  for (const { id } of model.dataset.categories ?? []) yield* categoryListSteps(model, id);
}

/** How many values the facet can have. */
export function facetSize(values: FacetValues): number {
  return 'words' in values ? values.words.length : values.records.length;
}

/** The value at a place; undefined beyond the last. */
export function facetValue(values: FacetValues, place: number): string | undefined {
  return 'words' in values ? values.words[place] : values.records[place]?.id;
}

/** The place of a value; -1 if the facet has none such. */
export function facetPlace(values: FacetValues, value: string): number {
  return 'words' in values ? values.words.indexOf(value) : values.records.findIndex(({ id }) => id === value);
}

/** The dataset's own name for the value at a place; undefined if it has none. */
export function ownName(values: FacetValues, place: number): string | undefined {
  if ('words' in values) return undefined;
  const record = values.records[place];
  return record?.name ?? record?.title;
}
