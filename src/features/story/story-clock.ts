/** The clock of a playing story: turns the page after enough time to read it, until the reader does anything. */
import { Timer } from '../../base/timer.js';
import { readingTimeMs } from './story-pace.js';
import { watchReader } from './story-stop.js';

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
