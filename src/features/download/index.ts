/** Download: an item of the menu; the dialog and the formats load on demand. */
import type { Feature } from '../../element/core/feature.js';
import { openItem } from '../../element/core/open-item.js';
import type { DownloadPart } from './part.js';

export const download: Feature<DownloadPart> = {
  id: 'download',
  slots: { 'more-menu': (view) => openItem(view, download, 'download', { className: 'download' }) },
  place: 'notice',
  load: () => import('./part.js'),
};
