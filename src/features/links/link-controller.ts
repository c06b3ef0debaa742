/**
 * Keeps the timeline's state in the address, under its own name, and reads it from there. Moving about replaces the
 * address after it has come to rest; opening, steps of the story and rearranging are steps that the back button undoes.
 */
import type { ReactiveController } from 'lit';
import { Timer } from '../../dataset/base/timer.js';
import type { TimelineApi } from '../../element/core/feature.js';
import { createIssue } from '../../dataset/data/issue-text.js';
import type { Issue, IssueCode } from '../../dataset/data/issue.js';
import { RememberedCopy } from '../../drawing/platform/clipboard.js';
import { onServer, pageView } from '../../drawing/platform/page-view.js';
import { story } from '../story/index.js';
import { addressWith, type HistoryUse, readPair, withPair, writeFragment } from './link-fragment.js';
import { decodeLink, encodeLink, type LinkState, type SliceField } from './link-state.js';
import { readLinkState, restoreLinkState, sliceFields } from './link-target.js';

/** The names of timelines in the fragment: two of a page never share one. */
const owners = new Map<string, object>();

/** The wanted name, or that name with the first free number: `timeline-2`. */
function claimName(wanted: string, owner: object): string {
  let name = wanted;
  for (let number = 2; (owners.get(name) ?? owner) !== owner; number++) name = `${wanted}-${number}`;
  owners.set(name, owner);
  return name;
}

function releaseName(name: string, owner: object): void {
  if (owners.get(name) === owner) owners.delete(name);
}

/** Longer than the steps of a drag or of a held key. */
const REST_MS = 300;
const DEFAULT_NAME = 'timeline';

export type LinkNotice =
  /** The link was made for another version of the dataset. */
  | { readonly type: 'version'; readonly linked: string; readonly shown: string }
  /** The page may not use the clipboard: the reader has to copy. */
  | { readonly type: 'copy'; readonly href: string };

export class LinkController implements ReactiveController {
  notice: LinkNotice | undefined;

