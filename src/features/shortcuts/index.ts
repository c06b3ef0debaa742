/** The list of keys: `?` while an entry has the focus, and a button. The list itself loads on demand. */
import type { Feature } from '../../element/core/feature.js';
import { openItem } from '../../element/core/open-item.js';
import { isPlainKey, onEntry } from '../../element/interaction/plain-key.js';
import type { ShortcutsPart } from './part.js';

export const shortcuts: Feature<ShortcutsPart> = {
  id: 'shortcuts',
  slots: { 'view-menu': (view) => openItem(view, shortcuts, 'keys', { className: 'keys-button', control: true }) },
  keys: [
    {
      groups: ['viewChart', 'viewList'],
      keys: ['?'],
      says: ['keys'],
      matches: (event) => isPlainKey(event, '?') && onEntry(event),
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
