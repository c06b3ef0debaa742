/** The place of what works changes of many entries out in slices. */
import { Code } from '../base/code.js';
import type * as slicedChanges from './sliced-changes.js';

export const slicedCode = new Code<Pick<typeof slicedChanges, 'SlicedChanges'>>();
