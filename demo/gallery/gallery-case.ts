/** A case of the gallery, and short ways to write its entries. */

export interface GalleryCase {
  readonly id: string;
  readonly heading: string;
  /** The expected picture, in one sentence. */
  readonly note: string;
  /** Attributes of the element. */
  readonly attributes?: Readonly<Record<string, string>>;
  readonly data: object;
}

export interface GalleryEntry {
  readonly id: string;
  readonly kind: 'event' | 'statement';
  readonly date: string;
  readonly title: string;
  readonly [field: string]: unknown;
}

type Rest = Readonly<Record<string, unknown>>;

const PARTIES = [
  { id: 'north', name: 'North' },
  { id: 'south', name: 'South' },
];
const SOURCES = [{ id: 'example', title: 'Made up for this page' }];
const CITATIONS = [{ source: 'example' }];

/** Entries without citations of their own cite the one source. `head` can replace any of the fields. */
export function dataset(title: string, entries: readonly GalleryEntry[], head: Rest = {}): object {
  const cited = entries.map((entry) => ({ citations: CITATIONS, ...entry }));
  return { title, lang: 'en', parties: PARTIES, sources: SOURCES, entries: cited, ...head };
}

export function event(id: string, date: string, title: string, rest: Rest = {}): GalleryEntry {
  return { id, kind: 'event', date, title, parties: ['north'], ...rest };
}

export function statement(id: string, date: string, title: string, rest: Rest = {}): GalleryEntry {
  return { id, kind: 'statement', date, title, parties: ['south'], form: 'remark', ...rest };
}

/** `count` entries whose dates `dateOf` gives; every third one is a statement of the other party. */
export function series(count: number, dateOf: (index: number) => string, name = 'Entry'): readonly GalleryEntry[] {
  return Array.from({ length: count }, (_, index) => {
    const create = index % 3 === 2 ? statement : event;
    return create(`${name.toLowerCase()}-${index + 1}`, dateOf(index), `${name} ${index + 1}`);
  });
}

/** The day that many days after an ISO day. */
export function dayAfter(isoDay: string, days: number): string {
  const date = new Date(`${isoDay}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
