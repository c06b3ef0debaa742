/** Composes the picture of a state, and begins the work that must come before it. */
import { whenReady } from '../../dataset/base/maybe-promise.js';
import { memo } from '../../dataset/base/memo.js';
import type { Steps } from '../../dataset/base/steps.js';
import type { Dataset } from '../../dataset/data/dataset.js';
import { createIssue } from '../../dataset/data/issue-text.js';
import type { Issue } from '../../dataset/data/issue.js';
import { asTimes } from '../../dataset/data/times.js';
import type { Validation } from '../../dataset/data/validate-value.js';
import { type TimelineState, wholeOf } from '../interaction/reduce.js';
import { asLanesBy } from '../../drawing/layout/lanes.js';
import type { DatasetController } from '../loading/dataset-controller.js';
import type { Prepared } from '../loading/dataset-listener.js';
import { PAPER_CHART_PX, PAPER_ROWS_PX, PAPER_WINDOW_PX, type RowsRoom } from '../picture/chart-metrics.js';
import type { ChartPresenter } from '../picture/chart-presenter.js';
import type { ComposeOptions } from '../picture/picture-composer.js';
import type { Picture, PictureOptions } from '../picture/picture.js';
import { noHits, type Hits } from '../picture/search-hits.js';
import type { SlicedChanges } from '../picture/sliced-changes.js';
import type { ClosestLanguage } from '../../drawing/platform/closest-language.js';
import type { HeightController } from '../../drawing/platform/height-controller.js';
import { MIN_IN_SLICES, type Pace, runInSlices } from '../../drawing/platform/scheduler.js';
import type { SizeController } from '../../drawing/platform/size-controller.js';
import type { Session } from '../session/session.js';
import { isKnownZone } from '../../dataset/time/zone.js';
import type { FeatureHost } from './feature-host.js';
import { MANY_FROM, type ManyEntries } from './many-entries.js';
import type { TimelineProperties } from './timeline-properties.js';

// The element's time zone. No zone means hours as they were announced; a page without types can ask for anything.

function knownZone(timeZone: unknown): string | undefined {
  return typeof timeZone === 'string' && isKnownZone(timeZone) ? timeZone : undefined;
}

/** Undefined if the zone is known, or none is requested. */
export function zoneIssue(timeZone: unknown): Issue | undefined {
  if (!timeZone || knownZone(timeZone) === timeZone) return undefined;
  return createIssue({ code: 'unknown-zone', severity: 'warning', path: 'time-zone', value: timeZone });
}

export interface PicturesDeps {
  readonly element: TimelineProperties;
  readonly size: SizeController;
  readonly height: HeightController;
  readonly language: ClosestLanguage;
  readonly presenter: ChartPresenter;
  readonly dataset: DatasetController;
  readonly session: Session;
  readonly features: FeatureHost;
  readonly many: ManyEntries;
  readonly printing: boolean;
  readonly requestUpdate: () => void;
}

export class Pictures {
  #deps: PicturesDeps;
  #sliced: SlicedChanges | undefined;

  constructor(deps: PicturesDeps) {
    this.#deps = deps;
  }

