/** The dialog of downloads. */
import type { DownloadApi } from '../../element/core/feature-apis.js';
import type { FeaturePart, TimelineApi } from '../../element/core/feature.js';
import { dialogStyles, ModalDialog } from '../../drawing/platform/modal-dialog.js';
import { dataOf, DownloadController } from './download-controller.js';
import { downloadPage } from './download-view.js';
import { downloadStyles } from './styles.js';
import type { TimelineFileFormat, TimelineFileOptions } from '../../element/frame/file-options.js';
import { downloads } from './downloads.js';

export interface DownloadPart extends FeaturePart, DownloadApi {
  readonly open: () => void;
}

export const styles = [dialogStyles, downloadStyles];

export function connect(timeline: TimelineApi): DownloadPart {
  const dialog: ModalDialog = new ModalDialog(timeline.element, 'download', () => {
    const picture = timeline.picture();
    return picture && downloadPage(picture, timeline.texts(), controller);
  });
  const controller = new DownloadController(timeline, dialog.refresh);
  return {
    slots: { dialog: dialog.template },
    fileOf: (format, options) => fileOf(timeline, format, options),
    open: () => {
      controller.done = undefined;
      dialog.open();
    },
  };
}

/** A timeline as a file, for a script. */
async function fileOf(
  timeline: TimelineApi,
  format: TimelineFileFormat,
  { all = false, ...image }: TimelineFileOptions,
): Promise<Blob> {
  const download = downloads.find(({ id }) => id === format);
  if (download === undefined) throw new TypeError(`a timeline cannot be saved as ${format}`);
  const picture = timeline.picture();
  if (picture === undefined) throw new Error('there is nothing to save yet');
  const { parts } = await download.write(dataOf(picture, !all, download.keepsAll), timeline, image);
  return new Blob([...parts], { type: download.type });
}
