/**
 * The requests of the reader and the page: the one home of the state. Commands go through the reducer; changes are
 * drawn, announced and emitted.
 */
import { lowerBound } from '../../dataset/base/search.js';
import { joinSentences } from '../../words/i18n/join-sentences.js';
import type { Texts } from '../../words/i18n/texts.js';
import { asideKey } from '../interaction/plain-key.js';
import type { Aside, Command } from '../interaction/command.js';
import { INITIAL_STATE, type TimelineState } from '../interaction/reduce.js';
import { withOpenedShown, withoutHidden } from '../interaction/without-hidden.js';
import type { ChartPresenter } from '../picture/chart-presenter.js';
import { countInWindow } from '../picture/window-count.js';
import { toPx, type View } from '../../drawing/scale/view.js';
import { Announcer, type MarkWords, selectionWords } from './announcer.js';
import {
  Pending,
  withKeptFolds,
  withPendingFilter,
  withPendingFocus,
  withPendingRange,
  withPendingSelection,
} from './pending.js';
import { ChangeReporter, TimelineRangeChangeEvent, type ReporterDeps } from './events.js';
import type { changeWords } from './change-words.js';
import type { FocusKeeper } from './focus-keeper.js';
import { freshState, movedState } from './moved-state.js';
import { reduceAll, type RowOf, type Slices } from './slices.js';
import { startMotion } from './start-motion.js';

export interface SessionDeps extends ReporterDeps {
  readonly presenter: ChartPresenter;
  readonly focus: FocusKeeper;
  readonly texts: () => Texts;
  /** Undefined until it has loaded: no first picture says what has changed. Without words if it could not be loaded. */
  readonly changeWords: () => typeof changeWords | undefined;
  readonly requestUpdate: () => void;
  /** Closes a feature's panel in the place of the details; returns whether there was one. */
  readonly closePanel: () => boolean;
  /** Whether the entry of an id is not in the page, and on its way. */
  readonly isComing: (id: string) => boolean;
  /** Goes to an entry that is not in the page; returns whether it does. */
  readonly stepBeyond: (step: 1 | -1) => boolean;
  readonly slices: Slices;
}

export class Session {
  readonly pending = new Pending();
  readonly announcer: Announcer;

  #deps: SessionDeps;
  #state: TimelineState = INITIAL_STATE;
  #reporter: ChangeReporter;
  /** The picture does not show yet what the filter hides. */
  #closesLater = false;

  constructor(deps: SessionDeps) {
    this.#deps = deps;
    this.announcer = new Announcer(deps.requestUpdate);
    this.#reporter = new ChangeReporter(deps);
  }

  get state(): TimelineState {
    return this.#state;
  }

  /** Id of the open entry, or of the one that will open when it is there. */
  get selectedId(): string | undefined {
    return this.pending.selected ?? this.#openId;
  }

  /** The result of the last action, for a screen reader, with the language of each part. */
  get announced(): unknown {
    return this.announcer.content;
  }

  /** Says this instead of the words for the last action. Without `mark` all of it has the language of the element. */
  announce(words: string, mark?: MarkWords): void {
    this.announcer.announce(words, mark);
  }

  /** Changes part of the state without an event: the page asked for it, or the data are others. */
  patch(part: Partial<TimelineState>): void {
    this.#state = { ...this.#state, ...part };
  }

  /** Runs a command without an event or a motion: the page asked for it. */
  apply(command: Command): void {
    const context = this.#deps.picture()?.context;
    if (context !== undefined) this.#state = reduceAll(this.#state, command, context, this.#deps.slices);
  }

  /** Sets the open entry without an event: the page asked for it. */
  requestSelected(id: string | undefined): void {
    this.pending.selected = id;
    this.patch({ selected: undefined });
  }

  /** Sets the window without an event, unless it has to be clamped. */
  requestRange(range: View | undefined): void {
    this.pending.range = range;
    if (range === undefined) this.patch({ view: undefined });
  }

