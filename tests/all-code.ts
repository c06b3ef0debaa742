/** Tests without a page wait for nothing: they have the code that a page loads when it needs it. */
import * as faultPart from '../src/dataset/data/fault-part.js';
import { provideCures } from '../src/dataset/data/cures.js';
import { faultCode } from '../src/dataset/sources/faults.js';

faultCode.provide(faultPart);
provideCures(faultPart.cures);
