/**
 * Archives: more entries than a page can hold, behind one contract.
 *
 *     import { memorySource } from 'conflict-timeline/archive';
 */
export { NamesOfHead, rowMaker, rowOfEntry, withSpeaker, type ArchiveRow, type RowOfEntry } from './archive-row.js';
export { binsOver, levelFor, rangeOfBins } from './bins.js';
export type {
  Abortable,
  Bins,
  EntriesRequest,
  FacetCount,
  FacetsRequest,
  LaneSummary,
  Narrowed,
  SearchRequest,
  SourceDescription,
  SourceFacets,
  SourceLimits,
  SourceOrder,
  SourcePage,
  SourceRange,
  SourceSummary,
  SummaryRequest,
  TimelineSource,
} from './contract.js';
export { checkSource } from './check-source.js';
export { clickhouseRunner, clickhouseSource, parameterText, type ClickHouseOptions } from './clickhouse-source.js';
export { duckdbSource, type DuckDbConnection, type DuckDbOptions, type DuckDbPool } from './duckdb-source.js';
export { gatewaySource, type GatewayOptions } from './gateway-source.js';
export type { HttpOptions } from './http.js';
export { memorySource } from './memory-source.js';
export { SourceError, type SourceErrorCode } from './source-error.js';
export {
  DUCKDB_SCHEMA,
  lanesOfEntries,
  laneRows,
  missingSamples,
  sampleStatement,
  tileDifferences,
  tileStatements,
} from './sql/schema.js';
export { fromWire } from './gateway-source.js';
export { parquetSource, type ParquetOptions } from './parquet-source.js';
export type { ParquetTraffic } from './parquet/files.js';
export { hashOfId, tileKey } from './parquet/layout.js';
export { TILE_LEVELS, TILED } from './sql/tiles.js';
export { MOST_WORDS, SAID, WORD_STATEMENTS } from './sql/words.js';
