/** Writes texts into the clipboard. */
import { Timer } from '../../dataset/base/timer.js';

const REMEMBERED_MS = 2500;

/** Resolves to whether it could: a clipboard may be closed to the page, or not exist. */
export async function writeClipboard(page: Window | undefined, text: string): Promise<boolean> {
  try {
    await page!.navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

export interface ClipboardDeps {
  readonly page: () => Window | undefined;
  readonly onChange: () => void;
}

/** Writes a text, and remembers for a moment that it has. */
export class RememberedCopy {
  /** Something was copied a moment ago. */
  done = false;

  #deps: ClipboardDeps;
  #memory = new Timer();

  constructor(deps: ClipboardDeps) {
    this.#deps = deps;
  }

  /** Resolves to whether it could. */
  async copy(text: string): Promise<boolean> {
    if (!(await writeClipboard(this.#deps.page(), text))) return false;
    this.done = true;
    this.#memory.start(REMEMBERED_MS, this.forget);
    this.#deps.onChange();
    return true;
  }

  forget = (): void => {
    this.#memory.stop();
    if (!this.done) return;
    this.done = false;
    this.#deps.onChange();
  };
}
