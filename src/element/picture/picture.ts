/** Everything drawn and spoken at one moment, from the requested state. */
import type { Steps } from '../../dataset/base/steps.js';
import type { Texts } from '../../words/i18n/texts.js';
import type { TextMeasure } from '../../drawing/platform/text-measure.js';
import type { EntryWords } from '../../words/a11y/entry-words.js';
import type { busiestDay } from '../../dataset/data/busiest-day.js';
import type { Dataset } from '../../dataset/data/dataset.js';
import type { RelationIndex } from '../../dataset/data/relations.js';
import type { Times } from '../../dataset/data/times.js';
import type { HighlightSpan, TimelineModel } from '../../dataset/data/timeline-model.js';
import type { ReduceContext, TimelineState } from '../interaction/reduce.js';
import type { Arrangement } from '../../drawing/layout/arrange.js';
import type { OwnGrouping, LanesBy } from '../../drawing/layout/lanes.js';
import type { MarkColumns } from '../../drawing/layout/mark-columns.js';
import type { Extent, Occupied } from '../../drawing/scale/gaps.js';
import type { Frame, Transform, View } from '../../drawing/scale/view.js';
import type { Scene, SceneTitles } from '../../drawing/scene/scene.js';
import type { EdgeCounts } from '../../drawing/scene/edge-counts.js';
import type { Overview } from '../../drawing/scene/overview.js';
import type { FocusOrder } from '../../drawing/scene/focus-order.js';
import type { Precision } from '../../dataset/time/date-range.js';
import type { LabelTexts } from './label-text.js';
import type { ChartMetrics } from './chart-metrics.js';
import type { Placing } from './arranging.js';
import type { PictureMany } from './many.js';
import type { LaneScheme, SchemeOf } from './lane-scheme.js';
import type { Hits } from './search-hits.js';

/** The inputs of a choice of rows. */
export interface Rows extends Pick<Placing, 'model' | 'marks'> {
  readonly state: TimelineState;
  readonly arrangement: Arrangement;
  readonly focusOrder: FocusOrder;
  readonly relations: RelationIndex;
}

/**
 * Counts instead of entries that have not loaded: an archive has the counts of all, and the entries near the window.
 */
export interface Counted {
  /** Times of beginnings and ends, by the counts of the whole. */
  readonly occupied: Occupied;
  readonly lanesBy: OwnGrouping;
  /** The precision of the sharpest date of all entries. */
  readonly precision: Precision;
  /** The same function while the lanes are the same. */
  readonly arrangeSteps: Placing['arrange'];
  /** Whether all entries of a window are in the page, or so many that it shows them. */
  readonly isNear: (window: Pick<Picture, 'view' | 'target' | 'frame' | 'model'>) => boolean;
  /** The picture of the loaded entries, with the counts of all. */
  readonly withCounts: (picture: Picture) => Picture;
}

export interface PictureOptions {
  readonly dataset: Dataset;
  /** The reader's zone; undefined for hours as they were announced. */
  readonly timeZone: string | undefined;
  /** The reader's language, as a BCP 47 tag. */
  readonly lang: string;
  readonly times: Times;
  readonly metrics: ChartMetrics;
  /** A window whose rows stay open besides those of the present one, during a gesture. */
  readonly heldView: View | undefined;
  readonly lanes: LanesBy;
  /** The code for lanes by two groupings; undefined until it has loaded. */
  readonly nested?: { readonly schemeOf: SchemeOf } | undefined;
  readonly noFolds: boolean;
  /** Whether there is a line at the present moment. */
  readonly today?: boolean;
  /** Id of the measure behind the size of marks; empty for none. */
  readonly sizes?: string | undefined;
  /** Undefined if all entries are in the page. */
  readonly counted?: Counted | undefined;
  readonly state: TimelineState;
  /** Measures of titles, by `Tier`. */
  readonly faces: readonly TextMeasure[];
  readonly texts: Texts;
  readonly wordsFor: (model: TimelineModel) => EntryWords;
  /** Keeps the rows of entries in a step of the story. Returns the same object if all stay. */
  readonly keepRows: ((rows: Rows) => Arrangement) | undefined;
  /** Paper is as high as what is in the window. A screen keeps the height of the whole. */
  readonly isPaper: boolean;
  readonly hitsOf: (model: TimelineModel, focusOrder: FocusOrder, query: string) => Hits;
  /** The code for many entries. */
  readonly many: PictureMany;
  /** Finds the day to shade; undefined until its code has loaded. */
  readonly busiestDay?: typeof busiestDay | undefined;
}

export interface Picture {
  /** The code that it was composed with. */
  readonly many: PictureMany;
  /** Widths of the parts around the plot. */
  readonly metrics: ChartMetrics;
  readonly model: TimelineModel;
  /** The number of entries, and the number that pass the filter: an archive has more than the model. */
  readonly totals: { readonly all: number; readonly shown: number };
  readonly titleOf: (entry: number) => string;
  readonly marks: MarkColumns;
  /** The time covered in the header: of the marks, or of the whole archive. */
  readonly covered: Pick<MarkColumns, 'outerStart' | 'outerEnd'>;
  /** The precision of the sharpest date: nothing sharper is said or drawn. */
  readonly precision: Precision;
  readonly today: boolean | undefined;
  /** Shaded through all lanes: the dataset's choice, else the day with most entries. */
  readonly highlight: HighlightSpan | undefined;
  readonly words: EntryWords;
  readonly relations: RelationIndex;
  readonly extent: Extent;
  /** Every shown entry, by time. */
  readonly focusOrder: FocusOrder;
  readonly frame: Frame;
  readonly fit: Transform;
  /** The window of the state; a motion may still be on its way there. */
  readonly view: View;
  /** Height of the rows that zoom, folds and filters do not change: the need of the rows in the whole. */
  readonly rowsPx: number;
  /** Lanes and rows with every row open. */
  readonly everyRow: Arrangement;
  readonly target: Transform;
  readonly context: ReduceContext;
  readonly sceneAt: (transform: Transform, titles?: SceneTitles) => Scene;
  /** Changes when an earlier scene can no longer be panned. */
  readonly sceneKey: object;
  readonly overviewAt: (widthPx: number) => Overview;
  /** The same in steps. */
  readonly overviewSteps: (widthPx: number) => Steps<Overview>;
  /** Bits of `MarkForm` in use, and the kinds: the legend explains them. */
  readonly formsInUse: number;
  /** The number of entries before and after the window, and the nearest of each. */
  readonly edges: EdgeCounts;
  /** The number of lasting entries through each gap. */
  readonly passing: readonly number[];
  /** The search, and its matches. */
  readonly hits: Hits;
  /** The texts beside the marks. */
  readonly labels: LabelTexts;
  /** The grouping of the lanes, of two the outer one. */
  readonly lanesBy: OwnGrouping;
  /** Undefined for lanes by a grouping that each dataset has. */
  readonly scheme: LaneScheme | undefined;
}
