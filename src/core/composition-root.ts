/**
 * What the element is made of: each part once, and what each tells the others. The element itself is the public face of
 * these; a part asks it for its properties when it needs them. Longer than other files, since all wiring stands here.
 */
import type { ReactiveControllerHost } from 'lit';
import { whenReady } from '../base/maybe-promise.js';
import type { Steps } from '../base/steps.js';
import type { Issue } from '../data/issue.js';
import { createIssue } from '../data/issue-text.js';
import { asTimes, type Times } from '../data/times.js';
import type { Dataset } from '../data/dataset.js';
import type { Validation } from '../data/validate.js';
import type { WheelUse } from '../interaction/pointer.js';
import { wholeOf } from '../interaction/reduce.js';
import { asLanesBy, type LanesBy } from '../layout/lanes.js';
import { isKnownZone } from '../time/zone.js';
import { ChangesInTurns } from './changes-in-turns.js';
import { ChartInput } from '../chart/chart-input.js';
import { ClosestLanguage } from '../platform/closest-language.js';
import { DatasetController } from './dataset-controller.js';
import type { LaidOut } from './dataset-listener.js';
import { ChartPresenter, type ComposeOptions } from '../picture/chart-presenter.js';
import { TimelineErrorEvent, TimelineIssuesEvent, TimelineLoadEvent } from './events.js';
import { FilterControls } from '../features/filters/filter-controls.js';
import { FocusKeeper } from './focus-keeper.js';
import type { Follow } from '../features/live/follow-controller.js';
import { LinkController } from '../features/links/link-controller.js';
import type { LinkTarget } from '../features/links/link-target.js';
import { ListController } from '../rows/list-controller.js';
import { LiveController } from '../features/live/live-controller.js';
import type { Picture } from '../picture/picture.js';
import { PAPER_CHART_PX, PAPER_WINDOW_PX, PrintController } from '../features/print/print-controller.js';
import { noHits } from '../picture/search-hits.js';
import { SearchController } from '../features/search/search-controller.js';
import { SearchInput } from '../features/search/search-input.js';
import { Session } from './session.js';
import type { RowsRoom } from '../chart/chart-metrics.js';
import { HeightController } from '../platform/height-controller.js';
import { SizeController } from '../platform/size-controller.js';
import { StoryController } from '../features/story/story-controller.js';
import { TableController } from '../features/table/table-controller.js';
import { VisibleRows } from '../platform/visible-rows.js';
import { ThreadController } from '../features/threads/thread-controller.js';
import { MIN_IN_SLICES, runInSlices, type Pace } from '../platform/scheduler.js';

export const UTC = 'UTC';

/** The element, as its parts see it. */
export type TimelineHost = ReactiveControllerHost &
  HTMLElement &
  LinkTarget['timeline'] & {
    readonly renderRoot: HTMLElement | DocumentFragment;
    readonly deepLinks: boolean;
    readonly linkName: string;
    readonly timeZone: string;
    readonly times: Times;
    readonly lanes: LanesBy;
    readonly noFolds: boolean;
    readonly timeout: number;
    readonly follow: Follow;
    readonly pollInterval: number;
    readonly followNewest: boolean;
    readonly wheel: WheelUse;
  };

export class CompositionRoot {
  readonly size: SizeController;
  readonly height: HeightController;
  readonly language: ClosestLanguage;
  readonly presenter: ChartPresenter;
  readonly changes: ChangesInTurns;
  readonly focus = new FocusKeeper();
  readonly print: PrintController;
  readonly filters: FilterControls;
  readonly dataset: DatasetController;
  readonly session: Session;
  readonly story: StoryController;
  readonly links: LinkController;
  readonly live: LiveController;
  readonly input: ChartInput;
  readonly threads: ThreadController;
  readonly list: ListController;
  readonly table: TableController;
  readonly rows: VisibleRows;
  readonly search: SearchController;
  readonly searchInput: SearchInput;

  #host: TimelineHost;
  /** Whether the dataset before had issues: then it is told as well that the new one has none. */
  #faulty = false;

