/** Colours that a dataset gives its parties: a style sheet with those of the shown ones. */
import { html, nothing } from 'lit';
import type { Content, Feature, FeaturePart, TimelineApi } from '../../element/core/feature.js';
import type { Party } from '../../dataset/data/dataset.js';
import { onServer, pageView } from '../../drawing/platform/page-view.js';
import { givenColours, WHITE_IN_THE_DARK } from '../../drawing/layout/given-colours.js';

export const colours: Feature = { id: 'colours', connect };

function connect({ dataset, element }: TimelineApi): FeaturePart {
  let sheet: CSSStyleSheet | undefined;
  let home: Document | undefined;
  let shown: readonly Party[] | undefined;
  const shownParties = (): readonly Party[] => dataset.result?.dataset?.parties ?? [];
  return {
    // Later parts, and another page, give the root other sheets: this one comes after them.
    beforeDraw: (root) => {
      const { CSSStyleSheet } = pageView(root);
      // The documents that unit tests mount elements in cannot make or adopt any, and draw nothing.
      if (!('replaceSync' in CSSStyleSheet.prototype && 'adoptedStyleSheets' in root)) return;
      const parties = shownParties();
      if (sheet === undefined || home !== root.ownerDocument) {
        home = root.ownerDocument;
        sheet = new CSSStyleSheet();
        sheet.replaceSync(colourRules(parties));
      } else if (parties !== shown) sheet.replaceSync(colourRules(parties));
      shown = parties;
      if (root.adoptedStyleSheets.at(-1) !== sheet)
        root.adoptedStyleSheets = [...root.adoptedStyleSheets.filter((other) => other !== sheet), sheet];
    },
    // A server has no sheets. The first update hydrates its output, and removes it when the sheet is there.
    slots: { dialog: () => (sheet === undefined ? servedColours(element, shownParties()) : nothing) },
  };
}

/** Nothing in a page without a server's output. */
function servedColours({ shadowRoot }: TimelineApi['element'], parties: readonly Party[]): Content {
  const isWritten = onServer ? parties.some(({ color }) => color) : shadowRoot?.querySelector('.served-colours');
  if (!isWritten) return nothing;
  const address = `data:text/css,${encodeURIComponent(colourRules(parties))}`;
  return html`<link class="served-colours" rel="stylesheet" href=${address} />`;
}

// The colours of parties as a style sheet. Colours that the page sets take precedence, and colours of the system over
// both.

/** Only `#rgb` or `#rrggbb` are read as colours. Parties beyond the palette share the colours of others. */
function colourRules(parties: readonly Party[]): string {
  const rules = givenColours(parties).flatMap((color, at) =>
    color === undefined ? [] : [`--_party-${at}: ${pageColour(`--conflict-timeline-party-${at + 1}`, color)};`],
  );
  return `@media not (forced-colors: active) { :host { ${rules.join(' ')} } }`;
}

/** The property that a page sets for both schemes, its pair for light and dark, or the colour of the data. */
function pageColour(name: string, color: string): string {
  const inTheDark = `color-mix(in srgb, ${color}, #fff ${WHITE_IN_THE_DARK * 100}%)`;
  return `var(${name}, light-dark(var(${name}-light, ${color}), var(${name}-dark, ${inTheDark})))`;
}
