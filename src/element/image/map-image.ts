/**
 * The places of a timeline as one SVG file: title, map, key, counts, and whose land and borders it shows. As on screen,
 * places that overlap are joined and counted, and the map has no borders but those of a given file.
 */
import { svg, type SVGTemplateResult } from 'lit';
import { placeName, placesOf, type Places } from '../../dataset/data/places.js';
import { groundInView } from '../../drawing/geo/ground.js';
import { joinPlaces, knownWithin, type Joined } from '../../drawing/geo/join-places.js';
import { fitPlaces, type MapSize, type MapView } from '../../drawing/geo/map-view.js';
import { namePlaces } from '../../drawing/geo/name-places.js';
import { sheetOfPlaces, sheetPoints, usedPlaces } from '../../drawing/geo/place-points.js';
import type { Borders } from '../../drawing/geo/read-borders.js';
import { lineDegrees, scaleBar } from '../../drawing/geo/scale-bar.js';
import { colourOf } from '../../drawing/layout/lanes.js';
import { createTextMeasure, type TextMeasure } from '../../drawing/platform/text-measure.js';
import { mapTemplate, radiiOf } from '../../drawing/render/svg-map.js';
import { shapeOf } from '../../drawing/scene/scene-columns.js';
import { asSentence, joinHalves, joinSentences, labelled } from '../../words/i18n/join-sentences.js';
import type { Texts } from '../../words/i18n/texts.js';
import { shapeForms, shapesOf } from '../chart/key-forms.js';
import { countText, distanceText, joinedName, placeText } from '../picture/place-words.js';
import type { Picture } from '../picture/picture.js';
import type { Piece } from './chart-image.js';
import { CARD_TITLE_TIMES, clampedWidth, compose, facesOf, TITLE_TIMES, type ImageOptions } from './image.js';
import { mapImageStyles } from './map-image-styles.js';
import {
  FONT,
  FONT_PX,
  GAP_PX,
  imageFile,
  KEY_LINE_PX,
  keyOf,
  lines,
  PAD_PX,
  partyItems,
  sourceText,
  stackedPx,
  titleLines,
  type Page,
  type SvgImage,
} from './pieces.js';

export { readBorders } from '../../drawing/geo/read-borders.js';

export interface MapImageOptions extends ImageOptions {
  readonly borders?: Borders | undefined;
}

/** Height of the map as a share of its width, and its limits. The whole Earth is twice as wide as high. */
const SHARE = 0.58;
const SHARE_OF_WORLD = 0.48;
const LEAST_PX = 240;
const MOST_PX = 1200;
/** A card of few pixels keeps a map that can be read. */
const LEAST_OF_CARD_PX = 120;
const MOST_NAME_PX = 180;
const MAX_SOURCE_LINES = 8;
/** More places in words would be a table. */
const MOST_SAID = 100;

/** Undefined if no entry has a place. */
export function drawMap(options: MapImageOptions): SvgImage | undefined {
  const { texts, theme, rtl, heightPx, palette, borders } = options;
  const isCard = heightPx !== undefined;
  const widthPx = clampedWidth(options.widthPx);
  const innerPx = widthPx - 2 * PAD_PX;
  const label = createTextMeasure(`${FONT_PX}px ${FONT}`);
  const titleTimes = isCard ? CARD_TITLE_TIMES : TITLE_TIMES;
  const picture = compose(options, innerPx, facesOf(label));
  const { model, focusOrder } = picture;
  const places = placesOf(model);
  const used = usedPlaces(places, focusOrder.entries);
  if (used.length === 0) return undefined;
  const page: Page = { innerPx, rtl, label, texts };
  const { title = texts.text('timeline') } = model.dataset;
  const head = titleLines(title, page, titleTimes);
  const sheet = sheetOfPlaces(places, used);
  const points = sheetPoints(sheet, places);
  const mapOf = (px: number): Drawn => {
    const size = { widthPx: innerPx, heightPx: Math.round(px) };
    const view = fitPlaces(sheet, points, used, size);
    const joined = joinPlaces({
      ...size,
      view,
      points,
      order: places.order,
      entries: focusOrder.entries,
      placeOf: places.of,
      colourOf: (entry) => colourOf(model, entry),
    });
    return { size, view, joined };
  };
  const belowOf = ({ joined }: Drawn): readonly Piece[] => {
    const text = (words: string): Piece =>
      lines(words, page, { looks: 'muted small', times: 1, most: MAX_SOURCE_LINES, measure: label });
    const forms = isCard ? [] : formItems(picture, joined, texts);
    const key = keyOf([...partyItems(picture), ...forms], page, KEY_LINE_PX);
    const credit = creditText(borders, texts);
    return isCard
      ? [key, text(joinSentences([countsText(joined, texts), credit], texts.locale))]
      : [
          key,
          text(asSentence(joinSentences([countsText(joined, texts), credit], texts.locale), texts.locale)),
          text(sourceText(picture, texts)),
        ];
  };
  const usual =
    sheet.kind === 'world' ? innerPx * SHARE_OF_WORLD : Math.min(Math.max(innerPx * SHARE, LEAST_PX), MOST_PX);
  const first = mapOf(usual);
  const roomPx = isCard ? heightPx - stackedPx([head, ...belowOf(first)]) - GAP_PX : usual;
  const drawn = isCard ? mapOf(Math.max(roomPx, LEAST_OF_CARD_PX)) : first;
  const map = { template: mapPiece(drawn, options, picture, places, label), heightPx: drawn.size.heightPx };
  return imageFile(
    [head, map, ...belowOf(drawn)],
    model,
    {
      title,
      description: descriptionOf(drawn.joined, picture, places, texts),
      widthPx,
      heightPx,
      titleTimes,
      theme,
      palette,
      styles: mapImageStyles,
    },
    page,
  );
}

