// `check --links`: asks the address of each source, medium, still and track once, and compares the hashes of archived copies on
// request. Nothing else of the command sends a request.
import { ask } from './links/ask.mjs';
import { checkAddress, fault } from './links/check-address.mjs';
import { HostTurns } from './links/host-turns.mjs';
import { Progress, Trouble, colours, plain } from './output.mjs';

/** So many hosts at a time: each has one request at most. */
const HOSTS = 8;
/** A copy that is larger is not fetched to its end. */
const MAX_COPY = 50_000_000;
/** A copy has this many times the time of an address. */
const COPY_TIMES = 4;
const SECOND = 1000;

export const LINK_OPTIONS = {
  links: { type: 'boolean', default: false },
  hashes: { type: 'boolean', default: false },
  private: { type: 'boolean', default: false },
  timeout: { type: 'string', default: '15' },
  pause: { type: 'string', default: '1' },
  output: { type: 'string', short: 'o' },
};

export function linkOptions(values) {
  return {
    timeoutMs: seconds('timeout', values.timeout, 0.1, 300) * SECOND,
    pauseMs: seconds('pause', values.pause, 0, 60) * SECOND,
    allowsPrivate: values.private,
  };
}

function seconds(name, text, least, most) {
  const number = Number(text);
  if (text.trim() !== '' && number >= least && number <= most) return number;
  throw new Trouble(`--${name} takes seconds from ${least} to ${most}, not "${plain(text)}"`);
}

/** Resolves to `{ date, addresses, hashes, dataset }`: the dataset has the answers as `checked`. */
export async function checkLinks(dataset, { hashes: wantsHashes = false, ...options }) {
  const turns = new HostTurns(options.pauseMs);
  const date = new Date().toISOString().slice(0, 10);
  const records = recordsOf(dataset);
  const addresses = await askAll(addressesOf(records), turns, options);
  const hashes = wantsHashes ? await compareHashes(records, turns, options) : [];
  const answers = new Map(addresses.map((address) => [address.url, address]));
  return { date, addresses, hashes, dataset: withAnswers(dataset, answers, date) };
}

/** Sources, media, their stills and tracks, with the words that name them in a report. */
function recordsOf({ sources = [], entries }) {
  return [
    ...sources.map((record) => ({ record, of: `source ${record.id}` })),
    ...entries.flatMap(({ id, media = [] }) =>
      media.flatMap((record) => [
        { record, of: `medium of ${id}` },
        ...(record.poster === undefined ? [] : [{ record: { url: record.poster }, of: `poster of ${id}` }]),
        ...(record.tracks ?? []).map((track) => ({ record: track, of: `track of ${id}, ${track.lang}` })),
      ]),
    ),
  ];
}

