/** "About these data": an item of the menu; the dialog loads on demand. */
import type { Feature } from '../../element/core/feature.js';
import { openItem } from '../../element/core/open-item.js';
import type { AboutPart } from './part.js';

export const about: Feature<AboutPart> = {
  id: 'about',
  slots: { 'more-menu': (view) => openItem(view, about, 'about', { className: 'about-data' }) },
  place: 'notice',
  load: () => import('./part.js'),
};
