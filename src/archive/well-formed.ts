/** Half a character is none in UTF-8: it becomes the sign for what cannot be shown, as on every way to a database. */
export function wellFormed(text: string): string {
  return new TextDecoder().decode(new TextEncoder().encode(text));
}
