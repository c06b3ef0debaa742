/** The clock of a playing story: turns the page after enough time to read it, until the reader does anything. */
import { Timer } from '../../dataset/base/timer.js';

/** Stops a playing story at once when the reader does anything. */
const EVENTS = ['keydown', 'pointerdown', 'wheel', 'focusin', 'visibilitychange'] as const;
const LISTENING: AddEventListenerOptions = { capture: true, passive: true };

/**
 * Calls `stop` at the first action of the reader, except those that `isOwn` accepts. Returns a function that ends the
 * watch.
 */
function watchReader(page: Document, isOwn: (event: Event) => boolean, stop: () => void): () => void {
  const onSign = (event: Event): void => {
    if (!isOwn(event)) stop();
  };
  for (const type of EVENTS) page.addEventListener(type, onSign, LISTENING);
  return () => {
    for (const type of EVENTS) page.removeEventListener(type, onSign, LISTENING);
  };
}

/** The time of a step while the story plays: long enough to read it. */
const MIN_MS = 6000;
const MAX_MS = 24_000;
/** Time to look at the chart before reading. */
const LOOK_MS = 2000;
/** Readers take in about 17 characters a second. */
const CHARACTER_MS = 60;

export function readingTimeMs(characters: number): number {
  return Math.min(Math.max(LOOK_MS + characters * CHARACTER_MS, MIN_MS), MAX_MS);
}

export interface StoryClockDeps {
  readonly page: () => Document;
  /** Takes one step; returns whether there are more. */
  readonly turn: () => boolean;
  /** The amount of text to read now; undefined if the story is closed. */
  readonly characters: () => number | undefined;
  readonly onChange: () => void;
}

export class StoryClock {
  playing = false;

  #deps: StoryClockDeps;
  #timer = new Timer();
  #endWatch: (() => void) | undefined;

  constructor(deps: StoryClockDeps) {
    this.#deps = deps;
  }

  start(): void {
    this.playing = true;
    this.#endWatch ??= watchReader(this.#deps.page(), isPlayControl, () => {
      this.stop();
    });
    this.#wind();
    this.#deps.onChange();
  }

  stop(): void {
    this.#timer.stop();
    this.#endWatch?.();
    this.#endWatch = undefined;
    if (!this.playing) return;
    this.playing = false;
    this.#deps.onChange();
  }

  #wind(): void {
    const characters = this.#deps.characters();
    this.#timer.stop();
    if (characters !== undefined) this.#timer.start(readingTimeMs(characters), this.#turn);
  }

  #turn = (): void => {
    if (this.#deps.turn()) this.#wind();
    else this.stop();
  };
}

/** The button of autoplay, and the key that does the same, stop it themselves. */
function isPlayControl(event: Event): boolean {
  const path = event.composedPath().filter((node) => node instanceof Element);
  const onButton = path.some((node) => node.matches('.story-play'));
  if (!(event instanceof KeyboardEvent)) return onButton && event.type !== 'wheel';
  return onButton ? PRESSES.has(event.key) : event.key === ' ' && path.some((node) => node.matches('.story'));
}

const PRESSES: ReadonlySet<string> = new Set(['Enter', ' ']);
