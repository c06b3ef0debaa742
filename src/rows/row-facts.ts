/** What is remembered of the rows that list, table and summary are made of. */
import { memo } from '../base/memo.js';
import { steppedMemo } from '../base/stepped-memo.js';
import { summaryFacts } from './summary-facts.js';
import { groupSteps } from './list-groups.js';
import { summaryWords } from './summary-words.js';

export class RowFacts {
  readonly groups = steppedMemo(groupSteps);
  readonly facts = memo(summaryFacts);
  readonly summary = memo(summaryWords);
}
