/**
 * Makes and connects the parts of the element. It is their public face; a part reads its properties when it needs them.
 */
import { pause } from '../../dataset/base/pause.js';
import type { LitElement } from 'lit';
import { ChartInput } from '../chart/chart-input.js';
import type { Issue } from '../../dataset/data/issue.js';
import type { Validation } from '../../dataset/data/validate-value.js';
import { shownView, type ShownView } from '../frame/views.js';
import type { Texts } from '../../words/i18n/texts.js';
import type { TimelineState } from '../interaction/reduce.js';
import { keepTabStop } from '../interaction/roving.js';
import { DataAttribute } from './data-attribute.js';
import { DatasetController } from '../loading/dataset-controller.js';
import { sheetColumns } from '../../dataset/sources/source-address.js';
import { ChartPresenter } from '../picture/chart-presenter.js';
import type { Picture } from '../picture/picture.js';
import { ClosestLanguage } from '../../drawing/platform/closest-language.js';
import { HeightController } from '../../drawing/platform/height-controller.js';
import { nextFrame } from '../../drawing/platform/frame-gate.js';
import { onServer } from '../../drawing/platform/page-view.js';
import { SizeController } from '../../drawing/platform/size-controller.js';
import type { VisibleRows } from '../../drawing/platform/visible-rows.js';
import { TimelineErrorEvent, TimelineLoadEvent } from '../session/events.js';
import { FocusKeeper } from '../session/focus-keeper.js';
import { Outbox } from '../session/outbox.js';
import { Session } from '../session/session.js';
import type { ArchiveApi } from './feature-apis.js';
import { FeatureHost } from './feature-host.js';
import type { Feature, TimelineApi } from './feature.js';
import { FirstDrawing } from './first-drawing.js';
import { IssueReport } from './issue-report.js';
import { ManyEntries } from './many-entries.js';
import { Pictures, zoneIssue } from './pictures.js';
import { reportError } from '../loading/report-issues.js';
import { ReaderSigns } from './reader-signs.js';
import { settle } from './settle.js';
import type { TimelineProperties } from './timeline-properties.js';

/** The element, as its parts see it. */
export type TimelineElement = LitElement & TimelineProperties;

/** What its parts need from the element itself. */
export interface RootDeps {
  readonly features: readonly Feature[];
  /** A feature has loaded with style sheets. */
  readonly onStyles: () => void;
  /** Lays the element out before it returns. */
  readonly updateNow: () => void;
}

export class CompositionRoot implements TimelineApi {
  readonly element: TimelineElement;
  readonly outbox: Outbox;
  readonly size: SizeController;
  readonly height: HeightController;
  readonly language: ClosestLanguage;
  readonly presenter: ChartPresenter;
  readonly focus: FocusKeeper;
  readonly dataset: DatasetController;
  readonly session: Session;
  readonly input: ChartInput;
  readonly features: FeatureHost;
  readonly many: ManyEntries;
  readonly pictures: Pictures;
  readonly firstDrawing: FirstDrawing;
  readonly issueReport = new IssueReport(this);
  /** Whether it is laid out for paper. */
  printing = false;

  #updateNow: () => void;
  /** Resolves when unrequested features have begun to load; undefined until a first picture is on screen. */
  begun: Promise<void> | undefined;
  #rows: VisibleRows | undefined;
  #signs: ReaderSigns;

  constructor(element: TimelineElement, { features, onStyles, updateNow }: RootDeps) {
    this.element = element;
    this.outbox = new Outbox(element, updateNow);
    this.#updateNow = updateNow;
    const { picture, texts, emit, requestUpdate } = this;
    this.features = new FeatureHost(features, this, onStyles);
    this.#signs = new ReaderSigns(element, this.features);
    this.focus = new FocusKeeper(element, {
      isAwaited: () => this.features.awaited !== undefined,
      mover: () => this.features.api('gestures')?.moveFocus,
    });
    this.size = new SizeController(element);
    this.language = new ClosestLanguage(element);
    this.presenter = new ChartPresenter(element, () => (this.many.isHere ? this.many.code : undefined));
    this.height = new HeightController(element, () => this.presenter.inMotion);
    this.dataset = new DatasetController(element, {
      onLoad: (validation, grown) => {
        this.#onLoad(validation, grown);
      },
      onError: (error) => {
        emit(new TimelineErrorEvent(error));
        reportError(error);
      },
      prepare: (validation, pace, isWanted) => this.pictures.prepare(validation, pace, isWanted),
      onPart: (_, first) => {
        if (first) this.features.beforeDataset();
        if (first) this.session.startOver();
        else this.session.carry((row) => row);
      },
      onSlow: () => {
        this.session.announce(texts().text('loading'));
      },
      onLargeDataset: () => {
        this.many.begin();
      },
      timeoutMs: () => (element.timeout >= 0 ? element.timeout : 60_000),
      isMessaged: () => element.follow === 'events',
      loader: () => element.loader,
      columns: (url) => sheetColumns(url, element.columns),
    });
    new DataAttribute(element, () => this.dataset.phase === 'idle' && element.source === undefined);
    this.many = new ManyEntries(this);
    this.pictures = new Pictures(this);
    this.firstDrawing = new FirstDrawing(this);
    const { presenter, focus } = this;
    this.session = new Session({
      ...{ picture, presenter, focus },
      isBehind: () => this.pictures.isBehind() || this.archive?.isBehind === true,
      texts,
      changeWords: () => {
        this.#signs.near();
        return this.features.hasFailed('many-entries') ? () => '' : this.many.code.changeWords;
      },
      emit,
      requestUpdate,
      closePanel: () => this.features.closePanel(),
      isComing: (id) => this.archive?.isComing(id) === true,
      stepBeyond: (step) => this.archive?.step(step) === true,
      slices: this.features.slices,
    });
    this.input = new ChartInput({
      picture,
      rtl: () => this.rtl,
      focus,
      scene: () => presenter.frame?.scene,
      texts,
      many: this.many,
      answers: () => this.features.api('gestures'),
      useAnswers: (act) => {
        this.features.useApi('gestures', act);
      },
    });
    this.features.connect();
  }

