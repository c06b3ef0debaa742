/**
 * The services whose players and posts a card can show: known by the address of a page, each with the address of its
 * frame. An address that none of them has is a link.
 *
 * Where each frame's address comes from; none was tried in a live page:
 * YouTube, Vimeo, TikTok: documentation of the player. Internet Archive: the code that its pages offer.
 * SoundCloud: documentation of the widget, which has addresses of its API there; that it takes a page's is the use of
 * others. Bluesky: source of the frame, which asks for the post by its path, with a handle or a DID. Telegram, X,
 * Instagram: the frames that their own scripts make, and the use of others.
 */
export interface ServiceFrame {
  readonly service: string;
  readonly src: string;
  /** The shape of the frame: a film, an upright film, a post with its words, a bar with a play button. */
  readonly shape: 'wide' | 'upright' | 'post' | 'bar';
  /** YouTube plays nothing for a page that does not name itself; the others learn nothing. */
  readonly referrer: 'strict-origin' | 'no-referrer';
}

type Frame = Omit<ServiceFrame, 'service' | 'referrer'>;

interface Service {
  readonly name: string;
  readonly hosts: RegExp;
  readonly referrer?: 'strict-origin';
  readonly frameOf: (url: URL) => Frame | undefined;
}

const YOUTUBE_ID = /^(?:\/(?:embed|shorts|live|v)\/)([\w-]{11})(?:\/|$)/;
const HOURS = 3600;
const MINUTES = 60;

/** `90`, `90s`, `1m30s`. */
function secondsIn(text: string): number {
  const [, hours = 0, minutes = 0, seconds = 0] = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?$/.exec(text) ?? [];
  return Number(hours) * HOURS + Number(minutes) * MINUTES + Number(seconds);
}

function youTube({ host, pathname, searchParams }: URL): Frame | undefined {
  const given =
    host === 'youtu.be' ? pathname.slice(1) : (searchParams.get('v') ?? YOUTUBE_ID.exec(pathname)?.[1] ?? '');
  if (!/^[\w-]{11}$/.test(given)) return undefined;
  const start = secondsIn(searchParams.get('t') ?? searchParams.get('start') ?? '');
  const src = `https://www.youtube-nocookie.com/embed/${given}${start > 0 ? `?start=${start}` : ''}`;
  return { src, shape: pathname.startsWith('/shorts/') ? 'upright' : 'wide' };
}

/** A film by itself, in a channel, or in a group. The second number of a film that is not listed opens it. */
const VIMEO_ID = /^\/(?:video\/|channels\/[\w-]+\/|groups\/[\w-]+\/videos\/)?(\d+)(?:\/([\da-f]+))?\/?$/;

function vimeo({ pathname, searchParams }: URL): Frame | undefined {
  const [, id, secret = searchParams.get('h') ?? ''] = VIMEO_ID.exec(pathname) ?? [];
  if (id === undefined) return undefined;
  const hash = /^[\da-f]+$/.test(secret) ? `&h=${secret}` : '';
  return { src: `https://player.vimeo.com/video/${id}?dnt=1${hash}`, shape: 'wide' };
}

/** A frame whose address has a part of the page's path. */
function byPath(
  path: RegExp,
  shape: Frame['shape'],
  srcOf: (...parts: readonly string[]) => string,
): Service['frameOf'] {
  return ({ pathname }) => {
    const found = path.exec(pathname);
    return found === null ? undefined : { src: srcOf(...found.slice(1).map((part) => part)), shape };
  };
}

const SERVICES: readonly Service[] = [
  {
    name: 'YouTube',
    hosts: /^(?:(?:www\.|m\.|music\.)?youtube\.com|(?:www\.)?youtube-nocookie\.com|youtu\.be)$/,
    referrer: 'strict-origin',
    frameOf: youTube,
  },
  { name: 'Vimeo', hosts: /^(?:www\.|player\.)?vimeo\.com$/, frameOf: vimeo },
  {
    // One file of an item has no frame that is known: that of the item would begin with another file.
    name: 'Internet Archive',
    hosts: /^(?:www\.)?archive\.org$/,
    frameOf: byPath(/^\/(?:details|embed)\/([\w.-]+)\/?$/, 'wide', (id) => `https://archive.org/embed/${id}`),
  },
  {
    name: 'SoundCloud',
    hosts: /^(?:www\.|m\.)?soundcloud\.com$/,
    frameOf: byPath(
      /^(\/[\w-]+\/(?:sets\/)?[\w-]+)\/?$/,
      'bar',
      (path) => `https://w.soundcloud.com/player/?url=${encodeURIComponent(`https://soundcloud.com${path}`)}`,
    ),
  },
  {
    name: 'Bluesky',
    hosts: /^bsky\.app$/,
    frameOf: byPath(
      /^\/profile\/([\w.:-]+)\/post\/(\w+)\/?$/,
      'post',
      (author, post) => `https://embed.bsky.app/embed/${author}/app.bsky.feed.post/${post}`,
    ),
  },
  {
    name: 'X',
    hosts: /^(?:www\.|mobile\.)?(?:x|twitter)\.com$/,
    frameOf: byPath(
      /^\/(?:\w+|i\/web)\/status(?:es)?\/(\d+)/,
      'post',
      (id) => `https://platform.twitter.com/embed/Tweet.html?dnt=true&id=${id}`,
    ),
  },
  {
    name: 'Telegram',
    hosts: /^(?:www\.)?t(?:elegram)?\.me$/,
    frameOf: byPath(
      /^\/(?:s\/)?(\w+)\/(\d+)\/?$/,
      'post',
      (channel, post) => `https://t.me/${channel}/${post}?embed=1`,
    ),
  },
  {
    name: 'Instagram',
    hosts: /^(?:www\.)?instagram\.com$/,
    frameOf: byPath(
      /^\/(?:[\w.]+\/)?(p|reel|tv)s?\/([\w-]+)/,
      'post',
      (kind, id) => `https://www.instagram.com/${kind}/${id}/embed/`,
    ),
  },
  {
    name: 'TikTok',
    hosts: /^(?:www\.|m\.)?tiktok\.com$/,
    frameOf: byPath(/^\/@[\w.-]+\/(?:video|photo)\/(\d+)/, 'upright', (id) => `https://www.tiktok.com/player/v1/${id}`),
  },
];

/** The frame for an address as a dataset has it. No frame of the page's own origin: a sandbox would not hold it. */
export function serviceFrame(address: string | undefined, page: string): ServiceFrame | undefined {
  if (address === undefined) return undefined;
  const url = new URL(address);
  if (url.protocol !== 'https:') return undefined;
  const service = SERVICES.find(({ hosts }) => hosts.test(url.host));
  const frame = service?.frameOf(url);
  if (service === undefined || frame === undefined || new URL(frame.src).origin === new URL(page).origin)
    return undefined;
  return { service: service.name, ...frame, referrer: service.referrer ?? 'no-referrer' };
}
