// The description of the content of an archive in a database.
import { createHash } from 'node:crypto';

const LANES = { parties: ['party', 'party-apart'], actors: ['actor'], topics: ['topic'] };
const FACETS = {
  kind: 'kind',
  form: 'form',
  parties: 'party',
  actors: 'actor',
  topics: 'topic',
  status: 'status',
  sources: 'source',
  publishers: 'publisher',
  reliabilities: 'reliability',
};
const LIMITS = { bins: 4096, entries: 1000, values: 1000 };

/** Names of precisions; the number of `Precision` is the index. */
const PRECISIONS = [
  ...['millisecond', 'second', 'minute', 'hour', 'day', 'month', 'season', 'year'],
  ...['decade', 'century', 'millennium', 'age'],
];

/** The sharper of what was there before and what is new; undefined if an older archive does not tell. */
export function sharpest(before, precision) {
  if (before === undefined) return PRECISIONS[precision];
  return PRECISIONS[Math.min(PRECISIONS.indexOf(before.precision), precision)];
}

/** The facts that a database has to give; the same words in ClickHouse and DuckDB. */
export const COUNTS = `SELECT count(*), CAST(min(first) AS VARCHAR), CAST(max(last) AS VARCHAR),
  count(DISTINCT kind), max(form), max(status),
  max(length(parties)), max(length(actors)), max(length(topics)), max(length(sources)), max(length(publishers)),
  max(length(reliabilities)), max(length(categories)) FROM entries`;

/** A number for all entries, whatever their order. */
export const CONTENT = {
  duckdb: "SELECT CAST(coalesce(bit_xor(hash(concat(id, ' ', digest))), 0) AS VARCHAR) FROM entries",
  clickhouse: "SELECT toString(groupBitXor(cityHash64(concat(id, ' ', digest)))) FROM entries",
};

/**
 * `content`: the same for the same entries, so that they have the same revision, whoever loads them. `precision`: of the
 * sharpest date; undefined if nobody knows.
 */
export function descriptionOf(head, counts, content, precision) {
  const description = describe(head, counts, precision);
  const revision = createHash('sha256')
    .update(JSON.stringify([description, content]))
    .digest('base64url');
  return { ...description, revision: revision.slice(0, 22) };
}

function describe(head, [total, first, last, kinds, form, status, ...lists], precision) {
  const [parties, actors, topics, sources, publishers, reliabilities, categories] = lists.map(
    (most) => Number(most) > 0,
  );
  const has = {
    kind: Number(total) > 0,
    form: Number(form) > 0,
    status: Number(status) > 0,
    parties,
    actors,
    topics,
    sources,
    publishers,
    reliabilities,
  };
  return {
    version: 1,
    head,
    extent: first === null ? null : { start: Number(first), end: Number(last) + 1 },
    total: Number(total),
    isEstimate: false,
    precision,
    lanes: [
      ...Object.keys(LANES).flatMap((list) => (has[list] ? LANES[list] : [])),
      ...(Number(kinds) > 1 ? ['kind'] : []),
      'none',
    ],
    facets: [
      ...Object.keys(FACETS).flatMap((column) => (has[column] ? [FACETS[column]] : [])),
      ...(categories ? (head.categories ?? []).map(({ id }) => `category:${id}`) : []),
    ],
    limits: LIMITS,
  };
}
