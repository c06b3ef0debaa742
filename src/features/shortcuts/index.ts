/** The list of keys: `?` while an entry has the focus, and a button. The list itself loads on demand. */
import type { TemplateResult } from 'lit';
import type { Feature, ViewContext } from '../../element/core/feature.js';
import { isPlainKey, onEntry } from '../../element/interaction/plain-key.js';
import { menuItem } from '../../drawing/platform/menu.js';
import type { ShortcutsPart } from './part.js';

export const shortcuts: Feature<ShortcutsPart> = {
  id: 'shortcuts',
  slots: { 'view-menu': item },
  keys: [
    {
      groups: ['viewChart', 'viewList'],
      keys: ['?'],
      says: ['keys'],
      matches: (event) => isPlainKey(event, '?') && onEntry(event),
      run: (_, { features }) => {
        features.use(shortcuts, open);
        return true;
      },
    },
  ],
  place: 'notice',
  load: () => import('./part.js'),
};

function open(part: ShortcutsPart): void {
  part.open();
}

function item({ texts, features }: ViewContext): TemplateResult {
  const warm = (): void => {
    features.warm(shortcuts);
  };
  return menuItem({
    className: 'keys-button',
    text: texts.text('keys'),
    opens: true,
    control: true,
    onNear: warm,
    onClick: () => {
      features.use(shortcuts, open);
    },
  });
}
