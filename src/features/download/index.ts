/** Download: an item of the menu; the dialog and the formats load on demand. */
import type { Feature, ViewContext } from '../../element/core/feature.js';
import type { Content } from '../../element/frame/toolbar-view.js';
import { menuItem } from '../../drawing/platform/menu.js';
import type { DownloadPart } from './part.js';

export const download: Feature<DownloadPart> = {
  id: 'download',
  slots: { 'more-menu': item },
  place: 'notice',
  load: () => import('./part.js'),
};

function item({ texts, features }: ViewContext): Content {
  return menuItem({
    className: 'download',
    text: texts.text('download'),
    opens: true,
    onNear: () => {
      features.warm(download);
    },
    onClick: () => {
      features.use(download, ({ open }) => {
        open();
      });
    },
  });
}
