/** Small random datasets in which every facet has values, shared ones and none. */
import fc from 'fast-check';
import { createModel } from '../../../src/dataset/data/create-model.js';
import type { Dataset, Entry } from '../../../src/dataset/data/dataset.js';
import type { Facet } from '../../../src/dataset/data/facets.js';
import type { Filter } from '../../../src/dataset/data/filter.js';
import type { TimelineModel } from '../../../src/dataset/data/timeline-model.js';

export const VALUES: Readonly<Record<Facet, readonly string[]>> = {
  kind: ['event', 'statement'],
  form: ['post', 'interview', 'remark', 'press-statement', 'no-comment'],
  party: ['a', 'b', 'c'],
  actor: ['k', 'l', 'm'],
  topic: ['t', 'u'],
  status: ['established', 'reported', 'claimed', 'disputed', 'retracted'],
  source: ['s1', 's2', 's3'],
  publisher: ['Paper', 'Radio'],
  reliability: ['A1', 'B2'],
};

/** The first two sources have the same publisher. */
const publishedBy = (source: string): { publisher: string } => ({ publisher: source === 's3' ? 'Radio' : 'Paper' });

const named = (ids: readonly string[]): { id: string; name: string }[] => ids.map((id) => ({ id, name: id }));

const optional = <Value>(values: readonly Value[]): fc.Arbitrary<Value | undefined> =>
  fc.constantFrom(undefined, ...values);

const anEntry = fc
  .record({
    kind: fc.constantFrom('event', 'statement'),
    form: optional(VALUES.form),
    status: optional(VALUES.status),
    speaker: optional(VALUES.actor),
    parties: fc.subarray([...VALUES.party]),
    actors: fc.subarray([...VALUES.actor]),
    topics: fc.subarray([...VALUES.topic]),
    sources: fc.subarray([...VALUES.source]),
    rated: optional(VALUES.reliability),
    day: fc.integer({ min: 10, max: 28 }),
  })
  .map(({ kind, form, status, speaker, sources, rated, day, ...lists }) => ({
    ...lists,
    kind,
    date: `2022-03-${day}`,
    title: 'x',
    citations: sources.map((source) => ({ source, ...(rated === undefined ? {} : { reliability: rated }) })),
    ...(status === undefined ? {} : { status }),
    ...(kind === 'event' || form === undefined ? {} : { form }),
    ...(kind === 'event' || speaker === undefined ? {} : { speaker }),
  }));

/** The values of reliability are those that entries give. */
const RATED = {
  kind: 'event',
  date: '2022-03-09',
  title: 'x',
  citations: VALUES.reliability.map((reliability) => ({ source: 's1', reliability })),
};

export const aModel: fc.Arbitrary<TimelineModel> = fc.array(anEntry, { maxLength: 30 }).map((drafts) => {
  const entries = [...drafts, RATED].map((draft, index) => ({ ...draft, id: `e${index}` }) as Entry);
  const dataset: Dataset = {
    parties: named(VALUES.party),
    actors: named(VALUES.actor),
    topics: named(VALUES.topic),
    sources: VALUES.source.map((id) => ({ id, title: id, ...publishedBy(id) })),
    entries,
  };
  return createModel(dataset, { timeZone: 'UTC' });
});

/** Of three facets in four, any of their values. */
export const aFilter: fc.Arbitrary<Filter> = fc
  .record(
    Object.fromEntries(
      Object.entries(VALUES).map(([facet, values]) => [facet, fc.option(fc.subarray([...values]), { nil: [] })]),
    ),
  )
  .map((filter) => filter);

/** What an entry has of a facet, from its record. */
export function valuesOf(entry: Entry, facet: Facet): readonly string[] {
  switch (facet) {
    case 'kind':
      return [entry.kind];
    case 'form':
      return entry.form === undefined ? [] : [entry.form];
    case 'status':
      return entry.status === undefined ? [] : [entry.status];
    case 'party':
      return entry.parties ?? [];
    case 'actor':
      return [...new Set([...(entry.speaker === undefined ? [] : [entry.speaker]), ...(entry.actors ?? [])])];
    case 'topic':
      return entry.topics ?? [];
    case 'source':
      return (entry.citations ?? []).map(({ source }) => source);
    case 'publisher':
      return (entry.citations ?? []).map(({ source }) => publishedBy(source).publisher);
    case 'reliability':
      return (entry.citations ?? []).flatMap(({ reliability }) => reliability ?? []);
  }
}

export function passes(entry: Entry, filter: Filter, facet: Facet): boolean {
  const chosen = filter[facet] ?? [];
  return chosen.length === 0 || valuesOf(entry, facet).some((value) => chosen.includes(value));
}
