/** Finds the accounts of one matter, and the button that opens them. */
import type { ConflictTimeline } from '../../../../src/entry-points/index.js';
import { all, one, partOf, textOf } from '../../mount.js';

/** None where an entry has no other accounts. */
export function compareButtons(element: ConflictTimeline): readonly HTMLElement[] {
  return all(element, 'button[data-aside="comparison"]');
}

export function compareButton(element: ConflictTimeline): HTMLElement {
  return one(element, 'button[data-aside="comparison"]');
}

/** Each account has a heading. */
export function accounts(element: ConflictTimeline): readonly HTMLElement[] {
  return [...partOf(element, 'aside').querySelectorAll<HTMLElement>('li:has(> h4)')];
}

/** The buttons in the headings, each of which goes to its entry. */
export function entryButtons(element: ConflictTimeline): readonly HTMLElement[] {
  return accounts(element).map((account) => account.querySelector<HTMLElement>('h4 button')!);
}

export function rowsOf(account: Element): readonly HTMLElement[] {
  return [...account.querySelectorAll<HTMLElement>('dl > div')];
}

/** What the rows of these names hold, account by account. */
export function cells(element: ConflictTimeline, ...names: readonly string[]): readonly string[] {
  return accounts(element)
    .flatMap(rowsOf)
    .filter((row) => names.includes(textOf(row.querySelector('dt'))))
    .map((row) => textOf(row.querySelector('dd')));
}

/** Numbers and dates that not all accounts have: marked in the text, which has no element for it. */
export function differences(element: ConflictTimeline): readonly HTMLElement[] {
  return accounts(element).flatMap((account) => [...account.querySelectorAll<HTMLElement>('.differs')]);
}
