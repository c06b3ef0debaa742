/** Loads code that few pictures need, when one of them is requested. */
import { MissingCode } from '../../dataset/base/code.js';
import { manyChart } from '../chart/many-chart.js';
import { fetchMany, needsMany } from '../chart/many.js';
import type { DatasetController } from '../loading/dataset-controller.js';
import { whenIdle } from '../../drawing/platform/when-idle.js';
import { fetchColumns } from '../../dataset/sources/value-reader.js';

interface NeededCodeDeps {
  readonly element: Pick<Node, 'isConnected'>;
  readonly dataset: Pick<DatasetController, 'phase' | 'result' | 'fail'>;
  readonly requestUpdate: () => void;
}

export class NeededCode {
  /** Undefined while nothing is loading. */
  coming: Promise<void> | undefined;
  /** The dataset at the time of a failed load: the next dataset tries again. */
  #failedFor: object | undefined;
  #deps: NeededCodeDeps;
  #onStyles: () => void;
  #hasStyles = false;
  #unasked: Promise<void> | undefined;
  #expectsData = false;

  /** `onStyles` is called once, when the code has loaded with a style sheet. */
  constructor(deps: NeededCodeDeps, onStyles: () => void) {
    this.#deps = deps;
    this.#onStyles = onStyles;
  }

  /** Undefined if code is missing: an update follows when it has loaded. `count`: number of entries. */
  compose<Result>(count: number, compose: () => Result): Result | undefined {
    if (manyChart.there && !this.#hasStyles) {
      this.#hasStyles = true;
      this.#onStyles();
    }
    try {
      if (!needsMany(count)) return compose();
    } catch (error) {
      if (!(error instanceof MissingCode)) throw error;
    }
    this.#fetch();
    return undefined;
  }

  /** Whether the last request cannot be composed. The drawing stays until it can. */
  get isMissing(): boolean {
    return (
      this.coming !== undefined || (this.#failedFor !== undefined && this.#failedFor === this.#deps.dataset.result)
    );
  }

  /** It may be needed at any moment: a first picture is on screen, or many entries are loading. */
  begin(): void {
    this.#unasked ??= fetchMany().then(this.#deps.requestUpdate, () => {
      this.#unasked = undefined;
    });
  }

  /** A script may give data to an element without any, so code for many entries and for columns loads in idle time. */
  expectData(): void {
    const { dataset, element } = this.#deps;
    if (this.#expectsData || dataset.phase !== 'idle') return;
    this.#expectsData = true;
    whenIdle(() => {
      if (!element.isConnected) return;
      this.begin();
      // Data that need it ask again.
      fetchColumns().catch(() => undefined);
    });
  }

  /** Resolves when nothing is loading any more. */
  get done(): Promise<unknown> {
    return Promise.all([this.coming, this.#unasked]);
  }

  #fetch(): void {
    const { dataset, requestUpdate } = this.#deps;
    const { result } = dataset;
    if (result === this.#failedFor) return;
    this.coming ??= fetchMany()
      .catch((error: unknown) => {
        this.#failedFor = result;
        dataset.fail({ code: 'network', message: String(error), url: import.meta.url, of: 'code' });
      })
      .finally(() => {
        this.coming = undefined;
        requestUpdate();
      });
  }
}
