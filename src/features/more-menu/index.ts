/** The menu More: items that features offer. */
import { html, nothing } from 'lit';
import type { Content, Feature, ViewContext } from '../../element/core/feature.js';
import { menuButton, menuPanel } from '../../drawing/platform/menu.js';
import type { Picture } from '../../element/picture/picture.js';

const ID = 'more-menu';

export const moreMenu: Feature = {
  id: ID,
  slots: { 'toolbar-end': button, menu: panel },
};

/** Nothing if no feature has an item for it. */
function button(view: ViewContext, picture: Picture): Content {
  if (view.features.slot('more-menu', view, picture).length === 0) return nothing;
  return menuButton({
    id: ID,
    items: true,
    name: view.texts.text('moreMenu'),
    text: html`<span class="dots" aria-hidden="true">•••</span>`,
    onNear: () => undefined,
  });
}

function panel(view: ViewContext, picture: Picture): Content {
  const items = view.features.slot('more-menu', view, picture);
  if (items.length === 0) return nothing;
  return menuPanel({ id: ID, items: true, name: view.texts.text('moreMenu'), onMove: view.api.moveMenu }, items);
}
