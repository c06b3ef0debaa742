/**
 * What the element is made of: each part once, and what each tells the others. The element itself is the public face of
 * these; a part asks it for its properties when it needs them. Longer than other files, since all wiring stands here.
 */
import { whenReady } from '../base/maybe-promise.js';
import type { Steps } from '../base/steps.js';
import type { Issue } from '../data/issue.js';
import { createIssue } from '../data/issue-text.js';
import { asTimes } from '../data/times.js';
import type { Dataset } from '../data/dataset.js';
import type { Validation } from '../data/validate-value.js';
import { wholeOf, type TimelineState } from '../interaction/reduce.js';
import { asLanesBy } from '../layout/lanes.js';
import { onServer } from '../platform/on-server.js';
import { whenIdle } from '../platform/when-idle.js';
import { keepTabStop } from '../interaction/roving.js';
import { isKnownZone } from '../time/zone.js';
import { SlicedChanges } from '../picture/sliced-changes.js';
import { ChartInput } from '../chart/chart-input.js';
import { ClosestLanguage } from '../platform/closest-language.js';
import { DatasetController } from '../loading/dataset-controller.js';
import type { LaidOut } from '../loading/dataset-listener.js';
import { ChartPresenter, type ComposeOptions } from '../picture/chart-presenter.js';
import { TimelineErrorEvent, TimelineIssuesEvent, TimelineLoadEvent } from '../session/events.js';
import { NeededCode } from './needed-code.js';
import { Outbox } from '../session/outbox.js';
import { FocusKeeper } from '../session/focus-keeper.js';
import type { Picture } from '../picture/picture.js';
import { withMany } from '../chart/many.js';
import { PAPER_CHART_PX, PAPER_WINDOW_PX } from '../picture/paper.js';
import { noHits } from '../picture/search-hits.js';
import type { LitElement } from 'lit';
import type { Texts } from '../i18n/texts.js';
import { FeatureHost } from './feature-host.js';
import type { Feature, TimelineApi } from './feature.js';
import { searchToCome } from '../picture/search-to-come.js';
import { Session } from '../session/session.js';
import type { TimelineProperties } from './timeline-properties.js';
import { shownView, type ShownView } from '../frame/views.js';
import type { RowsRoom } from '../picture/chart-metrics.js';
import { HeightController } from '../platform/height-controller.js';
import { SizeController } from '../platform/size-controller.js';
import { VisibleRows } from '../platform/visible-rows.js';
import { MIN_IN_SLICES, runInSlices, type Pace } from '../platform/scheduler.js';

export const UTC = 'UTC';

/** The element, as its parts see it. */
export type TimelineHost = LitElement & TimelineProperties;

/** What its parts ask of the element itself. */
export interface RootDeps {
  readonly features: readonly Feature[];
  /** A feature has come with style sheets. */
  readonly onStyles: () => void;
  /** Lays the element out before it returns. */
  readonly layOutNow: () => void;
}

export class CompositionRoot implements TimelineApi {
  readonly element: TimelineHost;
  readonly outbox: Outbox;
  readonly size: SizeController;
  readonly height: HeightController;
  readonly language: ClosestLanguage;
  readonly presenter: ChartPresenter;
  readonly changes: SlicedChanges;
  readonly focus: FocusKeeper;
  readonly dataset: DatasetController;
  readonly session: Session;
  readonly input: ChartInput;
  readonly rows: VisibleRows;
  readonly features: FeatureHost;
  readonly code: NeededCode;
  /** It is laid out for paper. */
  printing = false;

  #layOutNow: () => void;
  #begun = false;
  /** Whether the dataset before had issues: then it is told as well that the new one has none. */
  #faulty = false;

