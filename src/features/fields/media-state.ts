/** What the reader asked for in the open entry. It is forgotten when another one opens. */
export class MediaState {
  #entry: string | undefined;
  #asked = new Set<string>();
  #loaded: string | undefined;

  /** Resolves when the change is drawn. */
  readonly #redraw: () => Promise<unknown>;

  constructor(redraw: () => Promise<unknown>) {
    this.#redraw = redraw;
  }

  /** The address of the service that is loaded: one at a time. Undefined before any click, empty after it was closed. */
  get loaded(): string | undefined {
    return this.#loaded;
  }

  /** `entry`: id of the open one. */
  follow(entry: string | undefined): void {
    if (entry === this.#entry) return;
    this.#entry = entry;
    this.#asked = new Set();
    this.#loaded = undefined;
  }

  isAsked(url: string): boolean {
    return this.#asked.has(url);
  }

  /** Content that may distress. */
  ask(url: string): Promise<unknown> {
    this.#asked.add(url);
    return this.#redraw();
  }

  load(url: string): Promise<unknown> {
    this.#loaded = url;
    return this.#redraw();
  }

  unload(): Promise<unknown> {
    this.#loaded = '';
    return this.#redraw();
  }
}
