/**
 * Code that loads when something needs it, once for a page. It is a value: whoever needs the code takes it from here, or
 * gets it handed down. Pages and servers that load everything at once provide it.
 */
export class Late<Module> {
  readonly #load: () => Promise<Module>;
  /** Undefined until it has loaded, or is provided. */
  now: Module | undefined;
  #coming: Promise<Module> | undefined;

  constructor(load: () => Promise<Module>, module?: Module) {
    this.#load = load;
    this.now = module;
  }

  provide(module: Module): void {
    this.now = module;
  }

  /** Rejects if it cannot be loaded. That is not remembered: the next call tries again. */
  fetch(): Promise<Module> {
    if (this.now !== undefined) return Promise.resolve(this.now);
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
