/** An archive behind a gateway (`conflict-timeline archive serve`). A page uses it, since it needs no password. */
import { isRecord, readProperty } from '../dataset/data/safe-read.js';
import {
  SOURCE_VERSION,
  type Abortable,
  type EntriesRequest,
  type FacetsRequest,
  type SearchRequest,
  type SourceDescription,
  type SourceFacets,
  type SourcePage,
  type SourceSummary,
  type SummaryRequest,
  type TimelineSource,
} from './contract.js';
import { request, type HttpOptions } from './http.js';
import { SOURCE_ERROR_CODES, SourceError } from './source-error.js';

export interface GatewayOptions extends HttpOptions {
  /** The address of the gateway: `https://host/archive/`. */
  readonly url: string;
}

const MAX_MESSAGE = 300;
/** A gateway that says it knows addresses with a revision. */
const REVISION = 'Archive-Revision';
/** The browser caches a question of this length; a longer one is too long for an address. */
const MAX_ADDRESS = 2000;

/** `checkSource` checks its answers, like those of any source. */
export function gatewaySource(options: GatewayOptions): TimelineSource {
  return new GatewaySource(options);
}

class GatewaySource implements TimelineSource {
  readonly version = SOURCE_VERSION;
  readonly #options: GatewayOptions;
  /** What the gateway said last: part of the address, so that stores on the way may keep answers for good. */
  #revision: string | undefined;

  constructor(options: GatewayOptions) {
    this.#options = options;
  }

  describe({ signal }: Abortable = {}): Promise<SourceDescription> {
    return this.#ask('describe', {}, signal);
  }

  summarise({ signal, ...asked }: SummaryRequest): Promise<SourceSummary> {
    return this.#ask('summarise', asked, signal);
  }

  entries({ signal, ...asked }: EntriesRequest): Promise<SourcePage> {
    return this.#ask('entries', asked, signal);
  }

  entry(id: string, { signal }: Abortable = {}): Promise<SourcePage> {
    return this.#ask('entry', { id }, signal);
  }

  search({ signal, ...asked }: SearchRequest): Promise<SourcePage> {
    return this.#ask('search', asked, signal);
  }

  facets({ signal, ...asked }: FacetsRequest): Promise<SourceFacets> {
    return this.#ask('facets', asked, signal);
  }

  async #ask<Answer>(method: string, asked: object, signal: AbortSignal | undefined): Promise<Answer> {
    const { url, ...http } = this.#options;
    const base = url.endsWith('/') ? url : `${url}/`;
    const address = new URL(method, base);
    const body = JSON.stringify(toWire(asked));
    const isOfRevision = this.#revision !== undefined && method !== 'describe';
    const short = new URL(isOfRevision ? `r/${encodeURIComponent(this.#revision!)}/${method}` : method, base);
    short.searchParams.set('q', body);
    const { response, text } =
      short.href.length <= MAX_ADDRESS
        ? await request(short.href, { method: 'GET' }, http, signal)
        : await request(
            address.href,
            { method: 'POST', headers: { 'Content-Type': 'application/json' }, body },
            http,
            signal,
          );
    const answer = parse(text);
    if (!response.ok) throw errorOf(response.status, answer);
    if (answer === undefined) throw new SourceError('not-understood', 'the gateway: the answer is not JSON');
    this.#revision = response.headers.get(REVISION) ?? undefined;
    return answer as Answer;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function errorOf(status: number, answer: unknown): SourceError {
  const given = isRecord(answer) ? answer : {};
  const code = SOURCE_ERROR_CODES.find((each) => each === readProperty(given, 'code')) ?? 'http';
  const said = readProperty(given, 'message');
  const message = typeof said === 'string' ? said.slice(0, MAX_MESSAGE) : 'no reason given';
  return new SourceError(code, `the gateway: ${status}, ${message}`, { retryable: status >= 500 || status === 429 });
}

/** Requests as JSON: an open side of a range is `null`. */
function toWire(request: object): object {
  const range = readProperty(request, 'range');
  if (!isRecord(range)) return request;
  const side = (name: string): unknown => {
    const instant = readProperty(range, name);
    return instant === Infinity || instant === -Infinity ? null : instant;
  };
  return { ...request, range: { start: side('start'), end: side('end') } };
}

/** The request that `toWire` wrote. */
export function fromWire(request: object): object {
  const range = readProperty(request, 'range');
  if (!isRecord(range)) return request;
  return {
    ...request,
    range: { start: readProperty(range, 'start') ?? -Infinity, end: readProperty(range, 'end') ?? Infinity },
  };
}
