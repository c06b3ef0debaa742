/** Clicks, keys, gestures and the focus in the chart, turned into commands. */
import { Timer } from '../../dataset/base/timer.js';
import type { DensityTip } from '../../element/chart/chart-picker.js';
import { knowChart } from '../../element/chart/keys-hint.js';
import { plainNames } from '../../element/chart/plain-names.js';
import type { ChartClick, ChartFocus, ChartKey } from '../../element/chart/chart-input.js';
import type { WordLength } from '../../element/chart/spoken-names.js';
import { entryOf } from '../../element/chart/hit-test.js';
import type { GesturesApi } from '../../element/core/feature-apis.js';
import type { TimelineApi } from '../../element/core/feature.js';
import type { PlainKey } from '../../words/i18n/messages.js';
import type { Direction, Stop } from '../../element/interaction/command.js';
import { keyAction, type KeyAction } from '../../element/interaction/keyboard.js';
import { stopTowards } from '../../element/interaction/moves.js';
import { spanKey, spanOf } from '../../element/interaction/span-key.js';
import type { Picture } from '../../element/picture/picture.js';
import { restoreFocus, revealOpen, uncoverFocus } from '../../element/session/focus-mover.js';
import { moveMenu } from '../../drawing/platform/menu-moves.js';
import { toPx } from '../../drawing/scale/view.js';
import { Sound } from './sound.js';
import { openFocusedLane } from './lane-rows.js';
import { goInto, stepInTime } from './time-steps.js';

const LENGTHS: readonly WordLength[] = ['normal', 'full', 'short'];
const ENDS: Partial<Record<Direction, PlainKey>> = {
  previous: 'endFirst',
  next: 'endLast',
  up: 'endFirstLane',
  down: 'endLastLane',
};

const HINT_MS = 1800;
const HINT_AFTER_MS = 250;
/** Whether the page has already explained the wheel, through any element. */
let hinted = false;

export class GestureAnswers implements GesturesApi {
  readonly moveFocus = { restoreFocus, revealOpen, uncoverFocus };
  readonly moveMenu = moveMenu;

  #timeline: TimelineApi;
  #hinting = new Timer();
  #sound: Sound;

  constructor(timeline: TimelineApi) {
    this.#timeline = timeline;
    this.#sound = new Sound(timeline.element.ownerDocument);
  }

  attach(window: HTMLElement | undefined): void {
    if (window !== undefined) return;
    const { input } = this.#timeline;
    this.#hinting.stop();
    this.#sound.stop();
    input.hint = undefined;
    input.tip = undefined;
  }

