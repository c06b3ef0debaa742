/** A value of a category as one text, for the one column with the values of all categories. */
import type { CategoryFacet } from '../dataset/data/facets.js';

const BETWEEN = '=';

export function categoryKey(category: string, value: string): string {
  return `${escaped(category)}${BETWEEN}${value}`;
}

/** The parts of a key; undefined if it is not one. */
export function readCategoryKey(key: string): readonly [facet: CategoryFacet, value: string] | undefined {
  const at = key.indexOf(BETWEEN);
  if (at < 0) return undefined;
  const category = key.slice(0, at).replaceAll('%3D', BETWEEN).replaceAll('%25', '%');
  return [`category:${category}`, key.slice(at + 1)];
}

function escaped(category: string): string {
  return category.replaceAll('%', '%25').replaceAll(BETWEEN, '%3D');
}
