// The made-up entries, in the words of each engine: a number and its hash make an entry.
export const DAY = 86_400_000;
export const FIRST = Date.UTC(2014, 0, 1);
export const DAYS = 4000;
export const PIECE = 1_000_000;
/** One entry of fifty relates to one of these. */
export const RELATED_TO = 100_000;
export const HEAD = {
  title: 'Generated',
  parties: Array.from({ length: 8 }, (_, at) => ({ id: `p${at}`, name: `Party ${at + 1}` })),
  actors: Array.from({ length: 40 }, (_, at) => ({ id: `a${at}`, name: `Actor ${at + 1}` })),
  topics: Array.from({ length: 12 }, (_, at) => ({ id: `t${at}`, name: `Topic ${at + 1}` })),
  sources: Array.from({ length: 100 }, (_, at) => ({ id: `s${at}`, title: `Source ${at + 1}` })),
};

/** Columns of the table, then their sources. */
export function clickhouseEntries(from, count) {
  return `INSERT INTO entries SELECT bucket, span, begins, ends, begins, ends, id, kind, 0, status, parties, actors, topics,
    sources, [], [], [], related, words, concat('{"id":"', id, '","kind":"', if(kind = 0, 'event', 'statement'), '","date":"', day,
      if(lasts > 0, concat('/', toString(toDate(intDiv(ends, 1000)))), ''), '",',
      if(status = 0, '', concat('"status":"', ['established', 'reported', 'claimed', 'disputed'][status], '",')), '"title":"', words, '","summary":"',
      repeat('What happened there and who says so. ', 4), '","parties":["', parties[1], '"],"citations":[{"source":"',
      sources[1], '"}]', if(related = [], '', concat(',"relations":[{"type":"responds-to","target":"', related[1], '"}]')),
      '}') AS body, hex(h) FROM (
    SELECT cityHash64(number) AS h, h % 256 AS bucket, concat('e', toString(number)) AS id,
      ${FIRST} + intDiv((h % ${DAYS}) * (intDiv(h, 4001) % ${DAYS}), ${DAYS}) * ${DAY} AS begins,
      multiIf(h % 100 = 0, 400, h % 5 = 0, 1 + h % 8, 0) AS lasts, begins + (lasts + 1) * ${DAY} - 1 AS ends,
      multiIf(lasts = 0, 0, lasts < 49, 1, 2) AS span, intDiv(h, 7) % 2 AS kind, intDiv(h, 11) % 5 AS status,
      [concat('p', toString(intDiv(h, 13) % 8))] AS parties,
      arrayMap(each -> concat('a', toString(each)), range(intDiv(h, 17) % 40, intDiv(h, 17) % 40 + intDiv(h, 19) % 2)) AS actors,
      [concat('t', toString(intDiv(h, 23) % 12))] AS topics, [concat('s', toString(intDiv(h, 29) % 100))] AS sources,
      toString(toDate(intDiv(begins, 1000))) AS day,
      if(intDiv(h, 43) % 50 = 0, [concat('e', toString(intDiv(h, 41) % ${RELATED_TO}))], []) AS related,
      concat('incident ', toString(intDiv(h, 31) % 100000), ' near place ', toString(intDiv(h, 37) % 5000)) AS words
    FROM numbers(${from}, ${count}))`;
}

/** Entries in the order of the table. */
export function duckdbEntries(count) {
  return `INSERT INTO entries SELECT bucket, span, begins, ends, begins, ends, id, kind, 0, status, parties, actors, topics,
    sources, [], [], [], related, words, concat('{"id":"', id, '","kind":"', if(kind = 0, 'event', 'statement'), '","date":"', day,
      if(lasts > 0, concat('/', CAST(make_timestamp(ends * 1000) AS DATE)), ''), '",',
      if(status = 0, '', concat('"status":"', ['established', 'reported', 'claimed', 'disputed'][CAST(status AS BIGINT)], '",')), '"title":"', words, '","summary":"',
      repeat('What happened there and who says so. ', 4), '","parties":["', parties[1], '"],"citations":[{"source":"',
      sources[1], '"}]', if(len(related) = 0, '', concat(',"relations":[{"type":"responds-to","target":"', related[1], '"}]')),
      '}'), CAST(h AS VARCHAR) FROM (
    SELECT *, CASE WHEN lasts = 0 THEN 0 WHEN lasts < 49 THEN 1 ELSE 2 END AS span,
      begins + (lasts + 1) * ${DAY} - 1 AS ends, CAST(make_timestamp(begins * 1000) AS DATE) AS day FROM (
    SELECT hash(number) AS h, h % 256 AS bucket, concat('e', number) AS id,
      ${FIRST} + CAST(((h % ${DAYS}) * ((h // 4001) % ${DAYS})) // ${DAYS} AS BIGINT) * ${DAY} AS begins,
      CAST(CASE WHEN h % 100 = 0 THEN 400 WHEN h % 5 = 0 THEN 1 + h % 8 ELSE 0 END AS BIGINT) AS lasts,
      (h // 7) % 2 AS kind, (h // 11) % 5 AS status, [concat('p', (h // 13) % 8)] AS parties,
      CASE WHEN (h // 19) % 2 = 0 THEN [] ELSE [concat('a', (h // 17) % 40)] END AS actors,
      CASE WHEN (h // 43) % 50 = 0 THEN [concat('e', (h // 41) % ${RELATED_TO})] ELSE [] END AS related,
      [concat('t', (h // 23) % 12)] AS topics, [concat('s', (h // 29) % 100)] AS sources,
      concat('incident ', (h // 31) % 100000, ' near place ', (h // 37) % 5000) AS words
    FROM range(${count}) AS numbers(number))) ORDER BY span, begins, id`;
}