  /** `printNow` lays the element out before it returns. */
  constructor(host: TimelineHost, printNow: () => void) {
    this.#host = host;
    const picture = (): Picture | undefined => this.picture();
    const texts = (): ClosestLanguage['texts'] => this.language.texts;
    const requestUpdate = (): void => {
      host.requestUpdate();
    };
    const tell = (event: Event): void => {
      host.dispatchEvent(event);
    };
    const onIssues = (): void => {
      this.emitIssues();
    };
    this.size = new SizeController(host);
    this.language = new ClosestLanguage(host);
    this.presenter = new ChartPresenter(host);
    this.height = new HeightController(host, () => this.presenter.inMotion);
    this.changes = new ChangesInTurns({ layOut: (options) => this.#laidOut(options), requestUpdate });
    this.print = new PrintController(host, printNow);
    this.filters = new FilterControls(requestUpdate);
    this.dataset = new DatasetController(host, {
      onLoad: (validation, grown) => {
        this.#onLoad(validation, grown);
      },
      onError: (error) => {
        tell(new TimelineErrorEvent(error));
      },
      layOut: (validation, pace, isWanted) => this.#layOut(validation, pace, isWanted),
      onPart: (_, first) => {
        if (first) this.story.keep();
        if (first) this.session.adopt();
        else this.session.carry((row) => row);
      },
      onSlow: () => {
        this.session.announce(texts().text('loading'));
      },
      timeoutMs: () => host.timeout,
      isMessaged: () => host.follow === 'events',
    });
    const { presenter, focus, dataset } = this;
    const leaveStory = (): boolean => this.story.leaveShown();
    const isBehind = (): boolean => this.#isBehind();
    this.session = new Session({ picture, isBehind, presenter, focus, texts, tell, requestUpdate, leaveStory });
    const { session } = this;
    this.story = new StoryController(host, { picture, session, focus, rest: () => presenter.rest, texts, tell });
    this.links = new LinkController(host, {
      timeline: host,
      session,
      picture,
      steps: () => this.story.steps()?.length ?? 0,
      name: () => (host.deepLinks ? host.linkName || host.id : undefined),
      takeTurn: () => this.story.takeTurn(),
      focus,
      texts,
      onIssues,
    });
    this.live = new LiveController(host, {
      dataset,
      session,
      picture,
      texts,
      tell,
      follow: () => host.follow,
      pollSeconds: () => host.pollInterval,
      followsNewest: () => host.followNewest,
      onIssues,
    });
    this.input = new ChartInput({
      picture,
      session,
      rtl: () => this.language.rtl,
      wheel: () => host.wheel,
      requestUpdate,
      focus,
      scene: () => presenter.frame?.scene,
      texts,
    });
    this.threads = new ThreadController(host, session, (event) =>
      (presenter.frame?.painter ?? 'elements') === 'elements' ? undefined : this.input.picker.markAt(event)?.entry,
    );
    this.list = new ListController(host, '.list.windowed', true);
    this.table = new TableController(host);
    this.rows = new VisibleRows(host, () => {
      if (presenter.moving) requestUpdate();
    });
    this.search = new SearchController(host, () => {
      this.searchInput.onAnswer();
    });
    this.searchInput = new SearchInput({
      picture,
      session,
      texts,
      tell,
      startSearch: () => {
        this.startSearch();
      },
    });
  }

  /** Of the present state, as far as it is worked out; undefined while no entry can be placed. */
  picture(): Picture | undefined {
    const { dataset, count = 0 } = this.dataset.result ?? {};
    if (dataset === undefined || count === 0) return undefined;
    const options = this.#composed(dataset);
    return this.presenter.compose(this.print.printing ? options : this.changes.presented(options, count));
  }

  #isBehind(): boolean {
    const { dataset, count = 0 } = this.dataset.result ?? {};
    return dataset !== undefined && !this.print.printing && this.changes.isBehind(this.#composed(dataset), count);
  }

  /** Before each update: begins the work that what is asked for takes. Asking for a picture begins none. */
  startWork(): void {
    const { dataset, count = 0 } = this.dataset.result ?? {};
    if (dataset === undefined || count === 0) return;
    this.startSearch();
    if (!this.print.printing) this.changes.start(this.#composed(dataset), count);
  }

  startSearch(): void {
    const model = this.picture()?.model;
    if (model !== undefined) this.search.start(model, this.session.state.query);
  }

  #composed(dataset: Dataset): ComposeOptions {
    const { times, lanes, timeZone, noFolds } = this.#host;
    const { state } = this.session;
    return {
      dataset,
      timeZone: this.#zoneKnown ? timeZone : UTC,
      frameWidthPx: this.frameWidthPx,
      windowPx: this.#room.windowPx,
      givenPx: this.#room.givenPx,
      times: asTimes(times),
      lanes: asLanesBy(lanes),
      noFolds,
      state: this.print.printing ? wholeOf(state) : state,
      texts: this.language.texts,
      dateWords: this.language.dateWords,
      hitsOf: this.search.hitsOf,
      hitsVersion: this.search.version,
    };
  }

  /** Lays a large dataset out in turns with the page. Undefined for one that is laid out when it is drawn. */
  #layOut({ dataset, count }: Validation, pace: Pace, isWanted: () => boolean): LaidOut {
    if (dataset === undefined || count < MIN_IN_SLICES || this.print.printing) return undefined;
    // A search goes on over what is shown until the other dataset is.
    const hitsOf: ComposeOptions['hitsOf'] = (_, __, query) => noHits(query, [], undefined);
    return whenReady(this.size.measured, () =>
      runInSlices(this.#laidOut({ ...this.#composed(dataset), hitsOf }), pace, isWanted),
    );
  }

  *#laidOut(options: ComposeOptions): Steps<() => void> {
    const { picture, adopt } = yield* this.presenter.layOut(options);
    const { model, stops, marks } = picture;
    this.presenter.coveredText(marks, picture.precision, options.texts);
    yield;
    const groups = this.list.groups(model, stops);
    yield;
    this.list.facts(model, stops, marks, groups);
    yield;
    return adopt;
  }

  /** Paper has room for every row: a high chart runs over several pages. */
  get #room(): RowsRoom {
    return this.print.printing ? { windowPx: PAPER_WINDOW_PX, givenPx: undefined } : this.height;
  }

