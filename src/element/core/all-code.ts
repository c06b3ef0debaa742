/** All of the core's code that loads later elsewhere, for pages and servers that load everything at once. */
import * as manyPart from '../chart/many-part.js';
import { provideMany } from '../chart/many.js';
import * as faultPart from '../../dataset/data/fault-part.js';
import { fieldCode } from '../../dataset/data/field-code.js';
import * as fieldReaders from '../../dataset/data/field-readers.js';
import { readColumns } from '../../dataset/data/read-columns.js';
import { validateSteps } from '../../dataset/data/validate-steps.js';
import * as englishPart from '../../words/i18n/en-part.js';
import { provideWords } from '../../words/i18n/english.js';
import { moveCode } from '../interaction/move-code.js';
import { move } from '../interaction/moves.js';
import { provideFaults } from '../../dataset/sources/faults.js';
import { provideReaders } from '../../dataset/sources/value-reader.js';

export function provideCode(): void {
  provideReaders({ columns: readColumns, steps: validateSteps });
  fieldCode.provide(fieldReaders);
  provideMany(manyPart);
  moveCode.provide({ move });
  provideWords(englishPart);
  provideFaults(faultPart);
}
