/** The element: properties in, events out. Longer than other files because its class comment is the API. */
import { LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { EMPTY_FILTER, type Filter } from '../data/filter.js';
import type { Issue } from '../data/issue.js';
import { createIssue } from '../data/issue-text.js';
import { asTimes, type Times } from '../data/times.js';
import type { Validation } from '../data/validate.js';
import type { WheelUse } from '../interaction/pointer.js';
import { wholeOf } from '../interaction/reduce.js';
import { asLanesBy, type LanesBy } from '../layout/lanes.js';
import { onServer } from '../render/on-server.js';
import { toPx, toTime } from '../scale/view.js';
import { isKnownZone } from '../time/zone.js';
import { adoptStylesAnew } from './adopted-styles.js';
import { ChartInput } from './chart-input.js';
import { ClosestLanguage } from './closest-language.js';
import { DatasetController } from './dataset-controller.js';
import { moveCard } from './details-placement.js';
import { Displayed } from './displayed.js';
import { TimelineErrorEvent, TimelineIssuesEvent, TimelineLoadEvent } from './events.js';
import { FilterControls } from './filter-controls.js';
import { FocusKeeper } from './focus-keeper.js';
import type { Follow } from './follow-controller.js';
import { entryAtPoint } from './hit-test.js';
import { hasFallback, inlineText } from './inline-data.js';
import { ListController } from './list-controller.js';
import { LiveController } from './live-controller.js';
import type { Picture } from './picture.js';
import { SearchController } from './search-controller.js';
import { SearchInput } from './search-input.js';
import { LinkController } from './link-controller.js';
import { fitOnPaper, PAPER_CHART_PX, PrintController } from './print-controller.js';
import { Session } from './session.js';
import { StoryController } from './story-controller.js';
import { readRange, type TimelineRange } from './range.js';
import { SizeController } from './size-controller.js';
import { TableController } from './table-controller.js';
import { styles } from './styles/index.js';
import { setStates } from './element-states.js';
import { detailsAnchor } from './details-panel.js';
import type { TemplateOptions } from './template-options.js';
import { timelineTemplate } from './timeline-template.js';
import type { ShownView, TimelineViewName } from './timeline-view-name.js';
import { ThreadController } from './thread-controller.js';
import { keepTabStop } from '../interaction/roving.js';
import { nextFrame } from './next-frame.js';

const UTC = 'UTC';
const LIST_BELOW_PX = 600;

/**
 * A timeline of a conflict's events and statements.
 *
 * The dataset comes from the `data` property, from `src`, or from a `<script type="application/json">` child. Other
 * children stay visible until there is something to show.
 *
 * Events tell what the reader and the methods do, and what came of a dataset. Setting any other property fires none, but
 * for a range that must be clamped.
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
 * @fires {TimelineRangeChangeEvent} timeline-range-change - The window of time changed: `start`, `end` in UTC ms, `clamped`.
 * @fires {TimelineStoryEvent} timeline-story - A step of the story is told, or the story was left: `step` from 0, undefined
 *   when left; `total`.
 * @fires {TimelineSearchEvent} timeline-search - The reader searched: `query`, `count` of the hits that are shown.
 * @fires {TimelineFoldToggleEvent} timeline-fold-toggle - A fold was opened or closed: `index`, `open`, `start`, `end`.
 *
 * @csspart frame - The border around everything.
 * @csspart header - Title, what is covered, controls.
 * @csspart title - The heading.
 * @csspart toolbar - The controls.
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
 * @csspart details - The card or sheet of the open entry.
 * @csspart aside - In the place of the details: who somebody is, or accounts side by side.
 * @csspart legend - How to read the marks.
 * @csspart state - What is shown while loading, when empty, after an error.
 * @csspart unclear - Records that could not be placed.
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
  static override styles = styles;

  /** Address of the dataset. Only http and https are fetched. */
  @property() src = '';
  /** Name of the timeline for assistive technology, and its heading where the dataset has no title. */
  @property() label = '';
  /** `chart`, `list` or `table`; `auto` takes the chart, and the list in a container narrower than 600 px. */
  @property() view: TimelineViewName = 'auto';
  /** What the lanes stand for. */
  @property() lanes: LanesBy = 'party';
  /** Which of their times entries stand at: an entry that does not give it stands at the next one that is known. */
  @property() times: Times = 'happened';
  /** Shows the true scale: no gap is folded. */
  @property({ type: Boolean, attribute: 'no-folds', reflect: true }) noFolds = false;
  /** IANA zone that times are shown in. Dates without a time are the same everywhere. */
  @property({ attribute: 'time-zone' }) timeZone = UTC;
  /** Keeps the state in the fragment of the page's address, and takes it from there: links lead to what was shown. */
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
  /** The dataset as an object. It is validated, never changed, and read again only when another object is set. */
  @property({ attribute: false }) data: unknown = undefined;

  /** Whether the dataset before had issues: then it is told as well that the new one has none. */
  #faulty = false;
  /** Text of the inline script that was read. */
  #inline: string | undefined;
  #internals = this.attachInternals();
  /** A server knows no width: it writes the list, and so does the first update in the page, which takes that over. */
  #served = onServer || this.#internals.shadowRoot !== null;
  #size = new SizeController(this);
  #language = new ClosestLanguage(this);
  #displayed = new Displayed(this);
  #focus = new FocusKeeper();
  #print = new PrintController(this, () => {
    this.#printNow();
  });
  #filters = new FilterControls(() => {
    this.requestUpdate();
  });
  #dataset = new DatasetController(this, {
    onLoad: (validation, grown) => {
      this.#onLoad(validation, grown);
    },
    onError: (error) => {
      this.dispatchEvent(new TimelineErrorEvent(error));
    },
    onPart: (_, first) => {
      if (first) this.#story.keep();
      if (first) this.#session.adopt();
      else this.#session.carry((row) => row);
    },
    onSlow: () => {
      this.#session.announce(this.#language.texts.text('loading'));
    },
    timeoutMs: () => this.timeout,
    isMessaged: () => this.follow === 'events',
  });
  #session = new Session({
    picture: () => this.#picture(),
    displayed: this.#displayed,
    focus: this.#focus,
    texts: () => this.#language.texts,
    tell: (event) => {
      this.dispatchEvent(event);
    },
    requestUpdate: () => {
      this.requestUpdate();
    },
    leaveStory: (): boolean => this.#story.leaveShown(),
  });
  #story: StoryController = new StoryController(this, {
    picture: () => this.#picture(),
    session: this.#session,
    focus: this.#focus,
    texts: () => this.#language.texts,
    tell: (event) => {
      this.dispatchEvent(event);
    },
  });
  #links = new LinkController(this, {
    timeline: this,
    session: this.#session,
    picture: () => this.#picture(),
    steps: () => this.#story.steps()?.length ?? 0,
    name: () => (this.deepLinks ? this.linkName || this.id : undefined),
    playing: () => this.#story.playing,
    texts: () => this.#language.texts,
    onIssues: () => {
      this.dispatchEvent(new TimelineIssuesEvent(this.issues));
    },
  });
  #live = new LiveController(this, {
    dataset: this.#dataset,
    session: this.#session,
    picture: () => this.#picture(),
    texts: () => this.#language.texts,
    tell: (event) => {
      this.dispatchEvent(event);
    },
    follow: () => this.follow,
    pollSeconds: () => this.pollInterval,
    followsNewest: () => this.followNewest,
    onIssues: () => {
      this.dispatchEvent(new TimelineIssuesEvent(this.issues));
    },
  });
  #input = new ChartInput({
    picture: () => this.#picture(),
    session: this.#session,
    rtl: () => this.#language.rtl,
    wheel: () => this.wheel,
    requestUpdate: () => {
      this.requestUpdate();
    },
    focus: this.#focus,
    scene: () => this.#displayed.scene,
    texts: () => this.#language.texts,
  });

  #threads = new ThreadController(this, this.#session, (event) =>
    this.#displayed.painter === 'elements' ? undefined : this.#input.picker.markAt(event)?.entry,
  );
  #list = new ListController(this, '.list.windowed', true);
  #table = new TableController(this);

  #search = new SearchController(this, () => {
    this.#searchInput.onAnswer();
  });
  #searchInput = new SearchInput({
    picture: () => this.#picture(),
    session: this.#session,
    texts: () => this.#language.texts,
    tell: (event) => {
      this.dispatchEvent(event);
    },
  });

  /** The step of the story that is told, from 0; undefined while none is. */
  @property({ type: Number, noAccessor: true })
  get story(): number | undefined {
    return this.#story.step;
  }

  set story(step: number | null | undefined) {
    const before = this.#story.step;
    const wanted = typeof step === 'number' && Number.isFinite(step) ? step : undefined;
    if (wanted === before) return;
    this.#story.wish(wanted);
    this.requestUpdate('story', before);
  }

  /** What is searched for: words that must all occur, and "words in quotation marks" as they stand. */
  @property({ noAccessor: true })
  get query(): string {
    return this.#session.state.query;
  }

  set query(query: string | null | undefined) {
    const before = this.#session.state.query;
    const wanted = String(query ?? '');
    if (wanted === before) return;
    this.#session.wishQuery(wanted);
    this.requestUpdate('query', before);
  }

  /** Id of the open entry. */
  @property({ noAccessor: true })
  get selected(): string | undefined {
    return this.#session.selectedId;
  }

  set selected(id: string | null | undefined) {
    const before = this.#session.selectedId;
    const wanted = id === '' || id === null ? undefined : id;
    if (wanted === before) return;
    this.#session.wishSelected(wanted);
    this.requestUpdate('selected', before);
  }

  /**
   * What is shown, by facet: values of one facet are alternatives, facets narrow each other. Ids that the dataset does not
   * have are reported and left out; a new dataset keeps the others.
   */
  @property({ attribute: false, noAccessor: true })
  get filter(): Filter {
    const { filterWish, state } = this.#session;
    return filterWish.pending === undefined ? state.filter : ((filterWish.pending.value ?? EMPTY_FILTER));
  }

  set filter(filter: Filter | null | undefined) {
    this.#session.filterWish.ask(filter);
    this.requestUpdate();
  }

  /** The window of time in UTC ms; undefined while there is nothing to show. Set undefined for everything. */
  get visibleRange(): TimelineRange | undefined {
    const picture = this.#picture();
    if (picture === undefined) return undefined;
    if (this.#session.wantedRange) return this.#session.wantedRange;
    return { start: picture.view.start, end: picture.view.end };
  }

  set visibleRange(range: TimelineRange | null | undefined) {
    this.#session.wishRange(range ? readRange(range) : undefined);
    this.requestUpdate();
  }

  /** What is wrong with the dataset. Empty where nothing is. */
  get issues(): readonly Issue[] {
    const issues = [...(this.#dataset.result?.issues ?? []), ...this.#session.filterWish.issues, ...this.#links.issues];
    if (this.#zoneKnown || !this.timeZone) return issues;
    return [
      ...issues,
      createIssue({ code: 'unknown-zone', severity: 'warning', path: 'time-zone', value: this.timeZone }),
    ];
  }

  /** Resolves when what was asked for is loaded, laid out and on screen, or has failed to. */
  get settled(): Promise<void> {
    return this.#settle();
  }

  /**
   * Opens an entry; an id that is not there closes what is open. Returns whether the entry was found. Before there is
   * data, the entry is opened once it has come.
   */
  select(id: string): boolean {
    const picture = this.#picture();
    if (picture === undefined) {
      this.selected = id;
      return false;
    }
    const entry = picture.model.indexOf(id);
    this.#session.select(entry, false);
    return entry !== undefined;
  }

  /** Opens the entry after the open one in time, the first where none is open. Stays at the last. */
  next(): void {
    this.#session.step(1);
  }

  /** Opens the entry before the open one in time, the last where none is open. Stays at the first. */
  previous(): void {
    this.#session.step(-1);
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
    if (this.#picture() === undefined) this.visibleRange = range;
    else this.#session.dispatch({ type: 'show', view: readRange(range) }, true);
  }

  zoomToFit(): void {
    this.#session.dispatch({ type: 'fit' }, true);
  }

  /** Opens a fold, or closes it again. Folds count from 0 in order of time; open ones keep their number. */
  toggleFold(index: number): void {
    this.#session.dispatch({ type: 'toggle-fold', gap: index }, true);
  }

  /** UTC ms at an x of the page; undefined outside the chart. */
  timeAt(clientX: number): number | undefined {
    const transform = this.#displayed.transform;
    const box = this.#input.window?.getBoundingClientRect();
    if (transform === undefined || box === undefined || clientX < box.left || clientX > box.right) return undefined;
    return toTime(transform, this.#input.pxAt(clientX));
  }

  /** The x of the page at which an instant stands, UTC ms; undefined while there is no chart. It may lie outside it. */
  xAt(ms: number): number | undefined {
    const transform = this.#displayed.transform;
    return transform === undefined ? undefined : this.#input.clientXAt(toPx(transform, ms));
  }

  /** Id of the entry at a place of the page; undefined where there is none. */
  entryAt(clientX: number, clientY: number): string | undefined {
    const entry = entryAtPoint(this.renderRoot as ShadowRoot, clientX, clientY);
    return entry === undefined ? undefined : this.#picture()?.model.entries.at(entry)?.id;
  }

  /**
   * Adds entries to those that are shown; a single one counts as a list of one. They are validated like a dataset's, and
   * shown together a few times a second. An id that is there already has its entry replaced field by field.
   */
  appendEntries(entries: unknown): void {
    this.#live.append(entries);
  }

  /** Gives entries other fields, by their ids. The fields that are not named stay; `null` takes a field away. */
  updateEntries(entries: unknown): void {
    this.#live.update(entries);
  }

  /** Takes entries away by their ids. */
  removeEntries(ids: unknown): void {
    this.#live.remove(ids);
  }

  /** Loads `src` once more. */
  reload(): void {
    this.#dataset.retry();
  }

  /** Style sheets belong to a document: in a new one they are made anew. */
  adoptedCallback(): void {
    adoptStylesAnew(this.renderRoot as ShadowRoot, styles);
  }

  override disconnectedCallback(): void {
    this.#input.release();
    this.#searchInput.release();
    super.disconnectedCallback();
  }

  protected override async scheduleUpdate(): Promise<void> {
    if (this.#served) await this.#loadServed();
    if (this.hasUpdated && !document.hidden) await nextFrame();
    await super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#language.read();
    if (changed.has('src') && (this.src || changed.get('src') !== undefined)) this.#dataset.setSource(this.src || '');
    if (changed.has('data') && (this.data !== undefined || changed.get('data') !== undefined)) {
      this.#dataset.setData(this.data);
    }
    if (changed.has('src') || changed.has('follow') || changed.has('pollInterval')) this.#live.refresh();
    if (!this.hasUpdated && !onServer) this.#readInline();
    if (this.hasUpdated && (changed.has('noFolds') || changed.has('lanes'))) this.#displayed.moveFromHere();
    if (this.hasUpdated && changed.has('times')) this.#session.retime();
    if (changed.has('timeZone') && this.timeZone && !this.#zoneKnown) {
      this.dispatchEvent(new TimelineIssuesEvent(this.issues));
    }
    const { filterWish } = this.#session;
    const { issues } = filterWish;
    this.#session.grantWishes(this.#size.widthPx > 0);
    // A step, or an entry that a link names, may come with a later part of the data.
    const whole = this.#size.widthPx > 0 && this.#dataset.phase !== 'loading';
    this.#story.grantWishes(whole);
    this.#links.grantWishes(whole);
    if (filterWish.issues !== issues) this.dispatchEvent(new TimelineIssuesEvent(this.issues));
    if (this.hasUpdated) this.#filters.beforeUpdate(this.renderRoot as ShadowRoot, this.#session.state.filter);
    this.#displayed.update(this.#picture(), this.#language.texts.locale);
    this.#markStates();
  }

  protected override firstUpdated(): void {
    this.#readInline();
    if (!this.#served) return;
    this.#served = false;
    this.requestUpdate();
  }

  protected override updated(): void {
    this.#input.attach(this.renderRoot.querySelector<HTMLElement>('.window') ?? undefined);
    if (!this.#displayed.moving) {
      for (const group of this.renderRoot.querySelectorAll<HTMLElement>('[role="toolbar"]')) keepTabStop(group);
    }
    const card = this.renderRoot.querySelector<HTMLElement>('.details.card');
    const chart = this.renderRoot.querySelector<HTMLElement>('.chart');
    const anchor =
      this.#session.state.selected === undefined
        ? undefined
        : detailsAnchor(this.#place(), this.#session.state.selected);
    if (card && chart && anchor) moveCard(card, chart, anchor);
    this.#focus.restore(this.renderRoot as ShadowRoot, this.#session.state);
    this.#focus.reveal(this.renderRoot as ShadowRoot, this.#session.state.selected);
    this.#filters.afterUpdate(this.renderRoot);
  }

  #place(): Pick<TemplateOptions, 'displayed' | 'rtl' | 'frameWidthPx'> {
    return { displayed: this.#displayed, rtl: this.#language.rtl, frameWidthPx: this.#frameWidthPx };
  }

  get #frameWidthPx(): number {
    return this.#print.printing ? PAPER_CHART_PX : this.#size.widthPx;
  }

  /** Paper is laid out as soon as this returns. */
  #printNow(): void {
    if (!this.hasUpdated) return;
    this.#displayed.jump();
    this.requestUpdate();
    this.performUpdate();
    if (this.#print.printing) fitOnPaper(this.renderRoot);
  }

  /** No zone at all means UTC; a page without types can set anything. */
  get #zoneKnown(): boolean {
    return typeof this.timeZone === 'string' && isKnownZone(this.timeZone);
  }

  #picture(): Picture | undefined {
    const { dataset, count = 0 } = this.#dataset.result ?? {};
    if (dataset === undefined || count === 0) return undefined;
    return this.#displayed.compose({
      dataset,
      timeZone: this.#zoneKnown ? this.timeZone : UTC,
      frameWidthPx: this.#frameWidthPx,
      times: asTimes(this.times),
      lanes: asLanesBy(this.lanes),
      noFolds: this.noFolds,
      state: this.#print.printing ? wholeOf(this.#session.state) : this.#session.state,
      texts: this.#language.texts,
      dateWords: this.#language.dateWords,
      hitsOf: this.#search.hitsOf,
    });
  }

  #onLoad(validation: Validation, grown: boolean): void {
    this.#story.keep();
    if (grown) this.#session.carry((row) => row);
    else this.#session.adopt();
    const { dataset, count, unclearCount, issues } = validation;
    const { texts } = this.#language;
    if (this.#dataset.slow) this.#session.announce(texts.text('loaded', { entries: texts.count('entries', count) }));
    this.#live.refresh();
    if (dataset) this.dispatchEvent(new TimelineLoadEvent(dataset, count, unclearCount));
    if (issues.length > 0 || this.#faulty) this.dispatchEvent(new TimelineIssuesEvent(this.issues));
    this.#faulty = issues.length > 0;
  }

  /** What a server wrote stays until its data is here: an update without it would not fit into it. */
  async #loadServed(): Promise<void> {
    this.#readInline();
    this.#dataset.setSource(this.src || '');
    this.#dataset.setData(this.data);
    await this.#dataset.loaded;
    if ('litElementHydrateSupport' in globalThis) return;
    // Nothing takes over what a server wrote: it makes way.
    this.#internals.shadowRoot?.replaceChildren();
    this.renderOptions.renderBefore = null;
  }

  async #settle(): Promise<void> {
    await this.#dataset.done;
    if (this.#served && this.#dataset.result === undefined) return;
    await this.updateComplete;
    await this.#language.ready;
    await this.#dataset.done;
    await this.#size.measured;
    await this.updateComplete;
    await this.#search.done;
    await this.#displayed.rest;
    await this.updateComplete;
  }

  #readInline = (): void => {
    const text = inlineText(this);
    if (text !== undefined && text !== this.#inline) {
      this.#inline = text;
      this.#dataset.setInline(text);
    }
  };

  #viewShown(): ShownView {
    if (this.#served) return 'list';
    if (this.view === 'chart' || this.view === 'list' || this.view === 'table') return this.view;
    return this.#size.widthPx < LIST_BELOW_PX ? 'list' : 'chart';
  }

  #markStates(): void {
    const { phase } = this.#dataset;
    setStates(this.#internals, {
      loading: phase === 'loading',
      error: phase === 'failed',
      empty: this.#picture() === undefined,
      printing: this.#print.printing,
    });
  }

  protected override render(): TemplateResult {
    const { phase, error, result } = this.#dataset;
    const picture = this.#picture();
    return timelineTemplate({
      ...this.#place(),
      timeline: this,
      session: this.#session,
      filters: this.#filters,
      texts: this.#language.texts,
      phase,
      hasFallback: !onServer && hasFallback(this),
      error,
      loading: this.#dataset,
      live: this.#live,
      validation: result,
      picture,
      view: this.#viewShown(),
      input: this.#input,
      printing: this.#print.printing,
      search: this.#searchInput,
      story: this.#story,
      links: this.#links,
      threads: this.#threads,
      list: this.#list,
      table: this.#table,
      onSlotChange: this.#readInline,
    });
  }
}