  /** Undefined until its code has loaded: few entries need no slices. */
  get #changes(): SlicedChanges | undefined {
    const { many, requestUpdate } = this.#deps;
    if (!many.isHere) return undefined;
    return (this.#sliced ??= new many.code.SlicedChanges({
      prepare: (options) => this.#prepareSteps(options),
      requestUpdate,
    }));
  }

  /** Resolves when a change that is computed in slices is ready to be drawn. */
  get done(): Promise<void> | undefined {
    return this.#changes?.done;
  }

  /** Picture of a state, if it is ready; undefined while no entry can be placed. */
  of(state: TimelineState): Picture | undefined {
    const { many, presenter, printing, session } = this.#deps;
    const { dataset, count } = this.#result;
    if (dataset === undefined) return undefined;
    const options = this.#options(dataset, state);
    const isWanted = count >= MANY_FROM || session.pending.filter.isWanted;
    return many.compose(isWanted, () =>
      presenter.compose((printing ? undefined : this.#changes?.presented(options, count)) ?? options),
    );
  }

  /** Whether the picture of the present state does not show the present filter yet. */
  readonly isBehind = (): boolean => {
    const { dataset, count } = this.#result;
    if (dataset === undefined || this.#deps.printing) return false;
    return this.#changes?.isBehind(this.#options(dataset), count) ?? false;
  };

  /** Begins the work of a request before each update. Asking for a picture begins none. */
  startWork(): void {
    const { dataset, count } = this.#result;
    if (dataset === undefined) return;
    this.#deps.features.startWork();
    if (!this.#deps.printing) this.#changes?.start(this.#options(dataset), count);
  }

  /** Prepares a large dataset in slices. Undefined for one that is laid out when it is drawn. */
  prepare({ dataset, count }: Validation, pace: Pace, isWanted: () => boolean): Prepared {
    if (dataset === undefined || count < MIN_IN_SLICES || this.#deps.printing) return undefined;
    // A search goes on over the present entries until the other dataset is shown.
    const hitsOf: ComposeOptions['hitsOf'] = (_, __, query) => noHits(query, [], undefined);
    return whenReady(this.#deps.size.measured, async () => {
      const many = await this.#deps.many.fetch().catch(() => undefined);
      if (many === undefined) return undefined;
      return runInSlices(this.#prepareSteps({ ...this.#options(dataset), many, hitsOf }), pace, isWanted);
    });
  }

  /** The size of the element without what is beside the chart. */
  chartWidthPx(state: TimelineState): number {
    const { printing, size, features } = this.#deps;
    if (printing) return PAPER_CHART_PX;
    const { widthPx } = size;
    return features.parts.reduce((left, part) => left - (part.besidePx?.(state, widthPx) ?? 0), widthPx);
  }

  *#prepareSteps(options: ComposeOptions): Steps<() => void> {
    const { presenter, features } = this.#deps;
    const { picture, commit } = yield* presenter.prepare(options);
    presenter.coveredText(picture.marks, picture.precision, options.texts);
    yield;
    yield* features.prepareSteps(picture);
    return commit;
  }

  /** The present dataset, if one of its entries can be placed. */
  get #result(): { readonly dataset: Dataset | undefined; readonly count: number } {
    const { dataset, count = 0 } = this.#deps.dataset.result ?? {};
    return { dataset: count === 0 ? undefined : dataset, count };
  }

  #options(dataset: Dataset, state = this.#deps.session.state): ComposeOptions {
    const { element, language, features, printing } = this.#deps;
    const { times, lanes, timeZone, noFolds, sizes, today } = element;
    const { windowPx, givenPx, maxPx } = this.#room;
    const counted = features.api('archive')?.counted;
    const search = features.api('search');
    const story = printing ? undefined : (features.api('scroll-story') ?? features.api('story'));
    return {
      dataset,
      timeZone: knownZone(timeZone),
      frameWidthPx: this.chartWidthPx(state),
      windowPx,
      givenPx,
      maxPx,
      times: asTimes(times),
      lanes: asLanesBy(lanes),
      noFolds,
      today,
      sizes,
      counted,
      state: printing ? this.#onPaper(state) : state,
      lang: language.lang,
      texts: language.texts,
      dateWords: language.dateWords,
      keepRows: story?.keepRows,
      isPaper: printing,
      hitsOf: search?.hitsOf ?? searchToCome,
      hitsVersion: search?.version ?? 0,
      many: this.#deps.many.code,
      busiestDay: features.api('extras')?.code.busiestDay,
      nested: features.api('nested')?.code,
      ground: features.api('phases')?.ground,
    };
  }

  /** Paper shows the window. The same state object each time, since another one is another picture. */
  #onPaper = memo((state: TimelineState) => ({ ...wholeOf(state), view: state.view }));

  get #room(): RowsRoom {
    if (!this.#deps.printing) return this.#deps.height;
    return { windowPx: PAPER_WINDOW_PX, givenPx: undefined, maxPx: PAPER_ROWS_PX };
  }
}

// The matches before the search code has loaded: none yet.

const answer = memo((query: string): Hits => {
  const asks = query.trim() !== '';
  return noHits(query, asks ? [query] : [], asks ? 0 : undefined);
});

const searchToCome: PictureOptions['hitsOf'] = (_, __, query) => answer(query);
