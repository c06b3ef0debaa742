/**
 * Loads code, even after an earlier try failed. Firefox remembers a failed address, so the next try asks for the same
 * file with another query. It does not if an import map gives hashes: another address would bypass them. If the failed
 * file is one that the code imports, Firefox has no second try: the imports of a file have no query.
 */
interface Failure {
  readonly address: string;
  readonly count: number;
}

const failures = new WeakMap<() => Promise<unknown>, Failure>();

/**
 * Pass the same function for the same code. `name` is one of its exports. The file may hold other modules too; then its
 * own exports contain this one as an object, under a name that only `load` knows.
 */
export async function loadAgain<Module extends object>(
  load: () => Promise<Module>,
  name: keyof Module,
): Promise<Module> {
  const before = failures.get(load);
  try {
    return await load();
  } catch (error) {
    if (before !== undefined && !isHeldToIntegrity()) {
      const again = `${before.address}?again=${String(before.count)}`;
      failures.set(load, { ...before, count: before.count + 1 });
      const file = (await import(
        /* @vite-ignore */ /* webpackIgnore: true */ /* turbopackIgnore: true */ again
      )) as Module;
      const module = [file, ...(Object.values(file) as Module[])].find((each) =>
        Object.hasOwn(Object(each) as object, name),
      );
      if (module !== undefined) return module;
    }
    const address = addressIn(error);
    if (address !== undefined) failures.set(load, { address, count: 1 });
    throw error;
  }
}

/** The fields used here: a server has none. */
interface Page {
  querySelectorAll(selector: string): Iterable<{ readonly textContent: string | null }>;
}

function isHeldToIntegrity(): boolean {
  const { document } = globalThis as { readonly document?: Page };
  const maps = [...(document?.querySelectorAll('script[type="importmap"]') ?? [])];
  return maps.some(({ textContent }) => textContent?.includes('"integrity"'));
}

/** Engines name the module in their message. */
function addressIn(error: unknown): string | undefined {
  return error instanceof Error ? /https?:\/\/[^\s"'?]+\.js/.exec(error.message)?.[0] : undefined;
}