  get frameWidthPx(): number {
    return this.print.printing ? PAPER_CHART_PX : this.size.widthPx;
  }

  get issues(): readonly Issue[] {
    const { timeZone } = this.#host;
    const issues = [...(this.dataset.result?.issues ?? []), ...this.session.pendingFilter.issues, ...this.links.issues];
    if (this.#zoneKnown || !timeZone) return issues;
    return [...issues, createIssue({ code: 'unknown-zone', severity: 'warning', path: 'time-zone', value: timeZone })];
  }

  /** What the element's custom states say. */
  get states(): Readonly<Record<string, boolean>> {
    const { phase } = this.dataset;
    return {
      loading: phase === 'loading',
      error: phase === 'failed',
      empty: this.picture() === undefined,
      printing: this.print.printing,
    };
  }

  emitIssues(): void {
    this.#host.dispatchEvent(new TimelineIssuesEvent(this.issues));
  }

  /** The zone was set anew. */
  checkZone(): void {
    if (this.#host.timeZone && !this.#zoneKnown) this.emitIssues();
  }

  /** Applies what was asked for before there was something to apply it to. */
  applyPending(): void {
    const { pendingFilter } = this.session;
    const { issues } = pendingFilter;
    const hasWidth = this.size.widthPx > 0;
    this.session.applyPending(hasWidth);
    this.session.catchUp();
    // A step, or an entry that a link names, may come with a later part of the data.
    const whole = hasWidth && this.dataset.phase !== 'loading';
    this.story.applyPending(whole);
    this.links.applyPending(whole);
    if (pendingFilter.issues !== issues) this.emitIssues();
  }

  /** Resolves when what was asked for is loaded, laid out and on screen. */
  async settle(): Promise<void> {
    const host = this.#host;
    await host.updateComplete;
    await this.language.ready;
    await this.dataset.done;
    await this.size.measured;
    await host.updateComplete;
    await this.changes.done;
    await host.updateComplete;
    await this.search.done;
    await this.presenter.rest;
    await host.updateComplete;
  }

  release(): void {
    this.input.release();
    this.searchInput.release();
  }

  /** No zone at all means UTC; a page without types can set anything. */
  get #zoneKnown(): boolean {
    const { timeZone } = this.#host;
    return typeof timeZone === 'string' && isKnownZone(timeZone);
  }

  #onLoad(validation: Validation, grown: boolean): void {
    this.story.keep();
    if (grown) this.session.carry((row) => row);
    else this.session.adopt();
    const { dataset, count, unclearCount, issues } = validation;
    const { texts } = this.language;
    if (this.dataset.slow) this.session.announce(texts.text('loaded', { entries: texts.count('entries', count) }));
    this.live.refresh();
    if (dataset) this.#host.dispatchEvent(new TimelineLoadEvent(dataset, count, unclearCount));
    if (issues.length > 0 || this.#faulty) this.emitIssues();
    this.#faulty = issues.length > 0;
  }
}