  /** Undefined if all entries are in the page. */
  get archive(): ArchiveApi | undefined {
    return this.element.source === undefined ? undefined : this.features.api('archive');
  }

  /** Undefined until its code has loaded. */
  get rows(): VisibleRows | undefined {
    if (!this.many.isHere) return undefined;
    return (this.#rows ??= new this.many.code.VisibleRows(this.element, () => {
      if (this.presenter.moving) this.requestUpdate();
    }));
  }

  readonly texts = (): Texts => this.language.texts;

  readonly emit = (event: Event): void => {
    this.outbox.post(event);
  };

  readonly emitIssues = (): void => {
    this.issueReport.emit();
  };

  readonly requestUpdate = (): void => {
    this.element.requestUpdate();
  };

  readonly moveMenu = (event: Event, panel: HTMLElement): void => {
    this.features.useApi('gestures', ({ moveMenu }) => {
      moveMenu(event, panel);
    });
  };

  readonly setPrinting = (printing: boolean): void => {
    this.printing = printing;
    this.presenter.typeface.setExact(printing);
    this.#updateNow();
  };

  get rtl(): boolean {
    return this.language.rtl;
  }

  get shownView(): ShownView {
    const { view, scrollStory } = this.element;
    return shownView(scrollStory && view === 'auto' ? 'chart' : view, this.size.widthPx);
  }

  get frameWidthPx(): number {
    return this.pictures.chartWidthPx(this.session.state);
  }

  get elementWidthPx(): number {
    return this.size.widthPx;
  }

  /** Picture of the present state, if it is ready; undefined while no entry can be placed. */
  readonly picture = (): Picture | undefined => this.pictures.of(this.session.state);

  readonly pictureOf = (state: TimelineState): Picture | undefined => this.pictures.of(state);

  get issues(): readonly Issue[] {
    return this.issueReport.issues;
  }

  /** The element's custom states. */
  get states(): Readonly<Record<string, boolean>> {
    const { phase } = this.dataset;
    return {
      loading: phase === 'loading',
      error: phase === 'failed',
      empty: this.picture() === undefined,
      printing: this.printing,
      scrolling: Boolean(this.element.scrollStory),
      staged: this.features.api('story')?.isStaged === true,
    };
  }

  /** The zone was set. */
  checkZone(): void {
    if (zoneIssue(this.element.timeZone) !== undefined) this.emitIssues();
  }

  /** Applies requests that came before they could be applied. */
  applyPending(): void {
    const { filter } = this.session.pending;
    const { issues } = filter;
    const hasWidth = this.size.widthPx > 0;
    this.session.applyPending(hasWidth);
    this.session.catchUp();
    // A step, or an entry in a link, may come with a later part of the data.
    const whole = hasWidth && this.dataset.phase !== 'loading';
    this.features.applyPending(whole);
    if (filter.issues !== issues) this.emitIssues();
  }

  /** Resolves when everything requested is loaded, laid out and on screen. */
  settle(): Promise<void> {
    return settle(this.element, this);
  }

  beforeDraw(root: ShadowRoot): void {
    this.focus.beforeUpdate(root, this.height.givenPx);
    this.features.draw('beforeDraw', root);
  }

  afterDraw(root: ShadowRoot): void {
    const { presenter, session, features, focus } = this;
    this.input.attach(root.querySelector<HTMLElement>('.window') ?? undefined);
    for (const group of root.querySelectorAll<HTMLElement>('[role="toolbar"]')) keepTabStop(group);
    features.draw('beforeFocus', root);
    focus.restore(root, session.state, presenter.inMotion);
    focus.reveal(root, session.state.selected);
    if (session.state.selected !== undefined) this.#signs.near();
    features.draw('afterDraw', root);
    this.#fetchMore();
  }

  /** Loads what the state needs and, after a first picture, the features that load without a request. */
  #fetchMore(): void {
    if (onServer) return;
    this.features.fetchWanted();
    this.many.expectData();
    if (this.presenter.frame !== undefined && this.element.isConnected) this.begun ??= this.#begin();
  }

  /** The picture is on screen before anything else begins. */
  async #begin(): Promise<void> {
    await nextFrame();
    await pause();
    this.#signs.begin();
  }

  release(): void {
    this.input.release();
    this.session.announcer.coming.stop();
  }

  #onLoad(validation: Validation, grown: boolean): void {
    this.features.beforeDataset();
    if (grown) this.session.carry((row) => row);
    else this.session.startOver();
    const { dataset, count, unclearCount, issues } = validation;
    const { texts } = this.language;
    const all = (this.archive && this.picture()?.totals.all) ?? count;
    if (this.dataset.slow) this.session.announce(texts.text('loaded', { entries: texts.count('entries', all) }));
    this.features.afterDataset();
    if (dataset) this.emit(new TimelineLoadEvent(dataset, all, unclearCount));
    this.issueReport.datasetHas(issues.length > 0);
  }
}
