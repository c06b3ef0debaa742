/** The element: properties in, events out. Longer than other files because its class comment is the API. */
import { LitElement, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from '../../drawing/platform/property.js';
import { EMPTY_FILTER, type Filter } from '../../dataset/data/filter.js';
import { whenReady, type MaybePromise } from '../../dataset/base/maybe-promise.js';
import type { TimelineSource } from '../../archive/contract.js';
import type { TimelineData } from '../../dataset/data/columns.js';
import type { Issue } from '../../dataset/data/issue.js';
import type { Times } from '../../dataset/data/times.js';
import type { WheelUse } from '../interaction/pointer.js';
import type { InView } from '../../drawing/scene/in-view.js';
import type { LanesBy } from '../../drawing/layout/lanes.js';
import { onServer } from '../../drawing/platform/page-view.js';
import {
  adoptStylesAnew,
  adoptStylesOf,
  createRootAbroad,
  withLaterStyles,
} from '../../drawing/platform/adopted-styles.js';
import type { Follow, Loader } from '../../dataset/sources/loaded.js';
import type { FoldedTimeScale } from '../../drawing/scale/folded-time-scale.js';
import { DrawnScale } from '../chart/drawn-scale.js';
import { registerLanguage } from '../../words/i18n/load-language.js';
import { frameContext } from './frame-context.js';
import { inlineText } from '../loading/read-given.js';
import type { TimelineCheck, TimelineControls, TimelineMedia, TimelineStart } from '../frame/controls.js';
import type { TimelineFileFormat, TimelineFileOptions } from '../frame/file-options.js';
import { idsInView, inViewOf } from '../picture/window-count.js';
import { readRange, type TimelineRange, upgradeRange } from '../session/range.js';
import { stylesWith } from './styles.js';
import type { TimelineChange } from './feature-apis.js';
import type { Feature } from './feature.js';
import { StoryProperty } from './story-property.js';
import { internalsOf, setStates } from '../../drawing/platform/element-states.js';
import { CompositionRoot } from './composition-root.js';
import { timelineTemplate } from './timeline-template.js';
import type { TimelineViewName } from '../frame/views.js';
import { idAtPoint, timeAtX, xAtTime } from '../chart/hit-test.js';
import { FrameGate } from '../../drawing/platform/frame-gate.js';

/**
 * A timeline of a conflict's events and statements.
 *
 * The dataset comes from the `data` property, from `src`, or from a `<script type="application/json">` child. Other
 * children stay visible until there is something to show.
 *
 * Events report what the reader and the methods do, and what became of a dataset. Setting another property fires no event,
 * with exceptions: a range that must be clamped, and `timeline-scale-change` and `timeline-card`, which follow the drawing.
 *
 * @tagname conflict-timeline
 *
 * @slot - The content before there is data: a `<script type="application/json">` with the dataset, and anything that a
 *   reader without scripts should see.
 *
 * @slot header-end - The page's own content at the end of the header.
 * @slot footer - The page's own content below everything.
 * @slot empty - What takes the place of the message when the dataset has no entries.
 * @slot card-start - The page's own content at the start of an open entry; see `timeline-card`.
 * @slot card-end - The same at its end.
 *
 * @fires {TimelineLoadEvent} timeline-load - A dataset is loaded: `dataset`, `count`, `unclear`.
 * @fires {TimelineErrorEvent} timeline-error - Loading failed: `code`, `error`. What was shown before stays.
 * @fires {TimelineIssuesEvent} timeline-issues - The dataset has faults: `issues`. The element shows the rest.
 * @fires {TimelineChangeEvent} timeline-change - The page or a followed source added, changed or removed entries: `added`,
 *   `changed`, `removed` (ids), `count`.
 * @fires {TimelineConnectionEvent} timeline-connection - A followed source was lost, or answers again: `connected`, `last`,
 *   `error`. What was shown before stays.
 * @fires {TimelineSelectEvent} timeline-select - An entry was opened or closed: `id`, undefined when closed. Cancelling it
 *   keeps the card of the entry from opening.
 * @fires {TimelineCardEvent} timeline-card - The card of an entry is drawn, in the chart, the list or the table: `id`,
 *   undefined when there is none any more.
 * @fires {TimelineHoverEvent} timeline-hover - The pointer or the keyboard focus is on another mark of the chart: `id`,
 *   undefined when on none.
 * @fires {TimelineFilterChangeEvent}    timeline-filter-change - The reader or a method changed the filter: `filter`, `shown`,
 *   `total`.
 * @fires {TimelineRangeChangeEvent} timeline-range-change - The window of time changed: `start`, `end` in UTC ms, `clamped`,
 *   and `count` of the entries in it.
 * @fires {TimelineScaleChangeEvent} timeline-scale-change - The `scale` of the chart changed; in motion, once a frame.
 * @fires {TimelineStoryEvent} timeline-story - The story went to a step, or was left: `step` from 0, undefined when left;
 *   `total`.
 * @fires {TimelineSearchEvent} timeline-search - The reader searched: `query`, `count` of the shown matches.
 * @fires {TimelineFoldToggleEvent} timeline-fold-toggle - A fold was opened or closed: `index`, `open`, `start`, `end`.
 *
 * @csspart frame - The border around everything.
 * @csspart header - Title, time covered, controls.
 * @csspart title - The heading.
 * @csspart toolbar - The controls.
 * @csspart overview - The whole time covered, with the window in it.
 * @csspart menu - A panel that a control opens.
 * @csspart zoom - The zoom buttons in the corner above the lane names.
 * @csspart story - The panel of the story.
 * @csspart search - The search field with its counter and buttons.
 * @csspart filters - The panel of filters.
 * @csspart chips - The active filters.
 * @csspart chart - Lane names, calendar and rows.
 * @csspart axis - The calendar.
 * @csspart rows - The drawing of the rows.
 * @csspart list - The list view.
 * @csspart table - The table view.
 * @csspart summary - The summary above the list and the table; before the chart it is only spoken.
 * @csspart keys - The list of keyboard shortcuts.
 * @csspart about - Facts about the dataset as a whole.
 * @csspart download - The formats that can be downloaded.
 * @csspart details - The card or sheet of the open entry.
 * @csspart header-end - The slot at the end of the header.
 * @csspart footer - The slot below everything.
 * @csspart card-start - The slot at the start of an open entry.
 * @csspart card-end - The slot at its end.
 * @csspart aside - The panel of an actor, or of accounts side by side, in the place of the details.
 * @csspart legend - How to read the marks.
 * @csspart map - The map with its list of places.
 * @csspart state - The message while loading, when empty, after an error.
 * @csspart unclear - Records that could not be placed.
 * @csspart check - Faults of the data, for their author.
 *
 * @cssproperty --conflict-timeline-surface - Background. (pair)
 * @cssproperty --conflict-timeline-raised - Background of the details. (pair)
 * @cssproperty --conflict-timeline-sunken - Background of folds and of other areas that recede. (pair)
 * @cssproperty --conflict-timeline-ink - Text. (pair)
 * @cssproperty --conflict-timeline-muted - Secondary text; at least 4.5:1 on the surface. (pair)
 * @cssproperty --conflict-timeline-line - Hairlines. (pair)
 * @cssproperty --conflict-timeline-line-strong - Borders of controls; at least 3:1 on the surface. (pair)
 * @cssproperty --conflict-timeline-accent - Focus ring. (pair)
 * @cssproperty --conflict-timeline-hit - Background of search matches; text on it stays readable. (pair)
 * @cssproperty [--conflict-timeline-sticky-top=0px] - Distance of the calendar from the top while the page scrolls: the height of the page's own bar.
 * @cssproperty [--conflict-timeline-radius=12px] - Corners of the frame and the details.
 * @cssproperty [--conflict-timeline-padding=18px] - Inner distance from the frame.
 * @cssproperty [--conflict-timeline-font-size=0.8125rem] - Size of the text; everything grows with it.
 * @cssproperty --conflict-timeline-quote-font - Typeface of quotes.
 * @cssproperty --conflict-timeline-party-1 - First colour of the palette of parties, and so on to `-8`. (pair)
 * @cssproperty --conflict-timeline-party-none - Colour of entries of no party or of several. (pair)
 *
 * @cssstate loading - A dataset is on its way.
 * @cssstate error - The last dataset could not be loaded.
 * @cssstate empty - There is nothing to show.
 * @cssstate printing - The element is laid out for paper.
 * @cssstate scrolling - The chart follows an article.
 * @cssstate staged - A story is told, and the element has no height of its own: it has a fixed one.
 */
export class ConflictTimeline extends LitElement {
  /**
   * The features of the element. A subclass may have others.
   *
   * @internal
   */
  static features: readonly Feature[] = [];

  /** Gives each element of the page a language, or other words for one that it has. What the words lack is English. */
  static readonly registerLanguage = registerLanguage;

  static override get styles(): CSSResultGroup {
    return [...stylesWith(this.features)];
  }

  /** Address of the dataset. Only http and https are fetched. */
  @property() src = '';
  /** Name of the timeline for assistive technology, and its heading if the dataset has no title. */
  @property() label = '';
  /** Level of its heading, 1 to 5. Headings of entries, steps and panels have the next. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;
  /** `chart`, `list` or `table`; `auto` is the list in a container narrower than 600 px, else the chart. */
  @property() view: TimelineViewName = 'auto';
  /**
   * The grouping of the lanes: `party`, `party-apart` (entries of several parties have a lane of their own), `actor`,
   * `topic`, `kind`, `none`, or a category of the dataset, such as `category:theatre`. `auto` is the first of party, actor,
   * topic and kind that the data has. Two with a blank between them, as `category:theatre party`, are lanes within lanes.
   */
  @property() lanes: LanesBy = 'auto';
  /**
   * `full`; `minimal`: no filters, no overview; `none`; `auto` is `minimal` for fewer than 15 entries, else `full`. For up
   * to three entries it also leaves the key to the View menu.
   */
  @property() controls: TimelineControls = 'auto';
  /** Lists faults of the data below the timeline, for their author: `on`, `off`; `auto` does so only on localhost. */
  @property() check: TimelineCheck = 'auto';
  /**
   * `ask`: opening an entry fetches its picture, and a service such as YouTube waits for a click; `none`: all media are
   * links; `auto`: an opened entry loads its service too, and rows have small pictures of other servers.
   */
  @property() media: TimelineMedia = 'ask';
  /** Which of its times places an entry. An entry without that time stands at the next one that is known. */
  @property() times: Times = 'happened';
  /** Shows the true scale: no gap is folded. */
  @property({ type: Boolean, attribute: 'no-folds', reflect: true }) noFolds = false;
  /** `newest`: the chart opens at the newest entries, and the list begins with them. */
  @property() start: TimelineStart = 'oldest';
  /** Shows the places of the entries on a map: beside the chart if there is room, else above the view. */
  @property({ type: Boolean }) map = false;
  /** Address of borders for the map, as GeoJSON or TopoJSON: it has none of its own. */
  @property({ attribute: 'map-data' }) mapData = '';
  /** Draws a line at the present moment, where the time of the entries reaches it. */
  @property({ type: Boolean }) today = false;
  /** Small pictures of entries in rows of the chart, where there is room. */
  @property({ type: Boolean }) thumbnails = false;
  /** Id of the measure whose number sets the area of each mark. If empty, or with `source`, all marks have one size. */
  @property() sizes = '';
  /**
   * Selector of an article whose steps the chart follows while the page scrolls, or the article itself. Its steps are
   * elements with `data-timeline`: `entry:crimea` or `entry:crimea,kyiv`, `quote:crimea` (with its words large), `range:2025-04`, `step:3` of the dataset’s story, or `fit`.
   */
  @property({ attribute: 'scroll-story' }) scrollStory: string | Element = '';
  /**
   * IANA zone in which all times of day are told. If empty, each is told as it was announced, in the zone of its entry or
   * of the dataset. Dates without a time are the same everywhere.
   */
  @property({ attribute: 'time-zone' }) timeZone = '';
  /**
   * Keeps the state in the fragment of the page's address, and reads it from there. A link that names an entry scrolls it
   * into view.
   */
  @property({ type: Boolean, attribute: 'deep-links' }) deepLinks = false;
  /** Name of the state in the fragment; without one the `id`, else `timeline`. */
  @property({ attribute: 'link-name' }) linkName = '';
  /**
   * Says that `src` is a sheet with columns of its own: `auto` guesses them; `date=When; title=What happened` names some.
   * The share link of a sheet of Google, OneDrive or Nextcloud needs nothing.
   */
  @property() columns = '';
  /** How long a server may send nothing while `src` loads, in milliseconds; 0 for any time. */
  @property({ type: Number }) timeout = 60_000;
  /**
   * Asks for `src` instead of `fetch`, with credentials or headers of the page: `(url, init) => fetch(url, { ...init,
   * credentials: 'include' })`. Set it before `src`.
   */
  @property({ attribute: false }) loader: Loader | undefined = undefined;
  /** Loads new entries from `src`: `poll` asks at intervals, `events` listens to server-sent events. */
  @property() follow: Follow = 'none';
  /** Seconds between two requests of `follow="poll"`. */
  @property({ type: Number, attribute: 'poll-interval' }) pollInterval = 60;
  /** Moves the window along with new entries while it shows the newest. */
  @property({ type: Boolean, attribute: 'follow-newest' }) followNewest = false;
  /** What the wheel does over the chart: zoom with Ctrl or ⌘ held, always, or never. */
  @property() wheel: WheelUse = 'modifier';
  /**
   * The dataset as an object, with its entries as a list or as columns. The element validates it, never changes it, and
   * reads it again only when another object is set. With more than 10,000 entries it may appear some frames later:
   * `settled` says when, and what was shown before stays until then.
   */
  @property({ attribute: false }) data: TimelineData | undefined = undefined;

  /**
   * An archive with more entries than a page can hold, made by `conflict-timeline/archive`. The element asks it for the
   * counts and entries that the window shows. It takes precedence over `data` and `src`.
   */
  @property({ attribute: false }) source: TimelineSource | undefined = undefined;

  /** Text of the inline script that was read. */
  #inline: string | undefined;
  #internals = internalsOf(this);
  #gate = new FrameGate();
  /** A server knows no width, so it writes the list. The first update in the page writes the same, to hydrate it. */
  #served = onServer || Boolean(this.#internals?.shadowRoot);
  #root = new CompositionRoot(this, {
    features: this.#class.features,
    onStyles: () => {
      if (this.shadowRoot !== null) adoptStylesOf(this.shadowRoot, stylesWith(this.#class.features));
    },
    updateNow: () => {
      this.#updateNow();
    },
  });
  #story = new StoryProperty(this.#root.features);
  #drawnScale = new DrawnScale(this, this.#root);

  constructor() {
    super();
    upgradeRange(this);
  }

  /** The current step of the story, from 0; undefined while the story is closed. */
  @property({ type: Number, noAccessor: true })
  get story(): number | undefined {
    return this.#story.step;
  }

  set story(step: number | null | undefined) {
    const before = this.#story.step;
    const wanted = typeof step === 'number' && Number.isFinite(step) ? step : undefined;
    if (wanted === before) return;
    this.#story.request(wanted, this.#root.presenter.frame !== undefined);
    this.requestUpdate('story', before);
  }

  /** The search: words that must all occur, and "words in quotation marks" that must occur as they stand. */
  @property({ noAccessor: true })
  get query(): string {
    return this.#root.session.state.query;
  }

  set query(query: string | null | undefined) {
    const before = this.#root.session.state.query;
    const wanted = query ?? '';
    if (wanted === before) return;
    this.#root.session.patch({ query: wanted });
    this.requestUpdate('query', before);
  }

  /** Id of the open entry. */
  @property({ noAccessor: true })
  get selected(): string | undefined {
    return this.#root.session.selectedId;
  }

  set selected(id: string | null | undefined) {
    const before = this.#root.session.selectedId;
    const wanted = id === '' || id === null ? undefined : id;
    if (wanted === before) return;
    this.#root.session.requestSelected(wanted);
    this.requestUpdate('selected', before);
  }

  /**
   * The filter, by facet: values of one facet are alternatives, facets narrow each other. Ids that the dataset does not
   * have are reported and left out; a new dataset keeps the others.
   */
  @property({ attribute: false, noAccessor: true })
  get filter(): Filter {
    const { pending, state } = this.#root.session;
    const asked = pending.filter.pending;
    return asked === undefined ? state.filter : ((asked.value ?? EMPTY_FILTER) as Filter);
  }

  set filter(filter: Filter | null | undefined) {
    this.#root.session.pending.filter.request(filter);
    this.requestUpdate();
  }

  /**
   * The window of time in UTC ms; undefined while there is nothing to show. Set it to undefined to show everything. While a
   * page moves it frame by frame, lanes and titles stay as those of a drag do, and follow 160 ms after the last step.
   */
  get visibleRange(): TimelineRange | undefined {
    const picture = this.#root.picture();
    if (picture === undefined) return undefined;
    const { start, end } = this.#root.session.pending.range ?? picture.view;
    return { start, end };
  }

  set visibleRange(range: TimelineRange | null | undefined) {
    this.#root.session.requestRange(range ? readRange(range) : undefined);
    this.#gate.hurry();
    this.requestUpdate();
  }

  /**
   * The present scale of the chart, with the contract of `d3.scaleTime`. It gives px from the element's left edge, so
   * `d3.axisBottom(timeline.scale)` lines up in a drawing as wide as the element. It is a copy: setting its domain moves
   * nothing. Undefined while there is no chart.
   */
  get scale(): FoldedTimeScale | undefined {
    return this.#drawnScale.scale;
  }

  /**
   * Counts of the chart at rest: how many entries are in the window, how many are drawn one by one, how many are shown as
   * counts, and how many have their title on screen. Undefined while there is nothing to show.
   */
  get inView(): InView | undefined {
    const picture = this.#root.picture();
    return picture && inViewOf(picture);
  }

  /**
   * Ids of the shown entries whose time reaches the window, in order of time. An archive names those that the page holds.
   * Empty while there is nothing to show. It reads each entry that the filters show.
   */
  get idsInView(): readonly string[] {
    const picture = this.#root.picture();
    return picture ? idsInView(picture) : [];
  }

  /** The faults of the dataset; empty if there are none. */
  get issues(): readonly Issue[] {
    return this.#root.issues;
  }

  /** Resolves when everything requested is loaded, laid out and on screen, or has failed. */
  get settled(): Promise<void> {
    return this.#settle();
  }

  /**
   * Opens an entry, and returns whether it was found. An unknown id closes the open entry. Before there is data, the entry
   * opens when the data arrives, as does an entry of an archive that is not in the page yet.
   */
  select(id: string): boolean {
    const picture = this.#root.picture();
    if (picture === undefined) {
      this.selected = id;
      return false;
    }
    const entry = picture.model.indexOf(id);
    if (entry === undefined && this.#root.archive !== undefined) this.#root.archive.open(id);
    else this.#root.session.select(entry, false);
    return entry !== undefined;
  }

  /** Opens the next entry in time, or the first if none is open. Stays at the last. */
  next(): void {
    this.#root.session.step(1);
  }

  /** Opens the previous entry in time, or the last if none is open. Stays at the first. */
  previous(): void {
    this.#root.session.step(-1);
  }

  /** Starts the story, at the step that shows the open entry if there is one. */
  startStory(): void {
    this.#story.start();
  }

  /** Goes to the next step of the story, or to the first if the story is closed. Stays at the last. */
  nextStep(): void {
    this.#story.move('next');
  }

  /** Goes to the previous step, or to the last if the story is closed. Stays at the first. */
  previousStep(): void {
    this.#story.move('previous');
  }

  /** Follows the steps of an article while the page scrolls, see `scrollStory`; without one, stops. */
  scrollWith(article?: Element | null): void {
    this.scrollStory = article ?? '';
  }

  /** Moves the window to a range in UTC ms, as close as the data allows. */
  zoomTo(range: TimelineRange): void {
    if (this.#root.picture() === undefined) this.visibleRange = range;
    else this.#root.session.dispatch({ type: 'show', view: readRange(range) }, true);
  }

  /** Moves the window to show everything. */
  zoomToFit(): void {
    this.#root.session.dispatch({ type: 'fit' }, true);
  }

  /** Opens a fold, or closes it. Folds are numbered from 0 in order of time; open ones keep their number. */
  toggleFold(index: number): void {
    this.#root.session.dispatch({ type: 'toggle-fold', gap: index }, true);
  }

  /** The time in UTC ms at an x of the page; undefined outside the chart. */
  timeAt(clientX: number): number | undefined {
    return timeAtX(this.#root, clientX);
  }

  /** The x of the page for an instant in UTC ms, which may be outside the chart; undefined while there is no chart. */
  xAt(ms: number): number | undefined {
    return xAtTime(this.#root, ms);
  }

  /** Id of the entry at a point of the page; undefined if there is none. */
  entryAt(clientX: number, clientY: number): string | undefined {
    return idAtPoint(this.#root, this.renderRoot as ShadowRoot, clientX, clientY);
  }

  /**
   * Makes a file of the chart or of the data, with all entries or with those that the filters show. Rejects if there is
   * nothing to show, if its code cannot be loaded, or, for a PNG, if the page's policy forbids `img-src blob:`.
   */
  async toFile(format: TimelineFileFormat, options: TimelineFileOptions = {}): Promise<Blob> {
    return (await this.#root.features.fetchApi('download')).fileOf(format, options);
  }

  /**
   * Adds entries; a single one counts as a list of one. The element validates them like those of a dataset, and shows new
   * ones a few times a second. If the id exists already, the given fields replace those of its entry. Resolves, once they
   * are on the timeline, to the ids of this call that were added or changed. An id in neither list was refused, and
   * `issues` says why, or its entry was the same already. Rejects if the code for it cannot be loaded: nothing is added.
   */
  appendEntries(entries: unknown): Promise<TimelineChange> {
    return this.#change('append', entries);
  }

  /** Changes fields of entries, by their ids. Other fields stay; `null` removes a field. Resolves as `appendEntries` does. */
  updateEntries(entries: unknown): Promise<TimelineChange> {
    return this.#change('update', entries);
  }

  /** Removes entries by their ids. Resolves to those that were there; rejects as `appendEntries` does. */
  removeEntries(ids: unknown): Promise<TimelineChange> {
    return this.#change('remove', ids);
  }

  /**
   * A list is copied at once, since a page may empty its own while the code loads. Data that the page has set before come
   * first: they take their place with the next update.
   */
  async #change(how: 'append' | 'update' | 'remove', given: unknown): Promise<TimelineChange> {
    const own: unknown = Array.isArray(given) ? given.slice() : given;
    await this.updateComplete;
    return (await this.#root.features.fetchApi('live'))[how](own);
  }

  /** Loads `src` again. Resolves as `settled` does, to whether a dataset came; what was shown before stays if none did. */
  async reload(): Promise<boolean> {
    this.#root.dataset.retry();
    if (this.follow === 'events') this.#root.features.api('live')?.askNow();
    await this.settled;
    return this.#root.dataset.phase === 'ready';
  }

  /** Style sheets belong to a document, so a new document needs new ones. Before there is a root, it is made with them. */
  adoptedCallback(): void {
    if (this.shadowRoot !== null) adoptStylesAnew(this.shadowRoot, stylesWith(this.#class.features));
  }

  override disconnectedCallback(): void {
    this.#root.release();
    super.disconnectedCallback();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const { features, elementStyles } = this.#class;
    const abroad = createRootAbroad(this, stylesWith(features));
    return abroad ?? withLaterStyles(super.createRenderRoot() as ShadowRoot, stylesWith(features), elementStyles);
  }

  protected override async scheduleUpdate(): Promise<void> {
    if (this.#served) await this.#loadServed();
    if (this.hasUpdated && !this.ownerDocument.hidden) await this.#gate.pass(this.#root.presenter.frame === undefined);
    // A part that has loaded may ask for more, and nothing may come between the last check and the picture.
    while (!onServer && this.#root.presenter.frame === undefined) {
      const first = this.#first();
      if (first) await first;
      else break;
    }
    await super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#root.language.read();
    this.#root.size.readFirst();
    this.#root.height.readFirst();
    const { dataset } = this.#root;
    if (changed.has('src') && (this.src || changed.get('src') !== undefined)) dataset.setSource(this.src || '');
    if (changed.has('data') && (this.data ?? changed.get('data')) !== undefined) dataset.setData(this.data);
    if (changed.has('src') || changed.has('follow') || changed.has('pollInterval')) this.#root.features.afterDataset();
    if (!this.hasUpdated && !onServer) this.#readInline();
    if (this.hasUpdated && (changed.has('noFolds') || changed.has('lanes'))) this.#root.presenter.moveFromHere();
    if (this.hasUpdated && changed.has('times')) this.#root.session.retime();
    if (changed.has('timeZone')) this.#root.checkZone();
    this.#root.applyPending();
    if (this.hasUpdated) this.#root.beforeDraw(this.renderRoot as ShadowRoot);
    this.#root.pictures.startWork();
    const picture = this.#root.picture();
    const { many, presenter, language, printing } = this.#root;
    if (!many.isMissing) presenter.update(picture, language.texts, printing);
    setStates(this.#internals, this.#root.states);
  }

  protected override firstUpdated(): void {
    this.#readInline();
    // The last update, if all code is there already. The server's output is drawn once more.
    if (!this.#served) this.#root.features.draw('beforeDraw', this.renderRoot as ShadowRoot);
    else this.requestUpdate();
    this.#served = false;
  }

  protected override updated(): void {
    this.#root.afterDraw(this.renderRoot as ShadowRoot);
    this.#drawnScale.announce();
    this.#root.outbox.flush();
  }

  get #class(): typeof ConflictTimeline {
    return this.constructor as typeof ConflictTimeline;
  }

  /** Paper is laid out as soon as this returns. */
  #updateNow(): void {
    if (!this.hasUpdated) return;
    this.#root.presenter.jump();
    this.requestUpdate();
    this.performUpdate();
  }

  /** Code for the first picture loads together with its data; when the data are there, the picture waits for it. */
  #first(): MaybePromise<void> {
    const { features, dataset, language, size, height, firstDrawing } = this.#root;
    size.readFirst();
    features.fetchWanted();
    if ((dataset.result ?? this.data ?? inlineText(this)) === undefined) return undefined;
    return whenReady(features.first, () => {
      language.read();
      height.readFirst();
      dataset.setData(this.data);
      return firstDrawing.next();
    });
  }

  /** A server's output stays until its data is here: an update without data would not match it. */
  async #loadServed(): Promise<void> {
    this.#readInline();
    this.#root.dataset.setSource(this.src || '');
    this.#root.dataset.setData(this.data);
    await this.#root.dataset.loaded;
    if ('litElementHydrateSupport' in globalThis) {
      // A server writes the content of every feature.
      await this.#root.features.fetchAll();
      return;
    }
    // Nothing hydrates a server's output, so it is removed.
    this.#internals?.shadowRoot?.replaceChildren();
    this.renderOptions.renderBefore = null;
  }

  async #settle(): Promise<void> {
    await this.#root.dataset.done;
    if (!this.#served || this.#root.dataset.result !== undefined) await this.#root.settle();
  }

  #readInline = (): void => {
    const text = inlineText(this);
    if (text !== undefined && text !== this.#inline) {
      this.#inline = text;
      this.#root.dataset.setInline(text);
    }
  };

  protected override render(): TemplateResult {
    return timelineTemplate(
      frameContext(this.#root, { timeline: this, served: this.#served, onSlotChange: this.#readInline }),
    );
  }
}
