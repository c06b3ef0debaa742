/** A dataset as single facts, each with the names of what it refers to in the place of ids. */
import type { Dataset } from '../../../src/dataset/data/dataset.js';

export interface Fact {
  /** Names of fields from the record on, without places in lists: "citations.locator". Those of other lists begin with the list. */
  readonly path: string;
  /** The list and the name of the record, undefined for the head itself. */
  readonly record: string | undefined;
}

type Fields = Readonly<Record<string, unknown>>;

/** Fields of an entry, a phase … that have ids of other lists. */
const REFERENCES: Readonly<Record<string, string>> = {
  topics: 'topics',
  parties: 'parties',
  actors: 'actors',
  speaker: 'actors',
  party: 'parties',
  'citations.source': 'sources',
  sources: 'sources',
};
const NAME_OF: Readonly<Record<string, string>> = { phases: 'label', milestones: 'label', story: 'heading' };

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function factsOf(dataset: Dataset): ReadonlyMap<string, Fact> {
  const facts = new Map<string, Fact>();
  const names = namesOf(dataset);
  for (const [field, value] of Object.entries(dataset as unknown as Fields)) {
    if (!isList(value)) add(facts, names, { field, value, record: undefined, within: '' });
    else
      for (const record of value) {
        const name = words(record[NAME_OF[field] ?? 'name'] ?? record.title ?? JSON.stringify(record));
        const within = field === 'entries' ? '' : `${field}.`;
        for (const [each, inner] of Object.entries(record))
          add(facts, names, { field: each, value: inner, record: `${field} ${name}`, within });
      }
  }
  return facts;
}

function isList(value: unknown): value is readonly Fields[] {
  return Array.isArray(value) && value.every(isFields);
}

function namesOf(dataset: Dataset): ReadonlyMap<string, string> {
  const lists = { topics: dataset.topics, parties: dataset.parties, actors: dataset.actors, sources: dataset.sources };
  return new Map(
    Object.entries(lists).flatMap(([list, records = []]) =>
      (records as unknown as readonly Fields[]).map(
        ({ id, name, title }) => [`${list} ${String(id)}`, words(name ?? title)] as const,
      ),
    ),
  );
}

interface Given {
  readonly field: string;
  readonly value: unknown;
  readonly record: string | undefined;
  readonly within: string;
}

function add(
  facts: Map<string, Fact>,
  names: ReadonlyMap<string, string>,
  { field, value, record, within }: Given,
): void {
  if (value === undefined) return;
  if (Array.isArray(value)) {
    for (const each of value) add(facts, names, { field, value: each, record, within });
    return;
  }
  if (isFields(value)) {
    for (const [inner, each] of Object.entries(value))
      add(facts, names, { field: `${field}.${inner}`, value: each, record, within });
    return;
  }
  const list = REFERENCES[field];
  const text = list === undefined ? words(value) : (names.get(`${list} ${words(value)}`) ?? words(value));
  const path = `${within}${field}`;
  facts.set(`${record ?? 'head'} | ${path} = ${text}`, { path, record });
}

/** Blanks within a line, and at the ends of lines, mean nothing in most formats; lines and paragraphs do. */
function words(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
