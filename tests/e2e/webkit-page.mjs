// One page in the stock WebKit, over plain WebDriver: enough to open an address and ask what it shows. Playwright drives
// only a WebKit build of its own.
import { webkitPaths } from '../../tools/browsers.mjs';
import { freePort, startDisplay, startDriver } from '../../tools/webkit-launcher.mjs';
import { typefaceScript } from '../typeface.mjs';

/** Of keys without a sign, in WebDriver. */
const KEY_CODES = {
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};

/**
 * `open(url)` shows an address; `evaluate(body)` runs the body of an async function there and gives what it returns;
 * `evaluateWithin(index, body)` does so in a frame; `press(keys)` presses keys by their `KeyboardEvent.key`, all of them
 * at once.
 */
export async function openWebkit({ width, height }) {
  const { browser, driver, display } = webkitPaths();
  const processes = [];
  const port = await freePort();
  try {
    const screen = await startDisplay(display, processes);
    await startDriver(driver, { port, display: screen, processes });
    const send = sender(`http://127.0.0.1:${port}`);
    const { sessionId } = await send('POST', '/session', {
      capabilities: {
        alwaysMatch: {
          browserName: 'MiniBrowser',
          'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
        },
      },
    });
    const session = `/session/${sessionId}`;
    await send('POST', `${session}/timeouts`, { script: 30_000 });
    await send('POST', `${session}/window/rect`, { width, height });
    return {
      open: async (url) => {
        await send('POST', `${session}/url`, { url });
        await evaluate(send, session, typefaceScript);
      },
      evaluate: (body) => evaluate(send, session, body),
      evaluateWithin: async (index, body) => {
        await send('POST', `${session}/frame`, { id: index });
        try {
          return await evaluate(send, session, body);
        } finally {
          await send('POST', `${session}/frame`, { id: null });
        }
      },
      press: (keys) => press(send, session, keys),
      close: async () => {
        await send('DELETE', session);
        stop(processes);
      },
    };
  } catch (error) {
    stop(processes);
    throw error;
  }
}

async function evaluate(send, session, body) {
  const script = `const done = arguments[arguments.length - 1];
    (async () => { ${body} })().then((value) => done({ value }), (error) => done({ error: String(error) }));`;
  const { value, error } = await send('POST', `${session}/execute/async`, { script, args: [] });
  if (error !== undefined) throw new Error(error);
  return value;
}

/** Down in their order, up again in the reverse one. */
async function press(send, session, keys) {
  const values = keys.map((key) => KEY_CODES[key] ?? key);
  const actions = [
    ...values.map((value) => ({ type: 'keyDown', value })),
    ...values.reverse().map((value) => ({ type: 'keyUp', value })),
  ];
  await send('POST', `${session}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions }] });
}

function sender(origin) {
  return async (method, path, body) => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(origin + path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${path}: ${value.error} ${value.message}`);
    return value;
  };
}

function stop(processes) {
  for (const child of processes.reverse()) child.kill();
}
