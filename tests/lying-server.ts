/** Answers that a server gives instead of a good one: each a way to lie, for one that is asked and for one that sends. */

/** What is wrong with the answer, and what a follower may make of it. */
export interface Lie {
  readonly name: string;
  /** To one that is asked. Throws if there is no answer at all. */
  readonly poll?: (lie: LieInput) => Response | Promise<Response>;
  /** To one that listens; the same by default. */
  readonly stream?: (lie: LieInput) => Response | Promise<Response>;
  /** It is a whole answer with fewer entries, which is believed once it has been given twice. */
  readonly believed?: number;
  /** Nothing is wrong: the connection is not lost. */
  readonly good?: true;
  /** The longest wait that it asks for, ms. */
  readonly waitMs?: number;
}

export interface LieInput {
  /** The whole, as it was before the lie. */
  readonly whole: { readonly entries: readonly object[] };
  /** How often it has lied, from 0. */
  readonly round: number;
  readonly signal: AbortSignal | undefined;
}

export const jsonAnswer = (value: unknown, headers: Record<string, string> = {}): Response =>
  textAnswer(JSON.stringify(value), 'application/json', headers);

export const textAnswer = (text: string, type: string, headers: Record<string, string> = {}): Response =>
  new Response(text, { headers: { 'content-type': type, ...headers } });

/** A stream that gives these pieces, then ends, stays open, or breaks. */
export function streamAnswer(
  pieces: readonly string[],
  then: 'end' | 'stay' | 'break',
  signal?: AbortSignal,
): Response {
  const encoder = new TextEncoder();
  const left = [...pieces];
  return new Response(
    new ReadableStream({
      pull(controller) {
        const next = left.shift();
        if (next !== undefined) controller.enqueue(encoder.encode(next));
        else if (then === 'end') controller.close();
        else if (then === 'break') controller.error(new TypeError('broken off'));
      },
      start(controller) {
        signal?.addEventListener('abort', () => {
          controller.error(new DOMException('aborted', 'AbortError'));
        });
      },
    }),
    { headers: { 'content-type': 'text/event-stream' } },
  );
}

export const message = (value: unknown): string => `data: ${JSON.stringify(value)}\n\n`;

/** A byte a second, for ever. */
function drip(text: string, type: string, signal: AbortSignal | undefined): Response {
  const bytes = new TextEncoder().encode(text);
  let at = 0;
  return new Response(
    new ReadableStream({
      async pull(controller) {
        await new Promise((resolve) => setTimeout(resolve, 1000));
        if (signal?.aborted === true) return;
        controller.enqueue(bytes.slice(at, at + 1));
        at = (at + 1) % bytes.length;
      },
    }),
    { headers: { 'content-type': type } },
  );
}

const never = ({ signal }: LieInput): Promise<Response> =>
  new Promise((_, reject) => {
    signal?.addEventListener('abort', () => {
      reject(new DOMException('aborted', 'AbortError'));
    });
  });

const status =
  (code: number, headers: Record<string, string> = {}, body: string | null = null) =>
  (): Response =>
    new Response(body, { status: code, headers });

/** Of the lines: no two in a row are about the same. */
const SHARES = [0.1, 0.5, 0.3, 0.7, 0.2];
const PAGE = '<!doctype html><title>Sign in</title><p>Please sign in.';

