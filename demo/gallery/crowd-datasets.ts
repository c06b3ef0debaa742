/**
 * Seeded datasets in the sizes and shapes of archives: crowded days, months of a century, a flood of minutes. All made
 * up. The gallery shows them, tests count them, the bench moves them.
 */
import { crowdTitle } from './crowd-titles.js';
import { seededRandom } from './seeded-random.js';

export interface Crowd {
  readonly id: string;
  readonly heading: string;
  /** The expected picture, in one sentence. */
  readonly note: string;
  /** Attributes of the element. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** The same dataset each time. */
  readonly create: () => CrowdDataset;
}

export interface CrowdDataset {
  readonly title: string;
  readonly lang: string;
  readonly entries: readonly CrowdEntry[];
  readonly [field: string]: unknown;
}

export interface CrowdEntry {
  readonly id: string;
  readonly kind: 'event' | 'statement';
  readonly date: string;
  readonly title: string;
  readonly [field: string]: unknown;
}

export const DAY_MS = 86_400_000;
export const MINUTE_MS = 60_000;

export const CROWDS: readonly Crowd[] = [
  {
    id: 'crowd-days',
    heading: '1,200 entries known to the day, in one lane',
    note: 'A column of dots for each week of fifteen months, with titles above them.',
    attributes: { lanes: 'none' },
    create: days,
  },
  {
    id: 'crowd-weeks',
    heading: '2,500 entries in forty days, in three lanes',
    note: 'Every entry is a dot in the column of its day.',
    create: weeks,
  },
  {
    id: 'crowd-alliances',
    heading: '3,200 intervals of years to a century',
    note: 'Each interval shows in every month that it covers; a tenth have no end.',
    create: alliances,
  },
  {
    id: 'crowd-hours',
    heading: '850 entries with times of day',
    note: 'Eight months in columns of days, and of hours at a closer zoom.',
    create: hours,
  },
  {
    id: 'crowd-regions',
    heading: '370 entries in five regions',
    note: 'Five lanes of uneven traffic, each with titles.',
    attributes: { lanes: 'topic' },
    create: regions,
  },
  {
    id: 'crowd-periods',
    heading: '1,800 periods from 10000 BCE to 1900',
    note: 'Periods of decades to millennia: named if there is room, else counted.',
    create: periods,
  },
  {
    id: 'crowd-minutes',
    heading: '160,000 entries known to the minute',
    note: 'Bars with a scale, and titles above them.',
    create: minutes,
  },
];

export const CROWDS_CHAPTER = { id: 'crowds', heading: 'Crowds', cases: CROWDS };

export type Random = () => number;

function days(): CrowdDataset {
  const random = seededRandom(11);
  const entries = Array.from({ length: 1200 }, (_, index) => {
    // A loud spring, a loud week in November, and a long quiet tail.
    const part = random();
    const day = part < 0.45 ? random() * 90 : part < 0.55 ? 250 + random() * 9 : random() ** 1.3 * 456;
    const cites = Array.from({ length: 1 + Math.floor(random() * 4) }, () => ({
      source: `s${Math.floor(random() * 2700)}`,
    }));
    return { ...entryOf(index, isoDay(Date.UTC(2022, 2, 1) + day * DAY_MS), random), citations: cites };
  });
  const sources = Array.from({ length: 2700 }, (_, index) => ({ id: `s${index}`, title: `Report ${index + 1}` }));
  return datasetOf('Reports of fifteen months', entries, { sources });
}

function weeks(): CrowdDataset {
  const random = seededRandom(12);
  const parties = partiesOf(['North', 'East', 'South']);
  const entries: CrowdEntry[] = [];
  for (let index = 0; index < 2500; index++) {
    const day = random() < 0.2 ? 12 + random() * 4 : random() * 40;
    const party = random() < 0.5 ? 1 : random() < 0.7 ? 0 : 2;
    const entry = entryOf(index, isoDay(Date.UTC(2023, 9, 1) + day * DAY_MS), random);
    const target = index % 40 === 0 && index > 0 ? earlierThan(entry, entries, random) : undefined;
    const relations = target === undefined ? {} : { relations: [{ type: 'follows', target: target.id }] };
    entries.push({ ...entry, parties: [parties[party]!.id], ...relations });
  }
  return datasetOf('Forty days', entries, { parties });
}

