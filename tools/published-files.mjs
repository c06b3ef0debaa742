// The published form of package.json and README.md: the repository has an address there, and links lead to it.

const HAS_SCHEME_OR_ROOT = /^(?:[a-z][a-z+.-]*:|\/|#)/i;
const FENCED_CODE = /(^```[^]*?^```$)/m;
const LINK = /(!?)(\[(?:`[^`\n]*`|[^\]`])*\]\()([^()\s]+)\)/g;
/** In HTML. A line with code between backticks only shows HTML. */
const PICTURE = /^([^`\n]*\bsrc(?:set)?=")([^"`\n]+)("[^`\n]*)$/gm;

/** The three fields are in npm's usual place. */
export function publishedManifest({ name, version, description, keywords, ...rest }, address) {
  return {
    name,
    version,
    description,
    keywords,
    homepage: `${address}#readme`,
    bugs: { url: `${address}/issues` },
    repository: { type: 'git', url: `git+${address}.git` },
    ...rest,
  };
}

/** `ref` is a tag or a branch. */
export function publishedReadme(text, address, ref) {
  const whole = (path, kind) =>
    HAS_SCHEME_OR_ROOT.test(path) ? path : `${address}/${kind}/${ref}/${path.replace(/^\.\//, '')}`;
  return text
    .split(FENCED_CODE)
    .map((part) => {
      if (part.startsWith('```')) return part;
      return part
        .replace(LINK, (_, sign, words, path) => `${sign}${words}${whole(path, sign === '!' ? 'raw' : 'blob')})`)
        .replace(PICTURE, (_, before, path, after) => `${before}${whole(path, 'raw')}${after}`);
    })
    .join('');
}
