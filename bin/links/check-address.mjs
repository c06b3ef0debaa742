// What one address answers, by the rules of a polite visitor: HEAD first, redirects within bounds, `Retry-After` heeded.
import { setTimeout as sleep } from 'node:timers/promises';
import { ask } from './ask.mjs';
import { PRIVATE } from './private-address.mjs';

/** A browser gives up after as many; loops end too. */
const MAX_REDIRECTS = 8;
/** A longer wait is kept by not asking the host again in this run. */
const MAX_WAIT_S = 60;
const NO_HEAD = new Set([405, 501]);
const GONE = new Set([404, 410]);
const ASKS_TO_WAIT = new Set([429, 503]);
const FOR_GOOD = new Set([301, 308]);
const FOR_NOW = new Set([302, 303, 307]);

const SILENCE = {
  ENOTFOUND: 'no host of this name was found',
  EAI_AGAIN: 'the name could not be looked up',
  ECONNREFUSED: 'it refuses connections',
  ECONNRESET: 'the connection broke off',
  HPE_HEADER_OVERFLOW: 'the head of its answer is too long',
};

/** Resolves to `{ result, status, target, why }`; it never throws for what a server does. */
export async function checkAddress(address, turns, options) {
  let at = address;
  let isMoved = false;
  for (let step = 0; step <= MAX_REDIRECTS; step++) {
    const { status, headers, ...other } = await visit(at, turns, options);
    if (status === undefined) return other;
    const target = FOR_GOOD.has(status) || FOR_NOW.has(status) ? targetOf(headers.location, at) : undefined;
    if (target === undefined) return verdict(status, isMoved ? at : undefined);
    isMoved ||= FOR_GOOD.has(status);
    at = target;
  }
  return { result: 'unclear', why: `more than ${MAX_REDIRECTS} redirects` };
}

/** A file without a byte has no first one: it is there. */
const EMPTY = 416;

function verdict(status, target) {
  if (GONE.has(status)) return { result: 'gone', status };
  if ((status < 200 || status >= 300) && status !== EMPTY)
    return { result: 'unclear', status, why: `it answers ${status}` };
  return target === undefined ? { result: 'found', status } : { result: 'moved', status, target };
}

/** Only an address that a check may ask. */
function targetOf(location, from) {
  const target = URL.canParse(location ?? '', from) ? new URL(location, from) : undefined;
  return target !== undefined && /^https?:$/.test(target.protocol) ? target.href : undefined;
}

/** One address, in the turn of its host. */
function visit(address, turns, options) {
  const { host } = new URL(address);
  return turns.take(host, async () => {
    const closed = turns.closedBy(host);
    if (closed !== undefined) return { result: 'not-asked', why: closed };
    try {
      const answer = await askTwice(address, turns, options);
      if (!ASKS_TO_WAIT.has(answer.status)) return answer;
      const seconds = secondsOf(answer.headers['retry-after']);
      if (seconds === undefined) return answer;
      if (seconds > MAX_WAIT_S) {
        turns.close(host, `the host asks to wait ${seconds} s`);
        return answer;
      }
      await sleep(seconds * 1000);
      return await askTwice(address, turns, options);
    } catch (error) {
      return fault(error, options);
    }
  });
}

/** Asks by HEAD, and by GET of one byte where a server knows no HEAD or answers it as nothing else. */
async function askTwice(address, { pauseMs }, options) {
  const head = await ask(address, options);
  if (!NO_HEAD.has(head.status) && !GONE.has(head.status) && head.status !== 403) return head;
  await sleep(pauseMs);
  return ask(address, { ...options, method: 'GET' });
}

export function fault(error, { timeoutMs }) {
  if (error.code === PRIVATE) return { result: 'not-asked', why: 'a private address; --private asks it' };
  const isLate = error.name === 'AbortError' || error.name === 'TimeoutError' || error.code === 'ABORT_ERR';
  const why = isLate ? `no answer within ${timeoutMs / 1000} s` : (SILENCE[error.code] ?? certificate(error));
  return { result: 'silent', why };
}

function certificate(error) {
  return /cert|ssl|tls/i.test(`${error.code} ${error.message}`)
    ? `its certificate is not valid (${error.code})`
    : `no answer (${error.code ?? error.message})`;
}

/** Seconds, or a date; undefined if it says neither. */
function secondsOf(text = '') {
  if (/^\d+$/.test(text.trim())) return Number(text);
  const until = Date.parse(text);
  return Number.isNaN(until) ? undefined : Math.max(0, Math.ceil((until - Date.now()) / 1000));
}
