// A gateway between pages and an archive: six questions and their answers, nothing else. It validates questions, limits
// their cost, and keeps answers for the same question.
import { createHash } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { fromWire, SourceError } from 'conflict-timeline/archive';
import { Trouble } from '../output.mjs';
import { addAdminRoutes } from './admin.mjs';
import { Answers, SETTLED_MS } from './answers.mjs';
import { Bodies } from './bodies.mjs';
import { Budgets, clientOf, costOf, isDear, KEPT, REFILL } from './budgets.mjs';
import { entrance } from './entrance.mjs';
import { Faults } from './faults.mjs';
import { Metrics } from './metrics.mjs';
import { HEADER, idOf, requestLine } from './request-log.mjs';
import { SCHEMAS } from './schemas.mjs';

const STATUS = {
  refused: 400,
  'too-much': 413,
  version: 502,
  'not-understood': 502,
  network: 502,
  http: 502,
  timeout: 504,
};
/** What a page is told instead of the words of a database. */
const SAID = { 'too-much': 'the answer would cost more than the archive allows' };
/** A filter of seven facets with a thousand ids each. */
const MAX_BODY = 1 << 20;
/** Bodies of all open requests: a question of a page has a few kilobytes, so thousands of them may be open. */
const MAX_BODIES = 64 << 20;
/** Questions that the archive answers at a time, and that wait for it. */
const MAX_RUNNING = 16;
const MAX_WAITING = 2000;
/** Those of them that read a part of all entries. */
const MAX_DEAR = 4;
const MAX_DEAR_WAITING = 64;
/** A year: the address of an answer has its revision. */
const FOREVER = 'max-age=31536000, immutable';
const FRESH = 'max-age=5';
const QUESTION_MS = 15_000;
/** Who waits longer for a turn is told to come again: with the time of the question, an idle connection would be closed. */
const WAIT_MS = 12_000;
/** The first with the schemas and hooks that the gateway uses. */
const LEAST_FASTIFY = 5;
/** A client that takes no byte for so long is disconnected. */
const IDLE_MS = 30_000;

