/**
 * What the reader and the page have asked for: the one home of the state. Commands go through the reducer; this file
 * draws and announces their results. Longer than other files, since each change has to leave the whole state right.
 */
import { Timer } from '../base/timer.js';
import { lowerBound } from '../base/search.js';
import type { Texts } from '../i18n/texts.js';
import type { Aside, Command } from '../interaction/command.js';
import { INITIAL_STATE, reduce, type TimelineState } from '../interaction/reduce.js';
import { withOpenedShown, withoutHidden } from '../interaction/without-hidden.js';
import { toPx, type View } from '../scale/view.js';
import { asideKey } from '../interaction/aside-key.js';
import { changeWords } from './change-words.js';
import type { ChartPresenter } from '../picture/chart-presenter.js';
import { TimelineRangeChangeEvent } from './events.js';
import { countInWindow } from '../picture/window-count.js';
import { Pending } from './pending.js';
import { foldsStillOpen } from './folds-still-open.js';
import type { FocusKeeper } from './focus-keeper.js';
import { movedState, type RowOf } from './moved-state.js';
import type { Picture } from '../picture/picture.js';
import { emitChanges } from './emit-changes.js';
import { reduceAll, remapSlices, resetSlices, type Slices } from './slices.js';

/** Longer than the steps of a drag or of a held key. */
const ANNOUNCE_AFTER_MS = 500;

export interface SessionDeps {
  /** Of the present state; undefined while there is nothing to show. */
  readonly picture: () => Picture | undefined;
  /** Whether the picture does not show the present filter yet. */
  readonly isBehind: () => boolean;
  readonly presenter: ChartPresenter;
  readonly focus: FocusKeeper;
  readonly texts: () => Texts;
  readonly emit: (event: Event) => void;
  readonly requestUpdate: () => void;
  /** Closes what a feature shows in the place of the details; returns whether it did. */
  readonly closePanel: () => boolean;
  readonly slices: Slices;
}

export class Session {
  readonly pending = new Pending();
  /** What the last action came to, for a screen reader. */
  announcement = '';

  #host: SessionDeps;
  #state: TimelineState = INITIAL_STATE;
  #announcing = new Timer();
  /** The filter whose change is told once the picture shows what it leaves. */
  #unreported: TimelineState['filter'] | undefined;
  #closesLater = false;

  constructor(host: SessionDeps) {
    this.#host = host;
  }

  /** Id of the open entry, or of the one that will be opened once it is there. */
  get selectedId(): string | undefined {
    return this.pending.selected ?? this.#openId;
  }

  get state(): TimelineState {
    return this.#state;
  }

  /** Changes some of the state without an event: the page asked for it, or the data are others. */
  patch(part: Partial<TimelineState>): void {
    this.#state = { ...this.#state, ...part };
  }

  /** Carries a command out without an event or a motion: the page asked for it. */
  apply(command: Command): void {
    const context = this.#host.picture()?.context;
    if (context !== undefined) this.#state = reduce(this.#state, command, context);
  }

  /** Sets the open entry without an event: the page asked for it. */
  requestSelected(id: string | undefined): void {
    this.pending.selected = id;
    this.#state = { ...this.state, selected: undefined };
  }

  /** Sets the window without an event, unless it has to be clamped. */
  requestRange(range: View | undefined): void {
    this.pending.range = range;
    if (range === undefined) this.#state = { ...this.state, view: undefined };
  }

  /** Sets the query without an event. */
  requestQuery(query: string): void {
    this.#state = { ...this.state, query };
  }

