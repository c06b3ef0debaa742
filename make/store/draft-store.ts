/** The draft in this browser. A browser that keeps nothing, or no more, says so; the typed text stays in the page. */
import { createStore, del, get, set } from 'idb-keyval';
import type { MakerDraft } from '../model/maker-draft.js';

export type Kept = 'kept' | 'full' | 'refused';

const KEY = 'draft';
/** Rises with the stored format. */
const VERSION = 1;

const place = (): ReturnType<typeof createStore> => (opened ??= createStore('conflict-timeline-maker', 'drafts'));
let opened: ReturnType<typeof createStore> | undefined;

export async function keepDraft(draft: MakerDraft): Promise<Kept> {
  try {
    await set(KEY, { version: VERSION, draft }, place());
    return 'kept';
  } catch (error) {
    return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'refused';
  }
}

/** Undefined if there is none, or an invalid one. */
export async function keptDraft(): Promise<MakerDraft | undefined> {
  try {
    const kept: unknown = await get(KEY, place());
    return isKept(kept) ? kept.draft : undefined;
  } catch {
    return undefined;
  }
}

export async function forgetDraft(): Promise<void> {
  try {
    await del(KEY, place());
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

function isKept(value: unknown): value is { readonly draft: MakerDraft } {
  if (typeof value !== 'object' || value === null) return false;
  const { version, draft } = value as { readonly version?: unknown; readonly draft?: Partial<MakerDraft> };
  return (
    version === VERSION &&
    isTexts(draft?.sheet?.header) &&
    Array.isArray(draft.sheet.rows) &&
    draft.sheet.rows.every(isTexts)
  );
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((text) => typeof text === 'string');
}
