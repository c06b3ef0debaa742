/** The address of a sheet, and staying linked to it, in English. */
import type { LinkMessages } from '../messages.js';

export const link: LinkMessages = {
  addressLabel: 'Or the address of a published sheet',
  addressUse: 'Fetch',
  linkStay: 'Stay linked to the sheet',
  linkHint:
    'The page then asks {host} for the sheet every minute and shows what has changed. It shows the sheet as it is: rows, people and stories that you change here are only in files without the link.',
  linkReads: 'Entries that a page finds in the sheet just now: {linked}. Entries here: {here}.',
  linkFailed: 'The sheet cannot be read like this: {why}',
  linkColumn:
    'The sheet has no column “{column}”, or the name has a semicolon or a line break. Mend the name in the sheet and fetch it again. Until then, files are without the link.',
};
