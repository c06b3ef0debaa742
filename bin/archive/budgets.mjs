// What a question costs, and what each client may spend: a bucket of tokens that fills again by the second. So one client
// with dear questions runs out of its own, and takes nothing from the others.
import { isIPv6 } from 'node:net';

/** Tokens a second. A page that is dragged and zoomed without rest takes some 20, a search while somebody types 60. */
export const REFILL = 60;
/** A bucket holds as many seconds: a page that opens asks for much at once. */
const SECONDS = 10;
/** Buckets that are kept. A full one is the same as none, so few wait to be full: 20 MB at most. */
const MOST = 100_000;
/** A question of this cost and more reads a part of all entries, and waits for one of few places. */
const DEAR = 10;
/** The cost of a kept answer, or of the word that it is as it was. */
export const KEPT = 1;

const COSTS = { describe: 1, entry: 1, entries: 2, summarise: 2, facets: 4, search: 20 };
const NARROWED = { entries: 4, summarise: 8, facets: 8 };
const RELATED = 10;

/** Tokens for a question whose answer is not kept. */
export function costOf(name, { filter = {}, relatedTo }) {
  const isNarrowed = Object.values(filter).some(({ length }) => length > 0);
  return COSTS[name] + (isNarrowed ? (NARROWED[name] ?? 0) : 0) + (relatedTo === undefined ? 0 : RELATED);
}

export function isDear(cost) {
  return cost >= DEAR;
}

/** One household has a whole network of IPv6. */
export function clientOf(address = '') {
  if (!isIPv6(address)) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  return mapped ?? networkOf(address);
}

/** The first 64 bits. */
function networkOf(address) {
  const [left, right] = address.split('%')[0].split('::');
  const [first, last] = [left, right].map((part = '') => part.split(':').filter((group) => group !== ''));
  const between = right === undefined ? [] : Array(Math.max(0, 8 - first.length - last.length)).fill('0');
  return [...first, ...between, ...last]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

export class Budgets {
  refused = 0;
  #refill;
  #most;
  #kept;
  #now;
  /** Tokens of each client at a time; the least recently seen first. */
  #buckets = new Map();

  /** `refill`: tokens a second, 0 for no limit; `kept`: buckets at most; `now`: milliseconds. */
  constructor({ refill = REFILL, kept = MOST, now = () => performance.now() } = {}) {
    this.#refill = refill;
    this.#most = refill * SECONDS;
    this.#kept = kept;
    this.#now = now;
  }

  get size() {
    return this.#buckets.size;
  }

  /** Takes tokens; gives the seconds to wait if there are too few, else 0. */
  take(client, cost) {
    if (this.#refill === 0) return 0;
    const now = this.#now();
    const { tokens, at } = this.#buckets.get(client) ?? { tokens: this.#most, at: now };
    const has = Math.min(this.#most, tokens + ((now - at) / 1000) * this.#refill);
    this.#buckets.delete(client);
    this.#buckets.set(client, { tokens: has >= cost ? has - cost : has, at: now });
    this.#forget(now);
    if (has >= cost) return 0;
    this.refused++;
    return Math.max(1, Math.ceil((cost - has) / this.#refill));
  }

  /** Those that are full again by now, and the oldest beyond the limit. */
  #forget(now) {
    for (const [client, { at }] of this.#buckets) {
      if (now - at < SECONDS * 1000 && this.#buckets.size <= this.#kept) return;
      this.#buckets.delete(client);
    }
  }
}
