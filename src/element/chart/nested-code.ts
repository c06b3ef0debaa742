/** The code for lanes within lanes, as the chart sees it. */
import type { InLanguages } from '../../dataset/data/text-language.js';
import type { AxisMetrics } from '../../drawing/render/axis-metrics.js';
import type { Scene } from '../../drawing/scene/scene.js';
import type { Texts } from '../../words/i18n/texts.js';
import type { SchemeOf } from '../picture/lane-scheme.js';

export interface NamedLanes {
  readonly scene: Pick<Scene, 'lanes'>;
  readonly texts: Texts;
  readonly model: InLanguages;
  readonly axisMetrics: AxisMetrics;
  readonly fontPx: number;
  /** Lane names stand above their rows instead of beside them. */
  readonly heads: boolean;
  readonly onLane: (key: string) => void;
}

export interface NestedCode {
  readonly schemeOf: SchemeOf;
  /** The names of lanes, in groups with the names of the lanes around them. */
  readonly laneNames: (options: NamedLanes, names: readonly unknown[]) => readonly unknown[];
}
