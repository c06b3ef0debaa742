/**
 * Lit's decorator of a property, in the form that TypeScript calls here: Lit's own also has the code for the other kind
 * of decorators.
 */
import type { PropertyDeclaration, ReactiveElement } from 'lit';

export function property(options?: PropertyDeclaration) {
  return (prototype: ReactiveElement, name: string): void => {
    (prototype.constructor as typeof ReactiveElement).createProperty(name, options);
  };
}
