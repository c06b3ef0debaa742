/** Motion between two pictures: code that loads after the first one, which does not move. */
import { easeCubicOut } from 'd3';
import type { MotionController } from '../../drawing/platform/motion-controller.js';
import { flightLength, mixTransforms, mixViews } from '../../drawing/scale/motion.js';
import { createTransform, type Transform, type View } from '../../drawing/scale/view.js';
import type { Picture } from './picture.js';

export { MotionController } from '../../drawing/platform/motion-controller.js';
export { VerticalMotion } from './vertical-motion.js';

/** Limit of a flight that takes no longer than other motions: about one and a half windows away. */
const USUAL_FLIGHT = 1.7;

interface Departure {
  readonly transform: Transform;
  readonly view: View;
  readonly plan: Picture['frame']['plan'];
}

/** The window at this frame, on its way from a departure. */
export function stepTo(
  { frame, fit, view, target }: Picture,
  from: Departure,
  motion: MotionController,
): { readonly view: View; readonly transform: Transform } {
  if (from.plan !== frame.plan) return { view, transform: mixTransforms(from.transform, target, motion.share) };
  motion.lengthen(flightLength(fit.scale, from.view, view) / USUAL_FLIGHT);
  const between = mixViews(fit.scale, from.view, view, motion.share);
  return { view: between, transform: createTransform(frame, between) };
}

export function ease(share: number): number {
  return easeCubicOut(share);
}
