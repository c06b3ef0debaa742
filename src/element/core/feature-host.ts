/** The content of the features of one element, and their work at each step of an update. */
import { html, nothing } from 'lit';
import type { Steps } from '../../dataset/base/steps.js';
import type { DrawnChart } from '../chart/chart-panel.js';
import type { Issue } from '../../dataset/data/issue.js';
import type { ShownDetails } from '../entry/details-view.js';
import { loadingPart, partFailed } from '../frame/state-view.js';
import type { Texts } from '../../words/i18n/texts.js';
import type { Picture } from '../picture/picture.js';
import type { Slices } from '../session/slices.js';
import { FeatureParts } from './feature-parts.js';
import type { AsideTemplate, Content, EscapeLayer, Feature, Features, Slot, ViewContext } from './feature.js';

export class FeatureHost extends FeatureParts implements Features {
  /** Slices of the state, by the ids of their owners. */
  get slices(): Slices {
    return new Map(this.list.flatMap(({ id, state }) => (state === undefined ? [] : [[id, state] as const])));
  }

  slot(name: Slot, view: ViewContext, picture: Picture): readonly Content[] {
    return this.#fillersOf(name).flatMap((feature): readonly Content[] => {
      const part = this.part(feature);
      const ownView = name !== 'view' || feature.view === view.view;
      const fixed = ownSlot(feature.slots, name);
      const loaded = ownSlot(part?.slots, name);
      if (!ownView || (fixed === undefined && loaded === undefined)) return this.#notice(feature, name, view);
      return present(fixed?.(view, picture), loaded?.(view, picture));
    });
  }

  /** Those that have content for a slot, or a notice in it: a frame of a motion asks for each of some twenty slots. */
  #fillersOf(name: Slot): readonly Feature[] {
    if (this.#filledAt !== this.arrivals) this.#fillers.clear();
    this.#filledAt = this.arrivals;
    const known = this.#fillers.get(name);
    if (known !== undefined) return known;
    const fillers = this.list.filter(
      (feature) =>
        feature.place === name ||
        ownSlot(feature.slots, name) !== undefined ||
        ownSlot(this.part(feature)?.slots, name) !== undefined,
    );
    this.#fillers.set(name, fillers);
    return fillers;
  }

  #fillers = new Map<Slot, readonly Feature[]>();
  #filledAt = 0;

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

  /** The sections of the details of an entry, wherever they are. */
  readonly entry = (details: ShownDetails, at: 'entry' | 'entryEnd'): readonly Content[] =>
    this.list.flatMap((feature): readonly Content[] => {
      const part = this.part(feature);
      return present(feature[at]?.(details, this.timeline), part?.[at]?.(details, this.timeline));
    });

  /** Draws the panel that replaces the details; undefined if there is none, or not yet. */
  aside(type: string): AsideTemplate | undefined {
    for (const part of this.parts) if (part.asides?.[type]) return part.asides[type];
    return undefined;
  }

  /** The feature that will draw part of the state, while it loads. */
  get awaited(): Feature | undefined {
    return this.list.find((feature) => this.phaseOf(feature) !== 'ready' && feature.isWanted?.(this.timeline));
  }

  /** Content of features among the marks. */
  layers(picture: Picture, drawn: DrawnChart): readonly unknown[] {
    return this.list.flatMap((feature) => {
      const layer = feature.chartLayer ?? this.part(feature)?.chartLayer;
      return layer === undefined ? [] : [layer(picture, drawn)];
    });
  }

  /** A notice in the place of a wanted part: it is loading, or could not be loaded. */
  notice(feature: Feature, texts: Texts): Content {
    const phase = this.phaseOf(feature);
    if (phase === 'loading') return loadingPart(texts);
    if (phase !== 'failed') return nothing;
    return partFailed(texts, () => {
      this.retry(feature);
    });
  }

  #notice(feature: Feature, name: Slot, view: ViewContext): readonly Content[] {
    if (feature.place !== name || (name === 'view' && feature.view !== view.view)) return [];
    return this.isAsked(feature) ? [html`${this.notice(feature, view.texts)}`] : [];
  }
}

function present(...contents: readonly Content[]): readonly Content[] {
  return contents.filter((content) => content !== undefined && content !== nothing);
}

/** A page may add to the prototype of all objects; such a field is not a slot. */
function ownSlot<Slots extends object, Name extends keyof Slots>(
  slots: Slots | undefined,
  name: Name,
): Slots[Name] | undefined {
  return slots !== undefined && Object.hasOwn(slots, name) ? slots[name] : undefined;
}
