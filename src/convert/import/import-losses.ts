/** The reason why an importer leaves something out. */
import type { Reasons } from '../../dataset/data/losses.js';

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
  | 'not-a-point'
  | 'no-event'
  | 'no-meaning'
  | 'no-value'
  | 'date-format'
  | 'markup'
  | 'cancelled'
  | 'repeated'
  | 'other-sheets';

export const IMPORT_LOSSES: Reasons<ImportLoss> = {
  'no-place': 'the dataset has no place for it',
  'no-place-in-head': 'the head of a dataset has no place for it',
  'no-column-chosen': 'no field was chosen for this column',
  'no-column-name': 'the column has no name',
  'no-source': 'no source is given beside it',
  'no-medium': 'no address of a medium is given beside it',
  'no-address': 'it is not a web address',
  'no-time': 'it is not a time of day, it is midnight in every row, or no day is given beside it',
  'no-minute': 'the minute is missing',
  'no-date': 'it cannot be read as a date',
  'no-number': 'it is not a number',
  'no-position': 'latitude and longitude are not a place on Earth',
  'not-a-point': 'only a point has a place in the dataset',
  'no-event': 'it is not an event',
  'no-meaning': 'nothing says what it is',
  'no-value': 'it stands for a cell without a value',
  'date-format': 'the language of the reader decides how a date is written',
  markup: 'texts are plain: bold, links and pictures in them are left out',
  cancelled: 'the entry stays, although the event was cancelled',
  repeated: 'only the first of several is kept',
  'other-sheets': 'only one sheet is read: the first table, or the chosen one',
};
