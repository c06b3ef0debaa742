/**
 * Code that comes when it is asked for. Whoever needs it has a place for it, and a floor above fetches it and fills the
 * place: pages that load everything do so at once.
 */

/** Thrown where a stage cannot go on without code that has not come. Whoever asked for the stage fetches it and asks again. */
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
    if (this.#module === undefined) throw new MissingCode('this code has not come yet');
    return this.#module;
  }

  provide(module: Module): void {
    this.#module = module;
  }
}
