import { expect } from 'chai';
import type { Validation } from '../../../src/dataset/data/validate.js';
import { load } from '../../../src/dataset/sources/load.js';
import { CANCELLED } from '../../../src/dataset/sources/load-errors.js';
import type { Loaded, LoadProgress } from '../../../src/dataset/sources/loaded.js';

const URL_A = 'https://data.example/a';
const HEAD = JSON.stringify({ title: 'Lines', parties: [{ id: 'p', name: 'P' }] });
const line = (id: string, more: object = {}): string =>
  JSON.stringify({ id, kind: 'event', date: '2022-02-24', title: `Title ${id}`, ...more });

const realFetch = globalThis.fetch;

/** Answers with bytes that come one after the other, and then an end, a failure, or nothing more: `onHang` is called then. */
function answer(
  chunks: readonly (string | Uint8Array)[],
  { type = 'application/x-ndjson', end = 'close', headers = {}, onHang = (): void => undefined } = {},
): void {
  globalThis.fetch = (_, init) => {
    const rest = [...chunks];
    const body = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          init?.signal?.addEventListener('abort', () => {
            controller.error(init.signal?.reason);
          });
        },
        pull: (controller) => {
          const chunk = rest.shift();
          if (chunk !== undefined) {
            controller.enqueue(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk);
            return undefined;
          }
          if (end === 'close') controller.close();
          if (end === 'error') controller.error(new TypeError('lost'));
          if (end !== 'hang') return undefined;
          onHang();
          return new Promise(() => undefined);
        },
      },
      // Asked for more, it has given what was before to its reader.
      { highWaterMark: 0 },
    );
    return Promise.resolve(new Response(body, { headers: { 'content-type': type, ...headers } }));
  };
}

interface Run {
  readonly loaded: Loaded;
  readonly progress: readonly LoadProgress[];
  readonly parts: readonly Validation[];
}

async function run(signal = new AbortController().signal, timeoutMs = 0, tag?: string): Promise<Run> {
  const progress: LoadProgress[] = [];
  const parts: Validation[] = [];
  const loaded = await load(URL_A, {
    signal,
    tag,
    timeoutMs,
    onProgress: (step) => progress.push(step),
    onPart: (part) => {
      parts.push(part);
    },
  });
  return { loaded, progress, parts };
}

function validationOf({ loaded }: Run): Validation {
  if (loaded === undefined || !('validation' in loaded)) throw new Error(`no dataset: ${JSON.stringify(loaded)}`);
  return loaded.validation;
}

function errorOf({ loaded }: Run): string | undefined {
  return loaded !== undefined && 'error' in loaded ? loaded.error.code : undefined;
}

