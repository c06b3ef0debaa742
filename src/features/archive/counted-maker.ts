/** The counts of an archive, made again only after an answer. */
import type { SourceSummary } from '../../archive/contract.js';
import { memo } from '../../base/memo.js';
import { EMPTY_FILTER } from '../../data/filter.js';
import type { Counted, Picture } from '../../picture/picture.js';
import type { Archive } from './archive.js';
import type { Scope } from './ask.js';
import { countedArranger } from './counted-lanes.js';
import { createCounted, laneTotals, occupiedOf, type CountedDeps } from './counted-picture.js';
import { windowNeed, type WindowNeed } from './window-need.js';

export interface CountsOf {
  readonly archive: Archive;
  readonly scope: Scope;
  /** The counts are those of another filter than the present one. */
  readonly isOld: boolean;
  readonly isPaper: boolean;
  /** Changes with each answer. */
  readonly version: number;
}

export class CountedMaker {
  readonly #deps: Pick<CountedDeps, 'keep' | 'withFound'>;
  #laneTotals: ReadonlyMap<string, number> | undefined;

  constructor(deps: Pick<CountedDeps, 'keep' | 'withFound'>) {
    this.#deps = deps;
  }

  /** Undefined while there are no counts of the whole. */
  of({ archive, scope, isOld, isPaper, version }: CountsOf): Counted | undefined {
    const whole = archive.whole(scope)?.answer;
    return whole && this.#counted(archive, scope, whole, everything(archive, scope) ?? whole, isOld, isPaper, version);
  }

  /** The needs of a picture's window. */
  needOf({ archive, scope, isOld, isPaper, version }: CountsOf, picture: Picture): WindowNeed {
    const { view, target, frame, model } = picture;
    const paper = isPaper ? model : undefined;
    return this.#need(archive, scope, view.start, view.end, target, frame, isOld, paper, version);
  }

  readonly #need = memo(
    (
      archive: Archive,
      scope: Scope,
      start: number,
      end: number,
      target: Picture['target'],
      frame: Picture['frame'],
      isOld: boolean,
      paper: Picture['model'] | undefined,
      version: number,
    ) => ({ version, ...windowNeed(archive, scope, { view: { start, end }, target, frame, isOld, paper }) }),
  );

  readonly #counted = memo(
    (
      archive: Archive,
      scope: Scope,
      whole: SourceSummary,
      all: SourceSummary,
      isOld: boolean,
      isPaper: boolean,
      version: number,
    ): Counted => {
      this.#laneTotals = laneTotals(whole, this.#laneTotals);
      return createCounted({
        ...this.#deps,
        ...{ archive, scope, whole, isOld, isPaper, version },
        occupied: this.#occupied(all, archive),
        arrangeSteps: this.#arranger(scope.lanes, this.#laneTotals),
      });
    },
  );

  readonly #occupied = memo((all: SourceSummary, { extent }: Archive) => occupiedOf(all, extent));
  readonly #arranger = memo(countedArranger);
}

/** Counts of the whole without a filter. */
export function everything(archive: Archive, scope: Scope): SourceSummary | undefined {
  return archive.whole({ ...scope, filter: EMPTY_FILTER })?.answer;
}
