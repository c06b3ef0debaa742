// The address of the repository on the web, from the pipeline or the clone: no file of the project names it.

const OWNER_AND_NAME = /^[\w.-]+\/[\w.-]+$/;
/** A host has a dot: without one, it is a name from the user's ssh configuration. */
const SSH = /^(?:ssh:\/\/)?(?:[\w.-]+@)?([\w-]+(?:\.[\w-]+)+)(?::\d+\/|[:/])\/?([^:?#]+)$/;

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
