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

/** The same function must be given for the same code. */
export async function loadAgain<Module>(load: () => Promise<Module>): Promise<Module> {
  const before = failures.get(load);
  try {
    return await load();
  } catch (error) {
    if (before !== undefined && !isHeldToIntegrity()) {
      const again = `${before.address}?again=${String(before.count)}`;
      failures.set(load, { ...before, count: before.count + 1 });
      return (await import(/* @vite-ignore */ /* webpackIgnore: true */ /* turbopackIgnore: true */ again)) as Module;
    }
    const address = addressIn(error);
    if (address !== undefined) failures.set(load, { address, count: 1 });
    throw error;
  }
}

function isHeldToIntegrity(): boolean {
  const maps = [...document.querySelectorAll('script[type="importmap"]')];
  return maps.some(({ textContent }) => textContent.includes('"integrity"'));
}

/** Engines name the module in their message. */
function addressIn(error: unknown): string | undefined {
  return error instanceof Error ? /https?:\/\/[^\s"'?]+\.js/.exec(error.message)?.[0] : undefined;
}
