/** Puts the focus where a command has sent it, once it is drawn, and back where it came from. */
import type { TimelineState } from '../interaction/reduce.js';

type Wish = 'stop' | 'details' | undefined;

export class FocusKeeper {
  #wish: Wish;

  /** After the next update, focus the mark or fold that the keyboard stands on. */
  wantStop(): void {
    this.#wish = 'stop';
  }

  /** After the next update, focus the details. */
  wantDetails(): void {
    this.#wish = 'details';
  }

  restore(root: ShadowRoot, state: TimelineState): void {
    const wish = this.#wish;
    this.#wish = undefined;
    if (wish === 'details') root.querySelector<HTMLElement>('.details, .item.open .toggle')?.focus();
    if (wish === 'stop') stopElement(root, state)?.focus();
  }
}

function stopElement(root: ShadowRoot, { focus, selected }: TimelineState): HTMLElement | SVGElement | undefined {
  if (focus?.type === 'fold') return root.querySelector<HTMLElement>(`[data-gap="${String(focus.gap)}"]`) ?? undefined;
  const entry = focus?.entry ?? selected;
  if (entry === undefined) return undefined;
  const lane = focus?.lane === undefined ? '' : `[data-lane="${String(focus.lane)}"]`;
  const mark = root.querySelector<SVGElement>(`.mark[data-entry="${String(entry)}"]${lane}`);
  return mark ?? root.querySelector<HTMLElement>(`.item[data-entry="${String(entry)}"] .toggle`) ?? undefined;
}
