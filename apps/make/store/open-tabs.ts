/** Other tabs of the maker: each says which draft it has open, and hears it of the others. */

const CHANNEL = 'conflict-timeline-maker';

interface Word {
  readonly key: string;
  readonly isAnswer: boolean;
}

export class OpenTabs {
  readonly #channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(CHANNEL);

  /** `openKey`: of the draft that this tab has open; undefined without one. `onSame`: another tab has it open too. */
  constructor(openKey: () => string | undefined, onSame: () => void) {
    this.#channel?.addEventListener('message', ({ data }: MessageEvent<Word>) => {
      if (data.key !== openKey()) return;
      onSame();
      if (!data.isAnswer) this.#channel?.postMessage({ key: data.key, isAnswer: true } satisfies Word);
    });
  }

  /** Asks who else has it open. */
  ask(key: string): void {
    this.#channel?.postMessage({ key, isAnswer: false } satisfies Word);
  }

  close(): void {
    this.#channel?.close();
  }
}
