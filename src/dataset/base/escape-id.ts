/** Half a character, which no address can hold. */
export const LONE_SURROGATE = /\p{Surrogate}/gu;

/** An id or a name in a form that fits an address. Half a character would throw. */
export function escapeId(id: string): string {
  return encodeURIComponent(id.replace(LONE_SURROGATE, '\ufffd'));
}
