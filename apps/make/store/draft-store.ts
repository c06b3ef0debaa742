/**
 * The drafts in this browser. Two tabs may have the same one open: each write is compared with what the tab wrote last, and
 * a tab that finds another's words goes on in a draft of its own. So no tab writes over another. A browser that keeps
 * nothing, or no more, says so; the typed text stays in the page.
 */
import { createStore, del, entries, update } from 'idb-keyval';
import type { MakerDraft } from '../model/maker-draft.js';

export type Kept = 'kept' | 'full' | 'refused';

/** The first draft; others have a number behind it. */
const KEY = 'draft';
/** Rises with the stored format. */
const VERSION = 1;
/** Steps that undo has after a reload. */
const MAX_PAST = 20;
/** Some browsers never answer, after a crash for example. A sheet of 20,000 rows with its steps takes half a second. */
const ANSWER_MS = 5000;

interface Stored {
  readonly version: typeof VERSION;
  readonly draft: MakerDraft;
  /** What undo takes it back to. Rows that several states share are stored once. */
  readonly past?: readonly MakerDraft[];
  /** A field was open: the draft has what it held, and undo takes that back. */
  readonly isTyped?: boolean;
  /** Who wrote it, and the how-manieth time; missing in drafts of earlier versions. */
  readonly mark?: string;
  /** When, in UTC ms. */
  readonly saved?: number;
}

export interface KeptDraft {
  readonly key: string;
  readonly draft: MakerDraft;
}

const place = (): ReturnType<typeof createStore> => (opened ??= createStore('conflict-timeline-maker', 'drafts'));
let opened: ReturnType<typeof createStore> | undefined;

/** One draft of one tab. */
export class DraftPlace {
  readonly #tab = crypto.getRandomValues(new Uint32Array(2)).join('-');
  #key = KEY;
  #mark: string | undefined;
  #writes = 0;
  /** Another tab has changed this draft: it is kept apart now. */
  isApart = false;

  get key(): string {
    return this.#key;
  }

  async keep(draft: MakerDraft, past: readonly MakerDraft[], isTyped = false): Promise<Kept> {
    const mark = `${this.#tab}-${String(++this.#writes)}`;
    const stored: Stored = { version: VERSION, draft, past: past.slice(-MAX_PAST), isTyped, mark, saved: Date.now() };
    try {
      if (!(await this.#write(stored))) {
        this.#key = `${KEY}-${this.#tab}`;
        this.isApart = true;
        await this.#write(stored);
      }
      return 'kept';
    } catch (error) {
      return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'refused';
    }
  }

  /** Undefined if there is none, or an invalid one. */
  async open(key = KEY): Promise<Pick<Stored, 'draft' | 'past' | 'isTyped'> | undefined> {
    const found = (await storedDrafts()).find(([name]) => name === key);
    this.#key = key;
    this.#mark = found?.[1].mark;
    this.isApart = false;
    return found?.[1];
  }

  /** The next draft is another one: what is stored under the present name stays. */
  renew(): void {
    this.#key = `${KEY}-${this.#tab}-${String(++this.#writes)}`;
    this.#mark = undefined;
    this.isApart = false;
  }

  /** What another tab has written since stays. */
  async forget(): Promise<void> {
    try {
      const found = (await storedDrafts()).find(([name]) => name === this.#key);
      if (found !== undefined && found[1].mark === this.#mark) await answered(del(this.#key, place()));
    } catch {
      // A browser that keeps nothing has nothing to forget.
    }
    this.#mark = undefined;
    this.isApart = false;
    // A draft of another tab may be under the first name.
    if ((await this.others(undefined)).some(({ key }) => key === this.#key)) this.#key = `${KEY}-${this.#tab}`;
  }

  /** All drafts but the open one, the last saved first. */
  async others(open: string | undefined = this.#key): Promise<readonly KeptDraft[]> {
    const stored = (await storedDrafts()).filter(([key]) => key !== open);
    return stored
      .toSorted(([, one], [, two]) => (two.saved ?? 0) - (one.saved ?? 0))
      .map(([key, { draft }]) => ({ key, draft }));
  }

  /** Writes in one transaction. False if another tab wrote there. */
  async #write(stored: Stored): Promise<boolean> {
    const found = { isOurs: true };
    const written = update<unknown>(
      this.#key,
      (before) => {
        found.isOurs = !isStored(before) || before.mark === this.#mark;
        return found.isOurs ? stored : before;
      },
      place(),
    ).then(() => {
      // A late answer counts as well: the next write is compared with it.
      if (found.isOurs) this.#mark = stored.mark;
    });
    await answered(written);
    return found.isOurs;
  }
}

/** Empty where the browser keeps nothing. */
async function storedDrafts(): Promise<readonly (readonly [string, Stored])[]> {
  try {
    const all = await answered(entries<IDBValidKey, unknown>(place()));
    return all.flatMap(([key, value]) => (typeof key === 'string' && isStored(value) ? [[key, value] as const] : []));
  } catch {
    return [];
  }
}

/** Rejects if the browser does not answer in time. */
async function answered<Result>(asked: Promise<Result>): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error('The browser does not answer.'));
    }, ANSWER_MS);
  });
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
  }
}

function isStored(value: unknown): value is Stored {
  if (typeof value !== 'object' || value === null) return false;
  const { version, draft, past = [] } = value as Partial<Record<keyof Stored, unknown>>;
  return version === VERSION && isDraft(draft) && Array.isArray(past) && past.every(isDraft);
}

function isDraft(value: unknown): boolean {
  const { sheet } = (value ?? {}) as Partial<MakerDraft>;
  return isTexts(sheet?.header) && Array.isArray(sheet.rows) && sheet.rows.every(isTexts);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((text) => typeof text === 'string');
}
