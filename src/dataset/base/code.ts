/**
 * Code that loads on demand. A module that needs it has a place for it, and a room above loads it and fills the place.
 * A page that loads everything fills it at once.
 */

/** Thrown if a stage cannot go on without code that has not loaded. The caller loads it and asks again. */
export class MissingCode extends Error {}

export class Code<Module> {
  #module: Module | undefined;

  get there(): boolean {
    return this.#module !== undefined;
  }

  /** Undefined until it has loaded. */
  get now(): Module | undefined {
    return this.#module;
  }

  /** Throws {@link MissingCode} if it has not loaded. */
  get(): Module {
    if (this.#module === undefined) throw new MissingCode();
    return this.#module;
  }

  provide(module: Module): void {
    this.#module = module;
  }
}
