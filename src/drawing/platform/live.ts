/**
 * Sets a property of a field if the field has another value: it compares with the reader's input, not with the last
 * value set. It does for properties what Lit's `live` does, without the code for attributes.
 */
import { noChange } from 'lit';
import { directive, Directive, type PropertyPart } from 'lit/directive.js';

class Live extends Directive {
  /** Draws on a server. */
  render(value: unknown): unknown {
    return value;
  }

  override update({ element, name }: PropertyPart, [value]: [unknown]): unknown {
    if (value !== noChange && Reflect.get(element, name) !== value) Reflect.set(element, name, value);
    return noChange;
  }
}

export const live = directive(Live);
