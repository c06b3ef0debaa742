/** Turns the address of a published sheet into one that answers with data. */

const GOOGLE = /^\/spreadsheets\/d\/((?:e\/)?[\w-]+)/;

/** Undefined for a text that is not an address to fetch. */
export function sheetAddress(text: string): string | undefined {
  const plain = text.trim();
  const url = parsed(/^[a-z][a-z\d+.-]*:/i.test(plain) ? plain : `https://${plain}`);
  if (url === undefined || !/^https?:$/.test(url.protocol) || !isPlainHost(url)) return undefined;
  return url.hostname === 'docs.google.com' ? googleAddress(url) : url.href;
}

/** A shared sheet is read as CSV; a published one has its own address for that. */
function googleAddress(url: URL): string {
  const id = GOOGLE.exec(url.pathname)?.[1];
  if (id === undefined) return url.href;
  const sheet = url.searchParams.get('gid') ?? /gid=(\d+)/.exec(url.hash)?.[1];
  const whole = `https://docs.google.com/spreadsheets/d/${id}`;
  if (id.startsWith('e/')) return `${whole}/pub?output=csv${sheet === undefined ? '' : `&single=true&gid=${sheet}`}`;
  return `${whole}/gviz/tq?tqx=out:csv${sheet === undefined ? '' : `&gid=${sheet}`}`;
}

/** The page's history would keep a password in an address. */
function isPlainHost({ hostname, username, password }: URL): boolean {
  return username === '' && password === '' && (hostname.includes('.') || hostname === 'localhost');
}

function parsed(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
