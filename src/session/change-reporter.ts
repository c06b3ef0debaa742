/** Emits a change when the picture shows it: a filter of many entries is shown later than it is set. */
import type { TimelineState } from '../interaction/reduce.js';
import type { Picture } from '../picture/picture.js';
import type { View } from '../scale/view.js';
import { emitChanges } from './emit-changes.js';

export interface ReporterDeps {
  /** Of the present state; undefined while there is nothing to show. */
  readonly picture: () => Picture | undefined;
  /** Whether the picture does not show the present filter yet. */
  readonly isBehind: () => boolean;
  readonly emit: (event: Event) => void;
}

export class ChangeReporter {
  #deps: ReporterDeps;
  /** The filter before a change that the picture does not show yet. */
  #unreported: TimelineState['filter'] | undefined;

  constructor(deps: ReporterDeps) {
    this.#deps = deps;
  }

  /** `asked`: the requested window, if there was one. */
  report(before: TimelineState, after: TimelineState, asked: View | undefined): void {
    const { picture, isBehind, emit } = this.#deps;
    const shown = picture();
    if (shown === undefined) return;
    const waits = before.filter !== after.filter && isBehind();
    if (waits) this.#unreported ??= before.filter;
    const reported = waits ? { ...before, filter: after.filter } : before;
    emitChanges({ before: reported, after, asked }, shown, emit);
  }

  /** The picture now shows `now`. Returns the state before the unreported change, if there is one. */
  takeUnreported(now: TimelineState): TimelineState | undefined {
    const filter = this.#unreported;
    this.#unreported = undefined;
    return filter === undefined ? undefined : { ...now, filter };
  }
}
