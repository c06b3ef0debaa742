// The published form of package.json and README.md: the repository has an address there, and links lead to it. The address
// is that of the pipeline or of the clone: no file of the project names it.

const OWNER_AND_NAME = /^[\w.-]+\/[\w.-]+$/;
/** A host has a dot: without one, it is a name from the user's ssh configuration. */
const SSH = /^(?:ssh:\/\/)?(?:[\w.-]+@)?([\w-]+(?:\.[\w-]+)+)(?::\d+\/|[:/])\/?([^:?#]+)$/;
const HAS_SCHEME_OR_ROOT = /^(?:[a-z][a-z+.-]*:|\/|#)/i;
const FENCED_CODE = /(^```[^]*?^```$)/m;
const LINK = /(!?)(\[(?:`[^`\n]*`|[^\]`])*\]\()([^()\s]+)\)/g;
/** In HTML. A line with code between backticks only shows HTML. */
const PICTURE = /^([^`\n]*\bsrc(?:set)?=")([^"`\n]+)("[^`\n]*)$/gm;

/** Undefined if neither has it. `remote` is the address of `origin`. */
export function repositoryAddress(environment, remote = '') {
  const { GITHUB_REPOSITORY: name = '', GITHUB_SERVER_URL: server = 'https://github.com' } = environment;
  if (OWNER_AND_NAME.test(name)) return webAddress(`${server}/${name}`);
  const [, host, path] = /^https?:/i.test(remote) ? [] : (SSH.exec(remote) ?? []);
  return webAddress(host === undefined ? remote : `https://${host}/${path}`);
}

/** The published tag, so that links lead to the text of that version; else the latest state of the repository. */
export function publishedRef({ GITHUB_REF_TYPE: type, GITHUB_REF_NAME: name }) {
  return type === 'tag' && name ? name : 'HEAD';
}

/** Without a name, a password or a token, which an address in a clone may contain. */
function webAddress(address) {
  if (!URL.canParse(address)) return undefined;
  const { protocol, host, pathname } = new URL(address);
  const path = pathname.replace(/\/+$/, '').replace(/\.git$/, '');
  return protocol === 'https:' && /^\/[^/]+\/./.test(path) ? `https://${host}${path}` : undefined;
}

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
