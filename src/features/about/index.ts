/** "About these data": an item of the menu; the dialog loads on demand. */
import type { Feature, ViewContext } from '../../element/core/feature.js';
import type { Content } from '../../element/frame/toolbar-view.js';
import { menuItem } from '../../drawing/platform/menu.js';
import type { AboutPart } from './part.js';

export const about: Feature<AboutPart> = {
  id: 'about',
  slots: { 'more-menu': item },
  place: 'notice',
  load: () => import('./part.js'),
};

function item({ texts, features }: ViewContext): Content {
  return menuItem({
    className: 'about-data',
    text: texts.text('about'),
    opens: true,
    onNear: () => {
      features.warm(about);
    },
    onClick: () => {
      features.use(about, ({ open }) => {
        open();
      });
    },
  });
}
