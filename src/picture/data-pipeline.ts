/** The stages that depend only on the data, whatever is shown of them: pictures of the same data share them. */
import { memo } from '../base/memo.js';
import { steppedMemo } from '../base/stepped-memo.js';
import { modelSteps } from '../data/model-steps.js';
import type { Dataset } from '../data/dataset.js';
import { indexRelations } from '../data/relations.js';
import type { filterCode } from '../data/filter-code.js';
import { sharpestPrecision } from '../data/sharpest.js';
import type { TimelineModel } from '../data/timeline-model.js';
import type { Times } from '../data/times.js';
import { fieldCode } from '../data/field-code.js';
import { markSteps } from '../layout/mark-columns.js';
import { formsInUse } from './forms-in-use.js';
import { groundSteps, wholeGroundSteps } from './ground.js';
import { rememberTitles } from './titles.js';

export class DataPipeline {
  readonly model = steppedMemo((dataset: Dataset, timeZone: string, times: Times) =>
    modelSteps(dataset, { timeZone, times }),
  );

  /** In the reader's language: the code that reads several languages has loaded already. */
  readonly translated = memo(
    (model: TimelineModel, lang: string) => fieldCode.now?.translateModel(model, lang) ?? model,
  );

  readonly relations = memo(indexRelations);

  readonly marks = steppedMemo(markSteps);

  readonly ground = steppedMemo(wholeGroundSteps);

  /** Of an archive that has counts. */
  readonly countedGround = steppedMemo(groundSteps);

  /** Undefined until its code is there. */
  readonly busiest = memo((model: TimelineModel, code: typeof filterCode.now) => code?.busiestDay(model));

  readonly sharpest = memo(sharpestPrecision);

  readonly titleOf = memo(rememberTitles);

  readonly formsInUse = memo(formsInUse);
}
