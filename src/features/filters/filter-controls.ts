/** The state of the filter panel, and the next focus when removing a filter removes the focused chip. */
import { memo } from '../../dataset/base/memo.js';
import { countFacets, type FacetCounts } from '../../dataset/data/facets-count.js';
import type { AnyFacet } from '../../dataset/data/facets.js';
import { EMPTY_FILTER, type Filter } from '../../dataset/data/filter.js';
import type { TimelineModel } from '../../dataset/data/timeline-model.js';
import { chosenValues } from '../../element/picture/filter-names.js';
import { offeredFacets, type FacetUiState, type OfferedFacet } from './filter-values.js';
import { offeredMeasures } from './measure-field.js';

type FocusTarget = { readonly chip: number } | 'button';

const NONE: ReadonlySet<string> = new Set();

export class FilterControls {
  open = false;
  /** Changes when the panel's own content changes. */
  version = 0;

  readonly countedHere = memo(countFacets);
  readonly #allHere = memo((model: TimelineModel) => countFacets(model, EMPTY_FILTER));
  readonly #offered = memo(offeredFacets);
  readonly chosen = memo(chosenValues);
  readonly measures = memo(offeredMeasures);

  /** `all`: counts without a filter, if they are not those of the model. */
  offered(model: TimelineModel, all: FacetCounts | undefined): readonly OfferedFacet[] {
    return this.#offered(model, all ?? this.#allHere(model));
  }

  #requestUpdate: () => void;
  #expanded = new Set<AnyFacet>();
  #finds = new Map<AnyFacet, string>();
  #kept = new Map<AnyFacet, ReadonlySet<string>>();
  #focusTarget: FocusTarget | undefined;
  #drawn: Filter = EMPTY_FILTER;
  #focused: Element | undefined;

  constructor(requestUpdate: () => void) {
    this.#requestUpdate = requestUpdate;
  }

  toggle(): void {
    this.open = !this.open;
    this.#expanded.clear();
    this.#finds.clear();
    this.#kept.clear();
    this.#changed();
  }

  /** Closes the panel, and returns the focus to its button. */
  close(): void {
    if (!this.open) return;
    this.toggle();
    this.#focusTarget = 'button';
  }

  expand(facet: AnyFacet, expanded: boolean): void {
    if (expanded) this.#expanded.add(facet);
    else this.#expanded.delete(facet);
    this.#finds.delete(facet);
    this.#changed();
  }

  find(facet: AnyFacet, text: string): void {
    this.#finds.set(facet, text);
    this.#changed();
  }

  /** A value chosen while the panel is open stays in view: it may have the focus. */
  uiStateOf(facet: AnyFacet, filter: Filter): FacetUiState {
    const kept = new Set([...(this.#kept.get(facet) ?? NONE), ...(filter[facet] ?? [])]);
    this.#kept.set(facet, kept);
    return { expanded: this.#expanded.has(facet), find: this.#finds.get(facet) ?? '', kept };
  }

  /** Focuses the chip that takes the place of the removed one after the next update. */
  wantChip(chip: number): void {
    this.#focusTarget = { chip };
  }

  wantButton(): void {
    this.#focusTarget = 'button';
  }

  /** Call before the tree is drawn again. */
  beforeUpdate(root: ParentNode & Pick<DocumentOrShadowRoot, 'activeElement'>, filter: Filter): void {
    this.#focused = filter === this.#drawn ? undefined : (root.activeElement ?? undefined);
    this.#drawn = filter;
  }

  /** The focus goes from an element that is now hidden to the button that hides it; in the chart it stays. */
  afterUpdate(root: ParentNode & Pick<DocumentOrShadowRoot, 'activeElement'>): void {
    const isGone = this.#focused?.isConnected === false && !this.#focused.matches('.mark, .fold');
    const lost = isGone && root.activeElement === null;
    const target = this.#focusTarget ?? (lost ? 'button' : undefined);
    this.#focusTarget = this.#focused = undefined;
    if (target === undefined) return;
    const chips = root.querySelectorAll<HTMLElement>('.chip');
    const chip = target === 'button' ? undefined : chips[Math.min(target.chip, chips.length - 1)];
    (chip ?? root.querySelector<HTMLElement>('.filter-button'))?.focus();
  }

  #changed(): void {
    this.version++;
    this.#requestUpdate();
  }
}
