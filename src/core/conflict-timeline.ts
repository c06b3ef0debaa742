/** The element: properties in, events out. Longer than other files because its class comment is the API. */
import { LitElement, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from '../platform/property.js';
import { EMPTY_FILTER, type Filter } from '../data/filter.js';
import { whenReady, type MaybePromise } from '../base/maybe-promise.js';
import type { TimelineSource } from '../archive/contract.js';
import type { Issue } from '../data/issue.js';
import type { Times } from '../data/times.js';
import type { WheelUse } from '../interaction/pointer.js';
import type { InView } from '../scene/in-view.js';
import type { LanesBy } from '../layout/lanes.js';
import { onServer } from '../platform/on-server.js';
import { adoptStylesAnew, adoptStylesOf, createRootAbroad, withLaterStyles } from '../platform/adopted-styles.js';
import type { Follow } from '../sources/follow.js';
import type { FoldedTimeScale } from '../scale/folded-time-scale.js';
import { DrawnScale } from '../chart/drawn-scale.js';
import { frameContext } from './frame-context.js';
import { inlineText } from '../loading/inline-data.js';
import type { TimelineCheck, TimelineControls, TimelineMedia } from '../frame/controls.js';
import type { TimelineFileFormat, TimelineFileOptions } from '../frame/file-options.js';
import { inViewOf } from '../picture/window-count.js';
import { readRange, type TimelineRange } from '../session/range.js';
import { stylesWith } from './styles.js';
import type { Feature } from './feature.js';
import { StoryProperty } from './story-property.js';
import { setStates } from '../platform/element-states.js';
import { CompositionRoot } from './composition-root.js';
import { UTC } from './known-zone.js';
import { timelineTemplate } from './timeline-template.js';
import type { TimelineViewName } from '../frame/views.js';
import { idAtPoint, timeAtX, xAtTime } from '../chart/page-places.js';
import { FrameGate } from '../platform/frame-gate.js';

/**
 * A timeline of a conflict's events and statements.
 *
 * The dataset comes from the `data` property, from `src`, or from a `<script type="application/json">` child. Other
 * children stay visible until there is something to show.
 *
 * Events tell what the reader and the methods do, and what came of a dataset. Setting any other property fires none, but
 * for a range that must be clamped, and `timeline-scale-change`, which follows what is drawn.
 *
 * @tagname conflict-timeline
 *
 * @slot - What stands there before there is data: a `<script type="application/json">` with the dataset, and whatever a
 *   reader without scripts should see.
 *
 * @fires {TimelineLoadEvent} timeline-load - A dataset is there: `dataset`, `count`, `unclear`.
 * @fires {TimelineErrorEvent} timeline-error - Nothing new can be shown: `code`, `error`. What was shown before stays.
 * @fires {TimelineIssuesEvent} timeline-issues - The dataset has faults: `issues`. The rest of it is shown.
 * @fires {TimelineChangeEvent} timeline-change - Entries were appended, changed or removed, by the page or by a source that
 *   is followed: `added`, `changed`, `removed` (ids), `count`.
 * @fires {TimelineSelectEvent} timeline-select - An entry was opened or closed: `id`, undefined when closed.
 * @fires {TimelineFilterChangeEvent} timeline-filter-change - The reader or a method changed what is shown: `filter`,
 *   `shown`, `total`.
 * @fires {TimelineRangeChangeEvent} timeline-range-change - The window of time changed: `start`, `end` in UTC ms, `clamped`,
 *   and `count` of the entries in it.
 * @fires {TimelineScaleChangeEvent} timeline-scale-change - The chart is drawn with another `scale`, in each frame in which
 *   it moves.
 * @fires {TimelineStoryEvent} timeline-story - A step of the story is told, or the story was left: `step` from 0, undefined
 *   when left; `total`.
 * @fires {TimelineSearchEvent} timeline-search - The reader searched: `query`, `count` of the hits that are shown.
 * @fires {TimelineFoldToggleEvent} timeline-fold-toggle - A fold was opened or closed: `index`, `open`, `start`, `end`.
 *
 * @csspart frame - The border around everything.
 * @csspart header - Title, what is covered, controls.
 * @csspart title - The heading.
 * @csspart toolbar - The controls.
 * @csspart menu - A panel that a control opens.
 * @csspart zoom - The zoom buttons at the lower end of the lane names.
 * @csspart story - The panel of the story.
 * @csspart search - The search field with its counter and buttons.
 * @csspart filters - The panel of the filters.
 * @csspart chips - What is filtered by.
 * @csspart chart - Lane names, calendar and rows.
 * @csspart axis - The calendar.
 * @csspart rows - The drawing of the rows.
 * @csspart list - The list view.
 * @csspart table - The table view.
 * @csspart summary - The summary above the list and the table; before the chart it is only spoken.
 * @csspart keys - The list of keys.
 * @csspart about - What is known of the dataset as a whole.
 * @csspart download - The formats that can be downloaded.
 * @csspart details - The card or sheet of the open entry.
 * @csspart aside - In the place of the details: who somebody is, or accounts side by side.
 * @csspart legend - How to read the marks.
 * @csspart state - What is shown while loading, when empty, after an error.
 * @csspart unclear - Records that could not be placed.
 * @csspart check - Issues of the data, for their author.
 *
 * @cssproperty --conflict-timeline-surface - Background.
 * @cssproperty --conflict-timeline-raised - Background of the details.
 * @cssproperty --conflict-timeline-sunken - Background of folds and of what is set back.
 * @cssproperty --conflict-timeline-ink - Text.
 * @cssproperty --conflict-timeline-muted - Secondary text; at least 4.5:1 on the surface.
 * @cssproperty --conflict-timeline-line - Hairlines.
 * @cssproperty --conflict-timeline-line-strong - Borders of controls; at least 3:1 on the surface.
 * @cssproperty --conflict-timeline-accent - Focus ring.
 * @cssproperty --conflict-timeline-hit - Behind what a search has found; text on it stays readable.
 * @cssproperty [--conflict-timeline-sticky-top=0px] - Where the calendar stays while the page is scrolled: below a page's own bar.
 * @cssproperty [--conflict-timeline-radius=12px] - Corners of the frame and the details.
 * @cssproperty [--conflict-timeline-padding=18px] - Inner distance from the frame.
 * @cssproperty [--conflict-timeline-font-size=0.8125rem] - Size of the text; everything grows with it.
 * @cssproperty --conflict-timeline-quote-font - Typeface of quotes.
 * @cssproperty --conflict-timeline-party-1 - Colour of the first party; so on to `-8`.
 * @cssproperty --conflict-timeline-party-none - Colour of entries of no party, or of several.
 *
 * @cssstate loading - A dataset is on its way.
 * @cssstate error - The last dataset could not be loaded.
 * @cssstate empty - There is nothing to show.
 * @cssstate printing - It is laid out for paper.
 */
export class ConflictTimeline extends LitElement {
  /**
   * What it is made of besides its core. A class of its own may have others.
   *
   * @internal
   */
  static features: readonly Feature[] = [];

  static override get styles(): CSSResultGroup {
    return [...stylesWith(this.features)];
  }

  /** Address of the dataset. Only http and https are fetched. */
  @property() src = '';
  /** Name of the timeline for assistive technology, and its heading where the dataset has no title. */
  @property() label = '';
  /** `chart`, `list` or `table`; `auto` takes the chart, and the list in a container narrower than 600 px. */
  @property() view: TimelineViewName = 'auto';
  /**
   * What the lanes stand for: `party`, `party-apart` (entries of several parties in a lane of their own), `actor`, `topic`,
   * `kind`, `none`, or a category of the dataset, as `category:theatre`. `auto` is the first of the others that the data has.
   */
  @property() lanes: LanesBy = 'auto';
  /** `full`; `minimal` without filters and overview; `none`; `auto` takes `minimal` for fewer than 15 entries. */
  @property() controls: TimelineControls = 'auto';
  /** Lists issues of the data at the foot, for their author: `on`, `off`; `auto` on localhost alone. */
  @property() check: TimelineCheck = 'auto';
  /** `auto` fetches a picture when its entry is opened; `none` fetches none, and links to it. */
  @property() media: TimelineMedia = 'auto';
  /** Which of their times entries stand at: an entry that does not give it stands at the next one that is known. */
  @property() times: Times = 'happened';
  /** Shows the true scale: no gap is folded. */
  @property({ type: Boolean, attribute: 'no-folds', reflect: true }) noFolds = false;
  /** Id of the measure whose number is the area of each mark. Empty, or with `source`: all marks have the same size. */
  @property() sizes = '';
  /** IANA zone that times are shown in. Dates without a time are the same everywhere. */
  @property({ attribute: 'time-zone' }) timeZone = UTC;
  /**
   * Keeps the state in the fragment of the page's address, and takes it from there. A link that names an entry brings it
   * into view.
   */
  @property({ type: Boolean, attribute: 'deep-links' }) deepLinks = false;
  /** Name of the state in the fragment; without one the `id`, else `timeline`. */
  @property({ attribute: 'link-name' }) linkName = '';
  /** Longest silence of a server while `src` is loaded, in milliseconds; 0 for any. */
  @property({ type: Number }) timeout = 60_000;
  /** `poll` asks `src` again from time to time, `events` takes its server-sent messages as they come. */
  @property() follow: Follow = 'none';
  /** Seconds between two times of asking. */
  @property({ type: Number, attribute: 'poll-interval' }) pollInterval = 60;
  /** Goes along with new entries while the window stands at the newest. */
  @property({ type: Boolean, attribute: 'follow-newest' }) followNewest = false;
  /** What the wheel does over the chart: zoom with Ctrl or ⌘ held, always, or never. */
  @property() wheel: WheelUse = 'modifier';
  /**
   * The dataset as an object; its entries as a list, or as columns. It is validated, never changed, and read again only
   * when another object is set. Of more than 10,000 entries it may be shown some frames later: `settled` says when, and
   * what was shown before stays until then.
   */
  @property({ attribute: false }) data: unknown = undefined;

  /**
   * An archive with more entries than a page can hold, as `conflict-timeline/archive` makes one: it is asked for counts, and for
   * the entries of what the window shows. It comes before `data` and `src`.
   */
  @property({ attribute: false }) source: TimelineSource | undefined = undefined;

  /** Text of the inline script that was read. */
  #inline: string | undefined;
  #internals = this.attachInternals();
  #gate = new FrameGate();
  /** A server knows no width: it writes the list, and so does the first update in the page, which takes that over. */
  #served = onServer || this.#internals.shadowRoot !== null;
  #parts = new CompositionRoot(this, {
    features: this.#class.features,
    onStyles: () => {
      if (this.shadowRoot !== null) adoptStylesOf(this.shadowRoot, stylesWith(this.#class.features));
    },
    updateNow: () => {
      this.#updateNow();
    },
  });
  #story = new StoryProperty(this.#parts.features);
  #drawnScale = new DrawnScale(this, this.#parts);

  constructor() {
    super();
    this.#upgradeRange();
  }

  /** The step of the story that is told, from 0; undefined while none is. */
  @property({ type: Number, noAccessor: true })
  get story(): number | undefined {
    return this.#story.step;
  }

  set story(step: number | null | undefined) {
    const before = this.#story.step;
    const wanted = typeof step === 'number' && Number.isFinite(step) ? step : undefined;
    if (wanted === before) return;
    this.#story.request(wanted);
    this.requestUpdate('story', before);
  }

  /** What is searched for: words that must all occur, and "words in quotation marks" as they stand. */
  @property({ noAccessor: true })
  get query(): string {
    return this.#parts.session.state.query;
  }

  set query(query: string | null | undefined) {
    const before = this.#parts.session.state.query;
    const wanted = query ?? '';
    if (wanted === before) return;
    this.#parts.session.patch({ query: wanted });
    this.requestUpdate('query', before);
  }

  /** Id of the open entry. */
  @property({ noAccessor: true })
  get selected(): string | undefined {
    return this.#parts.session.selectedId;
  }

  set selected(id: string | null | undefined) {
    const before = this.#parts.session.selectedId;
    const wanted = id === '' || id === null ? undefined : id;
    if (wanted === before) return;
    this.#parts.session.requestSelected(wanted);
    this.requestUpdate('selected', before);
  }

  /**
   * What is shown, by facet: values of one facet are alternatives, facets narrow each other. Ids that the dataset does not
   * have are reported and left out; a new dataset keeps the others.
   */
  @property({ attribute: false, noAccessor: true })
  get filter(): Filter {
    const { pending, state } = this.#parts.session;
    const asked = pending.filter.pending;
    return asked === undefined ? state.filter : ((asked.value ?? EMPTY_FILTER) as Filter);
  }

  set filter(filter: Filter | null | undefined) {
    this.#parts.session.pending.filter.request(filter);
    this.requestUpdate();
  }

  /** The window of time in UTC ms; undefined while there is nothing to show. Set undefined for everything. */
  get visibleRange(): TimelineRange | undefined {
    const picture = this.#parts.picture();
    if (picture === undefined) return undefined;
    const { start, end } = this.#parts.session.pending.range ?? picture.view;
    return { start, end };
  }

  set visibleRange(range: TimelineRange | null | undefined) {
    this.#parts.session.requestRange(range ? readRange(range) : undefined);
    this.#gate.hurry();
    this.requestUpdate();
  }

  /**
   * The scale of the chart as it is drawn now, with the contract of `d3.scaleTime`: px from the element's left edge, so
   * that `d3.axisBottom(timeline.scale)` in a drawing as wide as the element lines up with it. A copy: setting its domain
   * moves nothing. Undefined while there is no chart.
   */
  get scale(): FoldedTimeScale | undefined {
    return this.#drawnScale.scale;
  }

  /**
   * How many entries meet the window, how many are drawn one by one, how many are shown as counts, and how many have
   * their title on screen: of the chart, once it has come to rest. Undefined while there is nothing to show.
   */
  get inView(): InView | undefined {
    const picture = this.#parts.picture();
    return picture && inViewOf(picture);
  }

  /** What is wrong with the dataset. Empty where nothing is. */
  get issues(): readonly Issue[] {
    return this.#parts.issues;
  }

  /** Resolves when what was asked for is loaded, laid out and on screen, or has failed to. */
  get settled(): Promise<void> {
    return this.#settle();
  }

  /**
   * Opens an entry; an id that is not there closes what is open. Returns whether the entry was found. Before there is
   * data, the entry is opened once it has come; so is one of an archive that is not in the page yet.
   */
  select(id: string): boolean {
    const picture = this.#parts.picture();
    if (picture === undefined) {
      this.selected = id;
      return false;
    }
    const entry = picture.model.indexOf(id);
    if (entry === undefined && this.#parts.archive !== undefined) this.#parts.archive.open(id);
    else this.#parts.session.select(entry, false);
    return entry !== undefined;
  }

  /** Opens the entry after the open one in time, the first where none is open. Stays at the last. */
  next(): void {
    this.#parts.session.step(1);
  }

  /** Opens the entry before the open one in time, the last where none is open. Stays at the first. */
  previous(): void {
    this.#parts.session.step(-1);
  }

  /** Begins the story, at the open entry where a step shows it. */
  startStory(): void {
    this.#story.start();
  }

  /** Goes to the next step of the story, to the first while none is told. Stays at the last. */
  nextStep(): void {
    this.#story.move('next');
  }

  /** Goes to the step before, to the last while none is told. Stays at the first. */
  previousStep(): void {
    this.#story.move('previous');
  }

  /** Moves the window to a range in UTC ms, as close as the data allows. */
  zoomTo(range: TimelineRange): void {
    if (this.#parts.picture() === undefined) this.visibleRange = range;
    else this.#parts.session.dispatch({ type: 'show', view: readRange(range) }, true);
  }

  zoomToFit(): void {
    this.#parts.session.dispatch({ type: 'fit' }, true);
  }

  /** Opens a fold, or closes it again. Folds count from 0 in order of time; open ones keep their number. */
  toggleFold(index: number): void {
    this.#parts.session.dispatch({ type: 'toggle-fold', gap: index }, true);
  }

  /** UTC ms at an x of the page; undefined outside the chart. */
  timeAt(clientX: number): number | undefined {
    return timeAtX(this.#parts, clientX);
  }

  /** The x of the page at which an instant stands, UTC ms; undefined while there is no chart. It may lie outside it. */
  xAt(ms: number): number | undefined {
    return xAtTime(this.#parts, ms);
  }

  /** Id of the entry at a place of the page; undefined where there is none. */
  entryAt(clientX: number, clientY: number): string | undefined {
    return idAtPoint(this.#parts, this.renderRoot as ShadowRoot, clientX, clientY);
  }

  /**
   * The chart as a picture, or the data, as a file: of the entries that filters show, or of all. Rejects while there is
   * nothing to show, where its code cannot be loaded, and for a PNG where the page allows no image of its own (`img-src
   * blob:`).
   */
  async toFile(format: TimelineFileFormat, options: TimelineFileOptions = {}): Promise<Blob> {
    const download = await this.#parts.features.fetchApi('download');
    return download.fileOf(format, options);
  }

  /**
   * Adds entries to those that are shown; a single one counts as a list of one. They are validated like a dataset's, and
   * shown together a few times a second. An id that is there already has its entry replaced field by field.
   */
  appendEntries(entries: unknown): void {
    this.#parts.features.useApi('live', (live) => {
      live.append(entries);
    });
  }

  /** Gives entries other fields, by their ids. The fields that are not named stay; `null` takes a field away. */
  updateEntries(entries: unknown): void {
    this.#parts.features.useApi('live', (live) => {
      live.update(entries);
    });
  }

  /** Takes entries away by their ids. */
  removeEntries(ids: unknown): void {
    this.#parts.features.useApi('live', (live) => {
      live.remove(ids);
    });
  }

  /** Loads `src` once more. */
  reload(): void {
    this.#parts.dataset.retry();
  }

  /** Style sheets belong to a document: in a new one they are made again. Before there is a root, it is made with them. */
  adoptedCallback(): void {
    if (this.shadowRoot !== null) adoptStylesAnew(this.shadowRoot, stylesWith(this.#class.features));
  }

  override disconnectedCallback(): void {
    this.#parts.release();
    super.disconnectedCallback();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const styles = stylesWith(this.#class.features);
    const abroad = createRootAbroad(this, styles);
    return abroad ?? withLaterStyles(super.createRenderRoot() as ShadowRoot, styles, this.#class.elementStyles);
  }

  protected override async scheduleUpdate(): Promise<void> {
    if (this.#served) await this.#loadServed();
    if (this.hasUpdated && !document.hidden) await this.#gate.pass(this.#parts.presenter.frame === undefined);
    // What has come may ask for more, and nothing may come between the last look and the picture.
    while (!onServer && this.#parts.presenter.frame === undefined) {
      const first = this.#first();
      if (first === undefined) break;
      await first;
    }
    await super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#parts.language.read();
    this.#parts.size.readFirst();
    this.#parts.height.readFirst();
    if (changed.has('src') && (this.src || changed.get('src') !== undefined))
      this.#parts.dataset.setSource(this.src || '');
    if (changed.has('data') && (this.data !== undefined || changed.get('data') !== undefined)) {
      this.#parts.dataset.setData(this.data);
    }
    if (changed.has('src') || changed.has('follow') || changed.has('pollInterval')) this.#parts.features.afterDataset();
    if (!this.hasUpdated && !onServer) this.#readInline();
    if (this.hasUpdated && (changed.has('noFolds') || changed.has('lanes'))) this.#parts.presenter.moveFromHere();
    if (this.hasUpdated && changed.has('times')) this.#parts.session.retime();
    if (changed.has('timeZone')) this.#parts.checkZone();
    this.#parts.applyPending();
    if (this.hasUpdated) this.#parts.beforeDraw(this.renderRoot as ShadowRoot);
    this.#parts.pictures.startWork();
    const picture = this.#parts.picture();
    if (!this.#parts.code.isMissing) this.#parts.presenter.update(picture, this.#parts.language.texts);
    setStates(this.#internals, this.#parts.states);
  }

  protected override firstUpdated(): void {
    this.#readInline();
    if (!this.#served) return;
    this.#served = false;
    this.requestUpdate();
  }

  protected override updated(): void {
    this.#parts.afterDraw(this.renderRoot as ShadowRoot);
    this.#drawnScale.announce();
    this.#parts.outbox.flush();
  }

  get #class(): typeof ConflictTimeline {
    return this.constructor as typeof ConflictTimeline;
  }

  /** Paper is laid out as soon as this returns. */
  #updateNow(): void {
    if (!this.hasUpdated) return;
    this.#parts.presenter.jump();
    this.requestUpdate();
    this.performUpdate();
  }

  /** What the first picture is made with is fetched while its data are, and waited for once they are there. */
  #first(): MaybePromise<void> {
    const { features, dataset, language, size, height, firstDrawing } = this.#parts;
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

  /** What a server wrote stays until its data is here: an update without it would not fit into it. */
  async #loadServed(): Promise<void> {
    this.#readInline();
    this.#parts.dataset.setSource(this.src || '');
    this.#parts.dataset.setData(this.data);
    await this.#parts.dataset.loaded;
    if ('litElementHydrateSupport' in globalThis) {
      // A server writes what every feature shows.
      await this.#parts.features.fetchAll();
      return;
    }
    // Nothing takes over what a server wrote: it makes way.
    this.#internals.shadowRoot?.replaceChildren();
    this.renderOptions.renderBefore = null;
  }

  async #settle(): Promise<void> {
    await this.#parts.dataset.done;
    if (this.#served && this.#parts.dataset.result === undefined) return;
    await this.#parts.settle();
  }

  /** A range that was set before the tag was registered hides the accessor. Lit mends its own properties the same way. */
  #upgradeRange(): void {
    if (!Object.hasOwn(this, 'visibleRange')) return;
    const range = this.visibleRange;
    Reflect.deleteProperty(this, 'visibleRange');
    this.visibleRange = range;
  }

  #readInline = (): void => {
    const text = inlineText(this);
    if (text !== undefined && text !== this.#inline) {
      this.#inline = text;
      this.#parts.dataset.setInline(text);
    }
  };

  protected override render(): TemplateResult {
    return timelineTemplate(
      frameContext(this.#parts, { timeline: this, served: this.#served, onSlotChange: this.#readInline }),
    );
  }
}
