/**
 * A list in which each item keeps its elements, by its key, while others come and go. It does what Lit's `repeat` does,
 * for items that seldom change places: if they do, it moves more elements than necessary. Keys must differ.
 */
import { noChange } from 'lit';
import { directive, Directive, type ChildPart, type DirectiveResult } from 'lit/directive.js';
import {
  getCommittedValue,
  insertPart,
  removePart,
  setChildPartValue,
  setCommittedValue,
} from 'lit/directive-helpers.js';

type KeyOf<Item> = (item: Item) => string;
type TemplateOf<Item> = (item: Item) => unknown;
type Items<Item> = [items: readonly Item[], keyOf: KeyOf<Item>, templateOf: TemplateOf<Item>];

class RepeatInOrder extends Directive {
  #keys: readonly string[] = [];

  /** Draws at first, and on a server. */
  render<Item>(...[items, , templateOf]: Items<Item>): unknown {
    return items.map((item) => templateOf(item));
  }

  override update<Item>(list: ChildPart, [items, keyOf, templateOf]: Items<Item>): unknown {
    const committed: unknown = getCommittedValue(list);
    const places = new Map(this.#keys.map((key, at) => [key, at]));
    const keys = items.map((item) => keyOf(item));
    this.#keys = keys;
    if (!Array.isArray(committed)) return this.render(items, keyOf, templateOf);
    const before: readonly ChildPart[] = committed;
    const kept = new Set(keys);
    for (const [key, at] of places) if (!kept.has(key)) remove(before[at]!);
    const parts: ChildPart[] = [];
    let next = Infinity;
    // The loop begins at the end: items before the last placed one stay where they are.
    for (let at = keys.length - 1; at >= 0; at--) {
      const place = places.get(keys[at]!) ?? Infinity;
      const stays = place < next;
      const part = stays ? before[place]! : insertPart(list, parts[at + 1], before[place]);
      if (stays) next = place;
      parts[at] = setChildPartValue(part, templateOf(items[at]!));
    }
    setCommittedValue(list, parts);
    return noChange;
  }
}

/** Lit would leave the comment at its end behind. */
function remove(part: ChildPart): void {
  const { endNode } = part;
  removePart(part);
  endNode?.parentNode?.removeChild(endNode);
}

/** Draws items one after another. */
export const repeatInOrder = directive(RepeatInOrder) as <Item>(...list: Items<Item>) => DirectiveResult;
