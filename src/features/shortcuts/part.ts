/** The dialog that lists all keys. Empty until it is opened: it is more than all other controls together. */
import { html, render } from 'lit';
import type { FeaturePart, TimelineApi } from '../../core/feature.js';
import { coreKeys } from '../../core/core-keys.js';
import { keyHelpPage } from './key-help-view.js';
import { shortcutStyles } from './styles.js';

export interface ShortcutsPart extends FeaturePart {
  readonly open: () => void;
}

export const styles = [shortcutStyles];

export function connect(timeline: TimelineApi): ShortcutsPart {
  const dialog = (): HTMLDialogElement | null => timeline.element.renderRoot.querySelector('dialog.keys');
  /** In the words of now. The browser gives the focus back where it was once the dialog is closed. */
  const show = (found: HTMLDialogElement): void => {
    const bindings = [...coreKeys, ...timeline.features.list.flatMap(({ keys = [] }) => keys)];
    render(keyHelpPage({ bindings, texts: timeline.texts(), rtl: timeline.rtl }), found);
    found.showModal();
  };
  return {
    slots: { dialog: () => html`<dialog class="keys" part="keys" aria-labelledby="keys-title"></dialog>` },
    open: () => {
      const present = dialog();
      if (present !== null) {
        show(present);
        return;
      }
      timeline.requestUpdate();
      void timeline.element.updateComplete.then(() => {
        const drawn = dialog();
        if (drawn !== null) show(drawn);
      });
    },
  };
}
