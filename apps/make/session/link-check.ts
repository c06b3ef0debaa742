/** Reads a linked sheet as the element will, so that the editor sees what a page shows before anybody else does. */
import { loadSheet } from '../../../src/convert/import/linked-sheet.js';
import type { SheetLink } from '../model/sheet-link.js';

const TIMEOUT_MS = 30_000;

export type LinkReading =
  | { readonly state: 'reading' }
  | { readonly state: 'read'; readonly entries: number }
  /** `why`: in English. */
  | { readonly state: 'failed'; readonly why: string };

export class LinkCheck {
  #reading: LinkReading | undefined;
  #key = '';
  #stop: AbortController | undefined;

  constructor(readonly onChange: () => void) {}

  /** Asks again only if the address or the columns are others. Undefined if nothing is linked. */
  follow(link: SheetLink | undefined): LinkReading | undefined {
    const key = link === undefined ? '' : `${link.src}\n${link.columns}`;
    if (key === this.#key) return this.#reading;
    this.#key = key;
    this.#stop?.abort();
    this.#reading = link && { state: 'reading' };
    if (link !== undefined) void this.#read(link, (this.#stop = new AbortController()).signal);
    return this.#reading;
  }

  async #read({ src, columns }: SheetLink, signal: AbortSignal): Promise<void> {
    const nothing = (): void => undefined;
    const options = { signal, timeoutMs: TIMEOUT_MS, onProgress: nothing, onPart: nothing };
    const loaded = await loadSheet(src, columns, options);
    if (signal.aborted || loaded === undefined) return;
    this.#reading =
      'error' in loaded
        ? { state: 'failed', why: loaded.error.message }
        : { state: 'read', entries: loaded.validation.count };
    this.onChange();
  }
}