  constructor(element: TimelineHost, { features, onStyles, layOutNow }: RootDeps) {
    this.element = element;
    this.outbox = new Outbox(element);
    this.#layOutNow = layOutNow;
    const { picture, texts, emit, requestUpdate } = this;
    this.features = new FeatureHost(features, this, onStyles);
    this.focus = new FocusKeeper(element, () => this.features.awaited !== undefined);
    this.size = new SizeController(element);
    this.language = new ClosestLanguage(element);
    this.presenter = new ChartPresenter(element);
    this.height = new HeightController(element, () => this.presenter.inMotion);
    this.changes = new SlicedChanges({ layOut: (options) => this.#laidOut(options), requestUpdate });
    this.dataset = new DatasetController(element, {
      onLoad: (validation, grown) => {
        this.#onLoad(validation, grown);
      },
      onError: (error) => {
        emit(new TimelineErrorEvent(error));
      },
      layOut: (validation, pace, isWanted) => this.#layOut(validation, pace, isWanted),
      onPart: (_, first) => {
        if (first) this.features.beforeDataset();
        if (first) this.session.adopt();
        else this.session.carry((row) => row);
      },
      onSlow: () => {
        this.session.announce(texts().text('loading'));
      },
      timeoutMs: () => element.timeout,
      isMessaged: () => element.follow === 'events',
    });
    this.code = new NeededCode(this);
    const { presenter, focus } = this;
    this.session = new Session({
      picture,
      isBehind: () => this.#isBehind(),
      presenter,
      focus,
      texts,
      emit,
      requestUpdate,
      closePanel: () => this.features.closePanel(),
      slices: this.features.slices,
    });
    this.input = new ChartInput({
      picture,
      session: this.session,
      rtl: () => this.rtl,
      wheel: () => element.wheel,
      requestUpdate,
      focus,
      scene: () => presenter.frame?.scene,
      texts,
    });
    this.rows = new VisibleRows(element, () => {
      if (presenter.moving) requestUpdate();
    });
    this.features.connect();
  }

  readonly texts = (): Texts => this.language.texts;

  readonly emit = (event: Event): void => {
    this.outbox.post(event);
  };

  readonly emitIssues = (): void => {
    this.emit(new TimelineIssuesEvent(this.issues));
  };

  readonly requestUpdate = (): void => {
    this.element.requestUpdate();
  };

  readonly setPrinting = (printing: boolean): void => {
    this.printing = printing;
    this.#layOutNow();
  };

  get rtl(): boolean {
    return this.language.rtl;
  }

  get shownView(): ShownView {
    return shownView(this.element.view, this.size.widthPx);
  }

  /** Of the present state, as far as it is worked out; undefined while no entry can be placed. */
  readonly picture = (): Picture | undefined => this.pictureOf(this.session.state);

  readonly pictureOf = (state: TimelineState): Picture | undefined => {
    const { dataset, count = 0 } = this.dataset.result ?? {};
    if (dataset === undefined || count === 0) return undefined;
    const options = this.#composed(dataset, state);
    return this.code.compose(count, () =>
      this.presenter.compose(this.printing ? options : this.changes.presented(options, count)),
    );
  };

  #isBehind(): boolean {
    const { dataset, count = 0 } = this.dataset.result ?? {};
    return dataset !== undefined && !this.printing && this.changes.isBehind(this.#composed(dataset), count);
  }

  /** Before each update: begins the work that what is asked for takes. Asking for a picture begins none. */
  startWork(): void {
    const { dataset, count = 0 } = this.dataset.result ?? {};
    if (dataset === undefined || count === 0) return;
    this.features.startWork();
    if (!this.printing) this.changes.start(this.#composed(dataset), count);
  }

  #composed(dataset: Dataset, state = this.session.state): ComposeOptions {
    const { times, lanes, timeZone, noFolds } = this.element;
    const search = this.features.api('search');
    return {
      dataset,
      timeZone: this.#zoneKnown ? timeZone : UTC,
      frameWidthPx: this.frameWidthPx,
      windowPx: this.#room.windowPx,
      givenPx: this.#room.givenPx,
      times: asTimes(times),
      lanes: asLanesBy(lanes),
      noFolds,
      state: this.printing ? wholeOf(state) : state,
      texts: this.language.texts,
      dateWords: this.language.dateWords,
      hitsOf: search?.hitsOf ?? searchToCome,
      hitsVersion: search?.version ?? 0,
    };
  }

  /** Lays a large dataset out in turns with the page. Undefined for one that is laid out when it is drawn. */
  #layOut({ dataset, count }: Validation, pace: Pace, isWanted: () => boolean): LaidOut {
    if (dataset === undefined || count < MIN_IN_SLICES || this.printing) return undefined;
    // A search goes on over what is shown until the other dataset is.
    const hitsOf: ComposeOptions['hitsOf'] = (_, __, query) => noHits(query, [], undefined);
    return whenReady(this.size.measured, () =>
      withMany(() => runInSlices(this.#laidOut({ ...this.#composed(dataset), hitsOf }), pace, isWanted)),
    );
  }

  *#laidOut(options: ComposeOptions): Steps<() => void> {
    const { picture, adopt } = yield* this.presenter.layOut(options);
    this.presenter.coveredText(picture.marks, picture.precision, options.texts);
    yield;
    yield* this.features.prepareSteps(picture);
    return adopt;
  }

  /** Paper has room for every row: a high chart runs over several pages. */
  get #room(): RowsRoom {
    return this.printing ? { windowPx: PAPER_WINDOW_PX, givenPx: undefined } : this.height;
  }

  get frameWidthPx(): number {
    return this.printing ? PAPER_CHART_PX : this.size.widthPx;
  }

  get issues(): readonly Issue[] {
    const { timeZone } = this.element;
    const issues = [
      ...(this.dataset.result?.issues ?? []),
      ...this.session.pending.filter.issues,
      ...this.features.issues,
    ];
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
      printing: this.printing,
    };
  }

