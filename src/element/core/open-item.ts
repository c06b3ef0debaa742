/** An item of a menu that opens what the part of a feature shows. The part loads when the pointer or the focus is on it. */
import type { TemplateResult } from 'lit';
import { menuItem, type MenuItemOptions } from '../../drawing/platform/menu.js';
import type { PlainKey } from '../../words/i18n/messages.js';
import type { Feature, FeaturePart, ViewContext } from './feature.js';

export interface OpeningPart extends FeaturePart {
  readonly open: () => void;
}

export function openItem<Part extends OpeningPart>(
  { texts, features }: ViewContext,
  feature: Feature<Part>,
  name: PlainKey,
  item: Pick<MenuItemOptions, 'className' | 'control'>,
): TemplateResult {
  return menuItem({
    ...item,
    text: texts.text(name),
    opens: true,
    onNear: () => {
      features.warm(feature);
    },
    onClick: () => {
      features.use(feature, ({ open }) => {
        open();
      });
    },
  });
}
