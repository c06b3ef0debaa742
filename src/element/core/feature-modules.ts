/** The loaded code of the features: once for a page, whatever the number of its elements. */
import { Late } from '../../dataset/base/late.js';
import { loadAgain } from '../../dataset/base/load-again.js';
import { laterEnglish } from '../../words/i18n/english.js';
import type { Feature, FeatureModule, FeaturePart } from './feature.js';

const modules = new WeakMap<Feature, Late<FeatureModule>>();

export function moduleOf(feature: Feature): FeatureModule | undefined {
  return feature.connect === undefined ? lateOf(feature).now : (feature as FeatureModule);
}

/** Gives a feature its code, for pages and servers that load everything at once. */
export function provideModule<Part extends FeaturePart>(feature: Feature<Part>, module: FeatureModule<Part>): void {
  lateOf(feature).provide(module);
}

export function fetchModule(feature: Feature): Promise<FeatureModule> {
  return lateOf(feature).fetch();
}

function lateOf(feature: Feature): Late<FeatureModule> {
  const known = modules.get(feature) ?? new Late(() => load(feature));
  modules.set(feature, known);
  return known;
}

async function load({ load: own, wordless }: Feature): Promise<FeatureModule> {
  if (own === undefined) throw new TypeError('nothing to load');
  const needed = wordless ? [] : [laterEnglish.fetch()];
  const [module] = await Promise.all([loadAgain(own, 'connect'), ...needed]);
  return module;
}
