/** The entries at some places of the map, as steps to choose from; and the way to show only these. */
import { html, type TemplateResult } from 'lit';
import { areaText } from '../../dataset/data/area.js';
import { createFilter } from '../../dataset/data/create-filter.js';
import { AREA } from '../../dataset/data/facets.js';
import { placesOf } from '../../dataset/data/places.js';
import type { AsideContent, ViewContext } from '../../element/core/feature.js';
import type { Aside } from '../../element/interaction/command.js';
import type { Picture } from '../../element/picture/picture.js';
import { moreButton, stepTemplate } from '../../element/rows/step-view.js';
import { areaAround } from './box-area.js';
import { markText } from '../../element/picture/place-words.js';

/** Listed at first, and with each request for more. */
const STEP_COUNT = 100;

type PlaceAside = Extract<Aside, { type: 'place' }>;

/** Undefined if the data have none of the places. */
export function placeAside(
  view: ViewContext,
  picture: Picture,
  aside: PlaceAside,
  shown: Uint32Array,
): AsideContent | undefined {
  const { texts, session } = view;
  const places = placesOf(picture.model);
  const wanted = aside.places.flatMap((key) => places.at(key) ?? []);
  const [first] = wanted;
  if (first === undefined) return undefined;
  const set = new Set(wanted);
  const entries = shown.filter((entry) => set.has(places.of[entry]!));
  const { most = STEP_COUNT } = aside;
  const name = markText(picture.model, places, { place: first, places: wanted.length }, texts);
  const heading = html`<bdi>${name}</bdi> · ${texts.count('entries', entries.length)}`;
  const only = (): void => {
    const area = areaAround(
      wanted.map((place) => places.latitude[place]!),
      wanted.map((place) => places.longitude[place]!),
    );
    session.openAside(undefined);
    session.dispatch(
      { type: 'filter', filter: createFilter({ ...session.state.filter, [AREA]: [areaText(area)] }) },
      true,
    );
  };
  const body: TemplateResult = html`<div class="body">
    <p><button type="button" class="plain map-only" @click=${only}>${texts.text('mapOnly')}</button></p>
    <ol class="steps" aria-label=${texts.text('chartLabel')}>
      ${Array.from(entries.subarray(0, most), (entry) => stepTemplate(view, picture, entry))}
    </ol>
    ${moreButton(texts, { left: entries.length - most, step: STEP_COUNT }, () => {
      session.openAside({ ...aside, most: most + STEP_COUNT });
    })}
  </div>`;
  return { heading, body };
}
