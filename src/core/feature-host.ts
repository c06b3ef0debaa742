/**
 * The features of one element: what each shows, and its working part once that is there. A part is fetched when something
 * asks for it. Requests that arrive before the part wait for it.
 */
import { html, nothing, type CSSResult } from 'lit';
import type { MaybePromise } from '../base/maybe-promise.js';
import type { Steps } from '../base/steps.js';
import type { Issue } from '../data/issue.js';
import type { Texts } from '../i18n/texts.js';
import type { DetailsOptions } from '../entry/details-view.js';
import type { DrawnChart } from '../chart/chart-layer.js';
import { onServer } from '../platform/on-server.js';
import type {
  AsideTemplate,
  Content,
  EscapeLayer,
  Feature,
  FeaturePart,
  Features,
  Slot,
  TimelineApi,
  ViewContext,
} from './feature.js';
import { fetchModule, moduleOf } from './feature-modules.js';
import type { FeatureApis } from './feature-apis.js';
import { loadingPart, partFailed } from '../frame/part-notice.js';
import type { Slices } from '../session/slices.js';
import type { Picture } from '../picture/picture.js';

interface Connected {
  phase: 'idle' | 'loading' | 'ready' | 'failed';
  part: FeaturePart | undefined;
  /** What to do once the part is there. */
  readonly queue: ((part: FeaturePart) => void)[];
  done: Promise<void> | undefined;
}

export class FeatureHost implements Features {
  readonly list: readonly Feature[];
  #timeline: TimelineApi;
  #onStyles: () => void;
  #connected = new Map<Feature, Connected>();
  #loading = new Set<Promise<void>>();

  /** `onStyles` is called where a part has come with style sheets of its own. */
  constructor(list: readonly Feature[], timeline: TimelineApi, onStyles: () => void) {
    this.list = list;
    this.#timeline = timeline;
    this.#onStyles = onStyles;
    for (const feature of list)
      this.#connected.set(feature, { phase: 'idle', part: undefined, queue: [], done: undefined });
  }

  /** Slices of the state, by the ids of their owners. */
  get slices(): Slices {
    return new Map(this.list.flatMap(({ id, state }) => (state === undefined ? [] : [[id, state] as const])));
  }

  /** Makes the parts whose code is there. */
  connect(): void {
    for (const feature of this.list) if (moduleOf(feature) !== undefined) this.#connect(feature);
  }

  /** Undefined until it is loaded, and where the element does without the feature. */
  part<Part extends FeaturePart>(feature: Feature<Part>): Part | undefined {
    return this.#connected.get(feature)?.part as Part | undefined;
  }

