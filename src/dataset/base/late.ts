/**
 * Code that loads when something needs it, once for a page. It is a value: whoever needs the code takes it from here, or
 * gets it handed down. Pages and servers that load everything at once provide it.
 */
export class Late<Module> {
  readonly #load: () => Promise<Module>;
  #module: Module | undefined;
  #coming: Promise<Module> | undefined;

  constructor(load: () => Promise<Module>, module?: Module) {
    this.#load = load;
    this.#module = module;
  }

  /** Undefined until it has loaded. */
  get now(): Module | undefined {
    return this.#module;
  }

  provide(module: Module): void {
    this.#module = module;
  }

  /** Rejects if it cannot be loaded. That is not remembered: the next call tries again. */
  fetch(): Promise<Module> {
    if (this.#module !== undefined) return Promise.resolve(this.#module);
    return (this.#coming ??= this.#load()
      .then((module) => {
        this.provide(module);
        return module;
      })
      .finally(() => {
        this.#coming = undefined;
      }));
  }
}
