/**
 * The address that answers with the rows of a shared sheet, from the link that its service gives to share it: Google
 * Sheets, OneDrive and Nextcloud, each known by its address. Any other address is its own.
 */

const GOOGLE = /^\/spreadsheets\/d\/((?:e\/)?[\w-]+)/;
/** `https://1drv.ms/x/s!AbCd`, and the same on the hosts that it leads to. */
const ONEDRIVE = /^(?:1drv\.ms|onedrive\.live\.com)$/;
/** A public share of Nextcloud or ownCloud, on any host: `/s/TOKEN`, `/index.php/s/TOKEN`. */
const NEXTCLOUD = /^(.*\/s\/[A-Za-z0-9]{10,32})(?:\/download)?\/?$/;

/** Undefined for a text that is not an address to fetch. */
export function sheetAddress(text: string): string | undefined {
  const plain = text.trim();
  const url = parsed(/^[a-z][a-z\d+.-]*:/i.test(plain) ? plain : `https://${plain}`);
  if (url === undefined || !/^https?:$/.test(url.protocol) || !isPlainHost(url)) return undefined;
  return sharedAddress(url) ?? url.href;
}

function sharedAddress(url: URL): string | undefined {
  if (url.hostname === 'docs.google.com') return googleAddress(url);
  if (ONEDRIVE.test(url.hostname)) return oneDriveAddress(url);
  const share = NEXTCLOUD.exec(url.pathname)?.[1];
  return share === undefined ? undefined : `${url.origin}${share}/download`;
}

/** A shared sheet is read as CSV; a published one has its own address for that. */
function googleAddress(url: URL): string | undefined {
  const id = GOOGLE.exec(url.pathname)?.[1];
  if (id === undefined) return undefined;
  const sheet = url.searchParams.get('gid') ?? /gid=(\d+)/.exec(url.hash)?.[1];
  const whole = `https://docs.google.com/spreadsheets/d/${id}`;
  if (id.startsWith('e/')) return `${whole}/pub?output=csv${sheet === undefined ? '' : `&single=true&gid=${sheet}`}`;
  return `${whole}/gviz/tq?tqx=out:csv${sheet === undefined ? '' : `&gid=${sheet}`}`;
}

/** Its interface takes the whole link, in base64 for addresses. */
function oneDriveAddress({ href }: URL): string {
  const code = btoa(href).replace(/=+$/, '').replaceAll('/', '_').replaceAll('+', '-');
  return `https://api.onedrive.com/v1.0/shares/u!${code}/root/content`;
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
