/** The address that `src` means. */
const PROTOCOLS: ReadonlySet<string> = new Set(['http:', 'https:', 'blob:']);

/** Undefined where it is none that may be asked. */
export function resolveAddress(src: string, base: string): string | undefined {
  try {
    const url = new URL(src, base);
    return PROTOCOLS.has(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
