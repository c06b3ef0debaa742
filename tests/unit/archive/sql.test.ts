import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { clickhouseSource, parameterText } from '../../../src/archive/clickhouse-source.js';
import { duckdbRunner, duckdbSource, type DuckDbPool } from '../../../src/archive/duckdb-source.js';
import { limitOf, OPEN, spanOf, toBound, toInt } from '../../../src/archive/sql/where.js';
import { clickhouseTiles } from '../../../src/archive/sql/schema.js';
import { SourceError } from '../../../src/archive/source-error.js';

const RANGE = { start: 0, end: 10 };
const HEAD = {
  version: 1,
  head: {},
  extent: { start: 0, end: 10 },
  total: 1,
  isEstimate: false,
  lanes: [],
  facets: [],
};
const ABOUT = JSON.stringify({ ...HEAD, limits: { bins: 9, entries: 9, values: 9 }, revision: 'r' });

describe('archive: SQL', () => {
  it('puts no value into the text of a statement', async () => {
    const hostile = "'); DROP TABLE entries; --";
    const texts: string[] = [];
    const values: string[] = [];
    const fetch = (_: unknown, { body }: RequestInit): Promise<Response> => {
      const form = body as FormData;
      const text = form.get('query') as string;
      texts.push(text);
      for (const [name, value] of form) if (name !== 'query') values.push(value as string);
      const data = text.includes('FROM about') ? [[ABOUT]] : [];
      return Promise.resolve(new Response(JSON.stringify({ data })));
    };
    const source = clickhouseSource({ url: 'http://localhost:1', fetch: fetch as typeof globalThis.fetch });
    const filter = { party: [hostile], actor: [hostile], topic: [hostile], source: [hostile], status: [hostile] };
    await source.entries({ range: RANGE, limit: 5, filter, after: `0,0,${hostile}` });
    await source.search({ range: RANGE, limit: 5, text: hostile, order: 'time-descending' });
    await source.facets({ range: RANGE, filter });
    await source.summarise({ bins: { level: 20, from: 0, to: 3 }, lanes: 'party', filter });
    await source.entry(hostile);
    expect(texts).to.have.length.above(10);
    for (const text of texts) expect(text).to.not.include('DROP');
    expect(values.some((value) => value.includes('DROP'))).to.equal(true);
  });

  it('writes values as ClickHouse reads them', () => {
    expect(parameterText("it's \\ a\ttab\n", 'String')).to.equal(String.raw`it\'s \\ a\ttab\n`);
    expect(parameterText(["o'", '\\', '\0'], 'Array(String)')).to.equal(String.raw`['o\'','\\','\0']`);
    expect(parameterText(['1', '-2'], 'Array(Int64)')).to.equal('[1,-2]');
    expect(parameterText('\ud800', 'String')).to.equal('\ufffd');
  });

  it('sends no value that is longer than ClickHouse takes, however many rare keys there are', async () => {
    const rare = Array.from({ length: 5000 }, (_, at) => `an-id-of-thirty-letters-${String(at).padStart(6, '0')}`);
    const bodies: FormData[] = [];
    const fetch = (_: unknown, { body }: RequestInit): Promise<Response> => {
      const form = body as FormData;
      bodies.push(form);
      const text = form.get('query') as string;
      const counts = ['actor', 'source'].flatMap((by) => rare.map((id) => [`${by} =${id}`, 'began', '1']));
      const data = text.includes('FROM about')
        ? [[ABOUT]]
        : text.includes('AS total')
          ? [['none all', 'began', '2000000'], ...counts]
          : text.startsWith('SELECT toString(count(*))')
            ? [['500000']]
            : [];
      return Promise.resolve(new Response(JSON.stringify({ data })));
    };
    const source = clickhouseSource({ url: 'http://localhost:1', fetch: fetch as typeof globalThis.fetch });
    const filter = { party: ['a'] };
    await source.facets({ range: RANGE, filter });
    await source.summarise({ bins: { level: 20, from: 0, to: 3 }, lanes: 'actor', filter });
    const sent = bodies.flatMap((form) => [...form].map(([, value]) => value as string));
    // Its limit of a field, `http_max_field_value_size`.
    for (const value of sent) expect(new TextEncoder().encode(value).length).to.be.below(128 * 1024);
    for (const id of rare) expect(sent.filter((value) => value.includes(`=${id}'`))).to.have.length(3);
  });

  it('says of ClickHouse what went wrong', async () => {
    const answers: readonly (readonly [Response, string])[] = [
      [new Response('Code: 159. DB::Exception: Timeout exceeded', { status: 500 }), 'too-much'],
      [new Response('Code: 516. Authentication failed', { status: 403 }), 'http'],
      [new Response('{"data":[["x"'), 'not-understood'],
      [new Response('{"data":[["no json"]]}'), 'not-understood'],
      [new Response(JSON.stringify({ data: [[ABOUT.replace('"version":1', '"version":9')]] })), 'version'],
      [new Response('{"data":[]}'), 'not-understood'],
    ];
    for (const [response, code] of answers) {
      const source = clickhouseSource({ url: 'http://localhost:1', fetch: () => Promise.resolve(response) });
      const error: unknown = await source.describe().catch((reason: unknown) => reason);
      expect(error).to.be.instanceOf(SourceError).and.include({ code });
    }
    const never = clickhouseSource({
      url: 'http://localhost:1',
      timeout: 10,
      fetch: (_, init) =>
        new Promise((_resolve, reject) => {
          init?.signal?.addEventListener('abort', () => {
            reject(new Error('aborted'));
          });
        }),
    });
    expect(await never.describe().catch((reason: unknown) => reason)).to.include({ code: 'timeout', retryable: true });
  });

  it('says of DuckDB what went wrong, and that the same question may have an answer later', async () => {
    const faults: readonly (readonly [string, string])[] = [
      ['Out of Memory Error: failed to allocate 32 KiB', 'too-much'],
      ['IO Error: Could not read from file', 'http'],
    ];
    for (const [message, code] of faults) {
      const source = duckdbSource({ runAndReadAll: () => Promise.reject(new Error(message)) });
      const error: unknown = await source.describe().catch((reason: unknown) => reason);
      expect(error).to.be.instanceOf(SourceError).and.include({ code, retryable: true });
    }
  });

  it('asks DuckDB nothing for whoever has left while the connection was opened', async () => {
    const leaving = new AbortController();
    const asked: string[] = [];
    let given = 0;
    const connection = {
      interrupt: () => undefined,
      runAndReadAll: (sql: string) => {
        asked.push(sql);
        return Promise.resolve({ getRowsJson: () => [] });
      },
    };
    const take = (): ReturnType<DuckDbPool['take']> => {
      given++;
      leaving.abort();
      return Promise.resolve({ connection, release: () => given-- });
    };
    const runner = duckdbRunner({ take });
    const reason: unknown = await runner.run('SELECT 1', [], leaving.signal).catch((error: unknown) => error);
    expect(reason).to.include({ name: 'AbortError' });
    expect(asked).to.deep.equal([]);
    expect(given).to.equal(0);
  });

  it('has bounds of any distance', () => {
    expect(toInt(-Infinity)).to.equal(-OPEN);
    expect(toInt(4.4e20)).to.equal(OPEN);
    expect(toBound(String(OPEN))).to.equal(Infinity);
    expect(toBound('-5')).to.equal(-5);
    expect(limitOf(1.5)).to.equal(2n);
    expect(limitOf(Infinity)).to.equal(OPEN + 1n);
    expect([0n, 86_399_999n, 2n ** 27n, 2n ** 40n, 2n ** 41n, OPEN].map((lasts) => spanOf(0n, lasts))).to.deep.equal([
      0, 0, 1, 3, 4, 4,
    ]);
  });

  it('keeps the views of ClickHouse as the code makes them', () => {
    const file = readFileSync(new URL('../../../assets/clickhouse/tiles.sql', import.meta.url), 'utf8');
    expect(clickhouseTiles(), 'node tools/generate.mjs').to.equal(file);
  });
});
