/**
 * Files of other programs as datasets, in Node and in a page:
 *
 * import { importData } from 'conflict-timeline/import';
 * const { dataset, issues, notKept } = await importData(bytes);
 */
export { decodeText, type Decoded } from './decode-text.js';
export { importData, importers, IMPORT_FORMATS, type Importer, type ImportFormat } from './import-data.js';
export { importStream, type StreamOutcome } from './import-stream.js';
export type {
  AnyMappedField,
  DateForm,
  DayOrder,
  EncodingReading,
  GroupField,
  GroupKind,
  Imported,
  ImportInput,
  ImportIssue,
  ImportIssueCode,
  ImportOptions,
  MappedField,
  TranslatedField,
} from './imported.js';
export { guessMapping, type Mapping } from './guess-mapping.js';
export { findMerges, withMergedNames, type Merges, type NearNames, type SameRows } from './merges.js';
export type { ImportLoss } from './import-losses.js';
export type { NotKept } from '../../dataset/data/losses.js';
