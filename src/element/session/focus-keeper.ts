/**
 * Moves the focus to the target of a command when that is drawn, and back to where it came from. `data-focus` names the
 * targets in the tree, so that no other code has to know how the tree is built.
 */
import type { TimelineState } from '../interaction/reduce.js';

export type FocusRequest = 'stop' | 'details' | { readonly opener: string } | { readonly step: number } | undefined;

/** Requests for the next update. */
export interface FocusMemory {
  request: FocusRequest;
  /** What had the focus before the drawing: if it is gone, its successor is next. */
  had: Element | undefined;
  inView: 'always' | 'under-sheet' | 'again' | undefined;
  /** The open entry that was last scrolled into view. */
  brought: number | undefined;
  /** Set while the element itself moves the focus. */
  isRestoring: boolean;
  /** The focus waits on the list box until the window rests. */
  isWaiting: boolean;
}

/** Moves the focus, which no first picture needs. */
export interface FocusMover {
  restoreFocus(
    memory: FocusMemory,
    root: ShadowRoot,
    state: TimelineState,
    at: { readonly inMotion: boolean; readonly isAwaited: () => boolean },
  ): void;
  revealOpen(memory: FocusMemory, root: ShadowRoot, selected: number): void;
  uncoverFocus(event: FocusEvent): void;
}

export interface FocusDeps {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

interface FocusHelp {
  /** The target of the focus may be loading. */
  readonly isAwaited: () => boolean;
  /** Undefined until it has loaded: requests wait for it. */
  readonly mover: () => FocusMover | undefined;
}

export class FocusKeeper {
  #deps: FocusDeps;
  #help: FocusHelp;
  readonly #memory: FocusMemory = {
    request: undefined,
    had: undefined,
    inView: undefined,
    brought: undefined,
    isRestoring: false,
    isWaiting: false,
  };
  /** Room for the rows at the last update. */
  #roomPx: number | undefined;

  constructor(deps: FocusDeps, help: FocusHelp) {
    this.#deps = deps;
    this.#help = help;
  }

  /** Set while the element itself moves the focus: its listeners leave the window as it is. */
  get isRestoring(): boolean {
    return this.#memory.isRestoring;
  }

  /** Focuses a drawn target. */
  now(target: string): void {
    focusElement(this.#deps.renderRoot, target);
  }

  /** Focuses an entry, in any view. */
  nowEntries(): void {
    this.#deps.renderRoot.querySelector<HTMLElement>('.window [tabindex="0"], .list .toggle')?.focus();
  }

  /**
   * Call before the tree is drawn again. In a container with its own height `roomPx` is the room for the rows: if a
   * panel has taken some of it, rows have other places, and the last entry scrolled into view is scrolled there again.
   */
  beforeUpdate({ activeElement }: Pick<DocumentOrShadowRoot, 'activeElement'>, roomPx: number | undefined): void {
    this.#memory.had = activeElement ?? undefined;
    if (roomPx !== this.#roomPx) this.#memory.inView ??= 'again';
    this.#roomPx = roomPx;
  }

  /** Focuses the mark or fold of the keyboard's place after the next update. */
  wantStop(): void {
    this.#memory.request = 'stop';
  }

  /** Focuses the details after the next update. */
  wantDetails(): void {
    this.#memory.request = 'details';
  }

  /** Focuses the button that opened an aside after the next update. */
  wantOpener(key: string): void {
    this.#memory.request = { opener: key };
  }

  /** Focuses an entry among those of an actor after the next update. */
  wantStep(entry: number): void {
    this.#memory.request = { step: entry };
  }

  /** Makes the open entry visible after the next update: in the list, and in the chart if a sheet may cover it. */
  wantInView(): void {
    this.#memory.inView ??= 'under-sheet';
  }

  /** Makes the open entry visible in any view after the next update. */
  wantOnPage(): void {
    this.#memory.inView = 'always';
  }

  /** Scrolls just far enough to show the open entry. */
  reveal(root: ShadowRoot, selected: number | undefined): void {
    const { inView, brought } = this.#memory;
    const mover = this.#help.mover();
    if (mover === undefined && inView !== 'again') return;
    this.#memory.inView = undefined;
    if (inView === undefined || selected === undefined || (inView === 'again' && selected !== brought)) return;
    mover?.revealOpen({ ...this.#memory, inView }, root, selected);
    this.#memory.brought = selected;
  }

  /** Call after the tree is drawn. */
  restore(root: ShadowRoot, state: TimelineState, inMotion: boolean): void {
    const { mover, isAwaited } = this.#help;
    mover()?.restoreFocus(this.#memory, root, state, { inMotion, isAwaited });
  }

  /** An element that takes the focus by key never stays under a panel at the foot. */
  readonly uncover = (event: FocusEvent): void => {
    this.#help.mover()?.uncoverFocus(event);
  };
}

export function focusElement(root: ParentNode, target: string): boolean {
  const found = root.querySelector<HTMLElement>(`[data-focus="${target}"]`);
  found?.focus();
  return found !== null;
}
