/** Tests without a page wait for nothing: they have the code that a page loads when it needs it. */
import { provideMany } from '../src/element/chart/many.js';
import * as manyPart from '../src/element/chart/many-part.js';
import * as faultPart from '../src/dataset/data/fault-part.js';
import { fieldCode } from '../src/dataset/data/field-code.js';
import * as fieldReaders from '../src/dataset/data/field-readers.js';
import { threadCode } from '../src/dataset/data/thread-code.js';
import * as threadSteps from '../src/dataset/data/thread-steps.js';
import { moveCode } from '../src/element/interaction/move-code.js';
import { move } from '../src/element/interaction/moves.js';
import { provideFaults } from '../src/dataset/sources/faults.js';

provideMany(manyPart);
moveCode.provide({ move });
provideFaults(faultPart);
fieldCode.provide(fieldReaders);
threadCode.provide(threadSteps);