  /** The zone was set. */
  checkZone(): void {
    if (this.element.timeZone && !this.#zoneKnown) this.emitIssues();
  }

  /** Applies what was asked for before there was something to apply it to. */
  applyPending(): void {
    const { filter } = this.session.pending;
    const { issues } = filter;
    const hasWidth = this.size.widthPx > 0;
    this.session.applyPending(hasWidth);
    this.session.catchUp();
    // A step, or an entry that a link names, may come with a later part of the data.
    const whole = hasWidth && this.dataset.phase !== 'loading';
    this.features.applyPending(whole);
    if (filter.issues !== issues) this.emitIssues();
  }

  /** Resolves when what was asked for is loaded, laid out and on screen. */
  async settle(): Promise<void> {
    const host = this.element;
    await host.updateComplete;
    await this.language.ready;
    await this.dataset.done;
    await this.size.measured;
    await host.updateComplete;
    await this.changes.done;
    await host.updateComplete;
    await this.features.settle();
    await host.updateComplete;
    await this.features.settle();
    await this.code.done;
    await host.updateComplete;
    await this.presenter.rest;
    await host.updateComplete;
  }

  beforeDraw(root: ShadowRoot): void {
    this.focus.beforeUpdate(root, this.height.givenPx);
    this.features.draw('beforeDraw', root);
  }

  afterDraw(root: ShadowRoot): void {
    const { presenter, session, features, focus } = this;
    this.input.attach(root.querySelector<HTMLElement>('.window') ?? undefined);
    if (!presenter.moving) {
      for (const group of root.querySelectorAll<HTMLElement>('[role="toolbar"]')) keepTabStop(group);
    }
    features.draw('beforeFocus', root);
    focus.restore(root, session.state, presenter.inMotion);
    focus.reveal(root, session.state.selected);
    features.draw('afterDraw', root);
    this.#fetchMore();
  }

  /** Fetches what the state asks for and, once a first picture stands, what comes by itself. */
  #fetchMore(): void {
    if (onServer) return;
    this.features.fetchWanted();
    if (this.#begun || this.presenter.frame === undefined || !this.element.isConnected) return;
    this.#begun = true;
    this.code.begin();
    this.features.begin('after-first-picture');
    whenIdle(() => {
      this.features.begin('idle');
    });
  }

  release(): void {
    this.input.release();
  }

  /** No zone at all means UTC; a page without types can set anything. */
  get #zoneKnown(): boolean {
    const { timeZone } = this.element;
    return typeof timeZone === 'string' && isKnownZone(timeZone);
  }

  #onLoad(validation: Validation, grown: boolean): void {
    this.features.beforeDataset();
    if (grown) this.session.carry((row) => row);
    else this.session.adopt();
    const { dataset, count, unclearCount, issues } = validation;
    const { texts } = this.language;
    if (this.dataset.slow) this.session.announce(texts.text('loaded', { entries: texts.count('entries', count) }));
    this.features.afterDataset();
    if (dataset) this.emit(new TimelineLoadEvent(dataset, count, unclearCount));
    if (issues.length > 0 || this.#faulty) this.emitIssues();
    this.#faulty = issues.length > 0;
  }
}
