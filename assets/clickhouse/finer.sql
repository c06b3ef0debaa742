-- For an archive that was made before its entries had the order of a page and its tables small granules: makes them again,
-- so that a page reads what it shows.
-- Nothing may be loaded meanwhile. The views are dropped: the next load makes them again, or schema.sql and tiles.sql do.
DROP VIEW IF EXISTS ids_of_entries;
DROP VIEW IF EXISTS samples_of_entries;
DROP VIEW IF EXISTS tiles_by_none;
DROP VIEW IF EXISTS tiles_by_kind;
DROP VIEW IF EXISTS tiles_by_party;
DROP VIEW IF EXISTS tiles_by_party_apart;
DROP VIEW IF EXISTS tiles_by_actor;
DROP VIEW IF EXISTS tiles_by_topic;
DROP VIEW IF EXISTS tiles_by_form;
DROP VIEW IF EXISTS tiles_by_status;
DROP VIEW IF EXISTS tiles_by_source;
DROP VIEW IF EXISTS tiles_by_publisher;
DROP VIEW IF EXISTS tiles_by_reliability;
DROP VIEW IF EXISTS tiles_by_category;

DROP TABLE IF EXISTS entries_finer;
CREATE TABLE entries_finer AS entries
ENGINE = MergeTree
ORDER BY (span, begins, -ends, id)
PRIMARY KEY (span, begins)
SETTINGS index_granularity = 1024;
INSERT INTO entries_finer SELECT * FROM entries;

DROP TABLE IF EXISTS tiles_finer;
CREATE TABLE tiles_finer AS tiles
ENGINE = SummingMergeTree((began, ended))
ORDER BY (lanes_by, level, bin, lane)
SETTINGS index_granularity = 256;
INSERT INTO tiles_finer SELECT * FROM tiles;

-- In one step each: pages never meet an empty table.
EXCHANGE TABLES entries AND entries_finer;
EXCHANGE TABLES tiles AND tiles_finer;
DROP TABLE entries_finer;
DROP TABLE tiles_finer;
