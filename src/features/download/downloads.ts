/** The files that can be downloaded, in the order of the dialog. A new one is a line of this table. */
import type { TimelineApi } from '../../element/core/feature.js';
import type { NotKept } from '../../dataset/data/losses.js';
import type { ExportLoss } from '../../convert/export/export-losses.js';
import { exporterOf } from '../../convert/export/exporters.js';
import type { ExportData, ExportFormat } from '../../convert/export/exporter.js';
import type { TimelineFileFormat } from '../../element/frame/file-options.js';
import type { PlainKey } from '../../words/i18n/messages.js';
import { loadAgain } from '../../dataset/base/load-again.js';
import type * as imagePart from './image-part.js';
import { IMAGE_TYPES, type ImageFileOptions, type ImageFormat } from './image-types.js';

export interface Saved {
  readonly parts: Iterable<BlobPart>;
  /** What the format has no place for; known after the parts were read. */
  readonly notKept: () => readonly NotKept<ExportLoss>[];
}

export interface Download {
  readonly id: TimelineFileFormat;
  /** Name of the format, the same in each language. */
  readonly name: string;
  /** Its purpose. */
  readonly says: PlainKey;
  readonly extension: string;
  readonly type: string;
  /** Whether it holds all languages of the data; else only that of the reader. */
  readonly keepsAll: boolean;
  /** `data` is the reader's choice: everything, or what is shown. */
  readonly write: (data: ExportData, timeline: TimelineApi, options?: ImageFileOptions) => Saved | Promise<Saved>;
}

const KEEP_ALL: ReadonlySet<string> = new Set<ExportFormat>(['json', 'ndjson', 'csv']);

export const downloads: readonly Download[] = [
  text('json', 'JSON', 'downloadJson'),
  text('table', 'CSV', 'downloadEntries'),
  { ...text('csv', 'CSV', 'downloadTable'), extension: 'complete.csv' },
  image('svg', 'SVG', 'downloadSvg'),
  image('png', 'PNG', 'downloadPng'),
  text('ndjson', 'NDJSON', 'downloadLines'),
  text('json-ld', 'JSON-LD', 'downloadLinked'),
  text('icalendar', 'iCalendar', 'downloadCalendar'),
  { ...text('timelinejs', 'TimelineJS', 'downloadTimelineJs'), extension: 'timelinejs.json' },
];

function text(id: ExportFormat & TimelineFileFormat, name: string, says: PlainKey): Download {
  const exporter = exporterOf(id);
  const { extension, type } = exporter;
  return {
    ...{ id, name, says, extension, keepsAll: KEEP_ALL.has(id) },
    type: `${type};charset=utf-8`,
    write: (data, { element }) => {
      const { pieces, notKept } = exporter.write({ ...data, page: element.ownerDocument.URL });
      return { parts: pieces, notKept };
    },
  };
}

/** The drawing code loads then. */
function image(id: ImageFormat, name: string, says: PlainKey): Download {
  return {
    ...{ id, name, says, keepsAll: false },
    extension: id,
    type: IMAGE_TYPES[id],
    write: async (data, timeline, options) => {
      const { imageFile } = await loadAgain(loadImage, 'imageFile');
      return { parts: [await imageFile(data, timeline, id, options)], notKept: () => [] };
    },
  };
}

async function loadImage(): Promise<typeof imagePart> {
  return await import('./image-part.js');
}
