/**
 * An area in numbers, for who cannot draw one: a screen reader that reads a page keeps the arrows to itself, and gives
 * them back in fields.
 */
import { html, type TemplateResult } from 'lit';
import type { Area } from '../../dataset/data/area.js';
import type { PlainKey } from '../../words/i18n/messages.js';
import type { Texts } from '../../words/i18n/texts.js';

/** The fields in their order, with the farthest degree. */
const EDGES: readonly (readonly [edge: keyof Area, label: PlainKey, most: number])[] = [
  ['west', 'mapWest', 180],
  ['south', 'mapSouth', 90],
  ['east', 'mapEast', 180],
  ['north', 'mapNorth', 90],
];

/** `area` is in the fields until the reader writes others. */
export function areaFields(area: Area, onArea: (area: Area) => void, texts: Texts): TemplateResult {
  return html`<details class="map-degrees">
    <summary>${texts.text('mapDegrees')}</summary>
    <form
      class="map-fields"
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        onArea(areaOf(event.currentTarget as HTMLFormElement));
      }}
    >
      ${EDGES.map(
        ([edge, label, most]) =>
          html`<label
            ><span>${texts.text(label)}</span
            ><input
              type="number"
              name=${edge}
              required
              min=${-most}
              max=${most}
              .step=${'any'}
              autocomplete="off"
              value=${area[edge]}
          /></label>`,
      )}
      <button class="plain">${texts.text('mapOnly')}</button>
    </form>
  </details>`;
}

/** Latitudes in either order: the lower one is the south. */
function areaOf(form: HTMLFormElement): Area {
  const [west, south, east, north] = EDGES.map(([edge]) => {
    const field = form.elements.namedItem(edge);
    return (field as HTMLInputElement).valueAsNumber;
  }) as [number, number, number, number];
  return { west, east, south: Math.min(south, north), north: Math.max(south, north) };
}
