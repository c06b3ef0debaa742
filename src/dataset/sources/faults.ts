/** Loads the code for a dataset with faults, once for a page. Without it, issues have no cure. */
import { whenReady, type MaybePromise } from '../base/maybe-promise.js';
import { forgoCures, provideCures } from '../data/cures.js';
import type * as faultPart from '../data/fault-part.js';
import { createIssue } from '../data/issue-text.js';
import type { LoadError } from '../data/load-error.js';

type FaultPart = typeof faultPart;

let part: FaultPart | undefined;
let coming: Promise<FaultPart | undefined> | undefined;

/** Gives the code that would be loaded, for pages and servers that load everything at once. */
export function provideFaults(code: FaultPart): void {
  part = code;
  provideCures(code.cures);
}

/** Undefined if it cannot be loaded. */
export function faults(): MaybePromise<FaultPart | undefined> {
  return part ?? (coming ??= fetchFaults());
}

async function fetchFaults(): Promise<FaultPart | undefined> {
  try {
    provideFaults(await import('../data/fault-part.js'));
  } catch (error) {
    forgoCures();
    console.warn('conflict-timeline: the part that suggests corrections for the data could not be loaded', error);
  }
  coming = undefined;
  return part;
}

/** The reason why a text is not JSON. */
export function jsonError(text: string, url: string): MaybePromise<LoadError> {
  return whenReady(faults(), (code) => {
    const { code: found, message } = code?.parseJsonText(text).issue ?? UNEXPLAINED;
    return { code: found === 'not-json' ? found : 'json-syntax', message, url, empty: text.trim() === '' };
  });
}

const UNEXPLAINED = createIssue({ code: 'json-syntax', severity: 'fatal', path: '', detail: 'not valid JSON' });
