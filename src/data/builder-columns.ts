/** The columns of a model while it is built: with room for more rows. */
import type { Bounds } from './bounds.js';

export interface BuilderColumns extends Bounds {
  /** The anchor of the entry itself, infinite where it has none. */
  readonly own: Float64Array;
  readonly flags: Uint16Array;
  readonly precision: Uint8Array;
  readonly kind: Uint8Array;
  readonly form: Uint8Array;
  readonly status: Uint8Array;
  readonly lasting: Uint8Array;
  readonly speaks: Uint8Array;
  readonly party: Int32Array;
  readonly weight: Float32Array;
  /** Bits of the optional fields that the entry gives. */
  readonly given: Uint8Array;
}

export const COLUMN_NAMES = [
  'startMin',
  'startMax',
  'endMin',
  'endMax',
  'own',
  'flags',
  'precision',
  'kind',
  'form',
  'status',
  'lasting',
  'speaks',
  'party',
  'weight',
  'given',
] as const satisfies readonly (keyof BuilderColumns)[];

export function createColumns(capacity: number): BuilderColumns {
  return {
    startMin: new Float64Array(capacity),
    startMax: new Float64Array(capacity),
    endMin: new Float64Array(capacity),
    endMax: new Float64Array(capacity),
    own: new Float64Array(capacity),
    flags: new Uint16Array(capacity),
    precision: new Uint8Array(capacity),
    kind: new Uint8Array(capacity),
    form: new Uint8Array(capacity),
    status: new Uint8Array(capacity),
    lasting: new Uint8Array(capacity),
    speaks: new Uint8Array(capacity),
    party: new Int32Array(capacity),
    weight: new Float32Array(capacity),
    given: new Uint8Array(capacity),
  };
}

/** Views of the first rows. */
export function cutColumns(columns: BuilderColumns, count: number): BuilderColumns {
  return {
    startMin: columns.startMin.subarray(0, count),
    startMax: columns.startMax.subarray(0, count),
    endMin: columns.endMin.subarray(0, count),
    endMax: columns.endMax.subarray(0, count),
    own: columns.own.subarray(0, count),
    flags: columns.flags.subarray(0, count),
    precision: columns.precision.subarray(0, count),
    kind: columns.kind.subarray(0, count),
    form: columns.form.subarray(0, count),
    status: columns.status.subarray(0, count),
    lasting: columns.lasting.subarray(0, count),
    speaks: columns.speaks.subarray(0, count),
    party: columns.party.subarray(0, count),
    weight: columns.weight.subarray(0, count),
    given: columns.given.subarray(0, count),
  };
}
