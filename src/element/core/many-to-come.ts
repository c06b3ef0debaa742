/**
 * Stands for the code of many entries until it has loaded. The drawings here are empty, or the plain ones of few entries:
 * no picture without that code has what they draw. Whatever else a picture asks of it ends the composing, and the code
 * loads; see `many-entries.ts`. Nothing below knows that code may be late.
 */
import { nothing } from 'lit';
import type * as code from '../chart/many-entries.js';
import type { ChartFrame } from '../picture/chart-presenter.js';
import type { Picture } from '../picture/picture.js';

export type Many = typeof code;

export interface ManyAccess {
  /** The code, or what stands for it until it has loaded. */
  readonly code: Many;
  readonly isHere: boolean;
  /** Rejects if it cannot be loaded. */
  readonly fetch: () => Promise<Many>;
  /** Acts at once if the code is here, else when it has loaded, or could not be. */
  readonly whenHere: (act: () => void) => void;
}

/** A picture cannot be composed, or a request not be answered, before the code for it has loaded. */
export class NotLoaded extends Error {
  constructor(what: string) {
    super(`"${what}" has not loaded`);
  }
}

const none = (): undefined => undefined;
const empty = (): typeof nothing => nothing;

/** Nothing is painted, so nothing is under the pointer. */
class NoPicker {
  markAt = none;
  tipAt = none;
  spanAt = none;
}

const PLAIN: { readonly [Name in keyof Many]?: unknown } = {
  ChartPicker: NoPicker,
  canvasTemplate: empty,
  categoryListSteps: undefined,
  changeWords: undefined,
  choosePainter: () => 'elements',
  colourSamples: nothing,
  discPen: undefined,
  figuresTemplate: empty,
  heldWindow: none,
  insideFiguresTemplate: empty,
  kthSmallest: undefined,
  laneWays: (_: unknown, { metrics }: ChartFrame, { rowsPx }: Picture) => ({ rowsPx: metrics.givenPx ?? rowsPx }),
  lanesUnderNames: none,
  manyLayer: empty,
  orderManySteps: undefined,
  overviewScaleTemplate: empty,
  relatedTo: () => [],
  samplesTemplate: nothing,
  scaleLinesTemplate: empty,
  sizeKey: none,
  spanOptions: none,
  spokenNames: (_: unknown, __: unknown, { plain }: Parameters<Many['spokenNames']>[2]) => plain.nameOf,
  tipTemplate: empty,
};

export const MANY_TO_COME = new Proxy(PLAIN, {
  get: (plain, name) => {
    if (typeof name === 'string' && !Object.hasOwn(plain, name)) throw new NotLoaded(name);
    return plain[name as keyof Many];
  },
}) as Many;
