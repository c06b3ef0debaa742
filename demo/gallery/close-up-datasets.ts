/**
 * Seeded datasets whose close-ups are hard to draw: a loud day in a loud week, days of two centuries, pacts in force in
 * one month, titles longer than a phone is wide. All made up. The gallery shows them, tests look for marks that stand
 * outside of their own time.
 */
import {
  datasetOf,
  DAY_MS,
  edtfYear,
  entryOf,
  isoDay,
  isoMinute,
  MINUTE_MS,
  msOfYear,
  partiesOf,
  type Crowd,
  type CrowdDataset,
  type CrowdEntry,
  type Random,
} from './crowd-datasets.js';
import { crowdTitle } from './crowd-titles.js';
import { seededRandom } from './seeded-random.js';

export type CloseUp = Crowd;

/** The week with most entries, and its day with most. */
export const LOUD = { week: Date.UTC(2014, 7, 25), day: Date.UTC(2014, 7, 29), inDay: 234, inWeek: 320 } as const;
/** The month of the pacts, and how many are in force in it. */
export const PACTS = { start: Date.UTC(1914, 5, 1), end: Date.UTC(1914, 6, 1), inForce: 34 } as const;
/** The day with most entries of a diary. */
export const FULL_DAY = { start: Date.UTC(2022, 2, 1), count: 18 } as const;

const SEVEN = ['Government', 'Opposition', 'Militia', 'Monitors', 'Neighbours', 'Union', 'Press'];
const CLAUSES = [
  'after a night of shelling along the whole length of the front',
  'as buses wait for a signal at the edge of the town',
  'while officials of both sides blame each other for the delay',
  'according to three people who were briefed on the talks',
];

export const CLOSE_UPS: readonly CloseUp[] = [
  {
    id: 'close-week',
    heading: '3,000 entries of seven parties, 234 of them on one day',
    note: 'Every dot is in its own day. The day that cannot show its dots is a bar with its number.',
    create: week,
  },
  {
    id: 'close-centuries',
    heading: '6,000 days of two centuries, in one lane',
    note: 'A column for each year, and none wider than a dot needs.',
    attributes: { lanes: 'none' },
    create: centuries,
  },
  {
    id: 'close-diary',
    heading: '1,100 days, 18 entries on one of them',
    note: 'In the window of the full day, its entries are rows across the whole day.',
    attributes: { lanes: 'none' },
    create: diary,
  },
  {
    id: 'close-pacts',
    heading: '3,200 pacts in four lanes, 34 in force in June 1914',
    note: 'In the window of that month each pact has its row and its title.',
    attributes: { lanes: 'topic' },
    create: pacts,
  },
  {
    id: 'close-37',
    heading: '37 entries in seven lanes, with gaps',
    note: 'Every entry has its row and its title, and the chart is as high as they need.',
    create: () => few(37, 24),
  },
  {
    id: 'close-68',
    heading: '68 entries in seven lanes, with gaps',
    note: 'Every entry has its row and its title, and the chart is as high as they need.',
    create: () => few(68, 25),
  },
  {
    id: 'close-long',
    heading: '850 long titles with times of day',
    note: 'Titles are shortened, and none is left out where its mark stands alone.',
    create: long,
  },
  {
    id: 'close-periods',
    heading: '1,800 periods of 3,000 years',
    note: 'Every row is used before anything is counted; the rest opens.',
    create: periods,
  },
  {
    id: 'close-actors',
    heading: '2,000 entries of 500 actors',
    note: 'The actors with most entries have lanes; the others share one that opens.',
    attributes: { lanes: 'actor' },
    create: actors,
  },
  {
    id: 'close-mixed',
    heading: '9,000 years, months, days and spans',
    note: 'What is vague is pale, what lasts is solid, and no date is sharper than it is known.',
    create: mixed,
  },
];

export const CLOSE_UPS_CHAPTER = { id: 'close-ups', heading: 'Close-ups', cases: CLOSE_UPS };

function week(): CrowdDataset {
  const random = seededRandom(21);
  const parties = partiesOf(SEVEN);
  const rest = LOUD.inWeek - LOUD.inDay;
  const entries = Array.from({ length: 3000 }, (_, index) => {
    const other = index % 6;
    const ms =
      index < LOUD.inDay
        ? LOUD.day
        : index < LOUD.inDay + rest
          ? LOUD.week + (other < 4 ? other : other + 1) * DAY_MS
          : outside(Date.UTC(2014, 0, 1) + random() * 900 * DAY_MS);
    const party = Math.floor(random() ** 1.6 * parties.length);
    return { ...entryOf(index, isoDay(ms), random), parties: [parties[party]!.id] };
  });
  return datasetOf('A war of three years', entries, { parties });
}

/** Not in the loud week. */
function outside(ms: number): number {
  return ms >= LOUD.week && ms < LOUD.week + 7 * DAY_MS ? ms + 7 * DAY_MS : ms;
}

function centuries(): CrowdDataset {
  const random = seededRandom(22);
  const entries = Array.from({ length: 6000 }, (_, index) =>
    entryOf(index, isoDay(msOfYear(1700 + random() * 200)), random),
  );
  return datasetOf('Battles of two centuries', entries);
}

