/**
 * Moves the focus to the target of a command when that is drawn, and back to where it came from. `data-focus` names the
 * targets in the tree, so that no other code has to know how the tree is built.
 */
import type { TimelineState } from '../interaction/reduce.js';
import { Code } from '../../dataset/base/code.js';

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

interface FocusMover {
  restoreFocus(
    memory: FocusMemory,
    root: ShadowRoot,
    state: TimelineState,
    at: { readonly inMotion: boolean; readonly isAwaited: () => boolean },
  ): void;
  revealOpen(memory: FocusMemory, root: ShadowRoot, selected: number): void;
  uncoverFocus(event: FocusEvent): void;
}

/** The code that moves the focus, which loads after the first picture. Requests wait for it. */
export const focusCode = new Code<FocusMover>();

export interface FocusDeps {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

export class FocusKeeper {
  #deps: FocusDeps;
  /** The target of the focus may be loading. */
  #isAwaited: () => boolean;
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

  constructor(deps: FocusDeps, isAwaited: () => boolean) {
    this.#deps = deps;
    this.#isAwaited = isAwaited;
  }

  /** Set while the element itself moves the focus: its listeners leave the window as it is. */
  get isRestoring(): boolean {
    return this.#memory.isRestoring;
  }

  /** Focuses a drawn target. */
  now(target: string): void {
    focusElement(this.#deps.renderRoot, target);
  }

  /** To an entry, in any view. */
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

  /** After the next update, focuses the mark or fold of the keyboard's place. */
  wantStop(): void {
    this.#memory.request = 'stop';
  }

  /** After the next update, focuses the details. */
  wantDetails(): void {
    this.#memory.request = 'details';
  }

  /** After the next update, focuses the button that opened an aside. */
  wantOpener(key: string): void {
    this.#memory.request = { opener: key };
  }

  /** After the next update, focuses an entry among those of an actor. */
  wantStep(entry: number): void {
    this.#memory.request = { step: entry };
  }

  /** After the next update, the open entry is visible: in the list, and in the chart if a sheet may cover it. */
  wantInView(): void {
    this.#memory.inView ??= 'under-sheet';
  }

  /** After the next update, the open entry is visible in any view. */
  wantOnPage(): void {
    this.#memory.inView = 'always';
  }

  /** Scrolls just far enough to show the open entry. */
  reveal(root: ShadowRoot, selected: number | undefined): void {
    const { inView, brought } = this.#memory;
    if (!focusCode.there && inView !== 'again') return;
    this.#memory.inView = undefined;
    if (inView === undefined || selected === undefined || (inView === 'again' && selected !== brought)) return;
    focusCode.now?.revealOpen({ ...this.#memory, inView }, root, selected);
    this.#memory.brought = selected;
  }

  /** Call after the tree is drawn. */
  restore(root: ShadowRoot, state: TimelineState, inMotion: boolean): void {
    focusCode.now?.restoreFocus(this.#memory, root, state, { inMotion, isAwaited: this.#isAwaited });
  }

  /** An element that takes the focus by key never stays under a panel at the foot. */
  readonly uncover = (event: FocusEvent): void => {
    focusCode.now?.uncoverFocus(event);
  };
}

export function focusElement(root: ParentNode, target: string): boolean {
  const found = root.querySelector<HTMLElement>(`[data-focus="${target}"]`);
  found?.focus();
  return found !== null;
}