  dispatch(command: Command, animate: boolean): void {
    const { picture, presenter, requestUpdate, slices } = this.#deps;
    const context = picture()?.context;
    if (context === undefined) return;
    if (command.type === 'follow') this.pending.selected = undefined;
    const before = this.state;
    const after = withOpenedShown(before, reduceAll(before, command, context, slices), context.isShown);
    const asked = command.type === 'show' ? command.view : undefined;
    if (after === before) {
      if (asked !== undefined) this.#reporter.report(before, after, asked);
      return;
    }
    startMotion(presenter, before, after, animate);
    this.#state = after;
    if (after.filter !== before.filter) this.#closeHidden();
    requestUpdate();
    this.#announceLater(before);
    this.#reporter.report(before, this.state, asked);
  }

  /** Adopts a state from elsewhere, such as the address: nothing moves, and the changes are reported. */
  restore(state: TimelineState): void {
    const before = this.state;
    this.pending.selected = undefined;
    this.pending.range = undefined;
    this.announcer.coming.stop();
    this.#deps.presenter.jump();
    this.#state = state;
    this.refresh();
    this.#reporter.report(before, state, undefined);
  }

  /**
   * Opens the panel above the details, or closes it. The focus goes along, to one of its steps if more of them were
   * requested, and returns afterwards.
   */
  openAside(aside: Aside | undefined, step?: number): void {
    const { focus } = this.#deps;
    const { aside: before, selected } = this.state;
    this.dispatch({ type: 'aside', aside }, false);
    if (step !== undefined) focus.wantStep(step);
    else if (aside !== undefined) focus.wantDetails();
    else if (before !== undefined) focus.wantOpener(asideKey(before));
    if (aside === undefined && before !== undefined) this.announce(selectionWords(selected, this.#deps));
  }

  /** Opens an entry, or closes the open one. `thenFocus` moves the focus along; `inPlace` keeps the window. */
  select(entry: number | undefined, thenFocus: boolean, inPlace = false): void {
    const { focus, texts, closePanel } = this.#deps;
    if (entry === undefined && thenFocus && closePanel()) return;
    const { selected: before, filter } = this.state;
    this.pending.selected = undefined;
    this.dispatch({ type: 'select', entry, inPlace }, true);
    if (thenFocus && entry === undefined) focus.wantStop();
    else if (thenFocus) focus.wantDetails();
    if (entry !== undefined) focus.wantInView();
    if (entry !== before) {
      // The target of a focus that goes along gives its own name, or says that it is expanded.
      const words = thenFocus && entry !== undefined ? '' : selectionWords(entry, this.#deps);
      const removed = this.state.filter === filter ? '' : texts().text('filtersRemoved');
      this.announce(joinSentences([removed, words], texts().locale));
    }
    this.refresh();
  }

  /** Brings an entry into view, with the keyboard focus. */
  reveal(entry: number): void {
    this.#deps.focus.wantStop();
    this.dispatch({ type: 'focus', stop: { type: 'entry', entry } }, true);
  }

  refresh(): void {
    this.#deps.requestUpdate();
  }

  /** Opens the next entry in time (1) or the previous one (-1). */
  step(step: 1 | -1): void {
    const picture = this.#deps.picture();
    if (picture === undefined || this.#deps.stepBeyond(step)) return;
    const { focusOrder, view } = picture;
    const { selected } = this.state;
    // Steps with nothing open begin at the window: forward at its start, back at its end.
    const outside = step === 1 ? lowerBound(focusOrder.times, view.start) - 1 : lowerBound(focusOrder.times, view.end);
    const entry = focusOrder.entries[(selected === undefined ? outside : focusOrder.placeOf(selected)) + step];
    if (entry !== undefined) this.select(entry, false);
  }

  /** Zooms about the open entry while it is in view, else about the middle. */
  zoom(factor: number): void {
    const picture = this.#deps.picture();
    if (picture === undefined) return;
    const { target, context } = picture;
    const { selected } = this.state;
    const px = selected === undefined ? -1 : toPx(target, context.timeOf(selected));
    this.dispatch({ type: 'zoom', factor, px: px >= 0 && px <= target.widthPx ? px : target.widthPx / 2 }, true);
  }

  /** There is a new dataset: earlier requests stay, if they can be applied. */
  startOver(): void {
    this.pending.selected ??= this.#openId;
    this.pending.focused ??= this.#idOf(this.state.focus?.type === 'entry' ? this.state.focus.entry : undefined);
    this.#deps.presenter.jump();
    this.announce('');
    this.#keepFolds();
    this.#state = freshState(this.state, this.#deps.slices);
  }

  /** The same dataset with some of its entries in other rows: the reader stays in place, or beside what is gone. */
  carry(rowOf: RowOf, besideOf?: RowOf): void {
    this.#keepFolds();
    this.#state = movedState(this.state, this.#deps.slices, rowOf, besideOf);
    // The gaps of another zone or other times are known when their picture is there.
    if (!this.#deps.isBehind()) this.#applyStep(withKeptFolds);
  }

  /** Entries have other times now: nothing slides there, and folds stay open in their places. */
  retime(): void {
    this.#deps.presenter.jump();
    this.#keepFolds();
  }

  /** Applies requests that came before they could be applied. */
  applyPending(widthKnown: boolean): void {
    if (this.#deps.picture() === undefined) return;
    this.#applyStep(withKeptFolds);
    this.#applyStep(withPendingFocus);
    if (this.#applyStep(withPendingFilter)) this.#closeHidden();
    const { selected } = this.pending;
    const waits = selected !== undefined && this.#deps.isComing(selected);
    if (!waits && this.#applyStep(withPendingSelection)) this.#closeHidden();
    const { range } = this.pending;
    if (range === undefined || !widthKnown) return;
    this.#applyStep(withPendingRange);
    const picture = this.#deps.picture();
    const shown = picture?.view;
    if (shown && (shown.start !== range.start || shown.end !== range.end)) {
      this.#deps.emit(new TimelineRangeChangeEvent(shown.start, shown.end, true, countInWindow(picture)));
    }
  }

  /** The picture shows the present filter again: closes what that hides, and reports it. */
  catchUp(): void {
    if (this.#deps.isBehind()) return;
    const before = this.#reporter.takeUnreported(this.state);
    if (this.#closesLater) this.#closeHidden();
    if (before !== undefined) this.#reporter.report(before, this.state, undefined);
  }

  /** Returns whether there was something to apply. */
  #applyStep(step: typeof withKeptFolds): boolean {
    const picture = this.#deps.picture();
    if (picture === undefined) return false;
    const before = this.#state;
    this.#state = step(before, this.pending, picture);
    return this.#state !== before;
  }

  #closeHidden(): void {
    const picture = this.#deps.picture();
    this.#closesLater = this.#deps.isBehind();
    if (picture === undefined || this.#closesLater) return;
    const { context, focusOrder, marks } = picture;
    this.#state = withoutHidden(this.state, context.isShown, (entry) => {
      const place = lowerBound(focusOrder.times, marks.outerStart[entry] ?? 0);
      return focusOrder.entries[Math.min(place, focusOrder.entries.length - 1)];
    });
  }

  #announceLater(before: TimelineState): void {
    const { picture, isBehind, texts, changeWords: says } = this.#deps;
    const { view, openFolds, filter } = this.state;
    if (view === before.view && openFolds === before.openFolds && filter === before.filter) return;
    this.announcer.announceLater(() => {
      const shown = picture();
      if (shown === undefined) return this.announcer.words;
      return isBehind() || shown.edges.isComing ? undefined : says()?.(before, this.state, shown, texts());
    });
  }

  #keepFolds(): void {
    this.pending.gaps ??= this.#deps.presenter.frame?.picture.extent.gaps;
  }

  get #openId(): string | undefined {
    return this.#idOf(this.state.selected);
  }

  #idOf(entry: number | undefined): string | undefined {
    return entry === undefined ? undefined : this.#deps.presenter.frame?.picture.model.entries.at(entry)?.id;
  }
}
