/** JSON text to a value. */
const BYTE_ORDER_MARK = '\ufeff';

export function withoutMark(text: string): string {
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
}

/** Undefined if it is not JSON. */
export function readJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(withoutMark(text)) };
  } catch {
    return undefined;
  }
}
