/** An archive in memory, and what may go wrong with one. */
import { memorySource } from '../../../../src/archive/memory-source.js';
import { SourceError } from '../../../../src/archive/source-error.js';
import type { TimelineSource } from '../../../../src/archive/contract.js';
import { createModel } from '../../../../src/dataset/data/create-model.js';
import { validateDataset } from '../../../../src/dataset/data/validate.js';

const DAY = 86_400_000;
export const FIRST = Date.UTC(2010, 0, 1);

export function dayOf(at: number): string {
  return new Date(FIRST + at * DAY).toISOString().slice(0, 10);
}

/** As the JSON format has it: two parties, three entries a day, the last of which answers the first. Ids with digits enough are in order of time. */
export function datasetOf(count: number, digits = 0): object {
  const idOf = (at: number): string => `e${String(at).padStart(digits, '0')}`;
  return {
    title: 'Generated',
    parties: [
      { id: 'a', name: 'Party A' },
      { id: 'b', name: 'Party B' },
    ],
    sources: [{ id: 's', title: 'A source' }],
    entries: Array.from({ length: count }, (_, at) => ({
      id: idOf(at),
      kind: at % 2 === 0 ? 'event' : 'statement',
      date: dayOf(Math.floor(at / 3)),
      title: at % 1000 === 7 ? `Seventh ${at}` : `Entry ${at}`,
      parties: [at % 5 === 0 ? 'b' : 'a'],
      citations: [{ source: 's' }],
      ...(at === count - 1 && { relations: [{ type: 'responds-to', target: idOf(0) }] }),
    })),
  };
}

export function archiveOf(dataset: object): TimelineSource {
  return memorySource(createModel(validateDataset(dataset).dataset!));
}

/** What the test sets while the archive is in use. */
export interface Weather {
  /** What answers wait for. */
  until?: Promise<void>;
  /** Which requests fail. */
  fails?: (method: string, request: unknown) => boolean;
  /** What is asked, one after the other. */
  readonly log: string[];
}

export function inWeather(source: TimelineSource, weather: Weather): TimelineSource {
  const ask = async <Answer>(method: string, request: unknown, answer: () => Promise<Answer>): Promise<Answer> => {
    weather.log.push(method);
    await weather.until;
    if (weather.fails?.(method, request) === true) throw new SourceError('network', 'no line to the archive');
    return answer();
  };
  return {
    version: 1,
    describe: (options) => ask('describe', options, () => source.describe(options)),
    summarise: (request) => ask('summarise', request, () => source.summarise(request)),
    entries: (request) => ask('entries', request, () => source.entries(request)),
    entry: (id, options) => ask('entry', id, () => source.entry(id, options)),
    search: (request) => ask('search', request, () => source.search(request)),
    facets: (request) => ask('facets', request, () => source.facets(request)),
  };
}