  #timeline: TimelineApi;
  #fields: readonly SliceField[];
  #wanted: string | undefined;
  #name: string | undefined;
  /** The state that the page set, from which links record the difference. */
  #page: LinkState | undefined;
  /** The content of the address, and the state in the same form. */
  #held = '';
  #text = '';
  /** A link that waits for something to open it on. */
  #pending: string | undefined;
  #steps = '';
  #begun = false;
  #opened = false;
  #offered = false;
  /** The focus was in the timeline when a link was opened. */
  #hadFocus = false;
  #issues = new Map<IssueCode, Issue>();
  #replacing = new Timer();
  /** The window with the listeners: no longer the timeline's own after a move to another. */
  #heard: Window | undefined;
  #copy = new RememberedCopy({
    page: () => this.#window,
    onChange: () => {
      this.#timeline.element.requestUpdate();
    },
  });

  constructor(timeline: TimelineApi) {
    this.#timeline = timeline;
    this.#fields = sliceFields(timeline.features.list);
    timeline.element.addController(this);
  }

  /** Faults of the opened link, or of keeping one. */
  get issues(): readonly Issue[] {
    return [...this.#issues.values()];
  }

  /** A link was copied a moment ago. */
  get copied(): boolean {
    return this.#copy.done;
  }

  get enabled(): boolean {
    return this.#name !== undefined;
  }

  hostConnected(): void {
    if (this.#wanted !== undefined) this.#timeline.element.requestUpdate();
  }

  hostDisconnected(): void {
    this.#stop();
  }

  /** Opens the link of the address as soon as there is something to open it on. */
  applyPending(ready: boolean): void {
    if (onServer) return;
    const { deepLinks, linkName, id } = this.#timeline.element;
    const wanted = deepLinks ? linkName || id : undefined;
    if (wanted !== this.#wanted || (wanted !== undefined && this.#name === undefined)) this.#start(wanted);
    if (this.#name === undefined) return;
    if (!this.#begun && ready) this.#begin();
    const text = this.#pending;
    if (text === undefined || this.#page === undefined) return;
    this.#pending = undefined;
    if (!this.#open(text, this.#page)) this.#pending = text;
  }

  hostUpdated(): void {
    if (this.#offered) this.#timeline.focus.now('link-address');
    this.#offered = false;
    this.#keepFocus();
    const byItself = this.#timeline.features.part(story)?.controller.takeTurn() ?? false;
    const page = this.#page;
    const now = this.#name === undefined || page === undefined ? undefined : readLinkState(this.#timeline);
    if (page === undefined || now === undefined) return;
    const text = this.#encode(now, page);
    const steps = this.#encode({ ...now, range: page.range, open: page.open, query: page.query }, page);
    const stepped = steps !== this.#steps;
    const opened = this.#opened;
    this.#opened = false;
    if (text === this.#text) return;
    // The address stays as it was opened until the reader changes something.
    if (!opened && stepped && !byItself) this.#push(text);
    else if (!opened) this.#scheduleReplace();
    this.#text = text;
    this.#steps = steps;
  }

  /** Copies the address with the present state. */
  async copy(): Promise<void> {
    const page = this.#window;
    const now = readLinkState(this.#timeline);
    if (page === undefined || now === undefined || this.#name === undefined || this.#page === undefined) return;
    const fragment = withPair(page.location.hash, this.#name, this.#encode(now, this.#page));
    const href = addressWith(page.location, fragment);
    const { session, texts } = this.#timeline;
    const copied = await this.#copy.copy(href);
    this.notice = copied ? undefined : { type: 'copy', href };
    this.#offered = !copied;
    session.announce(texts().text(copied ? 'linkCopied' : 'linkSelected'));
  }

  dismiss(): void {
    this.notice = undefined;
    this.#timeline.element.requestUpdate();
  }

  get #window(): Window | undefined {
    return this.#timeline.element.ownerDocument.defaultView === null ? undefined : pageView(this.#timeline.element);
  }

  #start(wanted: string | undefined): void {
    this.#stop();
    this.#wanted = wanted;
    const page = this.#window;
    if (wanted === undefined || page === undefined || !this.#timeline.element.isConnected) return;
    this.#name = claimName(wanted === '' ? DEFAULT_NAME : wanted, this);
    this.#heard = page;
    page.addEventListener('popstate', this.#onMove);
    page.addEventListener('hashchange', this.#onMove);
  }

  #stop(): void {
    this.#replacing.stop();
    this.#copy.forget();
    this.#begun = false;
    if (this.#name === undefined) return;
    releaseName(this.#name, this);
    this.#name = undefined;
    this.#heard?.removeEventListener('popstate', this.#onMove);
    this.#heard?.removeEventListener('hashchange', this.#onMove);
    this.#heard = undefined;
  }

  /** Takes the state of the page as the base for the differences in links. */
  #begin(): void {
    this.#page ??= readLinkState(this.#timeline);
    if (this.#page === undefined) return;
    this.#begun = true;
    this.#opened = true;
    this.#held = this.#address();
    this.#pending = this.#held === '' || this.#held === this.#text ? undefined : this.#held;
  }

  /** The value in the address under the timeline's name. */
  #address(): string {
    return readPair(this.#window?.location.hash ?? '', this.#name ?? '') ?? '';
  }

  #onMove = (): void => {
    const text = this.#address();
    if (text === this.#held || this.#page === undefined) return;
    this.#replacing.stop();
    this.#held = this.#pending = text;
    this.#timeline.element.requestUpdate();
  };

  /** Returns whether it could be opened already. */
  #open(text: string, page: LinkState): boolean {
    this.#opened = true;
    this.#issues.delete('bad-link');
    const { state, whole } = decodeLink(text, page, this.#fields);
    const linked = state.version;
    const inView = !isReload(this.#window);
    const found = restoreLinkState(state, this.#timeline, inView);
    if (found === undefined) return false;
    this.#hadFocus = this.#timeline.element.shadowRoot?.activeElement !== null;
    if (state.selected !== page.selected && inView) this.#timeline.focus.wantOnPage();
    const shown = this.#version;
    const differs = linked !== undefined && shown !== undefined && linked !== shown;
    this.notice = differs ? { type: 'version', linked, shown } : undefined;
    if (differs) this.#timeline.session.announce(this.#timeline.texts().text('linkVersion', { linked, shown }));
    if (!whole || !found) this.#report('bad-link', text);
    return true;
  }

  /** The focused element may be gone, such as the panel of a story that the back button closed. */
  #keepFocus(): void {
    const lost = this.#hadFocus && this.#timeline.element.shadowRoot?.activeElement === null;
    this.#hadFocus = false;
    if (lost) this.#timeline.focus.wantStop();
  }

  #push(text: string): void {
    this.#flush();
    this.#write(text, 'push');
  }

  #scheduleReplace(): void {
    this.#replacing.start(REST_MS, () => {
      this.#write(this.#text, 'replace');
    });
  }

  /** Pending changes are written first, so that the back button returns to them. */
  #flush(): void {
    if (!this.#replacing.isWaiting) return;
    this.#replacing.stop();
    this.#write(this.#text, 'replace');
  }

  #write(text: string, use: HistoryUse): void {
    const page = this.#window;
    if (page === undefined || this.#name === undefined) return;
    this.#held = text;
    const written = writeFragment(page, withPair(page.location.hash, this.#name, text), use);
    if (!written) this.#report('no-history', undefined);
  }

  /** Reports each sort once: a page that may not change its address would get an issue for every move. */
  #report(code: 'bad-link' | 'no-history', value: string | undefined): void {
    if (this.#issues.has(code)) return;
    this.#issues.set(code, createIssue({ code, severity: 'warning', path: `#${this.#name ?? ''}`, value }));
    this.#timeline.emitIssues();
  }

  #encode(state: LinkState, page: LinkState): string {
    return encodeLink(state, page, this.#version, this.#fields);
  }

  get #version(): string | undefined {
    return this.#timeline.picture()?.model.dataset.version;
  }
}

/** Then the browser itself returns to the page's scroll position. */
function isReload(page: Window | undefined): boolean {
  const [navigation] = page?.performance.getEntriesByType('navigation') ?? [];
  return navigation !== undefined && (navigation as PerformanceNavigationTiming).type !== 'navigate';
}
