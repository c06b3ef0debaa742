/** Asks for what the window needs: none → opening (`follow`) → whole, like any dataset, or counted (busy by `look`). */
import type { ReactiveController } from 'lit';
import type { SourceError } from '../../archive/source-error.js';
import type { TimelineApi } from '../../element/core/feature.js';
import { EMPTY_FILTER } from '../../dataset/data/filter.js';
import { isDrawing } from '../../element/frame/views.js';
import type { Counted, Picture } from '../../element/picture/picture.js';
import type { Archive } from './archive.js';
import { totalsOf } from './archive-status.js';
import { countKey, filterKey, type Batch, type Scope } from './ask.js';
import { CountedMaker, type CountsOf } from './counted-maker.js';
import { isAllThere } from './counted-picture.js';
import { Found } from './found.js';
import { keptEntries, ShownEntries } from './shown-entries.js';
import { neighbourPage } from './neighbour.js';
import { isNextKnown, PageReader, placeOf } from './page-reader.js';
import { faultOf, loadErrorOf, openArchive } from './open-archive.js';
import { Renewal } from './renewal.js';
import { Scopes } from './scopes.js';
import { untilQuiet } from './until-quiet.js';
import { windowNeed, type WindowNeed } from './window-need.js';

export class ArchiveController implements ReactiveController {
  archive: Archive | undefined;
  found: Found | undefined;
  /** All entries are in the page, so it is a dataset like any. */
  isWhole = false;
  readonly pages: PageReader;
  /** The error of a request for a page or an entry. */
  #fault: SourceError | undefined;
  readonly #timeline: TimelineApi;
  readonly #shown: ShownEntries;
  readonly #renewal: Renewal;
  readonly #maker = new CountedMaker({
    keep: () => this.#kept,
    withFound: (hits, picture) => this.found?.hits(hits, picture) ?? hits,
  });
  #given: unknown;
  readonly #scopes: Scopes;
  #version = 0;
  #facetsFor: Scope['filter'] | undefined;
  #work: Promise<unknown> = Promise.resolve();

  constructor(timeline: TimelineApi) {
    this.#timeline = timeline;
    this.#scopes = new Scopes(timeline);
    this.#shown = new ShownEntries(timeline);
    this.pages = new PageReader({
      onChange: this.onChange,
      onFault: this.#fail,
      focus: () => timeline.session.state.focus,
    });
    this.#renewal = new Renewal(timeline, () => this.archive);
    timeline.element.addController(this);
  }

  hostConnected(): void {
    this.#renewal.restart();
    this.#timeline.requestUpdate();
  }

  hostDisconnected(): void {
    this.archive?.stop();
    this.#renewal.stop();
  }

  /** Called before each update: the page may have set another source. */
  follow(): void {
    const { source } = this.#timeline.element;
    this.#renewal.heed();
    if (source === this.#given) return;
    this.#given = source;
    this.#forget();
    const { dataset } = this.#timeline;
    dataset.other = source === undefined || source === null ? undefined : this.#load;
    dataset.retry();
  }

  /** The failed requests for the present view. */
  get faults(): readonly SourceError[] {
    return [...(this.archive?.faults ?? []), ...(this.#fault === undefined ? [] : [this.#fault])];
  }

  get isBusy(): boolean {
    return this.archive?.isBusy === true || this.pages.isBusy;
  }

  readonly retry = (): void => {
    this.#fault = undefined;
    this.archive?.retry();
    this.pages.retry();
    this.onChange();
  };

  /** Resolves when no request is open. */
  get done(): Promise<void> {
    return untilQuiet(this.#timeline, () => ({
      version: this.#version,
      isBusy: this.isBusy,
      work: [this.#work, this.archive?.idle, this.pages.idle],
    }));
  }

  /** The scope that has counts. */
  get scope(): Scope | undefined {
    return this.#scopes.counted;
  }

  /** The scope that should have counts. */
  get wanted(): Scope | undefined {
    return this.archive && this.#scopes.wanted(this.archive);
  }

  /** The counts do not follow the present filter yet. */
  get isBehind(): boolean {
    this.#rescope();
    return !this.isWhole && this.#scopes.isBehind;
  }

  #rescope(): void {
    if (this.archive !== undefined && !this.isWhole) this.#scopes.follow(this.archive);
  }

  get counted(): Counted | undefined {
    const counts = this.#counts;
    return counts && this.#maker.of(counts);
  }

  /** The needs of a picture's window, in the scope that has counts. */
  needOf(picture: Picture): WindowNeed | undefined {
    const counts = this.#counts;
    return counts && this.#maker.needOf(counts, picture);
  }

  get #counts(): CountsOf | undefined {
    const { archive, isBehind, scope } = this;
    if (archive === undefined || scope === undefined || this.isWhole) return undefined;
    return { archive, scope, isOld: isBehind, isPaper: this.#timeline.printing, version: this.#version };
  }

  /** Counts of the values of all facets under a filter; undefined while the request is open. */
  facetCounts(filter: Scope['filter']): ReturnType<Archive['facetCounts']> {
    this.#facetsFor = filter;
    this.archive?.wantFacets(filter);
    return this.archive?.facetCounts(filter);
  }

  /** An answer has arrived, or a request has failed. */
  readonly onChange = (): void => {
    this.#version++;
    this.#timeline.requestUpdate();
  };

  /** Called before each picture: asks for what the window needs, and shows what has arrived. */
  look(): void {
    const { archive, found } = this;
    const timeline = this.#timeline;
    const picture = timeline.element.isConnected ? timeline.picture() : undefined;
    if (archive === undefined || found === undefined || picture === undefined || this.isWhole) return;
    // Further entries for a window on paper would come too late.
    if (timeline.printing) return;
    const wanted = this.#scopes.wanted(archive);
    this.#rescope();
    const need = windowNeed(archive, wanted, picture);
    const everything = archive.wholeRequest({ ...wanted, filter: EMPTY_FILTER });
    archive.counts.want(new Map([...need.counts, [countKey(everything), everything]]));
    found.look(timeline.session.state.query, wanted.filter);
    if (archive.counts.get(countKey(everything))?.isOld === false) this.#renewal.goAlong();
    if (timeline.presenter.moving) return;
    const isChart = isDrawing(timeline.shownView);
    archive.entries.want(isChart ? need.entries : new Map());
    archive.totals.want(isAllThere(need, picture.view) ? new Map() : totalsOf(wanted, picture.view));
    // Counts of another filter than the present one are shown nowhere.
    if (this.#facetsFor !== undefined && filterKey(this.#facetsFor) !== filterKey(wanted.filter))
      this.#facetsFor = undefined;
    archive.wantFacets(this.#facetsFor);
    this.pages.keep(archive, { picture, filter: wanted.filter, isChart, isNear: need.isNear });
    this.#fetchRelated(archive, picture);
    const near: readonly Batch[] = isChart && need.isNear ? need.batches : [];
    this.#shown.show([...(near.length > 0 ? near : this.pages.batches), ...archive.pins.pages, ...found.pages]);
  }

  /** Whether an entry is on its way. */
  isComing(id: string): boolean {
    const { archive } = this;
    const model = this.#timeline.picture()?.model;
    if (archive === undefined || this.isWhole || model === undefined || model.indexOf(id) !== undefined) return false;
    if (archive.pins.isUnknown(id)) return false;
    this.#track(archive.pins.fetch(archive.source, id));
    return true;
  }

  open(id: string): void {
    const { archive } = this;
    if (archive !== undefined) {
      this.#track(
        archive.pins.fetch(archive.source, id).then(() => {
          this.#select(id);
        }),
      );
    }
  }

  /** Opens the entry after the open one, or before it, if the page does not know which that is. */
  step(step: 1 | -1): boolean {
    const { archive } = this;
    const picture = this.#timeline.picture();
    if (archive === undefined || this.scope === undefined || picture === undefined || this.isWhole) return false;
    const { selected } = this.#timeline.session.state;
    const pages = isDrawing(this.#timeline.shownView) ? undefined : this.pages;
    if (isNextKnown(picture, selected, step, { need: this.needOf(picture), pages })) return false;
    const request = { ...placeOf(picture, selected), filter: this.scope.filter, step };
    this.#track(
      neighbourPage(archive.source, request).then((page) => {
        const id = page?.entries[0]?.id;
        if (page === undefined || id === undefined) return;
        archive.pins.add(id, page);
        this.#select(id);
      }),
    );
    return true;
  }

  readonly #load = (): void => {
    this.#forget();
    const signal = this.#timeline.dataset.awaitOther();
    this.#work = this.#open(signal);
  };

  async #open(signal: AbortSignal): Promise<void> {
    const { dataset, session, texts, picture } = this.#timeline;
    try {
      const opened = await openArchive(this.#given, {
        ...{ signal, reader: this.pages, scopeOf: (archive) => this.#scopes.wanted(archive) },
        ...{ onChange: this.onChange, onOther: this.#renewal.soon },
      });
      if (signal.aborted) return;
      this.archive = opened.archive;
      this.isWhole = opened.isWhole;
      this.found = new Found(opened.archive);
      this.#scopes.counted = this.#scopes.wanted(opened.archive);
      const { slow } = dataset;
      this.#shown.begin(opened.archive.description.head, opened.pages);
      // A reader who was told to wait hears that the entries are counted; only a few of them are loaded.
      if (slow && !opened.isWhole) session.announce(texts().count('archiveCounted', picture()?.totals.shown ?? 0));
      this.#renewal.restart();
    } catch (error) {
      if (!signal.aborted) dataset.fail(loadErrorOf(faultOf(error), texts().text('archiveName')));
    }
  }

  get #kept(): ReadonlySet<number> {
    const { focus, selected, query } = this.#timeline.session.state;
    const focused = focus?.type === 'entry' ? focus.entry : undefined;
    return keptEntries(this.#timeline.picture(), { query, selected, focused });
  }

  #select(id: string): void {
    const { session, shownView } = this.#timeline;
    this.#version++;
    this.look();
    const picture = this.#timeline.picture();
    const entry = picture?.model.indexOf(id);
    if (picture === undefined || entry === undefined) {
      session.announce(this.#timeline.texts().text('archiveUnknown'));
      return;
    }
    if (!isDrawing(shownView) && !this.pages.has(id)) this.pages.beginAt(picture.model.startMin[entry]!);
    session.select(entry, false);
  }

  #fetchRelated(archive: Archive, { model }: Picture): void {
    const { selected } = this.#timeline.session.state;
    const entry = selected === undefined ? undefined : model.entries.at(selected);
    if (entry === undefined) return;
    const fetched = archive.pins.fetchRelated(archive, entry, (id) => model.indexOf(id) !== undefined);
    if (fetched !== undefined) this.#track(fetched);
  }

  #track(work: Promise<unknown>): void {
    this.#work = Promise.all([this.#work, work.then(this.onChange, this.#fail)]);
  }

  readonly #fail = (error: unknown): void => {
    this.#fault = faultOf(error);
    this.onChange();
  };

  #forget(): void {
    this.archive?.stop();
    this.archive = this.found = this.#scopes.counted = this.#fault = this.#facetsFor = undefined;
    this.isWhole = false;
    this.pages.forget();
    this.#renewal.stop();
  }
}
