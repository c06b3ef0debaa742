/** All of the core's code that loads later elsewhere, for pages and servers that load everything at once. */
import * as faultPart from '../../dataset/data/fault-part.js';
import { provideCures } from '../../dataset/data/cures.js';
import { readColumns } from '../../dataset/data/read-columns.js';
import { validateSteps } from '../../dataset/data/validate-steps.js';
import { faultCode } from '../../dataset/sources/faults.js';
import { columnReader, slicedReader } from '../../dataset/sources/value-reader.js';
import { laterEnglish, spokenEnglish } from '../../words/i18n/english.js';
import * as englishLater from '../../words/i18n/english-later.js';

export function provideCode(): void {
  columnReader.provide(readColumns);
  slicedReader.provide(validateSteps);
  laterEnglish.provide(englishLater);
  Object.assign(spokenEnglish, englishLater.laterWords);
  faultCode.provide(faultPart);
  provideCures(faultPart.cures);
}