  onClick(click: ChartClick): void {
    const { input, focus, session, many } = this.#timeline;
    const painted = entryOf(click.target) === undefined ? input.picker.markAt(click) : undefined;
    const entry = entryOf(click.target) ?? painted?.entry;
    const gap = gapOf(click.target);
    const span = spanOf(click.target);
    if (span !== undefined) goInto(this.#timeline, span);
    else if (entry !== undefined) {
      this.#toggle(entry, painted === undefined ? laneOf(click.target) : { lane: painted.lane });
    } else if (gap !== undefined) {
      focus.wantStop();
      session.dispatch({ type: 'toggle-fold', gap }, true);
    } else {
      // A mark without an element is looked up by code that may be on its way.
      many.whenHere(() => {
        const found = input.picker.markAt(click);
        if (found !== undefined) this.#toggle(found.entry, { lane: found.lane });
        else if (!this.#openDensity(click)) session.select(undefined, false);
      });
    }
  }

  onKey(key: ChartKey): void {
    const picture = this.#timeline.picture();
    if (picture === undefined) return;
    knowChart();
    const action = keyAction(key, { rtl: this.#timeline.rtl, px: this.#focusPx(picture) });
    if (action !== undefined) this.#act(action);
  }

  onFocus({ target, inPlace }: ChartFocus): void {
    const entry = entryOf(target);
    const gap = gapOf(target);
    const span = spanOf(target);
    const { session } = this.#timeline;
    const stop = session.state.focus;
    if (entry !== undefined && !isAt(stop, entry, target)) {
      session.dispatch({ type: 'focus', stop: { type: 'entry', entry, ...laneOf(target) }, inPlace }, true);
    } else if (span !== undefined && (stop?.type !== 'span' || spanKey(stop.span) !== spanKey(span))) {
      session.dispatch({ type: 'focus', stop: { type: 'span', span }, inPlace }, true);
    } else if (gap !== undefined && (stop?.type !== 'fold' || stop.gap !== gap)) {
      session.dispatch({ type: 'focus', stop: { type: 'fold', gap }, inPlace }, true);
    }
  }

  onPointerMove(event: PointerEvent): void {
    const still = event.pointerType === 'mouse' && event.buttons === 0;
    this.#showTip(still ? this.#timeline.input.picker.tipAt(event) : undefined);
  }

  onPointerLeave(): void {
    this.#showTip(undefined);
  }

  /** Opens an entry under the pointer, or closes it. */
  #toggle(entry: number, lane: { readonly lane?: number }): void {
    const { session } = this.#timeline;
    session.dispatch({ type: 'focus', stop: { type: 'entry', entry, ...lane }, inPlace: true }, false);
    session.select(entry === session.state.selected ? undefined : entry, false, true);
  }

  /** Goes to the entries counted by the density under the pointer. */
  #openDensity(click: ChartClick): boolean {
    const goal = this.#timeline.input.picker.goalAt(click);
    if (goal === undefined) return false;
    this.#showTip(undefined);
    const { session } = this.#timeline;
    if ('view' in goal) session.dispatch({ type: 'show', view: goal.view }, true);
    else if ('open' in goal) session.dispatch({ type: 'open-lane', lane: goal.open }, true);
    else if ('aside' in goal) session.openAside(goal.aside);
    else this.#toggle(goal.entry, { lane: goal.lane });
    return true;
  }

  #showTip(tip: DensityTip | undefined): void {
    const { input } = this.#timeline;
    if (tip?.text === input.tip?.text) return;
    input.tip = tip;
    this.#timeline.requestUpdate();
  }

  #act(action: KeyAction): void {
    const { session, focus } = this.#timeline;
    const stop = session.state.focus;
    if (action.type === 'length') this.#turnLength();
    else if (action.type === 'counts') this.#sayCounts();
    else if (action.type === 'sound') this.#play();
    else if (action.type === 'lane-rows') openFocusedLane(this.#timeline);
    else if (action.type === 'time') stepInTime(this.#timeline, action.step);
    else if (action.type === 'move') this.#move(action.direction);
    else if (action.type !== 'open') {
      focus.wantStop();
      session.dispatch(action, true);
    } else if (stop?.type === 'fold') {
      focus.wantStop();
      session.dispatch({ type: 'toggle-fold', gap: stop.gap }, true);
    } else if (stop?.type === 'span') goInto(this.#timeline, stop.span);
    else if (stop !== undefined) session.select(stop.entry, true);
  }

  /** A window without an entry has no tones: its words say so. */
  #play(): void {
    const { session, texts, presenter, rtl, many } = this.#timeline;
    const { frame } = presenter;
    if (frame === undefined) return;
    const say = (words: string | undefined): void => {
      if (words !== undefined) session.announce(words);
    };
    this.#sound.play(frame, rtl).then(
      (result) => {
        if (result === 'unable') say(texts().text('soundNone'));
        else if (result === 'no-entries')
          say(many.code.changeWords(session.state, session.state, frame.picture, texts()));
      },
      () => {
        say(texts().text('partFailed'));
      },
    );
  }

  #move(direction: Direction): void {
    const { session, focus, picture } = this.#timeline;
    const context = picture()?.context;
    const next = context && stopTowards(session.state, direction, context);
    focus.wantStop();
    if (next === undefined) this.#sayEnd(direction);
    else session.dispatch({ type: 'focus', stop: next }, true);
  }

