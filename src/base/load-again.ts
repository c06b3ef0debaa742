/**
 * Loads code, also where an earlier try has failed. Firefox remembers that an address failed: the next try asks with
 * another query, which is the same file. Not where the page says what its files must be: another address would get round
 * that.
 */
interface Failure {
  readonly address: string;
  readonly count: number;
}

const failures = new WeakMap<() => Promise<unknown>, Failure>();

/**
 * The same function must be given for the same code. `name` is something that it exports: the file may hold other modules
 * too, and then has this one as an object among its own exports, under a name that only `load` knows.
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
      return (
        [file, ...(Object.values(file) as Module[])].find((each) => Object.hasOwn(Object(each) as object, name)) ?? file
      );
    }
    const address = addressIn(error);
    if (address !== undefined) failures.set(load, { address, count: 1 });
    throw error;
  }
}

/** As far as it is asked here: a server has none. */
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
