/** Loads the code for a dataset with faults. Without it, issues have no cure. */
import { Late } from '../base/late.js';
import { whenReady, type MaybePromise } from '../base/maybe-promise.js';
import { forgoCures, provideCures } from '../data/cures.js';
import type * as faultPart from '../data/fault-part.js';
import { createIssue } from '../data/issue-text.js';
import type { LoadError } from '../data/issue.js';

type FaultPart = typeof faultPart;

/** A failed load is reported, and gives nothing. */
export const faultCode = new Late<FaultPart | undefined>(async () => {
  try {
    const { cures, issueReport, loadFault, parseJsonText } = await import('../data/fault-part.js');
    provideCures(cures);
    return { cures, issueReport, loadFault, parseJsonText };
  } catch (error) {
    forgoCures();
    console.warn('conflict-timeline: the part "cures" could not be loaded', error);
    return undefined;
  }
});

/** Undefined if it cannot be loaded. */
export function faults(): MaybePromise<FaultPart | undefined> {
  return faultCode.now ?? faultCode.fetch();
}

/** The reason why a text is not JSON. */
export function jsonError(text: string, url: string): MaybePromise<LoadError> {
  return whenReady(faults(), (code) => {
    const { code: found, message } = code?.parseJsonText(text).issue ?? UNEXPLAINED;
    return { code: found === 'not-json' ? found : 'json-syntax', message, url, empty: text.trim() === '' };
  });
}

const UNEXPLAINED = createIssue({ code: 'json-syntax', severity: 'fatal', path: '', detail: 'not valid JSON' });