  get parts(): readonly FeaturePart[] {
    return this.list.flatMap((feature) => this.#connected.get(feature)?.part ?? []);
  }

  /** Does something with a part: at once where it is there, else when it has come. */
  use<Part extends FeaturePart>(feature: Feature<Part>, act: (part: Part) => void): void {
    const connected = this.#connected.get(feature);
    if (connected === undefined) return;
    if (connected.part !== undefined) act(connected.part as Part);
    else {
      connected.queue.push(act as (part: FeaturePart) => void);
      this.#fetch(feature);
    }
  }

  /** What the element's own properties and methods ask of a feature. */
  api<Id extends keyof FeatureApis>(id: Id): FeatureApis[Id] | undefined {
    return this.part(this.#byId(id)) as FeatureApis[Id] | undefined;
  }

  useApi<Id extends keyof FeatureApis>(id: Id, act: (api: FeatureApis[Id]) => void): void {
    this.use(this.#byId(id), act as (part: FeaturePart) => void);
  }

  /** Fetches a part that may soon be used: the pointer or the focus is on what opens it. */
  warm(feature: Feature): void {
    if (this.#connected.get(feature)?.phase === 'idle') this.#fetch(feature);
  }

  retry(feature: Feature): void {
    this.#fetch(feature);
    this.#timeline.requestUpdate();
  }

  phaseOf(feature: Feature): Connected['phase'] | undefined {
    return this.#connected.get(feature)?.phase;
  }

  /** Fetches what the state or a property asks for. */
  fetchWanted(): void {
    if (onServer) return;
    for (const feature of this.list) if (feature.isWanted?.(this.#timeline)) this.warm(feature);
  }

  async fetchAll(): Promise<void> {
    for (const feature of this.list) this.warm(feature);
    await this.#loaded();
  }

  /** Fetches what comes by itself at a time. */
  begin(at: Feature['begins']): void {
    for (const feature of this.list) if (feature.begins === at) this.warm(feature);
  }

  /** Resolves when all that the first picture waits for is there, or has failed. */
  get first(): MaybePromise<void> {
    const awaited = this.list.flatMap((feature) => {
      const { phase, done } = this.#connected.get(feature)!;
      return feature.comesFirst && phase === 'loading' && done !== undefined ? [done] : [];
    });
    return awaited.length === 0 ? undefined : Promise.all(awaited).then(() => undefined);
  }

  /** Resolves when nothing is on its way any more, and what the parts work on is done. */
  async settle(): Promise<void> {
    await this.#loaded();
    for (const { done } of this.parts) await done;
  }

  slot(name: Slot, view: ViewContext, picture: Picture): readonly Content[] {
    return this.list.flatMap((feature): readonly Content[] => {
      const { part } = this.#connected.get(feature)!;
      const ownView = name !== 'view' || feature.view === view.view;
      const fixed = ownSlot(feature.slots, name);
      const loaded = ownSlot(part?.slots, name);
      if (!ownView || (fixed === undefined && loaded === undefined)) return this.#notice(feature, name, view);
      return present(fixed?.(view, picture), loaded?.(view, picture));
    });
  }

  get escapeLayers(): readonly EscapeLayer[] {
    return this.parts.flatMap(({ escape = [] }) => escape);
  }

  get issues(): readonly Issue[] {
    return this.parts.flatMap(({ issues = [] }) => issues);
  }

  applyPending(ready: boolean): void {
    for (const part of this.parts) part.applyPending?.(ready);
  }

  startWork(): void {
    for (const part of this.parts) part.startWork?.();
  }

  beforeDataset(): void {
    for (const part of this.parts) part.beforeDataset?.();
  }

  afterDataset(): void {
    for (const part of this.parts) part.afterDataset?.();
  }

  draw(at: 'beforeDraw' | 'beforeFocus' | 'afterDraw', root: ShadowRoot): void {
    for (const part of this.parts) part[at]?.(root);
  }

  *prepareSteps(picture: Picture): Steps<void> {
    for (const part of this.parts) {
      if (part.prepare === undefined) continue;
      yield* part.prepare(picture);
      yield;
    }
  }

  closePanel(): boolean {
    return this.parts.some((part) => part.close?.() === true);
  }

  get coversDetails(): boolean {
    return this.parts.some((part) => part.coversDetails?.() === true);
  }

  /** What the details of an entry hold, wherever they are. */
  readonly entry = (details: DetailsOptions, at: 'entry' | 'entryEnd'): readonly Content[] =>
    this.list.flatMap((feature): readonly Content[] => {
      const { part } = this.#connected.get(feature)!;
      return present(feature[at]?.(details, this.#timeline), part?.[at]?.(details, this.#timeline));
    });

  /** Draws what takes the place of the details; undefined where nothing does, or not yet. */
  aside(type: string): AsideTemplate | undefined {
    for (const part of this.parts) if (part.asides?.[type]) return part.asides[type];
    return undefined;
  }

  /** The feature that will draw something of the state, while it is on its way. */
  get awaited(): Feature | undefined {
    return this.list.find((feature) => this.phaseOf(feature) !== 'ready' && feature.isWanted?.(this.#timeline));
  }

  /** What features draw among the marks. */
  layers(picture: Picture, drawn: DrawnChart): readonly unknown[] {
    return this.list.flatMap((feature) => {
      const layer = feature.chartLayer ?? this.part(feature)?.chartLayer;
      return layer === undefined ? [] : [layer(picture, drawn)];
    });
  }

  /** Style sheets of what is there, in the order of the list whatever came first; `last` for those behind all others. */
  styles(last: boolean): readonly CSSResult[] {
    return stylesOf(this.list, last);
  }

  /** Where a part that is wanted would stand: that it comes, or that it could not be loaded. */
  notice(feature: Feature, texts: Texts): Content {
    const phase = this.phaseOf(feature);
    if (phase === 'loading') return loadingPart(texts);
    if (phase !== 'failed') return nothing;
    return partFailed(texts, () => {
      this.retry(feature);
    });
  }

  #notice(feature: Feature, name: Slot, view: ViewContext): readonly Content[] {
    const connected = this.#connected.get(feature)!;
    if (feature.place !== name || (name === 'view' && feature.view !== view.view)) return [];
    const asked = connected.queue.length > 0 || feature.isWanted?.(this.#timeline) === true;
    return asked ? [html`${this.notice(feature, view.texts)}`] : [];
  }

  #byId(id: string): Feature {
    return this.list.find((feature) => feature.id === id) ?? MISSING;
  }

  #connect(feature: Feature): void {
    const module = moduleOf(feature);
    const connected = this.#connected.get(feature);
    if (module === undefined || connected === undefined || connected.part !== undefined) return;
    connected.part = module.connect(this.#timeline);
    connected.phase = 'ready';
    for (const act of connected.queue.splice(0)) act(connected.part);
  }

  #fetch(feature: Feature): void {
    const connected = this.#connected.get(feature);
    if (connected === undefined || connected.phase === 'loading' || connected.phase === 'ready') return;
    connected.phase = 'loading';
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
      const { styles } = await fetchModule(feature);
      if (styles !== undefined) this.#onStyles();
      this.#connect(feature);
    } catch (error) {
      connected.phase = 'failed';
      // The warning is for the author of the page; the reader gets a notice in place.
      console.warn(`conflict-timeline: the part "${feature.id}" could not be loaded`, error);
    }
    this.#timeline.requestUpdate();
  }
}

function present(...contents: readonly Content[]): readonly Content[] {
  return contents.filter((content) => content !== undefined && content !== nothing);
}

/** Stands for a feature that the element does without. */
const MISSING: Feature = { id: '' };

export function stylesOf(list: readonly Feature[], last: boolean): readonly CSSResult[] {
  return list
    .filter(({ stylesLast = false }) => stylesLast === last)
    .flatMap((feature) => [...(feature.styles ?? []), ...(moduleOf(feature)?.styles ?? [])]);
}

/** A page may add to the prototype of all objects: what stands there is no slot. */
function ownSlot<Slots extends object, Name extends keyof Slots>(
  slots: Slots | undefined,
  name: Name,
): Slots[Name] | undefined {
  return slots !== undefined && Object.hasOwn(slots, name) ? slots[name] : undefined;
}
