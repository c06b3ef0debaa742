-- The tables of an archive. `conflict-timeline archive load --to clickhouse` makes them; by hand:
--   clickhouse-client --multiquery --database conflict_timeline < schema.sql
-- Run tiles.sql after it: its views keep the counts.

-- An entry by its bounds. `span` is the longest time that it can last (a day and a half, seven weeks, two years, 70 years,
-- any), so the entries in a window are five short ranges of the key, however long some entries last.
CREATE TABLE IF NOT EXISTS entries
(
  bucket UInt16 CODEC(ZSTD(1)),
  span UInt8 CODEC(ZSTD(1)),
  -- Earliest start and latest end, UTC milliseconds, last one inclusive. 2^62 to either side is open.
  begins Int64 CODEC(Delta, ZSTD(1)),
  ends Int64 CODEC(Delta, ZSTD(1)),
  -- Earliest and latest known bound.
  first Nullable(Int64) CODEC(ZSTD(1)),
  last Nullable(Int64) CODEC(ZSTD(1)),
  id String CODEC(ZSTD(1)),
  kind UInt8 CODEC(ZSTD(1)),
  form UInt8 CODEC(ZSTD(1)),
  status UInt8 CODEC(ZSTD(1)),
  parties Array(String) CODEC(ZSTD(1)),
  actors Array(String) CODEC(ZSTD(1)),
  topics Array(String) CODEC(ZSTD(1)),
  sources Array(String) CODEC(ZSTD(1)),
  publishers Array(String) CODEC(ZSTD(1)),
  reliabilities Array(String) CODEC(ZSTD(1)),
  -- Its values in all categories: the category, =, the value.
  categories Array(String) CODEC(ZSTD(1)),
  -- Ids of the entries that it relates to.
  related Array(String) CODEC(ZSTD(1)),
  -- The text for the search, folded: without case and accents.
  words String CODEC(ZSTD(1)),
  -- The entry as JSON.
  body String CODEC(ZSTD(3)),
  -- Hash of the body: an unchanged entry that is loaded again stays as it is.
  digest String CODEC(ZSTD(1)),
  -- Entries of a span that ended before a window are passed over in whole blocks.
  INDEX by_ends ends TYPE minmax GRANULARITY 1,
  INDEX by_actor actors TYPE bloom_filter(0.01) GRANULARITY 1,
  INDEX by_source sources TYPE bloom_filter(0.01) GRANULARITY 1,
  INDEX by_related related TYPE bloom_filter(0.001) GRANULARITY 4,
  INDEX by_id id TYPE bloom_filter(0.001) GRANULARITY 4,
  -- Its words, each with its rows, so a search reads only those rows. ClickHouse has it from 26.2 on.
  INDEX by_words words TYPE text(tokenizer = splitByNonAlpha)
)
ENGINE = MergeTree
-- The order of a page: so a page ends the reading as soon as it is full.
ORDER BY (span, begins, -ends, id)
PRIMARY KEY (span, begins)
-- A page reads whole granules of each span in each part: smaller ones hold less that it does not show.
SETTINGS index_granularity = 1024;

-- The loader looks up here whether an entry is there already.
CREATE TABLE IF NOT EXISTS ids
(
  bucket UInt16,
  id String CODEC(ZSTD(1)),
  digest String CODEC(ZSTD(1))
)
ENGINE = MergeTree
ORDER BY (bucket, id);

CREATE MATERIALIZED VIEW IF NOT EXISTS ids_of_entries TO ids AS
SELECT bucket, id, digest FROM entries;

-- How many entries begin and end in each bin of 2^level milliseconds, for each grouping.
CREATE TABLE IF NOT EXISTS tiles
(
  lanes_by LowCardinality(String),
  level UInt8,
  bin Int64 CODEC(Delta, ZSTD(1)),
  lane String CODEC(ZSTD(1)),
  began Int64 CODEC(ZSTD(1)),
  ended Int64 CODEC(ZSTD(1))
)
ENGINE = SummingMergeTree((began, ended))
ORDER BY (lanes_by, level, bin, lane)
-- A count adds up a few rows of each level.
SETTINGS index_granularity = 256;

-- One entry of 16, by a random number: counts with a filter over more than a million entries use these.
CREATE TABLE IF NOT EXISTS samples
(
  span UInt8 CODEC(ZSTD(1)),
  -- Half a year: begins / 2^34.
  slot Int64 CODEC(ZSTD(1)),
  draw Int64 CODEC(ZSTD(1)),
  begins Int64 CODEC(ZSTD(1)),
  ends Int64 CODEC(ZSTD(1)),
  id String CODEC(ZSTD(1)),
  kind UInt8 CODEC(ZSTD(1)),
  form UInt8 CODEC(ZSTD(1)),
  status UInt8 CODEC(ZSTD(1)),
  parties Array(String) CODEC(ZSTD(1)),
  actors Array(String) CODEC(ZSTD(1)),
  topics Array(String) CODEC(ZSTD(1)),
  sources Array(String) CODEC(ZSTD(1)),
  publishers Array(String) CODEC(ZSTD(1)),
  reliabilities Array(String) CODEC(ZSTD(1)),
  categories Array(String) CODEC(ZSTD(1))
)
ENGINE = MergeTree
ORDER BY (span, slot, draw)
SETTINGS index_granularity = 1024;

-- Loads that began and that ended: one that did not end may have left counts half written, and the next mends them.
CREATE TABLE IF NOT EXISTS loads
(
  load String,
  what String,
  is_done UInt8
)
ENGINE = MergeTree
ORDER BY load;

-- The description of the archive: head, extent, number of entries. The newest row counts.
CREATE TABLE IF NOT EXISTS about
(
  version UInt64,
  body String CODEC(ZSTD(3))
)
ENGINE = MergeTree
ORDER BY version;
