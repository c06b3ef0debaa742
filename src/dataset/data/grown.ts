/** Typed arrays that grow: the same array if it is long enough, else a copy with room for more. */

type Numbers = Float64Array | Uint32Array | Int32Array | Uint16Array | Uint8Array;

const MIN_LENGTH = 64;

export function grown<Column extends Numbers>(column: Column, length: number): Column {
  if (length <= column.length) return column;
  const Type = column.constructor as new (length: number) => Column;
  const wider = new Type(Math.max(length, 2 * column.length, MIN_LENGTH));
  wider.set(column);
  return wider;
}
