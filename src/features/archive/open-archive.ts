/** The first answers of an archive: there is no picture without them. */
import { checkSource } from '../../archive/check-source.js';
import type { SourcePage } from '../../archive/contract.js';
import { SourceError, type SourceErrorCode } from '../../archive/source-error.js';
import { EMPTY_FILTER } from '../../dataset/data/filter.js';
import { Archive, type ArchiveDeps } from './archive.js';
import { countKey, MAX_NEAR, type Scope } from './ask.js';
import type { PageReader } from './page-reader.js';
import type { LoadError } from '../../dataset/data/issue.js';

interface Opened {
  readonly archive: Archive;
  /** All entries are in these pages. */
  readonly isWhole: boolean;
  readonly pages: readonly SourcePage[];
}

interface OpenOptions extends ArchiveDeps {
  readonly scopeOf: (archive: Archive) => Scope;
  readonly reader: PageReader;
  readonly signal: AbortSignal;
}

const CODES: Readonly<Record<SourceErrorCode, LoadError['code']>> = {
  network: 'network',
  timeout: 'timeout',
  http: 'network',
  'not-understood': 'not-a-dataset',
  version: 'not-a-dataset',
  refused: 'not-a-dataset',
  'too-much': 'not-a-dataset',
};

/** Rejects with a `SourceError`, or with the reason of the signal. */
export async function openArchive(given: unknown, options: OpenOptions): Promise<Opened> {
  const { signal } = options;
  const source = checkSource(given);
  const archive = new Archive(source, await source.describe({ signal }), options);
  const isWhole = archive.description.total <= MAX_NEAR;
  const pages = await (isWhole ? allPages(archive, signal) : firstPage(archive, options));
  return { archive, isWhole, pages };
}

async function allPages({ source, description }: Archive, signal: AbortSignal): Promise<readonly SourcePage[]> {
  const pages: SourcePage[] = [];
  const range = { start: -Infinity, end: Infinity };
  const limit = description.limits.entries;
  let after: string | undefined;
  do {
    const page = await source.entries({ range, limit, after, order: 'time', signal });
    pages.push(page);
    after = page.next;
  } while (after !== undefined && pages.length * limit <= MAX_NEAR + limit);
  return pages;
}

/** Counts of the whole, and some entries. */
async function firstPage(archive: Archive, { scopeOf, reader, signal }: OpenOptions): Promise<readonly SourcePage[]> {
  const scope = scopeOf(archive);
  const requests = [scope, { ...scope, filter: EMPTY_FILTER }].map((each) => archive.wholeRequest(each));
  archive.counts.want(new Map(requests.map((request) => [countKey(request), request])));
  const [page] = await Promise.all([reader.first(archive, scope.filter, signal), archive.counts.idle]);
  const [fault] = archive.counts.faults;
  if (fault !== undefined) throw fault;
  return [page];
}

export function faultOf(error: unknown): SourceError {
  return error instanceof SourceError ? error : new SourceError('not-understood', String(error));
}

/** `name` replaces the address of a file. */
export function loadErrorOf({ code, message }: SourceError, name: string): LoadError {
  return { code: CODES[code], message, url: name, of: 'archive' };
}
