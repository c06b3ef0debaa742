/** UTF-8 has no half characters: each becomes the replacement character, as on every way to a database. */
export function wellFormed(text: string): string {
  return new TextDecoder().decode(new TextEncoder().encode(text));
}
