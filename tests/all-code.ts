/** Tests without a page wait for nothing: they have the code that a page loads when it needs it. */
import { provideMany } from '../src/chart/many.js';
import * as manyPart from '../src/chart/many-part.js';
import * as faultPart from '../src/data/fault-part.js';
import { fieldCode } from '../src/data/field-code.js';
import * as fieldReaders from '../src/data/field-readers.js';
import { threadCode } from '../src/data/thread-code.js';
import * as threadSteps from '../src/data/thread-steps.js';
import { moveCode } from '../src/interaction/move-code.js';
import { move } from '../src/interaction/moves.js';
import { provideFaults } from '../src/sources/faults.js';

provideMany(manyPart);
moveCode.provide({ move });
provideFaults(faultPart);
fieldCode.provide(fieldReaders);
threadCode.provide(threadSteps);