  dispatch(command: Command, animate: boolean): void {
    const { picture, presenter, requestUpdate } = this.#host;
    const context = picture()?.context;
    if (context === undefined) return;
    if (command.type === 'follow') this.pending.selected = undefined;
    const before = this.state;
    const after = withOpenedShown(before, reduceAll(before, command, context, this.#host.slices), context.isShown);
    const asked = command.type === 'show' ? command.view : undefined;
    if (after === before) {
      if (asked !== undefined) this.#emit(before, asked);
      return;
    }
    const moves =
      after.view !== before.view ||
      after.openFolds !== before.openFolds ||
      after.collapsedLanes !== before.collapsedLanes ||
      after.filter !== before.filter;
    if (moves && animate) presenter.moveFromHere();
    else if (moves) presenter.jump();
    if (!animate && after.view !== before.view) presenter.holdRows();
    this.#state = after;
    if (after.filter !== before.filter) this.#closeHidden();
    requestUpdate();
    this.#announceSoon(before);
    this.#emit(before, asked);
  }

  /** Says something in place of what the last action would have been said to come to. */
  announce(words: string): void {
    this.#announcing.stop();
    this.announcement = words;
    this.#host.requestUpdate();
  }

  /** Takes over a state that comes from elsewhere, such as the address: nothing moves, and what changed is told. */
  restore(state: TimelineState): void {
    const before = this.state;
    this.pending.selected = undefined;
    this.pending.range = undefined;
    this.#announcing.stop();
    this.#host.presenter.jump();
    this.#state = state;
    this.#host.requestUpdate();
    this.#emit(before, undefined);
  }

  /**
   * Opens what stands above the details, or closes it. The focus goes along, to one of its steps where more of them were
   * asked for, and comes back to where it was.
   */
  openAside(aside: Aside | undefined, step?: number): void {
    const { focus, picture, texts } = this.#host;
    const { aside: before, selected } = this.state;
    this.dispatch({ type: 'aside', aside }, false);
    if (step !== undefined) focus.wantStep(step);
    else if (aside !== undefined) focus.wantDetails();
    else if (before !== undefined) focus.wantOpener(asideKey(before));
    const title = selected === undefined ? undefined : picture()?.model.entries.at(selected)?.title;
    if (aside === undefined && before !== undefined) {
      this.announce(title === undefined ? texts().text('closedEntry') : texts().text('selectedEntry', { title }));
    }
  }

  /** Opens an entry, or closes what is open. `thenFocus` takes the focus along; `inPlace` leaves the window as it is. */
  select(entry: number | undefined, thenFocus: boolean, inPlace = false): void {
    if (entry === undefined && thenFocus && this.#host.closePanel()) return;
    const { focus, picture, texts, requestUpdate } = this.#host;
    const { selected: before, filter } = this.state;
    this.pending.selected = undefined;
    this.dispatch({ type: 'select', entry, inPlace }, true);
    if (thenFocus && entry === undefined) focus.wantStop();
    else if (thenFocus) focus.wantDetails();
    if (entry !== undefined) focus.wantInView();
    if (entry !== before) {
      this.#announcing.stop();
      const title = entry === undefined ? '' : (picture()?.model.entries.at(entry)?.title ?? '');
      this.announcement = entry === undefined ? texts().text('closedEntry') : texts().text('selectedEntry', { title });
      if (this.state.filter !== filter) this.announcement = `${texts().text('filtersRemoved')}. ${this.announcement}`;
    }
    requestUpdate();
  }

  /** Brings an entry into view, and the keyboard to it. */
  reveal(entry: number): void {
    this.#host.focus.wantStop();
    this.dispatch({ type: 'focus', stop: { type: 'entry', entry } }, true);
  }

  refresh(): void {
    this.#host.requestUpdate();
  }

  /** Opens the next entry in time (1) or the previous one (-1). */
  step(step: 1 | -1): void {
    const picture = this.#host.picture();
    if (picture === undefined) return;
    const { stops, view } = picture;
    const { selected } = this.state;
    // With nothing open, from the window: on from where it begins, back from where it ends.
    const outside = step === 1 ? lowerBound(stops.times, view.start) - 1 : lowerBound(stops.times, view.end);
    const entry = stops.entries[(selected === undefined ? outside : stops.placeOf(selected)) + step];
    if (entry !== undefined) this.select(entry, false);
  }

  /** Zooms about the open entry while it is in view, else about the middle. */
  zoom(factor: number): void {
    const picture = this.#host.picture();
    if (picture === undefined) return;
    const { target, context } = picture;
    const { selected } = this.state;
    const px = selected === undefined ? -1 : toPx(target, context.timeOf(selected));
    const inView = px >= 0 && px <= target.widthPx;
    this.dispatch({ type: 'zoom', factor, px: inView ? px : target.widthPx / 2 }, true);
  }

  /** A new dataset is there: what was asked for before stays, as far as there is something to apply it to. */
  adopt(): void {
    this.pending.selected ??= this.#openId;
    this.pending.focused ??= this.#idOf(this.state.focus?.type === 'entry' ? this.state.focus.entry : undefined);
    this.#host.presenter.jump();
    this.announcement = '';
    this.#keepFolds();
    const { view, openFolds, collapsedLanes, filter, query, sort } = this.state;
    const slices = resetSlices(this.state, this.#host.slices);
    this.#state = { ...INITIAL_STATE, view, openFolds, collapsedLanes, filter, query, sort, slices };
  }

  /** The same dataset, some of its entries in other rows: the reader stays where they are. */
  carry(rowOf: RowOf): void {
    this.#keepFolds();
    const slices = remapSlices(this.state, this.#host.slices, rowOf);
    this.#state = { ...movedState(this.state, rowOf), slices };
    this.#carryOver();
  }

  /** Entries stand at other times now: nothing slides there, and folds stay open where they were. */
  retime(): void {
    this.#host.presenter.jump();
    this.#keepFolds();
  }

  #keepFolds(): void {
    this.pending.gaps ??= this.#host.presenter.frame?.picture.extent.gaps;
  }

  /** Applies what was asked for before there was something to apply it to. */
  applyPending(widthKnown: boolean): void {
    const context = this.#host.picture()?.context;
    if (context === undefined) return;
    this.#carryOver();
    this.#grantFocus();
    this.#grantFilter();
    if (this.pending.selected !== undefined) {
      const entry = this.#host.picture()?.model.indexOf(this.pending.selected);
      this.pending.selected = undefined;
      this.#state = reduce(this.state, { type: 'select', entry }, context);
      this.#closeHidden();
    }
    const asked = this.pending.range;
    if (asked === undefined || !widthKnown) return;
    this.pending.range = undefined;
    this.#state = reduce(this.state, { type: 'show', view: asked }, context);
    const picture = this.#host.picture();
    const shown = picture?.view;
    if (shown && (shown.start !== asked.start || shown.end !== asked.end)) {
      this.#host.emit(new TimelineRangeChangeEvent(shown.start, shown.end, true, countInWindow(picture)));
    }
  }

  /** Says where the reader has come to, once the moving is over: one message for each action. */
  #announceSoon(before: TimelineState): void {
    const { picture, isBehind, texts, requestUpdate } = this.#host;
    const { view, openFolds, filter } = this.state;
    if (view === before.view && openFolds === before.openFolds && filter === before.filter) return;
    this.#announcing.start(ANNOUNCE_AFTER_MS, () => {
      const shown = picture();
      if (shown === undefined) return;
      if (isBehind()) {
        this.#announceSoon(before);
        return;
      }
      this.announcement = changeWords(before, this.state, shown, texts());
      requestUpdate();
    });
  }

  /** The keyboard stays at its entry, where the new dataset has it. */
  #grantFocus(): void {
    if (this.pending.focused === undefined) return;
    const entry = this.#host.picture()?.model.indexOf(this.pending.focused);
    this.pending.focused = undefined;
    if (entry !== undefined) this.#state = { ...this.state, focus: { type: 'entry', entry } };
  }

