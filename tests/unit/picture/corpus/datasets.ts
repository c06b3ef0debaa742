/** Twelve datasets like those that people have, made from fixed seeds: two are the package's own. */
import { readFileSync } from 'node:fs';
import { randomOf } from '../../../bench/generate.mjs';
import { DATE_FORMS, RARE_DATE_FORMS } from '../../../deep/fuzz/date-forms.mjs';

const DAY_MS = 86_400_000;

export interface Draft {
  readonly title: string;
  readonly date: string;
  readonly kind?: string;
  readonly parties?: readonly string[];
  readonly topics?: readonly string[];
}

interface Names {
  readonly parties?: readonly string[];
  readonly topics?: readonly string[];
}

const WORDS =
  'talks convoy ceasefire shelling envoy statement corridor prisoners exchange summit draft border vote report bridge power station grain harbour sanctions evacuation drone airfield court order'.split(
    ' ',
  );

/** Two to nine words: titles of files have 10 to 70 letters. */
function titleOf(random: () => number): string {
  const words = Array.from({ length: 2 + Math.floor(random() * 8) }, () => WORDS[Math.floor(random() * WORDS.length)]!);
  const text = words.join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const ids = (letter: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `${letter}${at + 1}`);

function dataset(entries: readonly Draft[], { parties = [], topics = [] }: Names = {}): unknown {
  const named = (list: readonly string[], word: string): readonly { readonly id: string; readonly name: string }[] =>
    list.map((id) => ({ id, name: `${word} ${id.slice(1)}` }));
  return {
    title: 'A file',
    ...(parties.length > 0 && { parties: named(parties, 'Side') }),
    ...(topics.length > 0 && { topics: named(topics, 'Topic') }),
    entries: entries.map((entry, at) => ({ id: `e${at + 1}`, kind: 'event', ...entry })),
  };
}

const day = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** Entries of some years: most in a few weeks of news, a share of them of two or three parties. */
function news(
  count: number,
  seed: number,
  {
    years = 3,
    sides = 4,
    shared = 0.25,
  }: { readonly years?: number; readonly sides?: number; readonly shared?: number },
): unknown {
  const random = randomOf(seed);
  const parties = ids('p', sides);
  const topics = ids('t', 5);
  const start = Date.UTC(2022, 1, 20);
  const bursts = Array.from({ length: 6 }, () => random() * years * 365);
  const drafts = Array.from({ length: count }, (): Draft => {
    const burst = bursts[Math.floor(random() ** 2 * bursts.length)]!;
    const at = start + (random() < 0.6 ? burst + random() * 14 : random() * years * 365) * DAY_MS;
    const several = random() < shared ? 1 + Math.ceil(random() * 2) : 1;
    const own = Array.from({ length: several }, () => parties[Math.floor(random() ** 1.6 * sides)]!);
    return {
      title: titleOf(random),
      date: random() < 0.15 ? day(at).slice(0, 7) : random() < 0.1 ? `${day(at)}/${day(at + 9 * DAY_MS)}` : day(at),
      kind: random() < 0.4 ? 'statement' : 'event',
      parties: random() < 0.05 ? [] : [...new Set(own)],
      topics: [topics[Math.floor(random() * topics.length)]!],
    };
  });
  return dataset(drafts, { parties, topics });
}

function centuries(): unknown {
  const random = randomOf(11);
  const parties = ids('p', 3);
  return dataset(
    Array.from({ length: 64 }, (): Draft => {
      const year = 1500 + Math.floor(random() ** 0.5 * 520);
      const date =
        random() < 0.2
          ? `${year}/${year + 1 + Math.floor(random() * 12)}`
          : random() < 0.4
            ? `${year}-0${1 + Math.floor(random() * 9)}`
            : `${year}`;
      return { title: titleOf(random), date, parties: [parties[Math.floor(random() * 3)]!] };
    }),
    { parties },
  );
}

/** Wars, laws and offices: most of it lasts for months or years. */
function lasting(): unknown {
  const random = randomOf(12);
  const parties = ids('p', 4);
  return dataset(
    Array.from({ length: 90 }, (): Draft => {
      const from = Date.UTC(1990, 0, 1) + random() * 12_000 * DAY_MS;
      const to = from + 30 * DAY_MS * 10 ** (random() * 2);
      const date = random() < 0.1 ? `${day(from)}/..` : random() < 0.3 ? day(from) : `${day(from)}/${day(to)}`;
      return { title: titleOf(random), date, parties: [parties[Math.floor(random() ** 2 * 4)]!] };
    }),
    { parties },
  );
}

function manyParties(): unknown {
  const random = randomOf(13);
  const parties = ids('p', 500);
  return dataset(
    Array.from({ length: 900 }, (): Draft => {
      const at = Date.UTC(2015, 0, 1) + random() * 2500 * DAY_MS;
      return { title: titleOf(random), date: day(at), parties: [parties[Math.floor(random() ** 3 * 500)]!] };
    }),
    { parties },
  );
}

/** Each form that a date can have, twice. */
function vague(): unknown {
  const random = randomOf(14);
  const parties = ids('p', 2);
  const forms = [...DATE_FORMS, ...DATE_FORMS, ...RARE_DATE_FORMS.slice(0, 4)];
  return dataset(
    forms.map((form, at): Draft => {
      const ms = Date.UTC(2020, 0, 1) + random() * 900 * DAY_MS;
      return { title: titleOf(random), date: form(ms, ms + 40 * DAY_MS), parties: [parties[at % 2]!] };
    }),
    { parties },
  );
}

/** A live page: eighty entries of one day, by the minute. */
function hours(): unknown {
  const random = randomOf(15);
  const parties = ids('p', 3);
  return dataset(
    Array.from({ length: 80 }, (): Draft => {
      const at = Date.UTC(2024, 5, 3, 5) + random() ** 0.7 * 16 * 3_600_000;
      const date = random() < 0.1 ? day(at) : `${new Date(at).toISOString().slice(0, 16)}Z`;
      return {
        title: titleOf(random),
        date,
        kind: random() < 0.5 ? 'statement' : 'event',
        parties: [parties[Math.floor(random() * 3)]!],
      };
    }),
    { parties },
  );
}

/** Columns, as a script gives them. */
function columns(count: number): unknown {
  const random = randomOf(16);
  const bursts = Array.from({ length: 40 }, () => random() * 4000);
  const start = Float64Array.from({ length: count }, () => {
    const at = random() < 0.8 ? bursts[Math.floor(random() * 40)]! + random() * 4 : random() * 4000;
    return Date.UTC(2010, 0, 1) + Math.floor(at * 24) * 3_600_000;
  });
  start.sort();
  return {
    title: 'Columns',
    parties: ids('p', 6).map((id) => ({ id, name: `Side ${id.slice(1)}` })),
    columns: {
      title: Array.from(start, (_, at) => `Entry ${at + 1}`),
      start,
      party: Uint8Array.from(start, () => Math.floor(random() ** 2 * 6)),
    },
  };
}

/** Few words, one of them longer than any room, and an entry without a party. */
function few(): unknown {
  return dataset(
    [
      { title: 'Border closed', date: '2023-03-01', parties: ['p1'] },
      { title: 'Both sides meet for talks', date: '2023-03-02', parties: ['p1', 'p2'] },
      { title: `A title that goes ${'on and '.repeat(30)}on`, date: '2023-03', parties: ['p2'] },
      { title: 'Earthquake', date: '2024-11', parties: [] },
    ],
    { parties: ids('p', 2) },
  );
}

const own = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../data/${name}.json`, import.meta.url), 'utf8'));

export const DATASETS = {
  few,
  ceasefire: () => own('ceasefire-2025'),
  vague,
  centuries,
  hours,
  lasting,
  talks: () => own('talks-and-resolutions'),
  bursts: () => news(110, 21, { years: 4, sides: 4 }),
  news: () => news(300, 22, { years: 2, sides: 5 }),
  parties: manyParties,
  crowd: () => news(3000, 23, { years: 8, sides: 6, shared: 0.1 }),
  columns: () => columns(100_000),
} as const satisfies Record<string, () => unknown>;

export type DatasetName = keyof typeof DATASETS;
