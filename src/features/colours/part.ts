/** Keeps a style sheet with the colours of the parties that are shown. */
import type { FeaturePart, TimelineApi } from '../../core/feature.js';
import type { Party } from '../../data/dataset.js';
import { pageView } from '../../platform/page-view.js';
import { colourRules } from './colour-rules.js';

export function connect({ dataset }: TimelineApi): FeaturePart {
  let sheet: CSSStyleSheet | undefined;
  let home: Document | undefined;
  let shown: readonly Party[] | undefined;
  return {
    // Parts that come later, and another page, give the root other sheets: this one comes after them.
    beforeDraw: (root) => {
      const parties = dataset.result?.dataset?.parties;
      if (sheet === undefined || home !== root.ownerDocument) {
        home = root.ownerDocument;
        sheet = new (pageView(root).CSSStyleSheet)();
        sheet.replaceSync(colourRules(parties));
      } else if (parties !== shown) sheet.replaceSync(colourRules(parties));
      shown = parties;
      if (root.adoptedStyleSheets.at(-1) !== sheet)
        root.adoptedStyleSheets = [...root.adoptedStyleSheets.filter((other) => other !== sheet), sheet];
    },
  };
}
