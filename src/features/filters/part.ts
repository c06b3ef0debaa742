/** The working part of the filters. */
import type { FeaturePart, TimelineApi } from '../../element/core/feature.js';
import { filterChips, filterNone } from './filter-chips.js';
import { FilterControls } from './filter-controls.js';
import { filterPanel } from './filter-panel.js';
import { filterStyles } from './styles.js';

export interface FiltersPart extends FeaturePart {
  readonly controls: FilterControls;
}

/** Removing a chip also leaves the panel open. */
const INSIDE = '.filters, .filter-button, .chips';

export const styles = [filterStyles];

export function connect(timeline: TimelineApi): FiltersPart {
  const controls = new FilterControls(() => {
    timeline.requestUpdate();
  });
  const outside = new ClickOutside(timeline.element.ownerDocument, INSIDE, () => {
    if (controls.open) controls.toggle();
  });
  timeline.element.addController({
    hostUpdated: () => {
      outside.listen(controls.open);
    },
    hostDisconnected: () => {
      outside.listen(false);
    },
  });
  return {
    controls,
    slots: {
      notice: (view, picture) => [filterPanel(view, picture, controls), filterChips(view, picture, controls)],
      'none-shown': (view, picture) => filterNone(view, picture, controls),
    },
    escape: [
      {
        within: INSIDE,
        isOpen: () => controls.open,
        close: () => {
          controls.close();
        },
      },
    ],
    beforeDraw: (root) => {
      controls.beforeUpdate(root, timeline.session.state.filter);
    },
    beforeFocus: (root) => {
      controls.afterUpdate(root);
    },
  };
}

/** Listens for a click anywhere else in the page while a panel is open. */
class ClickOutside {
  #page: Document;
  #inside: string;
  #onClick: () => void;
  #listens = false;

  /** `inside` selects the parts of the panel. */
  constructor(page: Document, inside: string, onClick: () => void) {
    this.#page = page;
    this.#inside = inside;
    this.#onClick = onClick;
  }

  listen(isOpen: boolean): void {
    if (isOpen === this.#listens) return;
    this.#listens = isOpen;
    if (isOpen) this.#page.addEventListener('click', this.#hear);
    else this.#page.removeEventListener('click', this.#hear);
  }

  #hear = (event: Event): void => {
    const path = event.composedPath();
    if (!path.some((node) => node instanceof Element && node.matches(this.#inside))) this.#onClick();
  };
}
