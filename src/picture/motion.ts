/** What is on screen between two pictures: code that comes after the first one, which stands still. */
import { easeCubicOut } from 'd3';

export { MotionController } from '../platform/motion-controller.js';
export { flightLength, mixTransforms, mixViews } from '../scale/motion.js';
export { VerticalMotion } from './vertical-motion.js';

export function ease(share: number): number {
  return easeCubicOut(share);
}
