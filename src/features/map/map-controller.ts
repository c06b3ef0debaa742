/** The map of one element: its view, what is under the pointer, and what a press does. */
import { memo } from '../../dataset/base/memo.js';
import { placeKey, placeName, placesOf, type Places } from '../../dataset/data/places.js';
import { radiusPx, type Joined } from '../../drawing/geo/join-places.js';
import type { MapSize, MapView } from '../../drawing/geo/map-view.js';
import { sheetOfPlaces } from '../../drawing/geo/place-points.js';
import type { View } from '../../drawing/scale/view.js';
import type { TimelineApi } from '../../element/core/feature.js';
import { isDrawing } from '../../element/frame/views.js';
import type { TimelineState } from '../../element/interaction/reduce.js';
import type { Picture } from '../../element/picture/picture.js';
import { TimelineHoverEvent } from '../../element/session/events.js';
import { story } from '../story/index.js';
import { threads } from '../threads/index.js';
import { BordersLoader } from './borders-loader.js';
import { MapMotion } from './map-motion.js';
import { drawnWindow, MapScene } from './map-scene.js';

/** The map is beside the chart from this width of the element on; above it otherwise. */
const BESIDE_FROM_PX = 900;
const BESIDE_SHARE = 0.36;
const BESIDE_LEAST_PX = 330;
const BESIDE_MOST_PX = 560;
const BORDER_PX = 2;
/** Height of the map as shares of its width, and its limits. */
const BESIDE_SHAPE = { share: 0.92, least: 300, most: 460 };
/** The whole Earth is twice as wide as high: a higher map of it would be empty below and above. */
const WORLD_SHAPE = { share: 0.62, least: 200, most: 340 };
const ABOVE_SHAPE = { share: 0.58, least: 220, most: 340 };
/** A mark answers a finger at this distance. */
const TARGET_PX = 14;

/** What is drawn at one moment. */
export interface MapMoment extends MapSize {
  readonly picture: Picture;
  readonly places: Places;
  readonly window: View | undefined;
  /** Entries of the window that pass the filter. */
  readonly shown: Uint32Array;
  readonly view: MapView;
  readonly joined: Joined;
}

export class MapController {
  readonly borders: BordersLoader;
  readonly scene = new MapScene();
  /** The place whose entries are listed: the focus returns to its button. */
  opened: string | undefined;
  /** Whether places are listed, and how many. */
  isListed = false;
  listed = 0;

  #timeline: TimelineApi;
  #motion = new MapMotion();
  #moment: MapMoment | undefined;
  /** Place under the pointer, or with the focus, by its key. */
  #place: string | undefined;
  /** Entry under the pointer in the chart. */
  #hovered: string | undefined;
  #names = new WeakMap<Places, Map<number, string>>();
  #size = memo((widthPx: number, heightPx: number): MapSize => ({ widthPx, heightPx }));
  #sheet = memo(sheetOfPlaces);
  /** Whether all places of the data need the whole Earth: the map keeps its height while the window moves. */
  #isWide = memo((places: Places) => sheetOfPlaces(places, Uint32Array.from(places.order)).kind === 'world');

