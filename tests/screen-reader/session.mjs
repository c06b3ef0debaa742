// A desktop of its own for one page: a display without a screen, a message bus, a window manager, Firefox and Orca.
// What Orca would say aloud stands in its debug file; no voice is needed.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** A command that has to be there, and the Debian package that brings it. */
const NEEDED = {
  Xvfb: 'xvfb',
  'dbus-daemon': 'dbus-daemon',
  'dbus-send': 'dbus-bin',
  openbox: 'openbox',
  orca: 'orca',
  xdotool: 'xdotool',
  'firefox-esr': 'firefox-esr',
};
const POLL_MS = 100;
/** Speech has ended when nothing was added for so long. */
const QUIET_MS = 1000;
const MOST_MS = 15_000;
/** A key after which nothing is said in so long is a silent one. */
const SILENT_MS = 3000;
const START_MS = 60_000;
/**
 * A finger holds a key for about so long. Orca is silent about a focus that moves after the release of a key which once
 * moved its own cursor in browse mode, so a release at once would hush arrows that people hear.
 */
const HELD_S = '0.2';
const PREFERENCES = {
  'accessibility.force_disabled': -1,
  'app.normandy.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  'termsofuse.bypassNotification': true,
  'toolkit.telemetry.enabled': false,
  // Moves become jumps: what is said does not hang on their time.
  'ui.prefersReducedMotion': 1,
};
/** Orca writes its debug file in blocks; here each line at once, so that it can be read while Orca runs. */
const CUSTOMIZATIONS = 'from orca import debug\ndebug.debugFile.reconfigure(line_buffering=True)\n';
/** An utterance, and the voice behind it. */
const UTTERANCE = /SPEECH OUTPUT: '([\s\S]*?)' (?=\{|None)/g;

/** The packages that are not installed. */
export function missingPackages() {
  return Object.keys(NEEDED)
    .filter((command) => !succeeds('which', [command]))
    .map((command) => NEEDED[command]);
}

export function versions() {
  const orca = output('orca', ['--version']).match(/Orca version (\S+?),/)?.[1];
  const firefox = output('firefox-esr', ['--version']).match(/Firefox (\S+)/)?.[1];
  return `Orca ${orca}, Firefox ${firefox}`;
}

/** Resolves to `{ press, close }` when the page has the keyboard; `press(key)` resolves to the utterances after it. */
export async function openScreenReader(url) {
  const folder = mkdtempSync(join(tmpdir(), 'screen-reader-'));
  const speech = join(folder, 'orca.log');
  const env = { ...process.env, HOME: folder, XDG_RUNTIME_DIR: folder, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' };
  for (const name of ['WAYLAND_DISPLAY', 'DBUS_SESSION_BUS_ADDRESS', 'AT_SPI_BUS_ADDRESS']) delete env[name];
  // Orca writes its utterances down without a speech server, and waits for no voice.
  env.SPEECHD_ADDRESS = `unix_socket:${folder}/none`;
  env.GNOME_ACCESSIBILITY = '1';
  const children = [];
  const start = (command, args, stdout = 'ignore') => {
    const log = openSync(join(folder, `${command}.err`), 'w');
    const child = spawn(command, args, { env, stdio: ['ignore', stdout, log], detached: true });
    children.push(child);
    return child;
  };
  const close = async () => {
    for (const child of children.reverse()) {
      try {
        process.kill(-child.pid, 'SIGTERM');
      } catch {
        // It has ended already.
      }
    }
    await delay(POLL_MS * 5);
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  };
  try {
    const number = await firstLine(start('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x900x24'], 'pipe'));
    env.DISPLAY = `:${number}`;
    const bus = start('dbus-daemon', ['--session', '--print-address=1', '--nofork'], 'pipe');
    env.DBUS_SESSION_BUS_ADDRESS = await firstLine(bus);
    execFileSync('dbus-send', ENABLE_ACCESSIBILITY, { env, stdio: 'ignore' });
    start('openbox', []);
    const preferences = join(folder, 'orca');
    mkdirSync(preferences);
    writeFileSync(join(preferences, 'orca-customizations.py'), CUSTOMIZATIONS);
    // The name of each pressed key would come before or after its effect, by chance.
    start('orca', ['--debug-file', speech, '--user-prefs', preferences, '--disable', 'key-echo']);
    await begun(speech, 0);
    writeProfile(folder);
    const from = spoken(speech).length;
    start('firefox-esr', ['--no-remote', '--profile', folder, '--kiosk', url]);
    await begun(speech, from);
    await settled(speech);
    const press = async (key) => {
      const before = spoken(speech).length;
      execFileSync('xdotool', ['keydown', '--clearmodifiers', key, 'sleep', HELD_S, 'keyup', key], { env });
      await heard(speech, before, SILENT_MS);
      await settled(speech);
      return spoken(speech).slice(before);
    };
    return { press, close };
  } catch (error) {
    await close();
    throw error;
  }
}

const ENABLE_ACCESSIBILITY = [
  '--session',
  '--print-reply',
  '--dest=org.a11y.Bus',
  '/org/a11y/bus',
  'org.freedesktop.DBus.Properties.Set',
  'string:org.a11y.Status',
  'string:IsEnabled',
  'variant:boolean:true',
];

function writeProfile(folder) {
  const lines = Object.entries(PREFERENCES).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`);
  writeFileSync(join(folder, 'user.js'), lines.join(''));
}

function firstLine(child) {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout.on('data', (chunk) => {
      text += chunk;
      if (text.includes('\n')) resolve(text.split('\n')[0].trim());
    });
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`${child.spawnfile} has ended`)));
  });
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function spoken(file) {
  return [...read(file).matchAll(UTTERANCE)]
    .map(([, text]) => text.replace(/[\s\uFFFC]+/g, ' ').trim())
    .filter((text) => text !== '');
}

/** Resolves to whether anything was spoken within the time. */
async function heard(file, from, timeout) {
  for (let waited = 0; waited < timeout; waited += POLL_MS) {
    if (spoken(file).length > from) return true;
    await delay(POLL_MS);
  }
  return false;
}

async function begun(file, from) {
  if (!(await heard(file, from, START_MS))) throw new Error(`Orca has said nothing in ${START_MS / 1000} s`);
}

/** Resolves when Orca has worked through its events: its log has come to rest. */
async function settled(file) {
  let length = -1;
  let quiet = 0;
  for (let waited = 0; waited < MOST_MS && quiet < QUIET_MS; waited += POLL_MS) {
    await delay(POLL_MS);
    const now = read(file).length;
    quiet = now === length ? quiet + POLL_MS : 0;
    length = now;
  }
}

function succeeds(command, args) {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function output(command, args) {
  return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}
