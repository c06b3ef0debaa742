/** The entries for a file, and the result of the last one. */
import type { TimelineApi } from '../../element/core/feature.js';
import type { Entry } from '../../dataset/data/dataset.js';
import type { NotKept } from '../../dataset/data/losses.js';
import type { ExportLoss } from '../../convert/export/export-losses.js';
import { selectEntries, type ExportData } from '../../convert/export/exporter.js';
import type { Picture } from '../../element/picture/picture.js';
import { fileName, saveFile } from '../../drawing/platform/save-file.js';
import type { Download } from './downloads.js';

export interface Done {
  /** Undefined if it could not be made. */
  readonly file: string | undefined;
  readonly format: string;
  readonly notKept: readonly NotKept<ExportLoss>[];
}

export class DownloadController {
  /** Only the entries that the filters show. */
  onlyShown = true;
  done: Done | undefined;

  #timeline: TimelineApi;
  #onChange: () => void;

  constructor(timeline: TimelineApi, onChange: () => void) {
    this.#timeline = timeline;
    this.#onChange = onChange;
  }

  choose(onlyShown: boolean): void {
    this.onlyShown = onlyShown;
    this.#onChange();
  }

  async save(download: Download): Promise<void> {
    const picture = this.#timeline.picture();
    if (picture === undefined) return;
    const format = download.name;
    try {
      const { parts, notKept } = await download.write(
        dataOf(picture, this.onlyShown, download.keepsAll),
        this.#timeline,
      );
      const file = fileName(picture.model.dataset.title, download.extension);
      saveFile(parts, download.type, file);
      this.done = { file, format, notKept: notKept() };
    } catch {
      // The page may forbid drawn images, or the drawing code could not be loaded.
      this.done = { file: undefined, format, notKept: [] };
    }
    this.#onChange();
  }
}

/** Entries in the order of the data: with all of its languages, or in that of the reader. */
export function dataOf({ model: shown, focusOrder }: Picture, onlyShown: boolean, keepsAll = false): ExportData {
  const { translation } = shown;
  const model = keepsAll ? (translation?.original ?? shown) : shown;
  const isAll = !onlyShown || focusOrder.entries.length === model.count;
  const rows = isAll
    ? Array.from({ length: model.count }, (_, row) => row)
    : [...focusOrder.entries].sort((a, b) => a - b);
  const entries = rows.map((row) => model.entries.at(row)).filter((entry): entry is Entry => entry !== undefined);
  const head = model.translation === undefined ? model.dataset : { ...model.dataset, lang: model.translation.lang };
  return isAll ? { head, entries } : selectEntries(head, entries);
}