  #sayCounts(): void {
    const { session, texts, picture, many } = this.#timeline;
    const shown = picture();
    const words = shown && many.code.countWords(shown, texts());
    if (words !== undefined) session.announce(words);
  }

  /** The next length of the words of an entry, and the present entry in it. */
  #turnLength(): void {
    const { input, session, texts, presenter, requestUpdate, many } = this.#timeline;
    const { focus } = session.state;
    input.length = LENGTHS[(LENGTHS.indexOf(input.length) + 1) % LENGTHS.length]!;
    requestUpdate();
    const { scene, picture } = presenter.frame ?? {};
    if (focus?.type !== 'entry' || scene === undefined || picture === undefined) return;
    const lane = focus.lane ?? scene.lane[scene.entry.indexOf(focus.entry)];
    const plain = plainNames(picture, texts(), scene);
    const words = many.code.spokenNames(picture, texts(), { focus: undefined, length: input.length, scene, plain });
    if (lane !== undefined) session.announce(words(focus.entry, lane));
  }

  /** Nothing lies that way. An archive has more than is here. */
  #sayEnd(direction: Direction): void {
    const { session, texts, picture } = this.#timeline;
    const { totals, model } = picture() ?? {};
    const key = ENDS[direction];
    const isLane = direction === 'up' || direction === 'down';
    const { focus } = session.state;
    if (key === undefined || focus === undefined || (isLane && focus.type !== 'entry') || totals!.all > model!.count)
      return;
    session.announce(texts().text(key));
  }

  /** Keys zoom about the focused mark while it is in view, else about the middle. */
  #focusPx({ context, target }: Picture): number {
    const stop = this.#timeline.session.state.focus;
    const gap =
      stop?.type === 'fold' ? context.focusOrder.gaps[stop.gap] : stop?.type === 'span' ? stop.span : undefined;
    const middle = gap === undefined ? -1 : (toPx(target, gap.start) + toPx(target, gap.end)) / 2;
    const px = stop?.type === 'entry' ? toPx(target, context.timeOf(stop.entry)) : middle;
    return px >= 0 && px <= target.widthPx ? px : target.widthPx / 2;
  }

  /** Shows the hint once a visit, and only after the wheel rests over the chart: scrolling past brings no message. */
  hint(): void {
    if (hinted) return;
    this.#hinting.start(HINT_AFTER_MS, () => {
      if (hinted || this.#timeline.input.window?.matches(':hover') !== true) return;
      hinted = true;
      this.#setHint(true);
      this.#hinting.start(HINT_MS, () => {
        this.#setHint(false);
      });
    });
  }

  #setHint(hinting: boolean): void {
    const { input, texts } = this.#timeline;
    input.hint = hinting ? texts().text('wheelHint', { key: isApple() ? '⌘' : 'Ctrl' }) : undefined;
    this.#timeline.requestUpdate();
  }
}

function isApple(): boolean {
  return /mac|iphone|ipad/i.test(navigator.userAgent);
}

/** Whether the keyboard is at this mark of an entry already. */
function isAt(stop: Stop | undefined, entry: number, target: EventTarget | null): boolean {
  if (stop?.type !== 'entry' || stop.entry !== entry) return false;
  const { lane } = laneOf(target);
  if (stop.lane !== undefined || lane === undefined) return stop.lane === lane || lane === undefined;
  return (target as Element).closest('[data-lane]')?.getAttribute('tabindex') === '0';
}

function gapOf(element: EventTarget | null): number | undefined {
  const fold = element instanceof Element ? element.closest('[data-gap], [data-fold]') : null;
  return fold === null ? undefined : Number(fold.getAttribute('data-gap') ?? fold.getAttribute('data-fold'));
}

function laneOf(element: EventTarget | null): { readonly lane?: number } {
  const lane = element instanceof Element ? element.closest('[data-lane]')?.getAttribute('data-lane') : undefined;
  return lane === null || lane === undefined ? {} : { lane: Number(lane) };
}
