/**
 * The colours of parties as a style sheet. Colours that the page sets take precedence, and colours of the system over
 * both.
 */
import { WHITE_IN_THE_DARK } from '../../dataset/base/given-colour.js';
import type { Party } from '../../dataset/data/dataset.js';
import { givenColours } from '../../drawing/layout/party-colours.js';

/** Only `#rgb` or `#rrggbb` are read as colours. Parties beyond the palette share the colours of others. */
export function colourRules(parties: readonly Party[]): string {
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
