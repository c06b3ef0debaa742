/** The place for the code that computes changes of many entries in slices. */
import { Code } from '../../dataset/base/code.js';
import type * as slicedChanges from './sliced-changes.js';

export const slicedCode = new Code<Pick<typeof slicedChanges, 'SlicedChanges'>>();