export async function createGateway(
  source,
  {
    origins = [],
    trustProxy = false,
    running = MAX_RUNNING,
    waiting = MAX_WAITING,
    idleMs = IDLE_MS,
    questionMs = QUESTION_MS,
    waitMs = WAIT_MS,
    share = Math.ceil(waiting / 2),
    dear = MAX_DEAR,
    dearWaiting = MAX_DEAR_WAITING,
    budget = REFILL,
    settledMs = SETTLED_MS,
    maxBodies = MAX_BODIES,
    userHeader = undefined,
    token = undefined,
    isAdminApart = false,
    log = undefined,
    tell = () => undefined,
  } = {},
) {
  const { default: fastify } = await fastifyModule();
  const app = fastify({
    logger: false,
    genReqId: (request) => idOf(request, trustProxy),
    // The web server in front has seen the last address; whoever asks may have written those before it.
    trustProxy: trustProxy && ((_, hop) => hop === 0),
    bodyLimit: MAX_BODY,
    connectionTimeout: idleMs,
    requestTimeout: idleMs,
    // Who waits for an answer gets it.
    forceCloseConnections: 'idle',
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false, allErrors: false } },
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
  });
  const metrics = new Metrics();
  const answers = new Answers({ running, waiting, share, waitMs, dear, dearWaiting, settledMs });
  const budgets = new Budgets({ refill: budget });
  app.decorateRequest('user', '').decorateRequest('isKept', false);
  const bodies = new Bodies({ each: MAX_BODY, all: maxBodies });
  const faults = new Faults(tell);
  const allowed = new Set(origins);
  const enter = entrance({ userHeader, token });
  // What only some may see is for no store between.
  const whose = userHeader === undefined && token === undefined ? 'public' : 'private';

  app.addHook('onRequest', async (request, reply) => {
    reply.headers({
      'X-Content-Type-Options': 'nosniff',
      [HEADER]: request.id,
      'Cross-Origin-Resource-Policy': 'cross-origin',
      // An answer for all is one for the stores between.
      ...(!allowed.has('*') && { Vary: 'Origin' }),
    });
    const { origin } = request.headers;
    if (origin === undefined || !(allowed.has(origin) || allowed.has('*'))) return;
    reply.header('Access-Control-Allow-Origin', allowed.has('*') ? '*' : origin);
    reply.header('Access-Control-Expose-Headers', 'ETag, Retry-After, Archive-Revision');
  });
  app.addHook('onRequest', async (request, reply) => bodies.take(request.raw, reply.raw));
  let isClosing = false;
  app.addHook('preClose', async () => {
    isClosing = true;
  });
  app.addHook('onSend', async (_, reply) => {
    if (isClosing) reply.header('Connection', 'close');
  });
  app.addHook('onResponse', async (request, reply) => {
    metrics.add(request.routeOptions.url ?? 'none', reply.statusCode, reply.elapsedTime);
    log?.(requestLine({ request, reply, client: clientOf(request.ip), user: request.user }));
  });
  app.options('/*', async (_, reply) => {
    reply.header('Access-Control-Allow-Methods', 'GET, POST');
    reply.header('Access-Control-Allow-Headers', 'Content-Type, If-None-Match, Authorization');
    reply.header('Access-Control-Max-Age', '86400');
    return reply.code(204).send();
  });
  app.setErrorHandler((error, request, reply) => {
    const code = error instanceof SourceError ? error.code : 'refused';
    const status = error instanceof SourceError ? STATUS[code] : (error.statusCode ?? 500);
    if (status === 503) reply.header('Retry-After', '1');
    if (status === 401) reply.header('WWW-Authenticate', 'Bearer');
    if (status === 429) reply.header('Retry-After', String(error.seconds));
    // What a database says of itself is not for pages. Nobody waits for an answer to a client who has left.
    const isFault = (status >= 500 && status !== 503) || SAID[code] !== undefined;
    if (isFault && !reply.raw.closed) faults.tell(request.routeOptions.url, error);
    const message = SAID[code] ?? (status >= 500 ? 'the archive has no answer' : error.message.slice(0, 300));
    const isTemporary = status === 500 || status === 503 || status === 429;
    return reply.code(status).send({ code: isTemporary ? 'http' : code, message });
  });
  app.setNotFoundHandler((_, reply) => reply.code(404).send({ code: 'refused', message: 'there is no such question' }));

  for (const [name, schema] of Object.entries(SCHEMAS)) {
    app.post(`/${name}`, { schema: { body: schema } }, (request, reply) => respond(name, request.body, request, reply));
    // A browser keeps what it got, and asks only whether it is still so.
    app.get(`/${name}`, (request, reply) => respond(name, questionOf(request, schema), request, reply));
    app.get(`/r/:revision/${name}`, (request, reply) => respond(name, questionOf(request, schema), request, reply));
  }
  // Readers of counts need none of the limits of readers of the archive.
  const admin = isAdminApart ? fastify({ logger: false, forceCloseConnections: true }) : app;
  addAdminRoutes(admin, {
    describe: () => inTime((signal) => source.describe({ signal })),
    fault: () => source.fault?.(),
    loadedAt: async () => source.loadedAt?.(),
    isClosing: () => isClosing,
    tell: (route, error) => faults.tell(route, error),
    metrics: (...archive) => metrics.text(answers, budgets, ...archive),
  });
  if (isAdminApart) app.decorate('admin', admin).addHook('onClose', () => admin.close());
  return app;

  async function respond(name, asked, request, reply) {
    request.user = enter(request);
    const gone = new globalThis.AbortController();
    const leave = () => gone.abort(new SourceError('timeout', 'the client has left'));
    // Whoever has left by now is not heard again.
    if (reply.raw.closed) leave();
    else reply.raw.once('close', leave);
    const { revision } = await inTime((signal) => source.describe({ signal }), gone.signal);
    const key = createHash('sha256')
      .update(`${revision}\n${name}\n${JSON.stringify(asked)}`)
      .digest('base64url');
    // Weak: a web server in front may compress the answer.
    const etag = `W/"${key}"`;
    reply.header('ETag', etag).header('Cache-Control', keepingOf(request.params.revision, revision, key));
    reply.header('Archive-Revision', revision).type('application/json; charset=utf-8');
    const isSame = isKnown(request.headers['if-none-match'], key);
    request.isKept = isSame || answers.has(key);
    const cost = request.isKept ? KEPT : costOf(name, asked);
    const client = request.user || clientOf(request.ip);
    const seconds = budgets.take(client, cost);
    if (seconds > 0) throw tooManyQuestions(seconds);
    if (isSame) return reply.code(304).send();
    return answers.get(key, (signal) => ask(name, fromWire(asked), signal), {
      client,
      isDear: isDear(cost),
      signal: gone.signal,
    });
  }

  /** How long an answer may be kept. An address of another revision gets the present answer, which nobody keeps. */
  function keepingOf(asked, revision, key) {
    if (asked === undefined) return 'no-cache';
    if (asked !== revision) return 'no-store';
    return `${whose}, ${answers.isSettled(key) ? FOREVER : FRESH}`;
  }

  async function ask(name, asked, unwanted) {
    const answer = await inTime((signal) => {
      if (name === 'describe') return source.describe({ signal });
      return name === 'entry' ? source.entry(asked.id, { signal }) : source[name]({ ...asked, signal });
    }, unwanted);
    return JSON.stringify(answer);
  }

  /** A source may go on after its signal: it is not waited for. */
  async function inTime(answer, unwanted) {
    const late = new globalThis.AbortController();
    // Cleared with the answer: thousands of short questions a second would else keep as many timers.
    const timer = setTimeout(() => late.abort(), questionMs);
    const signal = unwanted === undefined ? late.signal : AbortSignal.any([late.signal, unwanted]);
    setMaxListeners(0, signal);
    const over = new Promise((_, reject) => {
      const say = () => reject(new SourceError('timeout', `no answer within ${questionMs} ms`));
      if (signal.aborted) say();
      else signal.addEventListener('abort', say, { once: true });
    });
    try {
      return await Promise.race([over, (async () => answer(signal))()]);
    } finally {
      clearTimeout(timer);
    }
  }
}

function tooManyQuestions(seconds) {
  const message = `too many questions from this address: come again in ${seconds} s`;
  return Object.assign(new Error(message), { statusCode: 429, seconds });
}

/** Whether one of the tags that a client lists is this one, weak or not. */
function isKnown(header = '', key) {
  const tags = header.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes('*') || tags.includes(`"${key}"`);
}

/** The question in the address, as JSON. */
function questionOf(request, schema) {
  let asked;
  try {
    asked = JSON.parse(request.query.q ?? '{}');
  } catch {
    throw new SourceError('refused', 'q: not JSON');
  }
  const validate = request.compileValidationSchema(schema);
  if (validate(asked)) return asked;
  const [{ instancePath, message }] = validate.errors;
  throw new SourceError('refused', `q${instancePath} ${message}`);
}

/** A project may have an older one: it is no reason to refuse the installation of this package. */
async function fastifyModule() {
  const module = await import('fastify').catch(() => {
    throw new Trouble('Fastify is not installed: npm install fastify');
  });
  const { version } = module.default();
  if (Number.parseInt(version, 10) < LEAST_FASTIFY)
    throw new Trouble(`Fastify ${version} is too old for the gateway: npm install fastify@${LEAST_FASTIFY}`);
  return module;
}
