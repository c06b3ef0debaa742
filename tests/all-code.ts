/** Tests that need no page wait for nothing: they have the code that a page fetches when it needs it. */
import { provideMany } from '../src/chart/many.js';
import * as manyPart from '../src/chart/many-part.js';

provideMany(manyPart);
