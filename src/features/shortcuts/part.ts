/** The dialog that lists all keys. */
import { coreKeys, panelKeys } from '../../element/core/core-keys.js';
import type { FeaturePart, TimelineApi } from '../../element/core/feature.js';
import { dialogStyles } from '../../drawing/platform/dialog-styles.js';
import { ModalDialog } from '../../drawing/platform/modal-dialog.js';
import { keyHelpPage } from './key-help-view.js';
import { shortcutStyles } from './styles.js';

export interface ShortcutsPart extends FeaturePart {
  readonly open: () => void;
}

export const styles = [dialogStyles, shortcutStyles];

export function connect(timeline: TimelineApi): ShortcutsPart {
  const dialog = new ModalDialog(timeline.element, 'keys', () => {
    const bindings = [
      ...coreKeys,
      ...timeline.features.list.flatMap(({ id, keys = [] }) => [...keys, ...(panelKeys[id] ?? [])]),
    ];
    return keyHelpPage({ bindings, texts: timeline.texts(), rtl: timeline.rtl });
  });
  return { slots: { dialog: dialog.template }, open: dialog.open };
}