export const LIES: readonly Lie[] = [
  {
    name: 'torn: half of the text, and a good status',
    poll: ({ whole }) => {
      const text = JSON.stringify(whole);
      return textAnswer(text.slice(0, text.length / 2), 'application/json');
    },
    stream: ({ whole }) => {
      const text = message(whole);
      return streamAnswer([text.slice(0, text.length / 2)], 'end');
    },
  },
  {
    name: 'torn: the connection breaks',
    poll: ({ whole }) => {
      const text = JSON.stringify(whole);
      const { body } = streamAnswer([text.slice(0, text.length / 2)], 'break');
      return new Response(body, { headers: { 'content-type': 'application/json' } });
    },
    stream: ({ whole }) => streamAnswer([message(whole).slice(0, 200)], 'break'),
  },
  {
    name: 'torn lines: other ones are missing each time',
    poll: ({ whole, round }) => {
      const lines = whole.entries.map((entry) => JSON.stringify(entry));
      return textAnswer(
        `${lines.slice(0, lines.length * SHARES[round % SHARES.length]!).join('\n')}\n`,
        'application/x-ndjson',
      );
    },
    stream: ({ round }) => streamAnswer([`data: ${'x'.repeat(round)}`], 'end'),
  },
  {
    name: 'an empty list, once',
    poll: ({ whole, round }) => jsonAnswer(round === 0 ? { entries: [] } : whole),
    stream: ({ whole, round, signal }) =>
      streamAnswer([message(round === 0 ? { ...whole, entries: [] } : whole)], 'stay', signal),
    good: true,
  },
  {
    name: 'an empty list, each time',
    poll: () => jsonAnswer({ entries: [] }),
    stream: ({ signal }) => streamAnswer([message({ entries: [] })], 'stay', signal),
    believed: 0,
    good: true,
  },
  {
    name: 'a tenth of the entries, once',
    poll: ({ whole, round }) => jsonAnswer(round === 0 ? { entries: whole.entries.slice(0, 5) } : whole),
    stream: ({ whole, round, signal }) =>
      streamAnswer([message(round === 0 ? { entries: whole.entries.slice(0, 5) } : whole)], 'stay', signal),
    good: true,
  },
  {
    name: 'a tenth of the entries, each time',
    poll: ({ whole }) => jsonAnswer({ entries: whole.entries.slice(0, 5) }),
    stream: ({ whole, signal }) => streamAnswer([message({ entries: whole.entries.slice(0, 5) })], 'stay', signal),
    believed: 5,
    good: true,
  },
  {
    name: 'records without anything in them',
    poll: ({ whole }) => jsonAnswer({ entries: whole.entries.map(() => ({})) }),
    stream: ({ whole, signal }) => streamAnswer([message({ entries: whole.entries.map(() => ({})) })], 'stay', signal),
    believed: 0,
    good: true,
  },
  { name: 'an empty text', poll: () => textAnswer('', 'application/json') },
  { name: 'a web page', poll: () => textAnswer(PAGE, 'text/html') },
  { name: 'a web page that is said to be JSON', poll: () => textAnswer(PAGE, 'application/json') },
  { name: '204', poll: status(204) },
  {
    name: '304',
    poll: status(304),
    good: true,
    stream: status(304),
  },
  { name: '404', poll: status(404) },
  { name: '429, asks to wait two minutes', poll: status(429, { 'retry-after': '120' }), waitMs: 120_000 },
  { name: '500 with a page', poll: status(500, { 'content-type': 'text/html' }, PAGE) },
  { name: '503', poll: status(503) },
  {
    name: '503, asks to wait until a time',
    poll: () => status(503, { 'retry-after': new Date(Date.now() + 90_000).toUTCString() })(),
    waitMs: 90_000,
  },
  { name: '503, asks to wait a year', poll: status(503, { 'retry-after': '31536000' }), waitMs: 1_800_000 },
  { name: 'bytes of chance', poll: () => textAnswer('\u0000\u0007ÿþ{]\u0001', 'application/octet-stream') },
  { name: 'another sort of JSON', poll: () => jsonAnswer({ message: 'quota exceeded' }) },
  {
    name: 'drip: a byte a second',
    poll: ({ whole, signal }) => drip(JSON.stringify(whole), 'application/json', signal),
    // A heart beats so: the stream is there.
    stream: ({ signal }) => drip(':\n', 'text/event-stream', signal),
  },
  { name: 'no answer', poll: never },
  {
    name: 'no connection',
    poll: () => {
      throw new TypeError('no connection');
    },
  },
  {
    name: '`retry: 0`, and the end',
    poll: status(503, { 'retry-after': '0' }),
    stream: () => streamAnswer(['retry: 0\n\n'], 'end'),
  },
];
