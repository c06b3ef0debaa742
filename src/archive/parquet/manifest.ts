/** The files of an archive: the description, the places of entries, and the sample. */
import { isRecord, readProperty } from '../../dataset/data/safe-read.js';
import type { SourceDescription } from '../contract.js';
import { readDescription } from '../read-description.js';
import { SourceError } from '../source-error.js';
import { parseBody } from '../stored.js';
import type { FileSizes, ParquetFiles } from './files.js';
import { MANIFEST, type PartFile } from './layout.js';

const VERSION = 2;

export interface Manifest {
  readonly description: SourceDescription;
  readonly parts: readonly PartFile[];
  /** Undefined if all entries can be read for a count. */
  readonly sample: SampleFacts | undefined;
}

export interface SampleFacts {
  /** The number of entries that one at random stands for. */
  readonly times: number;
  /** The limit of each grouping: a value that at most so many entries have is rare, and all of these are in the sample. */
  readonly rare: Readonly<Record<string, number>>;
}

export async function readManifest(files: ParquetFiles): Promise<Manifest> {
  const manifest = parseBody(await files.text(MANIFEST, undefined)) as unknown;
  if (!isRecord(manifest)) throw new SourceError('not-understood', 'Parquet: no manifest');
  const version = readProperty(manifest, 'version');
  if (version !== VERSION) {
    const cure = 'load the archive again';
    throw new SourceError('version', `Parquet: manifest of version ${String(version)}, not ${VERSION}: ${cure}`);
  }
  const parts = readProperty(manifest, 'parts');
  const sizes = readProperty(manifest, 'files');
  if (!Array.isArray(parts) || !parts.every(hasGroups))
    throw new SourceError('not-understood', 'Parquet: a manifest without parts and their groups');
  if (!isRecord(sizes)) throw new SourceError('not-understood', 'Parquet: a manifest without files');
  files.know(sizes as unknown as FileSizes);
  const sample = readProperty(manifest, 'sample');
  return {
    description: readDescription(readProperty(manifest, 'description')),
    parts: parts as readonly PartFile[],
    sample: isRecord(sample) ? (sample as unknown as SampleFacts) : undefined,
  };
}

function hasGroups(part: unknown): boolean {
  return isRecord(part) && Array.isArray(readProperty(part, 'groups'));
}
