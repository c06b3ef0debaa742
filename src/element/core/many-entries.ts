/** Loads the code for many entries when a picture needs it, and says so if it cannot be loaded. */
import { columnReader } from '../../dataset/sources/value-reader.js';
import { whenIdle } from '../../drawing/platform/when-idle.js';
import type { DatasetController } from '../loading/dataset-controller.js';
import { MANY_TO_COME, NotLoaded, type Many, type ManyAccess } from './many-to-come.js';
import type { FeatureParts } from './feature-parts.js';

/** A picture of so many entries waits for it: it would soon be needed in any case. */
export const MANY_FROM = 200;

interface ManyEntriesDeps {
  readonly element: Pick<Node, 'isConnected'>;
  readonly dataset: Pick<DatasetController, 'phase' | 'result' | 'fail'>;
  readonly features: Pick<FeatureParts, 'api' | 'fetchApi'>;
  readonly requestUpdate: () => void;
}

export class ManyEntries implements ManyAccess {
  /** Undefined while no picture waits for it. */
  coming: Promise<void> | undefined;
  /** The dataset at the time of a failed load: the next dataset tries again. */
  #failedFor: object | undefined;
  #deps: ManyEntriesDeps;
  #expectsData = false;

  constructor(deps: ManyEntriesDeps) {
    this.#deps = deps;
  }

  get code(): Many {
    return this.#loaded ?? MANY_TO_COME;
  }

  get isHere(): boolean {
    return this.#loaded !== undefined;
  }

  get #loaded(): Many | undefined {
    return this.#deps.features.api('many-entries')?.code;
  }

  readonly fetch = async (): Promise<Many> => this.#loaded ?? (await this.#deps.features.fetchApi('many-entries')).code;

  readonly whenHere = (act: () => void): void => {
    if (this.isHere) act();
    else this.fetch().then(act, act);
  };

  /** Undefined if the code is missing: an update follows when it has loaded. `isWanted`: nothing can be composed without it. */
  compose<Result>(isWanted: boolean, compose: () => Result): Result | undefined {
    try {
      if (isWanted && !this.isHere) throw new NotLoaded('many-entries');
      return compose();
    } catch (error) {
      if (!(error instanceof NotLoaded)) throw error;
      this.#fetch();
      return undefined;
    }
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
