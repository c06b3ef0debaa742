/** What the files of an archive are: the description, where entries lie, and what was drawn of them. */
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
  /** How many entries one of the sample stands for; undefined where there is none, since all can be read. */
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
