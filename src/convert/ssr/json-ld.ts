/**
 * The dataset in the terms of schema.org, for machines that read pages. An event is an `Event`, and so is a question
 * that nobody answered; words are a `Quotation`, a statement without its words a `CreativeWork`. An entry that is only
 * claimed, disputed or retracted is a `Claim`: an `Event` would say that it happened. Dates appear only if they are
 * plain, addresses only if they are safe.
 */
import { actorsOf } from '../../dataset/data/actors.js';
import type { Dataset, Entry, Medium, Quote, Source, Status } from '../../dataset/data/dataset.js';
import { kindOfMedium } from '../../dataset/data/medium-kind.js';
import { safeUrl } from '../../dataset/data/safe-url.js';
import type { TimelineModel } from '../../dataset/data/timeline-model.js';
import { machineDate, machineEnds } from './machine-date.js';

/**
 * Ids of entries as ids of elements: each entry has its own, none contains white space, and none can take a name that
 * the page's scripts look up.
 */
const OTHER_CHARACTER = /[^\w-]/gu;

/**
 * The prefix is the page's own. A character other than a letter, digit, hyphen or underscore becomes its code point
 * between dots.
 */
export function elementId(prefix: string, id: string): string {
  return prefix + id.replace(OTHER_CHARACTER, (character) => `.${(character.codePointAt(0) ?? 0).toString(16)}.`);
}

export type JsonLd = Readonly<Record<string, unknown>>;

/** What is written as a `Claim`. */
export const DOUBTED: ReadonlySet<Status> = new Set(['claimed', 'disputed', 'retracted']);

/** `page`: its address, if it is known; machines that read the data elsewhere then find the entries in it. */
export function jsonLd(model: TimelineModel, order: readonly number[], idPrefix: string, page = ''): JsonLd {
  const { dataset } = model;
  const things = new Things(model, `${page.replace(/#.*$/s, '')}#`, idPrefix);
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    ...given({
      name: dataset.title,
      description: dataset.description,
      inLanguage: model.translation?.lang ?? dataset.lang,
      version: dataset.version,
      license: dataset.license,
    }),
    hasPart: order.map((entry) => things.entry(entry)),
  };
}

class Things {
  readonly #model: TimelineModel;
  readonly #page: string;
  readonly #idPrefix: string;
  readonly #sources: ReadonlyMap<string, Source>;
  readonly #names: ReadonlyMap<string, string>;

  constructor(model: TimelineModel, page: string, idPrefix: string) {
    const { sources = [], actors = [] }: Pick<Dataset, 'sources' | 'actors'> = model.dataset;
    this.#model = model;
    this.#page = page;
    this.#idPrefix = idPrefix;
    this.#sources = new Map(sources.map((source) => [source.id, source]));
    this.#names = new Map(actors.map(({ id, name }) => [id, name]));
  }

  entry(entry: number): JsonLd {
    const record = this.#model.entries.at(entry)!;
    const sources = [...new Set((record.citations ?? []).map(({ source }) => source))].flatMap((id) =>
      this.#source(id),
    );
    const common = {
      '@id': `${this.#page}${elementId(this.#idPrefix, record.id)}`,
      name: record.title,
      ...given({ description: record.summary }),
    };
    if (record.kind === 'statement' && record.form !== 'no-comment') {
      return {
        ...statementType(record),
        ...common,
        ...this.#saying(entry, record),
        ...given({ citation: some(sources) }),
      };
    }
    if (record.status !== undefined && DOUBTED.has(record.status)) {
      return { '@type': 'Claim', ...common, ...given({ appearance: some(sources) }) };
    }
    return { '@type': 'Event', ...common, ...this.#happening(entry, record), ...given({ subjectOf: some(sources) }) };
  }

  #saying(entry: number, { speaker, quotes, channel }: Entry): JsonLd {
    const date = this.#model.dates.at(entry);
    return given({
      dateCreated: date && machineDate(date),
      creator: speaker === undefined ? undefined : { '@type': 'Thing', name: this.#names.get(speaker) ?? speaker },
      text: alone(quotes?.map(({ text }) => text)),
      inLanguage: languageOf(quotes),
      isPartOf: channel === undefined ? undefined : { '@type': 'CreativeWork', name: channel },
    });
  }

  #happening(entry: number, record: Entry): JsonLd {
    const date = this.#model.dates.at(entry);
    const ends = date && machineEnds(date);
    return given({
      startDate: (date && machineDate(date)) ?? ends?.start,
      endDate: ends?.end,
      location: placeOf(record),
      image: some(imagesOf(record)),
      about: some(actorsOf(record).map((id) => ({ '@type': 'Thing', name: this.#names.get(id) ?? id }))),
    });
  }

  #source(id: string): readonly JsonLd[] {
    const source = this.#sources.get(id);
    if (source === undefined) return [];
    const { title, publisher, author, url, lang } = source;
    return [
      {
        '@type': 'CreativeWork',
        name: title,
        ...given({ publisher: named(publisher), author: named(author), url: safeUrl(url ?? ''), inLanguage: lang }),
      },
    ];
  }
}

function statementType({ quotes }: Entry): JsonLd {
  return { '@type': quotes === undefined || quotes.length === 0 ? 'CreativeWork' : 'Quotation' };
}

/** One value stands without its list. */
function alone<T>(list: readonly T[] = []): T | readonly T[] | undefined {
  return list.length > 1 ? list : list[0];
}

/** The language that all words are in. */
export function languageOf(quotes: readonly Quote[] = []): string | undefined {
  const langs = new Set(quotes.map(({ lang }) => lang));
  return langs.size === 1 ? quotes[0]!.lang : undefined;
}

function placeOf({ place, location }: Entry): JsonLd | undefined {
  const { name = place, latitude, longitude } = location ?? {};
  const geo = latitude === undefined ? undefined : { '@type': 'GeoCoordinates', latitude, longitude };
  return (name ?? geo) === undefined ? undefined : { '@type': 'Place', ...given({ name, geo }) };
}

/** Only absolute addresses: a machine may read the page elsewhere. */
export function isPicture(medium: Medium): boolean {
  return kindOfMedium(medium) === 'image' && safeUrl(medium.url)?.startsWith('https:') === true;
}

function imagesOf({ media = [] }: Entry): readonly JsonLd[] {
  return media.filter(isPicture).map(({ url, caption, credit }) => ({
    '@type': 'ImageObject',
    contentUrl: safeUrl(url),
    ...given({ caption, creditText: credit }),
  }));
}

function named(name: string | undefined): JsonLd | undefined {
  return name === undefined ? undefined : { '@type': 'Thing', name };
}

function some(list: readonly JsonLd[]): readonly JsonLd[] | undefined {
  return list.length === 0 ? undefined : list;
}

/** Leaves missing fields out. */
function given(fields: Readonly<Record<string, unknown>>): JsonLd {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
