// Chromium as a reader has it. A driver makes every page believe that it is visible, so none of its pages is ever
// hidden or frozen; this speaks to the browser itself, by the DevTools protocol over a pipe.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wholeChromiumLaunchOptions } from '../../tools/browsers.mjs';
import { typefaceScript } from '../typeface.mjs';

const [TO_BROWSER, FROM_BROWSER] = [3, 4];
const END = '\0';

/** Opens a page of 1,240 × 900 px. `send(method, params)` speaks to the page; `evaluate(fn, ...args)` runs in it. */
export async function openPlainPage(url, { beforeScripts = [] } = {}) {
  const { executablePath, args } = wholeChromiumLaunchOptions();
  const profile = await mkdtemp(join(tmpdir(), 'plain-chromium-'));
  const own = ['--headless=new', '--remote-debugging-pipe', `--user-data-dir=${profile}`, '--window-size=1240,900'];
  const browser = spawn(executablePath, [...args, ...own, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const exited = new Promise((resolve) => browser.once('exit', resolve));
  const { call, problems } = connect(browser.stdio);
  const { targetInfos } = await call('Target.getTargets');
  const { targetId } = targetInfos.find(({ type }) => type === 'page');
  const { sessionId } = await call('Target.attachToTarget', { targetId, flatten: true });
  const send = (method, params) => call(method, params, sessionId);
  const evaluate = async (fn, ...given) => {
    const expression = `(${fn})(...${JSON.stringify(given)})`;
    const answer = await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    if (answer.exceptionDetails)
      throw new Error(answer.exceptionDetails.exception?.description ?? 'thrown in the page');
    return answer.result.value;
  };
  await send('Page.enable');
  await send('Runtime.enable');
  for (const source of [typefaceScript, ...beforeScripts.map((script) => `(${script})()`)]) {
    await send('Page.addScriptToEvaluateOnNewDocument', { source });
  }
  await send('Page.navigate', { url });
  const close = async () => {
    if (browser.exitCode !== null) return;
    await call('Browser.close').catch(() => undefined);
    await exited;
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  return { send, evaluate, problems, close };
}

/** `call` resolves to the answer. `problems` are the errors that a page has left uncaught so far. */
function connect(pipes) {
  const waiting = new Map();
  const problems = [];
  let last = 0;
  let text = '';
  pipes[FROM_BROWSER].setEncoding('utf8').on('data', (piece) => {
    const messages = (text + piece).split(END);
    text = messages.pop();
    for (const message of messages.map((json) => JSON.parse(json))) {
      if (message.method === 'Runtime.exceptionThrown')
        problems.push(message.params.exceptionDetails.exception?.description);
      const answer = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.error) answer?.reject(new Error(message.error.message));
      else answer?.resolve(message.result);
    }
  });
  const call = (method, params = {}, sessionId = undefined) =>
    new Promise((resolve, reject) => {
      waiting.set(++last, { resolve, reject });
      pipes[TO_BROWSER].write(JSON.stringify({ id: last, method, params, sessionId }) + END);
    });
  return { call, problems };
}