  constructor(timeline: TimelineApi) {
    this.#timeline = timeline;
    this.borders = new BordersLoader(timeline);
    timeline.element.addEventListener(TimelineHoverEvent.type, (event) => {
      const { id } = event;
      if (id === this.#hovered) return;
      this.#hovered = id;
      if (this.isShown) timeline.requestUpdate();
    });
    timeline.element.addController({
      hostDisconnected: () => {
        this.#motion.finish();
      },
    });
  }

  get moment(): MapMoment | undefined {
    return this.#moment;
  }

  get isShown(): boolean {
    return this.#timeline.element.map;
  }

  /** Its width beside the chart; 0 if it is above, or not there. The panel of the story has the place first. */
  besidePx(state: TimelineState, elementPx: number): number {
    const { shownView, features, printing } = this.#timeline;
    const isFree = this.isShown && isDrawing(shownView) && !printing && elementPx >= BESIDE_FROM_PX;
    if (!isFree || (features.part(story)?.besidePx?.(state, elementPx) ?? 0) > 0) return 0;
    return Math.round(Math.min(Math.max(elementPx * BESIDE_SHARE, BESIDE_LEAST_PX), BESIDE_MOST_PX));
  }

  get isBeside(): boolean {
    const { session, elementWidthPx } = this.#timeline;
    return this.besidePx(session.state, elementWidthPx) > 0;
  }

  /** Computes what this frame shows. */
  momentOf(picture: Picture, paperPx?: number): MapMoment {
    const { presenter, session, elementWidthPx } = this.#timeline;
    const beside = paperPx === undefined ? this.besidePx(session.state, elementWidthPx) : 0;
    const widthPx = paperPx ?? (beside > 0 ? beside - 1 : Math.max(elementWidthPx - BORDER_PX, 1));
    const places = placesOf(picture.model);
    const { share, least, most } = beside === 0 ? ABOVE_SHAPE : this.#isWide(places) ? WORLD_SHAPE : BESIDE_SHAPE;
    const size = this.#size(widthPx, Math.round(Math.min(Math.max(widthPx * share, least), most)));
    const window = drawnWindow(this.#timeline, picture);
    const shown = this.scene.shown(picture, window);
    const used = this.scene.places(places, shown);
    const goal = {
      sheet: this.#sheet(places, used),
      pointsOn: (sheet: MapView['sheet']) => this.scene.points(sheet, places),
      places: used,
      size,
      waits: presenter.inMotion,
    };
    const view = this.#motion.of(goal, performance.now());
    const joined = this.scene.joined(picture.model, shown, view, size);
    return (this.#moment = { ...size, picture, places, window, shown, view, joined });
  }

  /** Names of places, found once. */
  nameOf(model: Picture['model'], places: Places, place: number): string {
    const names = this.#names.get(places) ?? new Map<number, string>();
    this.#names.set(places, names);
    const known = names.get(place) ?? placeName(model, places, place) ?? '';
    names.set(place, known);
    return known;
  }

  /** The list of places is made only for who opens it. */
  listOpens(open: boolean): void {
    this.isListed = open;
    this.#timeline.requestUpdate();
  }

  listMore(most: number): void {
    this.listed = most;
    this.#timeline.requestUpdate();
  }

  /** Resolves when the map is at rest and its borders are there. */
  get done(): Promise<unknown> | undefined {
    return this.isShown ? Promise.all([this.#motion.rest, this.borders.done]) : undefined;
  }

  /** Goes on with a motion of the map. */
  afterDraw(): void {
    this.borders.follow(this.isShown ? this.#timeline.element.mapData : '');
    if (!this.isShown) this.#motion.finish();
    else if (this.#motion.moving) this.#timeline.requestUpdate();
  }

  /** The mark of what is pointed at, on the map or in the chart. */
  pointed({ joined, places, picture }: MapMoment): number | undefined {
    const byKey = this.#place === undefined ? undefined : places.at(this.#place);
    const entry = this.#hovered === undefined ? undefined : picture.model.indexOf(this.#hovered);
    const place = byKey ?? (entry === undefined ? undefined : places.of[entry]);
    return markAt(joined, place);
  }

  /** The mark of the open entry. */
  selected({ joined, places }: MapMoment): number | undefined {
    const { selected } = this.#timeline.session.state;
    return selected === undefined ? undefined : markAt(joined, places.of[selected]);
  }

  /** Entries whose marks the chart rings: those of the place that is pointed at on the map. */
  get ringed(): { readonly joined: Joined; readonly of: Int32Array; readonly mark: number } | undefined {
    const moment = this.#moment;
    if (!this.isShown || moment === undefined || this.#place === undefined) return undefined;
    const mark = markAt(moment.joined, moment.places.at(this.#place));
    return mark === undefined ? undefined : { joined: moment.joined, of: moment.places.of, mark };
  }

  /** px from the upper left corner of the map. */
  markNear(x: number, y: number): number | undefined {
    const { marks = [] } = this.#moment?.joined ?? {};
    let found: number | undefined;
    let least = Infinity;
    for (const [at, mark] of marks.entries()) {
      const away = Math.hypot(mark.x - x, mark.y - y);
      if (away >= least || away > Math.max(radiusPx(mark.count) + 2, TARGET_PX)) continue;
      found = at;
      least = away;
    }
    return found;
  }

  /** The pointer or the focus is on a place, by its key. */
  point(key: string | undefined): void {
    if (key === this.#place) return;
    this.#place = key;
    const moment = this.#moment;
    const mark = key === undefined || moment === undefined ? undefined : markAt(moment.joined, moment.places.at(key));
    const { count = 0, first } = mark === undefined ? {} : moment!.joined.marks[mark]!;
    // The chart and the page hear of an entry, not of a place.
    this.#timeline.features.part(threads)?.hover(count === 1 ? first : undefined);
    this.#timeline.requestUpdate();
  }

  pointMark(mark: number | undefined): void {
    const moment = this.#moment;
    if (moment === undefined) return;
    this.point(mark === undefined ? undefined : placeKey(moment.places, moment.joined.marks[mark]!.place));
  }

  /** Opens the entry of a mark, or lists its entries. */
  openMark(mark: number): void {
    const { joined, places } = this.#moment!;
    const keys = [...places.order].filter((place) => joined.markOf[place] === mark).map((at) => placeKey(places, at));
    this.open(keys, false);
  }

  /** Opens the entry at some places, or lists their entries if there are several. */
  open(keys: readonly string[], thenFocus: boolean): void {
    const moment = this.#moment;
    const { session } = this.#timeline;
    if (moment === undefined) return;
    const wanted = new Set(keys.map((key) => moment.places.at(key)));
    const [entry, ...others] = moment.shown.filter((each) => wanted.has(moment.places.of[each]));
    if (entry === undefined) return;
    this.opened = keys[0];
    if (others.length > 0) session.openAside({ type: 'place', places: keys });
    else session.select(entry === session.state.selected ? undefined : entry, thenFocus);
  }
}

function markAt({ markOf }: Joined, place: number | undefined): number | undefined {
  const mark = place === undefined || place < 0 ? -1 : markOf[place]!;
  return mark < 0 ? undefined : mark;
}