interface Drawn {
  readonly size: MapSize;
  readonly view: MapView;
  readonly joined: Joined;
}

/** An SVG of its own: it clips the land at the edges of the map. */
function mapPiece(
  { size, view, joined }: Drawn,
  { texts, borders }: MapImageOptions,
  { model }: Picture,
  places: Places,
  label: TextMeasure,
): SVGTemplateResult {
  const { widthPx, heightPx } = size;
  const { marks } = joined;
  const names = namePlaces({
    marks,
    nameOf: (mark) => {
      const name = label.fit(placeName(model, places, mark.place) ?? '', MOST_NAME_PX);
      return name === '' ? '' : joinedName(name, mark.places, texts);
    },
    widthOf: label.width,
    fontPx: FONT_PX,
    widthPx,
    heightPx,
  });
  const bar = scaleBar(view, size);
  const drawing = mapTemplate({
    ...size,
    view,
    ground: groundInView(view, size, lineDegrees(view, size), borders),
    faint: '',
    radii: radiiOf(view, sheetPoints(view.sheet, places), {
      places: knownWithin(places, joined),
      km: places.km,
      colourOf: (place) => colourOf(model, places.first[place]!),
    }),
    marks,
    names,
    shapeOf: (entry) => shapeOf(model, entry),
    countText: (count) => countText(count, texts),
    scale: bar && { ...bar, text: distanceText(bar.km, texts) },
    pointed: undefined,
    selected: undefined,
  });
  return svg`<svg width=${widthPx} height=${heightPx}>${drawing}</svg>
    <rect class="map-frame" width=${widthPx} height=${heightPx}></rect>`;
}

/** Only single entries have a form; discs are counts. */
function formItems({ model }: Picture, { marks }: Joined, texts: Texts) {
  const alone = marks.filter(({ count }) => count === 1).map(({ first }) => first);
  return shapeForms(shapesOf(model, Uint32Array.from(alone))).map(({ sample, key }) => ({
    sample,
    text: texts.text(key),
  }));
}

function countsText({ places, placed, unplaced }: Joined, texts: Texts): string {
  return [
    texts.count('mapPlaces', places),
    texts.count('entries', placed),
    ...(unplaced > 0 ? [texts.count('mapUnplaced', unplaced)] : []),
  ].join(' · ');
}

/** The map names who drew the borders. */
function creditText(borders: Borders | undefined, texts: Texts): string {
  const land = texts.text('mapLand');
  return borders === undefined
    ? land
    : `${land} · ${texts.text('mapBorders', { source: borders.source ?? 'GeoJSON' })}`;
}

/** The places with their counts, for those who do not see the map. */
function descriptionOf({ markOf, ...joined }: Joined, { model, focusOrder }: Picture, places: Places, texts: Texts) {
  const counts = new Uint32Array(places.count);
  for (const entry of focusOrder.entries) if (places.of[entry]! >= 0) counts[places.of[entry]!]!++;
  const here = [...places.order].filter((place) => counts[place]! > 0);
  const said = here
    .slice(0, MOST_SAID)
    .map((place) =>
      labelled(placeText(model, places, place, texts), texts.count('entries', counts[place]!), texts.locale),
    );
  const more = here.length > said.length ? [texts.count('mapMore', here.length - said.length)] : [];
  const words = joinSentences(
    [countsText({ markOf, ...joined }, texts), joinHalves([...said, ...more], texts.locale)],
    texts.locale,
  );
  return asSentence(words, texts.locale);
}
