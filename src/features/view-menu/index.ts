/** The View menu: the button loads with the core, its menu on demand. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Content, Feature, ViewContext } from '../../element/core/feature.js';
import { icon } from '../../drawing/render/icon.js';
import { menuButton, menuPanel } from '../../drawing/platform/menu.js';
import type { Picture } from '../../element/picture/picture.js';
import type { ViewMenuPart } from './part.js';

const ID = 'view-menu';
/** Two sliders. */
const ICON = 'M2 5h5M11 5h3M2 11h3M9 11h5M9 3v4M7 9v4';

export const viewMenu: Feature<ViewMenuPart> = {
  id: ID,
  slots: { toolbar: button, menu: panel },
  load: () => import('./part.js'),
};

function button({ texts, features }: ViewContext): TemplateResult {
  return menuButton({
    id: ID,
    name: texts.text('viewLabel'),
    text: html`${icon(ICON)}<span class="word">${texts.text('viewLabel')}</span
      ><span class="caret" aria-hidden="true"></span>`,
    onNear: () => {
      features.warm(viewMenu);
    },
  });
}

function panel(view: ViewContext, picture: Picture): Content {
  const { texts, features, api } = view;
  const body = features.part(viewMenu)?.body(view, picture) ?? features.notice(viewMenu, texts);
  const onOpen = (): void => {
    features.use(viewMenu, () => undefined);
  };
  return menuPanel({ id: ID, name: texts.text('viewLabel'), onMove: api.moveMenu, onOpen }, body ?? nothing);
}