/** An entry that follows another is not before it: it follows one of an earlier day. */
function earlierThan({ date }: CrowdEntry, entries: readonly CrowdEntry[], random: Random): CrowdEntry | undefined {
  const earlier = entries.filter((other) => other.date < date);
  return earlier[Math.floor(random() * earlier.length)];
}

function alliances(): CrowdDataset {
  const random = seededRandom(13);
  const entries = Array.from({ length: 3200 }, (_, index) => {
    const start = 1816 + random() * 196;
    const years = 100 ** random();
    const from = isoDay(msOfYear(start));
    const to = random() < 0.1 ? '..' : isoDay(msOfYear(Math.min(start + years, 2015)));
    return { ...entryOf(index, `${from}/${to}`, random), kind: 'event' as const, title: crowdTitle(random, 'pact') };
  });
  return datasetOf('Pacts in force', entries);
}

function hours(): CrowdDataset {
  const random = seededRandom(14);
  const entries = Array.from({ length: 850 }, (_, index) => {
    const day = Math.floor(random() < 0.35 ? 100 + random() * 14 : random() * 243);
    const minute = Math.floor((6 + random() * 16) * 60);
    return entryOf(index, isoMinute(Date.UTC(2024, 0, 1) + day * DAY_MS + minute * MINUTE_MS), random);
  });
  return datasetOf('A log with times of day', entries);
}

function regions(): CrowdDataset {
  const random = seededRandom(15);
  const topics = ['Coast', 'Highlands', 'Capital', 'Border', 'Islands'].map((name) => ({
    id: name.toLowerCase(),
    name,
  }));
  const entries = Array.from({ length: 370 }, (_, index) => {
    const region = Math.floor(random() ** 1.7 * topics.length);
    const day = random() * 700;
    return { ...entryOf(index, isoDay(Date.UTC(2020, 4, 1) + day * DAY_MS), random), topics: [topics[region]!.id] };
  });
  return datasetOf('Five regions', entries, { topics });
}

function periods(): CrowdDataset {
  const random = seededRandom(16);
  const entries = Array.from({ length: 1800 }, (_, index) => {
    // More is known about recent times.
    const end = 1900 - Math.floor(11_899 * random() ** 2.2);
    const start = Math.max(-9999, end - Math.floor(10 ** (1.3 + random() * 2.2)));
    return {
      ...entryOf(index, `${edtfYear(start)}/${edtfYear(end)}`, random),
      kind: 'event' as const,
      title: crowdTitle(random, 'period'),
    };
  });
  return datasetOf('Periods', entries);
}

function minutes(): CrowdDataset {
  const random = seededRandom(17);
  const parties = partiesOf(['North', 'East', 'South', 'West', 'Centre']);
  const entries = Array.from({ length: 160_000 }, (_, index) => {
    const minute = Math.floor((random() < 0.3 ? 0.6 + random() * 0.05 : random()) * 3 * 365 * 24 * 60);
    return {
      ...entryOf(index, isoMinute(Date.UTC(2021, 0, 1) + minute * MINUTE_MS), random),
      parties: [parties[Math.floor(random() ** 2 * parties.length)]!.id],
    };
  });
  return datasetOf('A feed of three years', entries, { parties });
}

export function entryOf(index: number, date: string, random: Random): CrowdEntry {
  const kind = random() < 0.8 ? 'event' : 'statement';
  return { id: `e${index}`, kind, date, title: crowdTitle(random, kind) };
}

export function datasetOf(title: string, entries: readonly CrowdEntry[], head: object = {}): CrowdDataset {
  return { title, lang: 'en', ...head, entries };
}

export function partiesOf(names: readonly string[]): readonly { readonly id: string; readonly name: string }[] {
  return names.map((name) => ({ id: name.toLowerCase(), name }));
}

export function isoDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

export function isoMinute(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 16)}Z`;
}

export function msOfYear(year: number): number {
  return Date.UTC(Math.floor(year), 0, 1) + (year % 1) * 365 * DAY_MS;
}

/** Astronomical years: 0 is 1 BCE. */
export function edtfYear(year: number): string {
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}
