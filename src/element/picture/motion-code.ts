/** The place for {@link motion}. */
import { Code } from '../../dataset/base/code.js';
import type * as motion from './motion.js';

export const motionCode = new Code<typeof motion>();
