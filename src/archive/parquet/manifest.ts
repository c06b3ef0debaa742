/** The files of an archive: the description, the places of entries, and the sample. */
import { isRecord, readProperty } from '../../data/safe-read.js';
import type { SourceDescription } from '../contract.js';
import { withLateCode } from '../late-code.js';
import { readDescription } from '../read-description.js';
import { SourceError } from '../source-error.js';
import { parseBody } from '../stored.js';
import type { ParquetFiles } from './files.js';
import { MANIFEST, type PartFile } from './layout.js';

export interface Manifest {
  readonly description: SourceDescription;
  readonly parts: readonly PartFile[];
  /** The number of entries that one of the sample stands for; undefined without a sample, since all can be read. */
  readonly sampleTimes: number | undefined;
}

export async function readManifest(files: ParquetFiles): Promise<Manifest> {
  const manifest = parseBody(await files.text(MANIFEST, undefined)) as unknown;
  if (!isRecord(manifest)) throw new SourceError('not-understood', 'Parquet: no manifest');
  const version = readProperty(manifest, 'version');
  if (version !== 1) throw new SourceError('version', `Parquet: manifest of version ${String(version)}`);
  const parts = readProperty(manifest, 'parts');
  if (!Array.isArray(parts)) throw new SourceError('not-understood', 'Parquet: a manifest without parts');
  const times = readProperty(manifest, 'sampleTimes');
  return {
    description: await withLateCode(() => readDescription(readProperty(manifest, 'description'))),
    parts: parts as readonly PartFile[],
    sampleTimes: typeof times === 'number' && times > 1 ? times : undefined,
  };
}
