/** Cures of faults. Few datasets have faults, so their code loads when there are some, and finds the cures then. */
import type { cures } from './find-cures.js';

export type FindCures = typeof cures;

/** Finds the cure of one fault. */
export type Cure = (code: FindCures) => string | undefined;

let code: FindCures | undefined;
let waiting: ((found: FindCures) => void)[] = [];

/** Finds a cure: at once if the code has loaded. */
export function findCure(find: (found: FindCures) => void): void {
  if (code === undefined) waiting.push(find);
  else find(code);
}

export function provideCures(found: FindCures): void {
  code = found;
  for (const find of waiting.splice(0)) find(found);
}

/** The code has not loaded, so issues have no cures. */
export function forgoCures(): void {
  waiting = [];
}
