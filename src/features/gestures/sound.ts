/** Plays the entries of the window as tones. Their code loads with the first request; any key stops them. */
import { loadAgain } from '../../dataset/base/load-again.js';
import type { ChartFrame } from '../../element/picture/chart-presenter.js';
import type * as tonesPart from './tones-part.js';

export class Sound {
  #page: Document;
  #audio: AudioContext | undefined;

  constructor(page: Document) {
    this.#page = page;
  }

  /** Resolves when the tones begin, or to why there are none. Rejects if their code cannot be loaded. */
  async play(frame: ChartFrame, rtl: boolean): Promise<'playing' | 'unable' | 'no-entries'> {
    this.stop();
    const { AudioContext: Audio } = globalThis as { readonly AudioContext?: typeof AudioContext };
    if (Audio === undefined) return 'unable';
    // Made at once: some browsers let a page sound only while it answers the reader.
    const audio = new Audio();
    this.#audio = audio;
    this.#page.addEventListener('keydown', this.#onKey, { capture: true });
    const end = (): void => {
      if (this.#audio === audio) this.stop();
    };
    try {
      const { playTones, tonesOf } = await loadAgain(loadTones, 'tonesOf');
      const tones = tonesOf(frame, rtl);
      if (tones.length === 0) {
        end();
        return 'no-entries';
      }
      // A key may have stopped it meanwhile.
      if (this.#audio === audio) playTones(audio, tones, end);
    } catch (error) {
      end();
      throw error;
    }
    return 'playing';
  }

  /** The key that plays only stops: it would begin again. */
  #onKey = (event: KeyboardEvent): void => {
    this.stop();
    if (event.code === 'KeyS') event.stopPropagation();
  };

  readonly stop = (): void => {
    this.#page.removeEventListener('keydown', this.#onKey, { capture: true });
    void this.#audio?.close();
    this.#audio = undefined;
  };
}

async function loadTones(): Promise<typeof tonesPart> {
  return await import('./tones-part.js');
}
