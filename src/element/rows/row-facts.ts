/** Remembered facts about the rows of list, table and summary. */
import { memo, steppedMemo } from '../../dataset/base/memo.js';
import { detailedFacts, pausesOf, summaryFacts } from './summary-facts.js';
import { groupSteps, newestGroups, newestRows } from './list-groups.js';
import { detailedWords, pauseWords, summaryWords, titlesWords } from './summary-words.js';

export class RowFacts {
  readonly groups = steppedMemo(groupSteps);
  readonly newestGroups = memo(newestGroups);
  readonly newestRows = memo(newestRows);
  readonly pauses = memo(pausesOf);
  readonly facts = memo(summaryFacts);
  readonly summary = memo(summaryWords);
  readonly pauseWords = memo(pauseWords);
  readonly titlesWords = memo(titlesWords);
  readonly detailedFacts = memo(detailedFacts);
  readonly detailed = memo(detailedWords);
}
