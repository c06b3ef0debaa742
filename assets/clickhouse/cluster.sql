-- A cluster: each shard has the tables of schema.sql under names that end in _local, and these tables are above them under
-- the usual names. The hash of its id puts an entry on a shard, so each shard has a part of each time and all of them work
-- for each window; tiles are summed over the shards, and so is every count. Replace {cluster} by the name of the cluster.
CREATE TABLE IF NOT EXISTS entries ON CLUSTER '{cluster}' AS entries_local
ENGINE = Distributed('{cluster}', currentDatabase(), entries_local, cityHash64(id));

CREATE TABLE IF NOT EXISTS ids ON CLUSTER '{cluster}' AS ids_local
ENGINE = Distributed('{cluster}', currentDatabase(), ids_local, cityHash64(id));

-- The views of each shard write both from its own entries: nothing is inserted here.
CREATE TABLE IF NOT EXISTS tiles ON CLUSTER '{cluster}' AS tiles_local
ENGINE = Distributed('{cluster}', currentDatabase(), tiles_local);

CREATE TABLE IF NOT EXISTS samples ON CLUSTER '{cluster}' AS samples_local
ENGINE = Distributed('{cluster}', currentDatabase(), samples_local);

-- Few rows, whole on each shard.
CREATE TABLE IF NOT EXISTS about ON CLUSTER '{cluster}' AS about_local
ENGINE = Distributed('{cluster}', currentDatabase(), about_local, version);
