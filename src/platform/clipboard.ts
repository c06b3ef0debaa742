/** Puts a text into the clipboard, and remembers for a moment that it is there. */
const REMEMBERED_MS = 2500;

export interface ClipboardDeps {
  readonly page: () => Window | undefined;
  readonly onChange: () => void;
}

export class LinkCopy {
  /** Something was copied a moment ago. */
  done = false;

  #host: ClipboardDeps;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ClipboardDeps) {
    this.#host = host;
  }

  /** Returns whether it could: a clipboard may be closed to the page, or not be there at all. */
  async copy(text: string): Promise<boolean> {
    try {
      await this.#host.page()!.navigator.clipboard.writeText(text);
    } catch {
      return false;
    }
    this.done = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.forget, REMEMBERED_MS);
    this.#host.onChange();
    return true;
  }

  forget = (): void => {
    clearTimeout(this.#timer);
    if (!this.done) return;
    this.done = false;
    this.#host.onChange();
  };
}
