/**
 * The working parts of the features of one element. A part loads when something needs it. Requests that arrive before
 * the part wait for it.
 */
import type { MaybePromise } from '../../dataset/base/maybe-promise.js';
import { onServer } from '../../drawing/platform/page-view.js';
import type { FeatureApis } from './feature-apis.js';
import { fetchModule, moduleOf } from './feature-modules.js';
import type { Feature, FeatureModule, FeaturePart, TimelineApi } from './feature.js';

interface Connected {
  phase: 'idle' | 'loading' | 'ready' | 'failed';
  part?: FeaturePart;
  /** Actions to take when the part has loaded. */
  readonly queue: ((part: FeaturePart) => void)[];
  done?: Promise<void>;
}

export class FeatureParts {
  readonly list: readonly Feature[];
  protected readonly timeline: TimelineApi;
  /** Grows with each part that arrives. */
  protected arrivals = 0;
  #onStyles: () => void;
  #connected = new Map<Feature, Connected>();
  #loading = new Set<Promise<void>>();

  /** `onStyles` is called when a part has loaded with style sheets. */
  constructor(list: readonly Feature[], timeline: TimelineApi, onStyles: () => void) {
    this.list = list;
    this.timeline = timeline;
    this.#onStyles = onStyles;
    for (const feature of list) this.#connected.set(feature, { phase: 'idle', queue: [] });
  }

  /** Makes the parts whose code has loaded. */
  connect(): void {
    for (const [feature, connected] of this.#connected) {
      const module = moduleOf(feature);
      if (module !== undefined) this.#connect(connected, module);
    }
  }

  /** Undefined until it has loaded, and if the element lacks the feature. */
  part<Part extends FeaturePart>(feature: Feature<Part>): Part | undefined {
    return this.#connected.get(feature)?.part as Part | undefined;
  }

  get parts(): readonly FeaturePart[] {
    return this.list.flatMap((feature) => this.#connected.get(feature)?.part ?? []);
  }

  /** Uses a part: at once if it has loaded, else when it has. */
  use<Part extends FeaturePart>(feature: Feature<Part>, act: (part: Part) => void): void {
    const connected = this.#connected.get(feature);
    if (connected?.part !== undefined) act(connected.part as Part);
    else {
      connected?.queue.push(act as (part: FeaturePart) => void);
      this.#fetch(feature);
    }
  }

  /** Requests of the element's own properties and methods to a feature. */
  api<Id extends keyof FeatureApis>(id: Id): FeatureApis[Id] | undefined {
    return this.part(this.#byId(id)) as FeatureApis[Id] | undefined;
  }

  useApi<Id extends keyof FeatureApis>(id: Id, act: (api: FeatureApis[Id]) => void): void {
    this.use(this.#byId(id), act as (part: FeaturePart) => void);
  }

  /** Resolves to a part, which it loads first if needed; rejects if it cannot be loaded. */
  async fetchApi<Id extends keyof FeatureApis>(id: Id): Promise<FeatureApis[Id]> {
    await this.fetch(this.#byId(id));
    const api = this.api(id);
    if (api === undefined) throw new Error(`the part "${id}" could not be loaded`);
    return api;
  }

  /** Resolves when a part has loaded, or could not be loaded. */
  async fetch(feature: Feature): Promise<void> {
    this.#fetch(feature);
    await this.#connected.get(feature)?.done;
  }

  /** Loads a part that may soon be used: the pointer or the focus is on its control. */
  warm(feature: Feature): void {
    if (this.phaseOf(feature) === 'idle') this.#fetch(feature);
  }

  retry(feature: Feature): void {
    this.#fetch(feature);
    this.timeline.requestUpdate();
  }

  /**
   * A reader comes: begins what is near, and tries again what loads without a request and could not be loaded. What
   * somebody asked of these is forgotten: it would come as a surprise.
   */
  beginForVisit(): void {
    for (const feature of this.list)
      if (feature.begins === 'near' || (feature.begins && this.phaseOf(feature) === 'failed')) this.#fetch(feature, 0);
  }

  hasFailed(id: keyof FeatureApis): boolean {
    return this.phaseOf(this.#byId(id)) === 'failed';
  }

  phaseOf(feature: Feature): Connected['phase'] | undefined {
    return this.#connected.get(feature)?.phase;
  }

  /** Loads what the state or a property needs. */
  fetchWanted(): void {
    if (onServer) return;
    for (const feature of this.list) if (feature.isWanted?.(this.timeline)) this.warm(feature);
  }

  async fetchAll(): Promise<void> {
    for (const feature of this.list) this.warm(feature);
    await this.#loaded();
  }

  /** Loads the features that load without a request at this time. */
  begin(at: Feature['begins']): void {
    for (const feature of this.list) if (feature.begins === at) this.warm(feature);
  }

  /** Resolves when everything that the first picture waits for has loaded or failed. */
  get first(): MaybePromise<void> {
    const awaited = this.list.flatMap((feature) => {
      const { phase, done } = this.#connected.get(feature)!;
      return feature.comesFirst && phase === 'loading' && done !== undefined ? [done] : [];
    });
    return awaited.length === 0 ? undefined : Promise.all(awaited).then(() => undefined);
  }

  /** Resolves when nothing is loading any more, and the work of the parts is done. */
  async settle(): Promise<void> {
    await this.#loaded();
    for (const { done } of this.parts) await done;
  }

  /** Whether something waits for a part that has not loaded. */
  isAsked(feature: Feature): boolean {
    return this.#connected.get(feature)!.queue.length > 0 || feature.isWanted?.(this.timeline) === true;
  }

  #byId(id: string): Feature {
    return this.list.find((feature) => feature.id === id) ?? MISSING;
  }

  #connect(connected: Connected, module: FeatureModule): void {
    connected.part ??= module.connect(this.timeline);
    this.arrivals++;
    connected.phase = 'ready';
    for (const act of connected.queue.splice(0)) {
      try {
        act(connected.part);
      } catch (error) {
        // The part is there, and so are the other acts.
        console.error(error);
      }
    }
  }

  /** The last wishes alone outlast a failure: nobody wants two prints. */
  #fetch(feature: Feature, keptWishes = 1): void {
    const connected = this.#connected.get(feature);
    if (connected === undefined || connected.phase === 'loading' || connected.phase === 'ready') return;
    connected.phase = 'loading';
    connected.queue.splice(0, connected.queue.length - keptWishes);
    const done = this.#load(feature, connected).finally(() => {
      this.#loading.delete(done);
    });
    connected.done = done;
    this.#loading.add(done);
  }

  async #loaded(): Promise<void> {
    while (this.#loading.size > 0) await Promise.all(this.#loading);
  }

  async #load(feature: Feature, connected: Connected): Promise<void> {
    try {
      const module = await fetchModule(feature);
      if (module.styles !== undefined) this.#onStyles();
      this.#connect(connected, module);
    } catch (error) {
      connected.phase = 'failed';
      // The warning is for the author of the page; the reader gets a notice in place.
      console.warn(
        `conflict-timeline: the part "${feature.id}" could not be loaded; if its file is gone, the page has the script of another version`,
        error,
      );
    }
    this.timeline.requestUpdate();
  }
}

/** Stands for a feature that the element lacks. */
const MISSING: Feature = { id: '' };
