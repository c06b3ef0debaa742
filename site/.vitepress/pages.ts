// Which texts of the repository are pages of the site, and where on it they stand.

/** The path on the site, for a path from the root of the repository; undefined for what is no page. */
export function pageOf(path: string): string | undefined {
  const [, own] = /^site\/pages\/(.+\.md)$/.exec(path) ?? [];
  if (own !== undefined) return own;
  const [, paper] = /^docs\/(.+\.md)$/.exec(path) ?? [];
  if (paper !== undefined) return paper.replace(/(^|\/)README\.md$/, '$1index.md');
  return /^(?:SECURITY|CHANGELOG|CONTRIBUTING)\.md$/.test(path) ? path.toLowerCase() : undefined;
}
