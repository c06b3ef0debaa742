// The texts of the repository that are pages of the site, and their places on it.

/** The path on the site for a path from the root of the repository; undefined if it is not a page. */
export function pageOf(path: string): string | undefined {
  const [, own] = /^apps\/site\/pages\/(.+\.md)$/.exec(path) ?? [];
  if (own !== undefined) return own;
  const [, paper] = /^docs\/(.+\.md)$/.exec(path) ?? [];
  if (paper !== undefined) return paper.replace(/(^|\/)README\.md$/, '$1index.md').toLowerCase();
  return /^(?:CHANGELOG|CONTRIBUTING)\.md$/.test(path) ? path.toLowerCase() : undefined;
}
