// A page of one timeline that is used only by keys, in any engine: Playwright drives Chromium and Firefox, plain
// WebDriver the stock WebKit. Names of keys are those of `KeyboardEvent.key`, with Shift or Control before them.
import playwright from 'playwright';
import { typefaceScript } from '../typeface.mjs';
import { LAUNCH_OPTIONS } from './shared-browsers.mjs';
import { openWebkit } from './webkit-page.mjs';

const VIEWPORT = { width: 1200, height: 900 };
/** Longer than the element waits before it announces the result of an action. */
const SAID_MS = 650;

/** Opens an address: `press` and `type` are the reader's keys, `evaluate(body)` runs an async function body there. */
export async function openKeyboard(engine, url) {
  const page = engine === 'webkit' ? await openInWebkit(url) : await openInPlaywright(engine, url);
  const settle = () => page.evaluate(`await document.querySelector('conflict-timeline').settled;`);
  await page.evaluate(`await customElements.whenDefined('conflict-timeline');`);
  await settle();
  return {
    ...page,
    press: async (keys) => {
      await page.press(keys);
      await settle();
    },
    said: async () => {
      await new Promise((resolve) => setTimeout(resolve, SAID_MS));
      await settle();
      return page.evaluate(
        `return document.querySelector('conflict-timeline').shadowRoot.querySelector('.frame > [aria-live]').textContent;`,
      );
    },
  };
}

async function openInPlaywright(engine, url) {
  const browser = await playwright[engine].launch(await LAUNCH_OPTIONS[engine]());
  const page = await browser.newPage({ viewport: VIEWPORT, reducedMotion: 'reduce' });
  await page.addInitScript(typefaceScript);
  await page.goto(url);
  return {
    press: (keys) => page.keyboard.press(keys),
    type: (text) => page.keyboard.type(text),
    evaluate: (body) => page.evaluate(`(async () => { ${body} })()`),
    close: () => browser.close(),
  };
}

async function openInWebkit(url) {
  const { open, evaluate, press, close } = await openWebkit(VIEWPORT);
  await open(url);
  return {
    // A plus alone is a key, between two others it joins them.
    press: (keys) => press(keys.length === 1 ? [keys] : keys.split('+')),
    type: async (text) => {
      for (const sign of text) await press([sign]);
    },
    evaluate,
    close,
  };
}
