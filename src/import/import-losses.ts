/** Why an importer leaves something out. */
import type { Reasons } from '../data/losses.js';

export type ImportLoss =
  | 'no-place'
  | 'no-place-in-head'
  | 'no-column-chosen'
  | 'no-column-name'
  | 'no-source'
  | 'no-medium'
  | 'no-address'
  | 'no-time'
  | 'no-minute'
  | 'no-date'
  | 'no-number'
  | 'no-position'
  | 'no-event'
  | 'no-meaning'
  | 'date-format'
  | 'markup'
  | 'cancelled'
  | 'repeated'
  | 'other-sheets';

export const IMPORT_LOSSES: Reasons<ImportLoss> = {
  'no-place': 'the dataset has no place for it',
  'no-place-in-head': 'the head of a dataset has none',
  'no-column-chosen': 'no field was chosen for this column',
  'no-column-name': 'the column has no name',
  'no-source': 'no source stands beside it',
  'no-medium': 'no address of a medium stands beside it',
  'no-address': 'its address is none',
  'no-time': 'not a time of day, or not beside a day',
  'no-minute': 'no minute is told with it',
  'no-date': 'it is no date that can be read',
  'no-number': 'it is no number',
  'no-position': 'latitude and longitude are no place on Earth',
  'no-event': 'it is no event',
  'no-meaning': 'nothing tells what it is',
  'date-format': 'the language of the reader tells how a date is written',
  markup: 'texts are plain: bold, links and pictures in them are left out',
  cancelled: 'the entry stays, although the event was cancelled',
  repeated: 'only the first of what repeats is kept',
  'other-sheets': 'one sheet is read: the first, or the one that is chosen',
};
