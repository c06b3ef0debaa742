/**
 * Code that only a dataset with faults needs: cures, the place where JSON breaks off, all issues as one text, and the
 * reason why nothing was loaded.
 */
import type { LoadError } from './issue.js';

export { cures } from './find-cures.js';
export { issueReport } from './issue-report.js';
export { parseJsonText } from './parse-json.js';

const CURES: Partial<Record<LoadError['code'], string>> = {
  'bad-url': 'give src an http or https address, or give the dataset to the property data',
  http: 'check the address in src: a relative one starts at the address of the page',
  network: 'check the address in src, and whether its server runs and allows this page (CORS)',
  timeout: 'check the server, or give it more time with the attribute timeout',
  'not-json': 'src takes a JSON file: check that its address is the file itself, not a page about it',
  'not-a-dataset': 'a dataset is an object with a list of entries',
};

/** `csv-header.ts` writes it: what the author has is a table. */
const OF_TABLE = 'the table has no column';
const TABLE_CURE = 'write these names in its first line, or say with the attribute columns which columns they are';

/**
 * The reason why nothing could be loaded, with its cure, as one line for the author of the page. Code of the timeline
 * itself, archives, and loads that a reader cancelled have no cure here.
 */
export function loadFault({ code, message, of }: LoadError): string {
  const known = message.includes(OF_TABLE) ? TABLE_CURE : CURES[code];
  const cure = of === undefined ? known : undefined;
  return cure === undefined ? message : `${message}: ${cure}`;
}
