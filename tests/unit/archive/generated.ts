/** Random entries of an archive from a seed: with every sort of date, and names that try to be code. */
import { validateDataset } from '../../../src/dataset/data/validate.js';
import { createModel } from '../../../src/dataset/data/create-model.js';
import type { Citation, Dataset, Entry } from '../../../src/dataset/data/dataset.js';
import { STATEMENT_FORMS, STATUSES, type TimelineModel } from '../../../src/dataset/data/timeline-model.js';

const DAY = 86_400_000;
const FIRST = Date.UTC(2014, 0, 1);
const DAYS = 4000;
/** Ids as hostile as in any dataset. */
const PARTIES = ['us', "o'); DROP TABLE entries; --", '{id:String}', '__proto__', '\\', '“€𝒳'];
const ACTORS = ['lavrov', "' OR 1=1 --", '%_\\%', 'constructor', 'Ω\u0000Ω'];
const TOPICS = ['talks', 'a,b', '"quoted"'];
const SOURCES = ['s1', 's2', '\n'.padEnd(4, 'x'), '𝒳-source'];
/** By source. */
export const PUBLISHERS: Readonly<Record<string, string>> = { s1: "Agency '; --", s2: 'Paper', '𝒳-source': 'Paper' };
/** Values by category; ids that try to be keys of others. */
export const CATEGORIES: Readonly<Record<string, readonly string[]>> = {
  theatre: ['sea', 'air'],
  'wea=pon%3D': ['=', "drone'; --", '%25'],
};
const WORDS = ['ceasefire', 'Zelenskyy', 'Зеленський', '100%', 'under_score', "it's", '\\back', '$1', '{x:Int8}', '𝒳'];

export interface Generated {
  readonly dataset: Dataset;
  readonly model: TimelineModel;
}

export function generateArchive(count: number, seed: number): Generated {
  const random = randomOf(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const some = <T>(list: readonly T[], most: number): readonly T[] => [
    ...new Set(Array.from({ length: Math.floor(random() * (most + 1)) }, () => pick(list))),
  ];
  const day = (offset: number): string => new Date(FIRST + offset * DAY).toISOString().slice(0, 10);
  const dateOf = (): Entry['date'] => {
    const at = Math.floor(random() ** 2 * DAYS);
    const kind = random();
    if (kind < 0.5) return day(at);
    if (kind < 0.6) return `${day(at)}T${String(Math.floor(random() * 24)).padStart(2, '0')}:15:00Z`;
    if (kind < 0.7) return day(at).slice(0, 7);
    if (kind < 0.72) return day(at).slice(0, 4);
    if (kind < 0.92) return `${day(at)}/${day(at + Math.floor(random() ** 4 * 900))}`;
    if (kind < 0.94) return `${day(at)}/..`;
    if (kind < 0.96) return `../${day(at)}`;
    if (kind < 0.97) return `/${day(at)}`;
    if (kind < 0.98) return { start: `${day(at)}/${day(at + 3)}`, end: `${day(at + 9)}/${day(at + 30)}` };
    return kind < 0.99 ? '-0430' : `${day(at)}~`;
  };
  const citation = (source: string): Citation =>
    random() < 0.5 ? { source } : { source, reliability: pick(['A1', "B'2"]) };
  const categories = (): Entry['categories'] =>
    Object.fromEntries(
      Object.entries(CATEGORIES).map(([id, values]) => [
        id,
        random() < 0.5 ? pick(values) : [...some(values, 2), 'not listed'],
      ]),
    );
  const ids = Array.from({ length: count }, (_, index) => idOf(index, random()));
  const entries = Array.from({ length: count }, (_, index): Entry => {
    const isStatement = random() < 0.4;
    return withoutNothing({
      id: ids[index]!,
      kind: isStatement ? 'statement' : 'event',
      date: dateOf(),
      title: `${pick(WORDS)} ${pick(WORDS)} ${index % 97}`,
      ...(random() < 0.3 && { summary: `${pick(WORDS)} and ${pick(WORDS)}` }),
      parties: some(PARTIES, 2),
      actors: some(ACTORS, 2),
      topics: random() < 0.3 ? some(TOPICS, 2) : [],
      ...(random() < 0.6 && { status: pick(STATUSES) }),
      ...(random() < 0.4 && { categories: categories() }),
      ...(index > 0 &&
        random() < 0.3 && { relations: [{ type: 'responds-to', target: ids[Math.floor(random() ** 3 * index)]! }] }),
      citations: random() < 0.7 ? some(SOURCES, 3).map(citation) : [],
      ...(isStatement && random() < 0.5 && { form: pick(STATEMENT_FORMS), speaker: pick(ACTORS) }),
    });
  });
  const named = (ids: readonly string[]): readonly { readonly id: string; readonly name: string }[] =>
    ids.map((id) => ({ id, name: `Name of ${id}` }));
  return archiveOf({
    title: "An archive'); DROP TABLE entries; --",
    lang: 'en',
    parties: named(PARTIES),
    actors: named(ACTORS).map((actor, place) => ({ ...actor, aliases: [`alias${place}`] })),
    topics: named(TOPICS),
    categories: Object.entries(CATEGORIES).map(([id, values]) => ({ id, name: id, values: named(values) })),
    sources: SOURCES.map((id) => ({
      id,
      title: `Title ${id}`,
      ...(PUBLISHERS[id] !== undefined && { publisher: PUBLISHERS[id] }),
    })),
    entries,
  });
}

export function archiveOf(value: Dataset): Generated {
  const { dataset, unclearCount } = validateDataset(value);
  if (dataset === undefined || unclearCount > 0) throw new Error('a generated entry is no entry');
  return { dataset, model: createModel(dataset) };
}

/** Without empty fields, as in a file. */
function withoutNothing(entry: Entry): Entry {
  const fields = Object.entries(entry).filter(([, value]) => !Array.isArray(value) || value.length > 0);
  return Object.fromEntries(fields) as unknown as Entry;
}

/** Most are plain, some try to be something else. */
function idOf(index: number, chance: number): string {
  if (chance < 0.9) return `e${index}`;
  if (chance < 0.93) return `${index}'; DROP TABLE entries; --`;
  if (chance < 0.96) return `𝒳${index}\u0000`;
  return chance < 0.98 ? `\\${index}"{` : `,${index},\n`;
}

/** Mulberry32, by Tommy Ettinger (public domain). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
