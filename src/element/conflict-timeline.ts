/** The element: properties in, events out. Longer than other files because its class comment is the API. */
import { LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Issue } from '../data/issue.js';
import { createIssue } from '../data/issue-text.js';
import type { Validation } from '../data/validate.js';
import type { WheelUse } from '../interaction/pointer.js';
import { asLanesBy, type LanesBy } from '../layout/lanes.js';
import { toPx, toTime } from '../scale/view.js';
import { isKnownZone } from '../time/zone.js';
import { adoptStylesAnew } from './adopted-styles.js';
import { ChartInput } from './chart-input.js';
import { ClosestLanguage } from './closest-language.js';
import { DatasetController } from './dataset-controller.js';
import { moveCard } from './details-placement.js';
import { Displayed } from './displayed.js';
import { TimelineErrorEvent, TimelineIssuesEvent, TimelineLoadEvent } from './events.js';
import { FocusKeeper } from './focus-keeper.js';
import { entryAtPoint } from './hit-test.js';
import { inlineText } from './inline-data.js';
import type { Picture } from './picture.js';
import { Session } from './session.js';
import { readRange, type TimelineRange } from './range.js';
import { SizeController } from './size-controller.js';
import { styles } from './styles/index.js';
import { setStates } from './element-states.js';
import { detailsAnchor } from './details-panel.js';
import type { TemplateOptions } from './template-options.js';
import { timelineTemplate } from './timeline-template.js';
import type { TimelineViewName } from './timeline-view-name.js';
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
 * @fires {TimelineSelectEvent} timeline-select - An entry was opened or closed: `id`, undefined when closed.
 * @fires {TimelineRangeChangeEvent} timeline-range-change - The window of time changed: `start`, `end` in UTC ms, `clamped`.
 * @fires {TimelineFoldToggleEvent} timeline-fold-toggle - A fold was opened or closed: `index`, `open`, `start`, `end`.
 *
 * @csspart frame - The border around everything.
 * @csspart header - Title, what is covered, controls.
 * @csspart title - The heading.
 * @csspart toolbar - The controls.
 * @csspart chart - Lane names, calendar and rows.
 * @csspart axis - The calendar.
 * @csspart rows - The drawing of the rows.
 * @csspart list - The list view.
 * @csspart details - The card or sheet of the open entry.
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
 */
export class ConflictTimeline extends LitElement {
  static override styles = styles;

  /** Address of the dataset. Only http and https are fetched. */
  @property() src = '';
  /** Name of the timeline for assistive technology, and its heading where the dataset has no title. */
  @property() label = '';
  /** `auto` takes the list in a container narrower than 600 px. */
  @property() view: TimelineViewName = 'auto';
  /** What the lanes stand for. */
  @property() lanes: LanesBy = 'party';
  /** Shows the true scale: no gap is folded. */
  @property({ type: Boolean, attribute: 'no-folds', reflect: true }) noFolds = false;
  /** IANA zone that times are shown in. Dates without a time are the same everywhere. */
  @property({ attribute: 'time-zone' }) timeZone = UTC;
  /** What the wheel does over the chart: zoom with Ctrl or ⌘ held, always, or never. */
  @property() wheel: WheelUse = 'modifier';
  /** The dataset as an object. It is validated, never changed, and read again only when another object is set. */
  @property({ attribute: false }) data: unknown = undefined;

