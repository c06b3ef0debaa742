/**
 * Code that comes when it is asked for. A module that needs it has a place for it, and a floor above fetches it and
 * fills the place. A page that loads everything fills it at once.
 */

/** Thrown where a stage cannot go on without code that has not come. The caller fetches it and asks again. */
export class MissingCode extends Error {}

export class Code<Module> {
  #module: Module | undefined;

  get there(): boolean {
    return this.#module !== undefined;
  }

  /** Undefined until it has come. */
  get now(): Module | undefined {
    return this.#module;
  }

  /** Throws {@link MissingCode} where it has not come. */
  get(): Module {
    if (this.#module === undefined) throw new MissingCode();
    return this.#module;
  }

  provide(module: Module): void {
    this.#module = module;
  }
}
