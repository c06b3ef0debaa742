/** The places of the window as a list with counts: the map for the keyboard and for those who do not see it. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { namesLang } from '../../dataset/data/names-language.js';
import { placeKey } from '../../dataset/data/places.js';
import { onRovingFocusIn, onRovingKeyDown } from '../../element/interaction/roving.js';
import { moreButton } from '../../element/rows/step-view.js';
import type { Texts } from '../../words/i18n/texts.js';
import type { MapController, MapMoment } from './map-controller.js';
import { placeText } from '../../element/picture/place-words.js';

/** Listed at first, and with each request for more. */
const STEP_COUNT = 60;

export function placeList(moment: MapMoment, controller: MapController, texts: Texts): TemplateResult {
  const { picture, places, shown } = moment;
  const counts = new Uint32Array(places.count);
  for (const entry of shown) if (places.of[entry]! >= 0) counts[places.of[entry]!]!++;
  const here = [...places.order].filter((place) => counts[place]! > 0);
  here.sort((one, other) => counts[other]! - counts[one]!);
  const most = Math.max(controller.listed, STEP_COUNT);
  return html`<div
      class="map-places"
      role="toolbar"
      aria-orientation="vertical"
      aria-label=${texts.count('mapPlaces', here.length)}
      @keydown=${onRovingKeyDown}
      @focusin=${onRovingFocusIn}
      @focusout=${() => {
        controller.point(undefined);
      }}
    >
      ${repeat(
        here.slice(0, most),
        (place) => placeKey(places, place),
        (place) => {
          const key = placeKey(places, place);
          const name = placeText(picture.model, places, place, texts);
          return html`<button
            type="button"
            tabindex="-1"
            data-aside=${controller.opened === key ? 'place' : nothing}
            @click=${() => {
              controller.open([key], true);
            }}
            @focus=${() => {
              controller.point(key);
            }}
            @pointerenter=${() => {
              controller.point(key);
            }}
            @pointerleave=${() => {
              controller.point(undefined);
            }}
          >
            <bdi lang=${namesLang(picture.model, name) ?? nothing}>${name}</bdi>
            <span class="map-number"
              ><span class="visually-hidden">${texts.count('entries', counts[place]!)}</span
              ><span aria-hidden="true">${counts[place]!.toLocaleString(texts.locale)}</span></span
            >
          </button>`;
        },
      )}
    </div>
    ${moreButton(texts, { left: here.length - most, step: STEP_COUNT }, () => {
      controller.listMore(most + STEP_COUNT);
    })}`;
}
