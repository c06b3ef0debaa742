/** The dialog of downloads. */
import type { DownloadApi } from '../../element/core/feature-apis.js';
import type { FeaturePart, TimelineApi } from '../../element/core/feature.js';
import { dialogStyles } from '../../drawing/platform/dialog-styles.js';
import { ModalDialog } from '../../drawing/platform/modal-dialog.js';
import { DownloadController } from './download-controller.js';
import { fileOf } from './file-of.js';
import { downloadPage } from './download-view.js';
import { downloadStyles } from './styles.js';

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
