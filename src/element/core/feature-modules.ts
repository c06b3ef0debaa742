/** The loaded code of the features: once for a page, whatever the number of its elements. */
import { fetchWords } from '../../words/i18n/english.js';
import { loadAgain } from '../../dataset/base/load-again.js';
import { fetchDates } from '../../dataset/time/more-dates.js';
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

/** A failed load is not remembered: the next one tries again. */
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

async function loadOnce({ load }: Feature): Promise<FeatureModule> {
  if (load === undefined) throw new TypeError('nothing to load');
  const [module] = await Promise.all([loadAgain(load, 'connect'), fetchWords(loadAgain), fetchDates()]);
  return module;
}
