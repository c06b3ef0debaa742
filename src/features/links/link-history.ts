/**
 * The page's address. If a page may not change it (in a sandbox, in a frame without an address), or changes it too
 * often for the browser, nothing throws.
 */
export type HistoryUse = 'push' | 'replace';

/** Writes a fragment to the address; returns whether it could. */
export function writeFragment(page: Window, fragment: string, use: HistoryUse): boolean {
  const { location, history } = page;
  if (location.hash === fragment) return true;
  try {
    const url = addressWith(location, fragment);
    // The history state belongs to the page, which may keep its position in it.
    if (use === 'push') history.pushState(history.state, '', url);
    else history.replaceState(history.state, '', url);
    return true;
  } catch {
    return false;
  }
}

/** The page's address with another fragment. */
export function addressWith({ href }: Location, fragment: string): string {
  const at = href.indexOf('#');
  return (at < 0 ? href : href.slice(0, at)) + fragment;
}
