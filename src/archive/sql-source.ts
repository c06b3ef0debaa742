/** An archive in a database that speaks SQL. */
import { isEmptyFilter, type Filter } from '../dataset/data/filter.js';
import { checkBins, checkFilter, checkLimit, checkRange } from './check-request.js';
import {
  SOURCE_VERSION,
  type Abortable,
  type EntriesRequest,
  type FacetsRequest,
  type SearchRequest,
  type SourceDescription,
  type SourceFacets,
  type SourcePage,
  type SourceRange,
  type SourceSummary,
  type SummaryRequest,
  type TimelineSource,
} from './contract.js';
import { laneOrder, writeCursor } from './place.js';
import { rangeOfBins } from './bins.js';
import { namedHits } from './named-hits.js';
import { DescriptionCache, parseBody } from './stored.js';
import { SourceError } from './source-error.js';
import { countMeeting } from './sql/count.js';
import { countFacets } from './sql/facets.js';
import { countUpTo, keysOf, pageOf, placeOf, type Narrowing } from './sql/page.js';
import { Values, type SqlRunner } from './sql/statement.js';
import { countRows, rowsFor, type Rows } from './sql/sample.js';
import { summarise } from './sql/summary.js';
import { levelFrom } from './sql/tiles.js';
import { lookedUp } from './sql/words.js';

export class SqlSource implements TimelineSource {
  readonly version = SOURCE_VERSION;
  readonly #runner: SqlRunner;
  readonly #description: DescriptionCache;

  constructor(runner: SqlRunner) {
    this.#runner = runner;
    this.#description = new DescriptionCache(async () => {
      const [[body] = []] = await runner.run('SELECT body FROM about ORDER BY version DESC LIMIT 1', [], undefined);
      if (body === undefined) throw new SourceError('not-understood', 'the archive is empty: nothing was loaded');
      return body;
    });
  }

  describe({ signal }: Abortable = {}): Promise<SourceDescription> {
    return this.#description.get(signal);
  }

  async summarise({ bins, lanes: by, filter, signal }: SummaryRequest): Promise<SourceSummary> {
    checkBins(bins);
    const narrow = checkFilter(filter);
    const { head, revision } = await this.describe({ signal });
    const range = rangeOfBins(bins);
    const isTiled = isEmptyFilter(narrow) && levelFrom(by, bins.level) !== undefined;
    const rows = isTiled ? undefined : await rowsFor(this.#runner, range, narrow, signal);
    const [lanes, total] = await Promise.all([
      summarise(this.#runner, bins, by, narrow, rows, signal),
      this.#countMeeting(range, narrow, rows, signal),
    ]);
    return { bins, lanes: laneOrder(lanes, head, by), total, isEstimate: (rows?.times ?? 1) > 1, revision };
  }

  entries(request: EntriesRequest): Promise<SourcePage> {
    return this.#page(request, undefined);
  }

  search(request: SearchRequest): Promise<SourcePage> {
    return this.#page(request, request.text);
  }

  async entry(id: string, { signal }: Abortable = {}): Promise<SourcePage> {
    const { revision } = await this.describe({ signal });
    const values = new Values(this.#runner.dialect);
    const text = `SELECT ${keysOf(this.#runner.dialect)}, body FROM entries WHERE id = ${values.text(id)} LIMIT 1`;
    const [row] = await this.#runner.run(text, values.bound, signal);
    const entries = row === undefined ? [] : [parseBody(row[3])];
    const next = row && writeCursor(placeOf(row));
    return { entries, total: entries.length, isEstimate: false, next, revision };
  }

  async facets({ range, filter, signal }: FacetsRequest): Promise<SourceFacets> {
    checkRange(range);
    const narrow = checkFilter(filter);
    const { revision, limits } = await this.describe({ signal });
    const rows = isEmptyFilter(narrow) ? undefined : await rowsFor(this.#runner, range, narrow, signal);
    const facets = await countFacets(this.#runner, rows, { range, filter: narrow, limit: limits.values, signal });
    return { facets, isEstimate: (rows?.times ?? 1) > 1, revision };
  }

  async #page(request: EntriesRequest, text: string | undefined): Promise<SourcePage> {
    const { range, limit, filter, relatedTo, signal } = request;
    checkRange(range);
    checkLimit(limit);
    const { head, revision } = await this.describe({ signal });
    const hits = text === undefined ? undefined : namedHits(head, text);
    const found = hits === undefined ? undefined : await lookedUp(this.#runner, hits, signal);
    const narrowing: Narrowing = { filter: checkFilter(filter), relatedTo, hits, piece: found?.piece };
    if (hits?.length === 0 || found?.isNone === true)
      return { entries: [], total: 0, isEstimate: false, next: undefined, revision };
    const [{ bodies, next }, counted] = await Promise.all([
      pageOf(this.#runner, request, narrowing),
      this.#count(request, narrowing),
    ]);
    return { entries: bodies.map(parseBody), ...counted, next, revision };
  }

  async #count(
    { range, signal }: EntriesRequest,
    narrowing: Narrowing,
  ): Promise<Pick<SourcePage, 'total' | 'isEstimate'>> {
    if (isNarrowed(narrowing)) {
      return countUpTo(this.#runner, range, narrowing, signal);
    }
    return { total: await this.#countMeeting(range, narrowing.filter, undefined, signal), isEstimate: false };
  }

  /** The number of entries in the range, each counted once. */
  async #countMeeting(
    range: SourceRange,
    filter: Filter,
    rows: Rows | undefined,
    signal: AbortSignal | undefined,
  ): Promise<number> {
    if (rows === undefined || isEmptyFilter(filter)) return countMeeting(this.#runner, range, signal);
    return Math.round((await countRows(this.#runner, rows, range, filter, signal)) * rows.times);
  }
}

function isNarrowed({ filter, hits, relatedTo }: Narrowing): boolean {
  return hits !== undefined || relatedTo !== undefined || !isEmptyFilter(filter);
}
