/**
 * The place for the code that finds cures. Few datasets have faults, so it loads when there are some. Cures requested
 * before are found then.
 */
import { Code } from '../base/code.js';
import type { cures } from './find-cures.js';

type FindCures = typeof cures;

const place = new Code<FindCures>();
let waiting: (() => void)[] = [];

export const idCure: FindCures['idCure'] = (...given) => place.get().idCure(...given);
export const wordCure: FindCures['wordCure'] = (...given) => place.get().wordCure(...given);
export const dateCure: FindCures['dateCure'] = (text) => place.get().dateCure(text);
export const orderCure: FindCures['orderCure'] = (text) => place.get().orderCure(text);
export const addressCure: FindCures['addressCure'] = (text) => place.get().addressCure(text);

/** Finds a cure: at once if the code has loaded. */
export function findCure(find: () => void): void {
  if (place.there) find();
  else waiting.push(find);
}

export function provideCures(code: FindCures): void {
  place.provide(code);
  for (const find of waiting.splice(0)) find();
}

/** The code has not loaded, so issues have no cures. */
export function forgoCures(): void {
  waiting = [];
}
