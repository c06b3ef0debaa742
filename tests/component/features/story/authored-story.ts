/** A dataset with a story that somebody wrote. */
import { TWO_BURSTS } from '../../datasets.js';

export const STORY = [
  { heading: 'It begins', text: 'What happened first.', entry: '2022-3' },
  { heading: 'Three years later', range: '2025-03-01/2025-03-03' },
  { heading: 'Words alone', text: 'Nothing to see.' },
  { heading: 'The end', entry: '2025-5' },
];
export const AUTHORED = { ...TWO_BURSTS, story: STORY };