describe('load', () => {
  afterEach(() => {
    globalThis.fetch = realFetch;
  });

  it('reads lines of JSON, wherever the bytes break', async () => {
    const text = `${HEAD}\n${line('ä', { parties: ['p'] })}\r\n\n${line('😀')}`;
    const bytes = new TextEncoder().encode(text);
    for (let cut = 0; cut <= bytes.length; cut++) {
      answer([bytes.subarray(0, cut), bytes.subarray(cut)]);
      const { dataset, issues, partial } = validationOf(await run());
      expect(dataset?.title).to.equal('Lines');
      expect(dataset?.entries.map(({ id }) => id)).to.deep.equal(['ä', '😀']);
      expect(issues).to.deep.equal([]);
      expect(partial).to.equal(undefined);
    }
  });

  it('reads CSV with a byte order mark, CR LF and quoted line ends', async () => {
    const text = '\ufeffdate,title,party\r\n2022-02-24,"One, ""quoted""\r\ntwice",us\r\n2022-02-25,Two,ru\r\n';
    for (let cut = 1; cut < text.length; cut += 3) {
      answer([text.slice(0, cut), text.slice(cut)], { type: 'text/csv' });
      const { dataset, issues } = validationOf(await run());
      expect(dataset?.entries.map(({ title, parties = [] }) => `${title} ${parties.join(' ')}`)).to.deep.equal([
        'One, "quoted"\r\ntwice us',
        'Two ru',
      ]);
      expect(dataset?.parties?.map(({ name }) => name)).to.deep.equal(['us', 'ru']);
      expect(issues).to.deep.equal([]);
    }
  });

  it('reads JSON as before, with its faults', async () => {
    answer(['{"entries":[', line('one'), ']}'], { type: 'application/json' });
    expect(validationOf(await run()).count).to.equal(1);
    answer(['{"entries":['], { type: 'application/json' });
    expect(errorOf(await run())).to.equal('json-syntax');
    answer([], { type: 'application/json' });
    expect(errorOf(await run())).to.equal('not-json');
    answer(['<!doctype html>'], { type: 'text/csv' });
    expect(errorOf(await run())).to.equal('not-json');
  });

  const large = (members: readonly [string, unknown][], cut = 0): readonly string[] => {
    const text = JSON.stringify(Object.fromEntries(members));
    const end = text.length - cut;
    return Array.from({ length: 12 }, (_, index) => text.slice((end * index) / 12, (end * (index + 1)) / 12));
  };
  const MANY = Array.from({ length: 8000 }, (_, index) => ({
    ...(JSON.parse(line(`e${index}`, { parties: [index % 2 === 0 ? 'p' : 'unknown'] })) as object),
  }));
  const JSON_TYPE = { type: 'application/json' };
  const WRONG_AT_ITS_END = [...large([['entries', MANY]]).slice(0, -1), '"'];

  /** A clock that moves so many milliseconds whenever it is read. */
  async function atPace(ms: number): Promise<Run> {
    const now = performance.now.bind(performance);
    let read = 0;
    performance.now = () => ms * read++;
    try {
      return await run();
    } finally {
      performance.now = now;
    }
  }

  it('reads long JSON while it arrives, in any order of its members', async () => {
    const head: [string, unknown][] = [
      ['title', 'Long'],
      ['parties', [{ id: 'p', name: 'P' }]],
    ];
    const last: [string, unknown][] = [['story', [{ heading: 'First', entry: 'e0' }]]];
    const entries: [string, unknown] = ['entries', MANY];
    const seen = [];
    for (const members of [
      [...head, entries, ...last],
      [entries, ...head, ...last],
    ]) {
      answer(large(members), JSON_TYPE);
      const { dataset, count, issues } = validationOf(await run());
      expect(count).to.equal(MANY.length);
      expect(dataset?.story?.[0]?.entry).to.equal('e0');
      expect(dataset?.entries[0]?.parties).to.deep.equal(['p']);
      seen.push([dataset?.title, dataset?.parties, issues.map(({ message }) => message)]);
    }
    expect(seen[0]).to.deep.equal(seen[1]);
    expect((seen[0]?.[2] as readonly string[]).at(-1)).to.equal('3900 more issues of this kind: unknown-id');
  });

  it('keeps what had come of JSON, short or long, before the connection broke off', async () => {
    answer(large([['entries', MANY]], 20_000), { ...JSON_TYPE, end: 'error' });
    const long = validationOf(await run());
    expect(long.count).to.be.within(7500, 7999);
    expect(long.partial?.code).to.equal('network');
    answer([`{"entries":[${line('one')},${line('two')},{"id":`], { ...JSON_TYPE, end: 'error' });
    expect(validationOf(await run()).count).to.equal(2);
  });

  it('says where long JSON is wrong, as of short JSON', async () => {
    answer(WRONG_AT_ITS_END, JSON_TYPE);
    expect((await atPace(0)).loaded).to.have.nested.property('error.code', 'json-syntax');
    answer([`{"title":"${'x'.repeat(400_000)}"}`], JSON_TYPE);
    expect(errorOf(await run())).to.equal('not-a-dataset');
  });

  it('keeps as a part what is shown of long JSON by the time that it turns out to be wrong', async () => {
    answer(WRONG_AT_ITS_END, JSON_TYPE);
    const { loaded, parts } = await atPace(500);
    expect(parts).to.have.lengthOf.above(0);
    expect(loaded).to.have.nested.property('validation.partial.code', 'json-syntax');
  });

  it('refuses a table of which no row can be an entry', async () => {
    answer(['Datum,Title\n2022,First\n'], { type: 'text/csv' });
    expect(errorOf(await run())).to.equal('not-a-dataset');
  });

  it('tells how much has come', async () => {
    const text = `${line('one')}\n${line('two')}\n`;
    answer([text, text], { headers: { 'content-length': String(2 * text.length) } });
    const { progress } = await run();
    expect(progress.map(({ received, total }) => [received, total])).to.deep.equal([
      [text.length, 2 * text.length],
      [2 * text.length, 2 * text.length],
    ]);
    expect(progress[1]?.entries).to.equal(2);
    answer([text], { headers: { 'content-length': '9', 'content-encoding': 'gzip' } });
    expect((await run()).progress[0]?.total).to.equal(undefined);
    answer([text, text], { headers: { 'content-length': String(text.length) } });
    expect((await run()).progress.map(({ total }) => total)).to.deep.equal([text.length, undefined]);
  });

  it('keeps what came before the connection broke off, as a part', async () => {
    answer([`${line('one')}\n${line('two')}\n{"id":"thr`], { end: 'error' });
    const { count, partial, issues } = validationOf(await run());
    expect(count).to.equal(2);
    expect(partial?.code).to.equal('network');
    expect(issues).to.deep.equal([]);
  });

  it('knows a half record at the end for what it is', async () => {
    answer([`${line('one')}\n{"id":"tw`]);
    expect(validationOf(await run()).partial?.code).to.equal('broken-off');
    answer(['date,title\n2022,One\n2023,"Tw'], { type: 'text/csv' });
    const { partial, count } = validationOf(await run());
    expect([partial?.code, count]).to.deep.equal(['broken-off', 1]);
  });

  it('has an error where nothing came at all', async () => {
    answer(['{"id":'], { end: 'error' });
    expect(errorOf(await run())).to.equal('network');
    answer(['{"id":']);
    expect(errorOf(await run())).to.equal('broken-off');
    answer(['{"entries":['], { type: 'application/json', end: 'error' });
    expect(errorOf(await run())).to.equal('network');
    globalThis.fetch = () => Promise.resolve(new Response('', { status: 503 }));
    expect((await run()).loaded).to.deep.include({
      error: { code: 'http', message: `src: the server answered 503 ("${URL_A}")`, url: URL_A, status: 503 },
    });
  });

  it('counts lines that are not records, and continues', async () => {
    answer([`${line('one')}\nnot json\n5\n${line('two')}\n`]);
    const { count, unclearCount, unclear, issues } = validationOf(await run());
    expect([count, unclearCount]).to.deep.equal([2, 2]);
    expect(unclear[0]?.raw).to.equal('not json');
    expect(issues.map(({ code, path }) => `${code} ${path}`)).to.deep.equal([
      'json-syntax entries[1]',
      'wrong-type entries[2]',
    ]);
  });

  it('gives up on a server that is silent for too long', async () => {
    answer([`${line('one')}\n`], { end: 'hang' });
    expect(validationOf(await run(undefined, 30)).partial?.code).to.equal('timeout');
    globalThis.fetch = (_, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => {
          reject(new DOMException('', 'AbortError'));
        });
      });
    expect(errorOf(await run(undefined, 30))).to.equal('timeout');
  });

  it('cancelled by the reader, keeps what has come; overtaken, gives nothing', async () => {
    for (const [reason, expected] of [
      [CANCELLED, 'cancelled'],
      [undefined, undefined],
    ]) {
      const request = new AbortController();
      answer([`${line('one')}\n`], {
        end: 'hang',
        onHang: () => {
          request.abort(reason);
        },
      });
      const { loaded } = await run(request.signal);
      const partial = loaded !== undefined && 'validation' in loaded ? loaded.validation.partial?.code : undefined;
      expect(partial).to.equal(expected);
    }
  });

  it('asks for a newer version, and takes the same one for none', async () => {
    answer([`${line('one')}\n`], { headers: { etag: '"1"' } });
    const first = await run();
    expect(first.loaded).to.have.property('tag', '"1"');
    expect((await run(undefined, 0, '"1"')).loaded).to.equal(undefined);
    expect(validationOf(await run(undefined, 0, '"0"')).count).to.equal(1);
    globalThis.fetch = () => Promise.resolve(new Response(null, { status: 304 }));
    expect((await run(undefined, 0, '"1"')).loaded).to.equal(undefined);
    expect(errorOf(await run()), 'nothing is shown that it could be the same as').to.equal('http');
  });

  it('shows parts on the way, each twice as large as the one before, and leaves the page its turns', async () => {
    const lines = Array.from({ length: 60_000 }, (_, index) => `${line(`e${index}`)}\n`).join('');
    const size = Math.ceil(lines.length / 20);
    const chunks = Array.from({ length: 20 }, (_, index) => lines.slice(index * size, (index + 1) * size));
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    let stop = false;
    globalThis.fetch = () => {
      const body = new ReadableStream<Uint8Array>({
        pull: async (controller) => {
          await new Promise((resolve) => setTimeout(resolve, 60));
          const chunk = chunks.shift();
          if (chunk === undefined) controller.close();
          else controller.enqueue(new TextEncoder().encode(chunk));
          stop = chunk === undefined;
        },
      });
      return Promise.resolve(new Response(body, { headers: { 'content-type': 'application/x-ndjson' } }));
    };
    const result = await run();
    clearInterval(timer);
    expect(stop).to.equal(true);
    expect(validationOf(result).count).to.equal(60_000);
    expect(turns).to.be.greaterThan(10);
    const counts = result.parts.map(({ count }) => count);
    expect(counts.length).to.be.within(1, 8);
    counts.reduce((before, count) => {
      expect(count).to.be.at.least(2 * before);
      return count;
    }, 0);
    expect(result.parts[0]?.dataset?.entries).to.have.lengthOf(counts[0]!);
  });
});
