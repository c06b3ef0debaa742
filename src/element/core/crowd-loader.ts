/** Loads the code for many entries when a picture needs it, and says so if it cannot be loaded. */
import type { Crowd, CrowdAccess } from '../chart/crowd-access.js';
import { columnReader } from '../../dataset/sources/value-reader.js';
import { whenIdle } from '../../drawing/platform/when-idle.js';
import type { DatasetController } from '../loading/dataset-controller.js';
import { NEEDS_CROWD } from '../picture/crowd.js';
import type { FeatureParts } from './feature-parts.js';

/** A picture of so many entries waits for it: it would soon be needed in any case. */
const MANY_FROM = 200;

interface CrowdLoaderDeps {
  readonly element: Pick<Node, 'isConnected'>;
  readonly dataset: Pick<DatasetController, 'phase' | 'result' | 'fail'>;
  readonly features: Pick<FeatureParts, 'api' | 'fetchApi'>;
  readonly requestUpdate: () => void;
}

export class CrowdLoader implements CrowdAccess {
  /** Undefined while no picture waits for it. */
  coming: Promise<void> | undefined;
  /** The dataset at the time of a failed load: the next dataset tries again. */
  #failedFor: object | undefined;
  #deps: CrowdLoaderDeps;
  #expectsData = false;

  constructor(deps: CrowdLoaderDeps) {
    this.#deps = deps;
  }

  get code(): Crowd | undefined {
    return this.#deps.features.api('crowd')?.code;
  }

  readonly fetch = async (): Promise<Crowd> => this.code ?? (await this.#deps.features.fetchApi('crowd')).code;

  /** Undefined if the code is missing: an update follows when it has loaded. `count`: number of entries. */
  compose<Result>(count: number, compose: () => Result | typeof NEEDS_CROWD): Result | undefined {
    const composed = count >= MANY_FROM && this.code === undefined ? NEEDS_CROWD : compose();
    if (composed !== NEEDS_CROWD) return composed;
    this.#fetch();
    return undefined;
  }

  /** Whether the last request cannot be composed. The drawing stays until it can. */
  get isMissing(): boolean {
    return (
      this.coming !== undefined || (this.#failedFor !== undefined && this.#failedFor === this.#deps.dataset.result)
    );
  }

  /** Many entries are loading. */
  begin(): void {
    // A picture that needs it asks again.
    this.fetch().catch(() => undefined);
  }

  /** A script may give data to an element without any, so code for columns, with that for many entries, loads in idle time. */
  expectData(): void {
    const { dataset, element } = this.#deps;
    if (this.#expectsData || dataset.phase !== 'idle') return;
    this.#expectsData = true;
    whenIdle(() => {
      // Data that need it ask again.
      if (element.isConnected) columnReader.fetch().catch(() => undefined);
    });
  }

  #fetch(): void {
    const { dataset, requestUpdate } = this.#deps;
    const { result } = dataset;
    if (result === this.#failedFor) return;
    this.coming ??= this.fetch()
      .then(
        () => undefined,
        (error: unknown) => {
          this.#failedFor = result;
          dataset.fail({ code: 'network', message: String(error), url: import.meta.url, of: 'code' });
        },
      )
      .finally(() => {
        this.coming = undefined;
        requestUpdate();
      });
  }
}