  /** The page asked for another filter, or the dataset is another one. */
  #grantFilter(): void {
    const model = this.#host.picture()?.model;
    if (model === undefined) return;
    const filter = this.pending.filter.grant(model, this.state.filter);
    if (filter === this.state.filter) return;
    this.#state = { ...this.state, filter };
    this.#closeHidden();
  }

  #closeHidden(): void {
    const picture = this.#host.picture();
    this.#closesLater = this.#host.isBehind();
    if (picture === undefined || this.#closesLater) return;
    const { context, stops, marks } = picture;
    this.#state = withoutHidden(this.state, context.isShown, (entry) => {
      const place = lowerBound(stops.times, marks.outerStart[entry] ?? 0);
      return stops.entries[Math.min(place, stops.entries.length - 1)];
    });
  }

  /** Folds that were open stay so where they were, and the window where it still shows something. */
  #carryOver(): void {
    const before = this.pending.gaps;
    const extent = this.#host.picture()?.extent;
    if (before === undefined || extent === undefined) return;
    this.pending.gaps = undefined;
    const openFolds = foldsStillOpen(this.state.openFolds, before, extent.gaps);
    const { view } = this.state;
    const overlaps = view !== undefined && view.start < extent.end && view.end > extent.start;
    this.#state = { ...this.state, openFolds, view: overlaps ? view : undefined };
  }

  get #openId(): string | undefined {
    return this.#idOf(this.state.selected);
  }

  /** In the dataset that was drawn last. */
  #idOf(entry: number | undefined): string | undefined {
    return entry === undefined ? undefined : this.#host.presenter.frame?.picture.model.entries.at(entry)?.id;
  }

  /** The picture shows the present filter again: closes what that hides, and announces it. */
  catchUp(): void {
    if (this.#host.isBehind()) return;
    const filter = this.#unreported;
    this.#unreported = undefined;
    const before = { ...this.state, filter: filter ?? this.state.filter };
    if (this.#closesLater) this.#closeHidden();
    if (filter !== undefined) this.#emit(before, undefined);
  }

  #emit(before: TimelineState, asked: View | undefined): void {
    const picture = this.#host.picture();
    if (picture === undefined) return;
    const waits = before.filter !== this.state.filter && this.#host.isBehind();
    if (waits) this.#unreported ??= before.filter;
    const reported = waits ? { ...before, filter: this.state.filter } : before;
    emitChanges({ before: reported, after: this.state, asked }, picture, this.#host.emit);
  }
}
