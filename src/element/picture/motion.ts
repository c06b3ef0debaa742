/** Motion between two pictures: code that loads after the first one, which does not move. */
import { easeCubicOut } from 'd3';

export { MotionController } from '../../drawing/platform/motion-controller.js';
export { flightLength, mixTransforms, mixViews } from '../../drawing/scale/motion.js';
export { VerticalMotion } from './vertical-motion.js';

export function ease(share: number): number {
  return easeCubicOut(share);
}
