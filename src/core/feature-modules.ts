/** The code of the features that has been loaded: once for a page, whatever the number of its elements. */
import type { Feature, FeatureModule, FeaturePart } from './feature.js';

const modules = new WeakMap<Feature, FeatureModule>();
const fetches = new WeakMap<Feature, Promise<FeatureModule>>();

export function moduleOf(feature: Feature): FeatureModule | undefined {
  return feature.connect === undefined ? modules.get(feature) : (feature as FeatureModule);
}

/** Gives a feature its code, for pages and servers that load everything at once. */
export function provideModule<Part extends FeaturePart>(feature: Feature<Part>, module: FeatureModule<Part>): void {
  modules.set(feature, module);
}

/** A fetch that failed is not remembered: the next one tries again. */
export function fetchModule(feature: Feature): Promise<FeatureModule> {
  const known = moduleOf(feature);
  if (known !== undefined) return Promise.resolve(known);
  const running = fetches.get(feature);
  if (running !== undefined) return running;
  const fetching = loadOnce(feature)
    .then((module) => {
      modules.set(feature, module);
      return module;
    })
    .finally(() => fetches.delete(feature));
  fetches.set(feature, fetching);
  return fetching;
}

const failures = new WeakMap<Feature, { readonly address: string; readonly count: number }>();

/**
 * Firefox remembers that an address failed: the next try asks with another query, which is the same file. Not where the
 * page says what its files must be: another address would get round that.
 */
async function loadOnce(feature: Feature): Promise<FeatureModule> {
  const { load } = feature;
  if (load === undefined) throw new Error('nothing to load');
  const before = failures.get(feature);
  try {
    return await load();
  } catch (error) {
    if (before !== undefined && !isHeldToIntegrity()) {
      const again = `${before.address}?again=${String(before.count)}`;
      failures.set(feature, { ...before, count: before.count + 1 });
      return (await import(/* @vite-ignore */ /* webpackIgnore: true */ again)) as FeatureModule;
    }
    const address = addressIn(error);
    if (address !== undefined) failures.set(feature, { address, count: 1 });
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
