// Runs test sessions in WebKitGTK's MiniBrowser, on a display of their own. Playwright cannot drive a stock WebKit, so
// this goes through WebDriver.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { webdriverLauncher } from '@web/test-runner-webdriver';

const DRIVER_START_MS = 10_000;
const POLL_MS = 50;

/** A browser launcher for Web Test Runner. `paths` are those of the browser, its driver and the display server. */
export function webkitLauncher(paths) {
  const processes = [];
  const options = webdriverOptions(paths.browser);
  const launcher = webdriverLauncher(options);
  const { initialize, stop } = launcher;

  launcher.initialize = async function (config) {
    options.port = await freePort();
    const display = await startDisplay(paths.display, processes);
    await startDriver(paths.driver, { port: options.port, display, processes });
    await initialize.call(this, config);
    this.name = 'Webkit';
  };
  launcher.stop = async function () {
    await stop.call(this);
    for (const child of processes.reverse()) child.kill();
  };
  return launcher;
}

/** The port is set when it is known: the launcher reads it at its first session. */
function webdriverOptions(binary) {
  return {
    automationProtocol: 'webdriver',
    hostname: '127.0.0.1',
    port: 0,
    path: '/',
    connectionRetryCount: 0,
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary, args: ['--automation'] },
    },
  };
}

export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Xvfb itself picks a free display number and writes it to the given file descriptor. */
export function startDisplay(path, processes) {
  return new Promise((resolve, reject) => {
    const args = ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'];
    const child = spawn(path, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    processes.push(child);
    child.once('error', reject);
    child.stdio[3].once('data', (number) => resolve(`:${String(number).trim()}`));
  });
}

export async function startDriver(path, { port, display, processes }) {
  const child = spawn(path, [`--port=${port}`], { env: { ...process.env, DISPLAY: display }, stdio: 'ignore' });
  processes.push(child);
  const deadline = Date.now() + DRIVER_START_MS;
  while (Date.now() < deadline) {
    if (await answers(`http://127.0.0.1:${port}/status`)) return;
    await wait(POLL_MS);
  }
  throw new Error(`WebKitWebDriver did not answer within ${DRIVER_START_MS} ms`);
}

async function answers(url) {
  try {
    await fetch(url);
    return true;
  } catch {
    return false;
  }
}
