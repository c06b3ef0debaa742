/** The list of keys: `?` anywhere in the element but in a field, and a button. The list itself loads on demand. */
import type { Feature } from '../../element/core/feature.js';
import { openItem } from '../../element/core/open-item.js';
import { isPlainKey } from '../../element/interaction/plain-key.js';
import type { ShortcutsPart } from './part.js';

/** A field for text takes the key for itself. */
function isText({ target }: Event): boolean {
  return target instanceof Element && target.matches('input, select, textarea');
}

export const shortcuts: Feature<ShortcutsPart> = {
  id: 'shortcuts',
  slots: { 'view-menu': (view) => openItem(view, shortcuts, 'keys', { className: 'keys-button', control: true }) },
  keys: [
    {
      groups: ['viewChart', 'viewList'],
      keys: ['?'],
      says: ['keys'],
      matches: (event) => isPlainKey(event, '?') && !isText(event),
      run: (_, { features }) => {
        features.use(shortcuts, ({ open }) => {
          open();
        });
        return true;
      },
    },
  ],
  place: 'notice',
  load: () => import('./part.js'),
};