/** The address that is asked: without the part that no server sees. */
function askedAddress(text) {
  if (text === undefined || !/^\s*https?:\/\//i.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  url.hash = '';
  // A dataset holds no passwords; one that does is not sent out.
  return url.username === '' && url.password === '' ? url.href : undefined;
}

/** Each address once, with all records that give it and their archived copies. */
function addressesOf(records) {
  const found = new Map();
  for (const { record, of } of records) {
    const url = askedAddress(record.url);
    if (url === undefined) continue;
    const address = found.get(url) ?? { url, of: [], copies: [] };
    address.of.push(of);
    address.copies.push(...copiesOf(record).map((copy) => copy.url));
    found.set(url, address);
  }
  return [...found.values()].map((address) => ({ ...address, copies: [...new Set(address.copies)] }));
}

function copiesOf({ archivedUrl, archives = [] }) {
  return [...(archivedUrl === undefined ? [] : [{ url: archivedUrl }]), ...archives];
}

async function askAll(addresses, turns, options) {
  const progress = new Progress('addresses asked');
  let count = 0;
  const answers = await eachHost(addresses, async (address) => {
    const answer = await checkAddress(address.url, turns, options);
    progress.tell(++count);
    return { ...address, ...answer };
  });
  progress.end();
  return answers;
}

/** The work on the addresses of a host one after the other, on some hosts at a time; in the order of the addresses. */
async function eachHost(items, work) {
  const byHost = new Map();
  for (const [at, item] of items.entries()) {
    const { host } = new URL(item.url);
    byHost.set(host, [...(byHost.get(host) ?? []), { at, item }]);
  }
  const results = [];
  const waiting = [...byHost.values()];
  const worker = async () => {
    for (let own = waiting.shift(); own !== undefined; own = waiting.shift())
      for (const { at, item } of own) results[at] = await work(item);
  };
  await Promise.all(Array.from({ length: HOSTS }, worker));
  return results;
}

async function compareHashes(records, turns, options) {
  const copies = records.flatMap(({ record, of }) =>
    copiesOf(record).flatMap(({ url, sha256 }) => {
      const asked = askedAddress(url);
      return sha256 === undefined || asked === undefined ? [] : [{ url: asked, sha256, of }];
    }),
  );
  return eachHost(copies, async (copy) => ({ ...copy, ...(await hashOf(copy, turns, options)) }));
}

async function hashOf({ url, sha256 }, turns, options) {
  const { host } = new URL(url);
  return turns.take(host, async () => {
    const closed = turns.closedBy(host);
    if (closed !== undefined) return { isSame: undefined, why: closed };
    try {
      const limits = { ...options, timeoutMs: options.timeoutMs * COPY_TIMES, method: 'GET', maxBytes: MAX_COPY };
      const { status, hash, isTooLarge } = await ask(url, limits);
      if (isTooLarge) return { isSame: undefined, why: `larger than ${MAX_COPY / 1_000_000} MB` };
      if (hash === undefined) return { isSame: undefined, why: `it answers ${status}` };
      return { isSame: hash === sha256, hash };
    } catch (error) {
      return { isSame: undefined, why: fault(error, { ...options, timeoutMs: options.timeoutMs * COPY_TIMES }).why };
    }
  });
}

/** What was not asked keeps what it had. */
function withAnswers(dataset, answers, date) {
  const checked = (record) => {
    const { result, status, target } = answers.get(askedAddress(record.url)) ?? {};
    if (result === undefined || result === 'not-asked') return record;
    return {
      ...record,
      checked: { date, result, ...(status !== undefined && { status }), ...(target !== undefined && { target }) },
    };
  };
  return {
    ...dataset,
    ...(dataset.sources !== undefined && { sources: dataset.sources.map(checked) }),
    entries: dataset.entries.map((entry) =>
      entry.media === undefined ? entry : { ...entry, media: entry.media.map(checked) },
    ),
  };
}

const RESULTS = ['found', 'moved', 'gone', 'unclear', 'silent', 'not-asked'];

/** Links that lead a reader to nothing, or to another file than the one that was archived. */
export function brokenLinks({ addresses, hashes } = { addresses: [], hashes: [] }) {
  return [
    ...addresses
      .filter(({ result }) => result === 'gone')
      .map(({ url, status, of }) => `${url} (${of.join(', ')}) answers ${status}`),
    ...hashes.filter(({ isSame }) => isSame === false).map(({ url, of }) => `${url} (${of}) has another hash`),
  ];
}

/** A line for each address that is not simply there, then how many there are of each. */
export function linkLines({ date, addresses, hashes }, file) {
  const { red, yellow, dim } = colours(process.stdout);
  const paint = { moved: yellow, gone: red, unclear: yellow, silent: yellow, 'not-asked': dim };
  const lines = addresses
    .filter(({ result }) => result !== 'found')
    .map(({ result, url, status, target, why, of, copies }) => {
      const detail = target === undefined ? (why ?? `it answers ${status}`) : `it is at ${target}`;
      const offer =
        result !== 'gone' && result !== 'silent'
          ? ''
          : copies.length === 0
            ? ', no archived copy is given'
            : `, archived: ${copies.join(' ')}`;
      return `${file}: ${paint[result](result.replace('-', ' '))} ${plain(url)} ${dim(`(${plain(of.join(', '))})`)}: ${plain(detail)}${plain(offer)}`;
    });
  const changed = hashes
    .filter(({ isSame }) => isSame !== true)
    .map(({ url, isSame, why, hash, of }) => {
      const said = isSame === false ? red('another hash') : yellow('hash not compared');
      return `${file}: ${said} ${plain(url)} ${dim(`(${plain(of)})`)}: ${plain(why ?? `its SHA-256 is ${hash}`)}`;
    });
  const counts = RESULTS.map((name) => [name, addresses.filter(({ result }) => result === name).length])
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${count} ${name.replace('-', ' ')}`);
  const sum = `${file}: ${addresses.length} ${addresses.length === 1 ? 'address' : 'addresses'} on ${date}: ${counts.join(', ') || 'none'}`;
  const same = hashes.filter(({ isSame }) => isSame === true).length;
  return [
    ...lines,
    ...changed,
    sum,
    ...(hashes.length === 0 ? [] : [`${file}: ${same} of ${hashes.length} archived copies have their hash`]),
  ];
}
