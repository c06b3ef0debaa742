/** Content that a feature draws among the marks of the chart. */
import type { Picture } from '../picture/picture.js';
import type { Mirror } from '../../drawing/render/mirror.js';
import type { Scene } from '../../drawing/scene/scene.js';

export interface DrawnChart {
  readonly scene: Scene;
  readonly mirror: Mirror;
}

/** Returns content for an SVG group that moves with the marks. */
export type ChartLayer = (picture: Picture, drawn: DrawnChart) => unknown;