  /** Whether the dataset before had issues: then it is told as well that the new one has none. */
  #faulty = false;
  /** Text of the inline script that was read. */
  #inline: string | undefined;
  #internals = this.attachInternals();
  #size = new SizeController(this);
  #language = new ClosestLanguage(this);
  #displayed = new Displayed(this);
  #focus = new FocusKeeper();
  #dataset = new DatasetController(this, {
    onLoad: (validation) => {
      this.#onLoad(validation);
    },
    onError: (error) => {
      this.dispatchEvent(new TimelineErrorEvent(error));
    },
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
  });

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
    const issues = this.#dataset.result?.issues ?? [];
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
    super.disconnectedCallback();
  }

  protected override async scheduleUpdate(): Promise<void> {
    if (this.hasUpdated && !document.hidden) await nextFrame();
    await super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#language.read();
    if (changed.has('src') && (this.src || changed.get('src') !== undefined)) this.#dataset.setSource(this.src || '');
    if (changed.has('data') && (this.data !== undefined || changed.get('data') !== undefined)) {
      this.#dataset.setData(this.data);
    }
    if (this.hasUpdated && (changed.has('noFolds') || changed.has('lanes'))) this.#displayed.moveFromHere();
    if (changed.has('timeZone') && this.timeZone && !this.#zoneKnown) {
      this.dispatchEvent(new TimelineIssuesEvent(this.issues));
    }
    this.#session.grantWishes(this.#size.widthPx > 0);
    this.#displayed.update(this.#picture(), this.#language.texts.locale);
    this.#markStates();
  }

  protected override firstUpdated(): void {
    this.#readInline();
  }

  protected override updated(): void {
    this.#input.attach(this.renderRoot.querySelector<HTMLElement>('.window') ?? undefined);
    for (const group of this.renderRoot.querySelectorAll<HTMLElement>('[role="toolbar"]')) keepTabStop(group);
    const card = this.renderRoot.querySelector<HTMLElement>('.details.card');
    const chart = this.renderRoot.querySelector<HTMLElement>('.chart');
    const anchor =
      this.#session.state.selected === undefined
        ? undefined
        : detailsAnchor(this.#place(), this.#session.state.selected);
    if (card && chart && anchor) moveCard(card, chart, anchor);
    this.#focus.restore(this.renderRoot as ShadowRoot, this.#session.state);
    this.#focus.reveal(this.renderRoot as ShadowRoot, this.#session.state.selected);
  }

  #place(): Pick<TemplateOptions, 'displayed' | 'rtl' | 'frameWidthPx'> {
    return { displayed: this.#displayed, rtl: this.#language.rtl, frameWidthPx: this.#size.widthPx };
  }

  /** No zone at all means UTC; a page without types can set anything. */
  get #zoneKnown(): boolean {
    return typeof this.timeZone === 'string' && isKnownZone(this.timeZone);
  }

  #picture(): Picture | undefined {
    const dataset = this.#dataset.result?.dataset;
    if (dataset === undefined || dataset.entries.length === 0) return undefined;
    return this.#displayed.compose({
      dataset,
      timeZone: this.#zoneKnown ? this.timeZone : UTC,
      frameWidthPx: this.#size.widthPx,
      lanes: asLanesBy(this.lanes),
      noFolds: this.noFolds,
      state: this.#session.state,
      texts: this.#language.texts,
      dateWords: this.#language.dateWords,
    });
  }

  #onLoad(validation: Validation): void {
    this.#session.adopt();
    const { dataset, unclearCount, issues } = validation;
    if (dataset) this.dispatchEvent(new TimelineLoadEvent(dataset, dataset.entries.length, unclearCount));
    if (issues.length > 0 || this.#faulty) this.dispatchEvent(new TimelineIssuesEvent(this.issues));
    this.#faulty = issues.length > 0;
  }

  async #settle(): Promise<void> {
    await this.updateComplete;
    await this.#language.ready;
    await this.#dataset.done;
    await this.#size.measured;
    await this.updateComplete;
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

  #viewShown(): 'chart' | 'list' {
    if (this.view === 'chart' || this.view === 'list') return this.view;
    return this.#size.widthPx < LIST_BELOW_PX ? 'list' : 'chart';
  }

  #markStates(): void {
    const { phase } = this.#dataset;
    setStates(this.#internals, {
      loading: phase === 'loading',
      error: phase === 'failed',
      empty: this.#picture() === undefined,
    });
  }

  protected override render(): TemplateResult {
    const { phase, error, result } = this.#dataset;
    const picture = this.#picture();
    return timelineTemplate({
      ...this.#place(),
      timeline: this,
      session: this.#session,
      texts: this.#language.texts,
      phase,
      error,
      validation: result,
      picture,
      view: this.#viewShown(),
      input: this.#input,
      onSlotChange: this.#readInline,
    });
  }
}
