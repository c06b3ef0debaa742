/**
 * Code that only a dataset with faults needs: cures, the place where JSON breaks off, all issues as one text, and why nothing was
 * loaded.
 */
export { cures } from './find-cures.js';
export { issueReport } from './issue-report.js';
export { loadFault } from './load-fault.js';
export { parseJsonText } from './parse-json.js';