function diary(): CrowdDataset {
  const random = seededRandom(23);
  const entries: CrowdEntry[] = [];
  for (let index = 0; index < 1100; index++) {
    const ms = FULL_DAY.start + (index - 200) * DAY_MS;
    const count = ms === FULL_DAY.start ? FULL_DAY.count : random() < 0.06 ? 2 : 1;
    for (let at = 0; at < count; at++) entries.push(entryOf(entries.length, isoDay(ms), random));
  }
  return datasetOf('A diary of three years', entries);
}

function pacts(): CrowdDataset {
  const random = seededRandom(26);
  const topics = ['Defence', 'Neutrality', 'Entente', 'Consultation'].map((name) => ({ id: name.toLowerCase(), name }));
  const entries = Array.from({ length: 3200 }, (_, index) => {
    const years = 60 ** random();
    const [from, to] = index < PACTS.inForce ? over(random) : beside(1816 + random() * 196, years);
    return {
      ...entryOf(index, `${isoDay(from)}/${isoDay(to)}`, random),
      kind: 'event' as const,
      title: `${crowdTitle(random, 'pact')}, no. ${index + 1}`,
      topics: [topics[index < PACTS.inForce ? index % 4 : Math.floor(random() ** 2 * 4)]!.id],
    };
  });
  return datasetOf('Pacts of two centuries', entries, { topics });
}

/** A span over the month of {@link PACTS}. */
function over(random: Random): readonly [number, number] {
  return [PACTS.start - (30 + random() * 9000) * DAY_MS, PACTS.end + (30 + random() * 9000) * DAY_MS];
}

/** Wholly before it or after it. */
function beside(start: number, years: number): readonly [number, number] {
  const from = msOfYear(start);
  const to = msOfYear(start + years);
  if (to < PACTS.start || from > PACTS.end) return [from, to];
  const isBefore = PACTS.start - from > 40 * DAY_MS;
  return isBefore ? [from, PACTS.start - 31 * DAY_MS] : [PACTS.end + 31 * DAY_MS, to + 400 * DAY_MS];
}

function few(count: number, seed: number): CrowdDataset {
  const random = seededRandom(seed);
  const parties = partiesOf(SEVEN);
  // Three bursts with years between: the gaps fold.
  const entries = Array.from({ length: count }, (_, index) => {
    const burst = [0, 0, 0, 1, 2, 2][index % 6]!;
    const ms = Date.UTC(2014, 1, 20) + (burst * 1400 + random() * 25) * DAY_MS;
    return {
      ...entryOf(index, isoDay(ms), random),
      title: longTitle(random, index % 3),
      parties: [parties[index % 7]!.id],
    };
  });
  return datasetOf(`Talks in ${count} entries`, entries, { parties });
}

function long(): CrowdDataset {
  const random = seededRandom(27);
  const entries = Array.from({ length: 850 }, (_, index) => {
    const minute = Math.floor(random() * 200 * 24 * 60);
    const date = isoMinute(Date.UTC(2024, 0, 1) + minute * MINUTE_MS);
    return { ...entryOf(index, date, random), title: longTitle(random, 2) };
  });
  return datasetOf('A log of long titles', entries);
}

function longTitle(random: Random, clauses: number): string {
  const parts = Array.from({ length: clauses }, () => CLAUSES[Math.floor(random() * CLAUSES.length)]!);
  return [crowdTitle(random, random() < 0.7 ? 'event' : 'statement'), ...parts].join(' ');
}

function periods(): CrowdDataset {
  const random = seededRandom(28);
  const entries = Array.from({ length: 1800 }, (_, index) => {
    const end = 1500 - Math.floor(2900 * random() ** 1.4);
    const start = Math.max(-1500, end - Math.floor(10 ** (1.3 + random() * 1.6)));
    return {
      ...entryOf(index, `${edtfYear(start)}/${edtfYear(end)}`, random),
      kind: 'event' as const,
      title: crowdTitle(random, 'period'),
    };
  });
  return datasetOf('Periods of 3,000 years', entries);
}

function actors(): CrowdDataset {
  const random = seededRandom(29);
  const people = Array.from({ length: 500 }, (_, index) => ({ id: `a${index}`, name: `Delegate ${index + 1}` }));
  const entries = Array.from({ length: 2000 }, (_, index) => {
    const actor = Math.floor(random() ** 2.2 * people.length);
    const ms = Date.UTC(2021, 0, 1) + random() * 1200 * DAY_MS;
    return { ...entryOf(index, isoDay(ms), random), actors: [people[actor]!.id] };
  });
  return datasetOf('500 delegates', entries, { actors: people });
}

function mixed(): CrowdDataset {
  const random = seededRandom(30);
  const parties = partiesOf(['North', 'East', 'South']);
  const entries = Array.from({ length: 9000 }, (_, index) => {
    const ms = msOfYear(1900 + random() ** 0.7 * 60);
    const day = isoDay(ms);
    const end = isoDay(ms + 1500 ** random() * DAY_MS);
    const form = random();
    const date = form < 0.12 ? day.slice(0, 4) : form < 0.4 ? day.slice(0, 7) : form < 0.85 ? day : `${day}/${end}`;
    return { ...entryOf(index, date, random), parties: [parties[Math.floor(random() * 3)]!.id] };
  });
  return datasetOf('Sixty years, known in many ways', entries, { parties });
}
