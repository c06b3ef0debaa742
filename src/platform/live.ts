/**
 * Sets a property of a field where the field has another value: what the reader did to it counts, not what was set last.
 * What `live` of Lit does for properties alone, without what that one needs for attributes.
 */
import { noChange } from 'lit';
import { directive, Directive, type PropertyPart } from 'lit/directive.js';

class Live extends Directive {
  /** On a server. */
  render(value: unknown): unknown {
    return value;
  }

  override update({ element, name }: PropertyPart, [value]: [unknown]): unknown {
    if (value !== noChange && Reflect.get(element, name) !== value) Reflect.set(element, name, value);
    return noChange;
  }
}

export const live = directive(Live);
