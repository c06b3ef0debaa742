/** The draft, its history, and its reading. Each change is read and kept as soon as there is a pause. */
import type { MakerDraft } from '../model/maker-draft.js';
import { historyOf, redo, step, undo, type History } from '../model/history.js';
import type { Outcome } from '../model/read-draft.js';
import { readersApart } from '../reading/reading-thread.js';
import { DraftPlace, type Kept, type KeptDraft } from '../store/draft-store.js';
import { OpenTabs } from '../store/open-tabs.js';
import { readFault, type Notice } from './notice.js';

const READ_MS = 60;
/** A long sheet takes a while to read: it waits until the typing pauses. */
const LONG_ROWS = 2000;
const LONG_READ_MS = 500;
const KEEP_MS = 400;

export class MakerSession {
  notices: readonly Notice[] = [];
  outcome: Outcome | undefined;
  kept: Kept | undefined;
  /** Other drafts in this browser. */
  others: readonly KeptDraft[] = [];
  /** Another tab has this draft open. */
  isElsewhere = false;
  readonly #place = new DraftPlace();
  readonly #tabs = new OpenTabs(
    () => (this.draft === undefined ? undefined : this.#place.key),
    () => {
      this.isElsewhere = true;
      this.onChange();
    },
  );
  #history: History<MakerDraft> | undefined;
  #lang = 'en';
  /** What `outcome` was read of. */
  #readOf: MakerDraft | undefined;
  /** One draft is read at a time: those of a quick hand do not queue up. */
  #reading: Promise<void> | undefined;
  /** The draft with what an open field holds. */
  #typed: MakerDraft | undefined;
  /** Changed since it was last kept. */
  #isUnkept = false;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #keeping: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly onChange: () => void) {}

  get draft(): MakerDraft | undefined {
    return this.#history?.present;
  }

  /** Another tab has changed the draft, which is saved apart since. */
  get isApart(): boolean {
    return this.#place.isApart;
  }

  get canUndo(): boolean {
    return (this.#history?.past.length ?? 0) > 0;
  }

  get canRedo(): boolean {
    return (this.#history?.future.length ?? 0) > 0;
  }

  /** The language of the dataset, if nothing tells it. */
  speak(lang: string): void {
    this.#lang = lang;
    this.#readOf = undefined;
    if (this.draft !== undefined) this.#readSoon(0);
  }

  begin(draft: MakerDraft, notices: readonly Notice[] = []): void {
    this.notices = notices;
    this.#take(historyOf(draft), 0);
  }

  /** Begins beside the present draft, which is kept as another. */
  async beginApart(draft: MakerDraft, notices: readonly Notice[] = []): Promise<void> {
    if (this.draft !== undefined) {
      await this.keepNow();
      this.#place.renew();
      this.others = await this.#place.others();
    }
    this.kept = undefined;
    this.begin(draft, notices);
  }

  /** Whether there was one. */
  async restore(): Promise<boolean> {
    return this.openDraft();
  }

  /** Goes to another draft in this browser; the present one is kept. Whether it is there. */
  async openDraft(key?: string): Promise<boolean> {
    await this.keepNow();
    const before = this.draft;
    const stored = await this.#place.open(key);
    this.others = await this.#place.others();
    this.isElsewhere = false;
    // Somebody was faster.
    if (this.draft !== before) return false;
    if (stored === undefined) {
      this.onChange();
      return false;
    }
    this.notices = stored.isTyped === true ? [(texts) => ({ text: texts.text('typedKept') })] : [];
    this.kept = 'kept';
    // Nothing is written yet: that would take the draft from a tab that has it open.
    this.#show({ ...historyOf(stored.draft), past: stored.past ?? [] }, 0);
    this.#tabs.ask(this.#place.key);
    return true;
  }

  change(draft: MakerDraft): void {
    if (this.#history === undefined || draft === this.draft) return;
    const isLong = draft.sheet.rows.length > LONG_ROWS;
    this.#take(step(this.#history, draft), isLong ? LONG_READ_MS : READ_MS);
  }

  /** Keeps what an open field holds, which is read once the field is left. Undefined if the field gives it up. */
  type(typed: MakerDraft | undefined): void {
    if (typed === this.#typed || this.#history === undefined) return;
    this.#typed = typed;
    this.#keepSoon();
  }

  undo(): void {
    if (this.#history !== undefined && this.canUndo) this.#take(undo(this.#history), 0);
  }

  redo(): void {
    if (this.#history !== undefined && this.canRedo) this.#take(redo(this.#history), 0);
  }

  async startOver(): Promise<void> {
    clearTimeout(this.#pause);
    clearTimeout(this.#keeping);
    this.#history = this.#typed = this.outcome = this.#readOf = this.kept = undefined;
    this.notices = [];
    const { isElsewhere } = this;
    this.isElsewhere = false;
    this.onChange();
    // Another tab has it open: it is not gone from there, and may not have changed since it was kept.
    if (isElsewhere) this.#place.renew();
    else await this.#place.forget();
    this.others = await this.#place.others();
    this.onChange();
  }

  /** Replaces the former notices. */
  tell(...notices: readonly Notice[]): void {
    this.notices = notices;
    this.onChange();
  }

  /** Pending changes are kept now: the page may go. */
  async keepNow(): Promise<void> {
    clearTimeout(this.#keeping);
    const { draft } = this;
    if (draft === undefined || !this.#isUnkept) return;
    this.#isUnkept = false;
    const wasApart = this.isApart;
    const past = this.#history?.past ?? [];
    const typed = this.#typed;
    const kept = await (typed === undefined
      ? this.#place.keep(draft, past)
      : this.#place.keep(typed, [...past, draft], true));
    if (kept !== 'kept') this.#isUnkept = true;
    if (this.isApart !== wasApart) this.others = await this.#place.others();
    if (this.draft !== draft || (kept === this.kept && this.isApart === wasApart)) return;
    this.kept = kept;
    this.onChange();
  }

  #take(history: History<MakerDraft>, readMs: number): void {
    this.#show(history, readMs);
    this.#keepSoon();
  }

  #keepSoon(): void {
    clearTimeout(this.#keeping);
    this.#keeping = setTimeout(() => void this.keepNow(), KEEP_MS);
    this.#isUnkept = true;
  }

  #show(history: History<MakerDraft>, readMs: number): void {
    this.#history = history;
    this.#typed = undefined;
    this.#readSoon(readMs);
    this.onChange();
  }

  #readSoon(afterMs: number): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      this.read().catch((reason: unknown) => {
        this.tell(readFault(reason));
      });
    }, afterMs);
  }

  /** What the present draft reads to, without a pause. Rejects if no reader can be loaded, or has a fault. */
  async read(): Promise<Outcome | undefined> {
    clearTimeout(this.#pause);
    while (this.#readOf !== this.draft) await (this.#reading ??= this.#readOnce(this.draft!, this.#lang));
    return this.outcome;
  }

  async #readOnce(draft: MakerDraft, lang: string): Promise<void> {
    try {
      const { readDraft } = await readersApart();
      const outcome = await readDraft(draft, lang);
      // Another draft is read next.
      if (draft !== this.draft || lang !== this.#lang) return;
      this.outcome = outcome;
      this.#readOf = draft;
      this.onChange();
    } finally {
      this.#reading = undefined;
    }
  }
}
