/** Loads the borders that `map-data` names, by the rules of `src`. A fault is an issue; the map stays without borders. */
import { createIssue } from '../../dataset/data/issue-text.js';
import type { Issue } from '../../dataset/data/issue.js';
import { failureOf, httpError } from '../../dataset/sources/load-errors.js';
import { Patience } from '../../dataset/sources/patience.js';
import { readBorders, type Borders } from '../../drawing/geo/read-borders.js';
import type { TimelineApi } from '../../element/core/feature.js';
import { badAddress, resolveAddress } from '../../dataset/sources/source-address.js';

const PATH = 'map-data';
const ACCEPT = 'application/geo+json, application/json, */*;q=0.5';
const CURES = {
  http: 'check the address: the server has no such file',
  network: 'check the address, and whether its server allows requests of this page (CORS)',
  timeout: 'raise the attribute timeout, or serve a smaller file',
} as const;

export interface LoadedBorders extends Borders {
  /** The file's own name, if it does not say whose borders these are. */
  readonly file: string;
}

export class BordersLoader {
  borders: LoadedBorders | undefined;
  issues: readonly Issue[] = [];
  /** Resolves when nothing is loading. */
  done: Promise<void> | undefined;

  #timeline: TimelineApi;
  #address = '';
  #stop: AbortController | undefined;

  constructor(timeline: TimelineApi) {
    this.#timeline = timeline;
  }

  /** Begins to load if the page names another file. */
  follow(address: string): void {
    if (address === this.#address) return;
    this.#address = address;
    this.#stop?.abort();
    this.borders = undefined;
    this.#report([]);
    if (address === '') return;
    const url = resolveAddress(address, this.#timeline.element.ownerDocument.baseURI);
    if (url === undefined) {
      const { code } = badAddress(address);
      const cure = (): string => 'write an address that begins with https:// or that is relative to the page';
      this.#report([createIssue({ code, severity: 'warning', path: PATH, value: address, cure })]);
      return;
    }
    const stop = (this.#stop = new AbortController());
    this.done = this.#load(url, stop.signal);
  }

  async #load(url: string, signal: AbortSignal): Promise<void> {
    const { element } = this.#timeline;
    const patience = new Patience(signal, element.timeout >= 0 ? element.timeout : 0);
    try {
      const response = await fetch(url, {
        signal: patience.signal,
        headers: { accept: ACCEPT },
        referrerPolicy: 'no-referrer',
      });
      patience.heard();
      if (response.ok) this.#read(await response.text(), url);
      else this.#fail(httpError(url, response.status));
    } catch {
      if (!signal.aborted) this.#fail(failureOf(url, patience));
    } finally {
      patience.end();
      if (!signal.aborted) this.#timeline.requestUpdate();
    }
  }

  #read(text: string, url: string): void {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      const cure = (): string => 'name a file of GeoJSON or TopoJSON';
      const detail = 'something else';
      this.#report([createIssue({ code: 'not-json', severity: 'warning', path: PATH, value: url, detail, cure })]);
      return;
    }
    const read = readBorders(value);
    if ('fault' in read) this.#report([createIssue({ ...read.fault, severity: 'warning' })]);
    else this.borders = { ...read.borders, file: new URL(url).pathname.split('/').pop() ?? '' };
  }

  #fail(error: ReturnType<typeof failureOf>): void {
    if (error === undefined) return;
    const { code, status, url } = error;
    const words = Object.hasOwn(CURES, code) ? CURES[code as keyof typeof CURES] : CURES.network;
    const value = status === undefined ? url : `${String(status)} ${url}`;
    this.#report([createIssue({ code, severity: 'warning', path: PATH, value, cure: () => words })]);
  }

  #report(issues: readonly Issue[]): void {
    if (issues.length + this.issues.length === 0) return;
    this.issues = issues;
    this.#timeline.emitIssues();
    // The author sees them listed.
    this.#timeline.requestUpdate();
  }
}
