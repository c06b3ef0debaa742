/** The dialog about the dataset. */
import type { FeaturePart, TimelineApi } from '../../element/core/feature.js';
import { dialogStyles } from '../../drawing/platform/dialog-styles.js';
import { ModalDialog } from '../../drawing/platform/modal-dialog.js';
import { aboutPage } from './about-view.js';
import { aboutStyles } from './styles.js';

export interface AboutPart extends FeaturePart {
  readonly open: () => void;
}

export const styles = [dialogStyles, aboutStyles];

export function connect(timeline: TimelineApi): AboutPart {
  const dialog = new ModalDialog(timeline.element, 'about', () => {
    const picture = timeline.picture();
    const covered = (shown: typeof picture): string =>
      shown === undefined ? '' : timeline.presenter.coveredText(shown.marks, shown.precision, timeline.texts());
    return picture && aboutPage(picture, timeline.texts(), covered(picture));
  });
  return { slots: { dialog: dialog.template }, open: dialog.open };
}
