/** Stands in for the network: addresses with made-up answers. */

type Answer = () => Response | Promise<Response>;

const realFetch = globalThis.fetch;

export interface Network {
  readonly requests: string[];
  set(url: string, answer: Answer): void;
  restore(): void;
}

export function stubNetwork(): Network {
  const answers = new Map<string, Answer>();
  const requests: string[] = [];
  globalThis.fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    requests.push(url);
    const answer = answers.get(url);
    if (answer === undefined) throw new TypeError(`no answer for ${url}`);
    const response = await answer();
    if (init?.signal?.aborted) throw new DOMException('aborted', 'AbortError');
    return response;
  };
  return {
    requests,
    set: (url, answer) => answers.set(url, answer),
    restore: () => {
      globalThis.fetch = realFetch;
    },
  };
}

export const json = (value: unknown): Response =>
  new Response(JSON.stringify(value), { headers: { 'content-type': 'application/json' } });

export const page = (text: string, status = 200): Response =>
  new Response(text, { status, headers: { 'content-type': 'text/html' } });

/** An answer that comes when `release` is called. */
export function held(value: unknown): { readonly answer: Answer; readonly release: () => void } {
  let release = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { answer: () => gate.then(() => json(value)), release };
}
