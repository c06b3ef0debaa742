/** The reader's interest in threads: the mark under the pointer, the mark with the focus. */
import type { ReactiveController } from 'lit';
import { entryOf } from '../../element/chart/hit-test.js';
import type { TimelineApi } from '../../element/core/feature.js';
import { TimelineHoverEvent } from '../../element/session/events.js';
import { ThreadCurves } from './thread-curves.js';

export class ThreadController implements ReactiveController {
  /** Entry of the mark under the pointer. */
  hovered: number | undefined;
  /** Entry of the mark that has the focus. */
  focused: number | undefined;
  readonly curves: ThreadCurves;

  #timeline: TimelineApi;
  #window: HTMLElement | undefined;

  constructor(timeline: TimelineApi) {
    this.#timeline = timeline;
    this.curves = new ThreadCurves(timeline.requestUpdate);
    timeline.element.addController(this);
  }

  hostUpdated(): void {
    this.#attach(this.#timeline.element.renderRoot.querySelector<HTMLElement>('.window') ?? undefined);
  }

  hostDisconnected(): void {
    this.#attach(undefined);
  }

  /** Whether a mark without an element, or a column, is under the pointer. */
  isTaken(event: MouseEvent): boolean {
    return this.#paintedAt(event) !== undefined || this.#timeline.input.picker.densityAt(event) !== undefined;
  }

  #attach(window: HTMLElement | undefined): void {
    if (window === this.#window) return;
    for (const [type, listener] of this.#listeners) this.#window?.removeEventListener(type, listener);
    this.#point(undefined, undefined);
    this.#window = window;
    for (const [type, listener] of this.#listeners) window?.addEventListener(type, listener);
  }

  /** Entry of the mark under the pointer, if that is not an element. */
  #paintedAt(event: MouseEvent): number | undefined {
    const { presenter, input } = this.#timeline;
    return (presenter.frame?.painter ?? 'elements') === 'elements' ? undefined : input.picker.markAt(event)?.entry;
  }

  #move = (event: PointerEvent): void => {
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    const entry = entryOf(event.target) ?? this.#paintedAt(event);
    // A thread under the pointer stays, with the entry that showed it.
    const onThread = event.target instanceof Element && event.target.closest('.thread') !== null;
    if (entry !== undefined || !onThread) this.#point(entry, this.focused);
  };

  #leave = (): void => {
    this.#point(undefined, this.focused);
  };

  #focusIn = (event: FocusEvent): void => {
    this.#point(this.hovered, entryOf(event.target));
  };

  #focusOut = (): void => {
    this.#point(this.hovered, undefined);
  };

  /** The pointer is on an entry elsewhere, as on the map. */
  hover(entry: number | undefined): void {
    this.#point(entry, this.focused);
  }

  #point(hovered: number | undefined, focused: number | undefined): void {
    if (hovered === this.hovered && focused === this.focused) return;
    const before = this.hovered ?? this.focused;
    this.hovered = hovered;
    this.focused = focused;
    const entry = hovered ?? focused;
    if (entry !== before) this.#timeline.outbox.post(new TimelineHoverEvent(this.#idOf(entry)));
    this.#timeline.requestUpdate();
  }

  #idOf(entry: number | undefined): string | undefined {
    return entry === undefined ? undefined : this.#timeline.picture()?.model.entries.at(entry)?.id;
  }

  readonly #listeners: readonly (readonly [string, EventListener])[] = [
    ['pointermove', this.#move as EventListener],
    ['pointerleave', this.#leave],
    ['focusin', this.#focusIn as EventListener],
    ['focusout', this.#focusOut],
  ];
}
