// A page of one timeline that is used only by keys, in any engine: Playwright drives Chromium and Firefox, plain
// WebDriver the stock WebKit. Names of keys are those of `KeyboardEvent.key`, with Shift or Control before them.

const VIEWPORT = { width: 1200, height: 900 };
/** A menu takes the focus when it has opened, in a task of its own. */
const MENU_HAS_FOCUS = `
  const { shadowRoot } = document.querySelector('conflict-timeline');
  for (let frame = 0; frame < 60; frame++) {
    const menu = shadowRoot.querySelector('.menu:popover-open');
    if (menu === null || menu.contains(shadowRoot.activeElement)) return;
    await new Promise(requestAnimationFrame);
  }`;
/** Longer than the element waits before it announces the result of an action. */
const SAID_MS = 650;

/**
 * Opens an address: `press` and `type` are the reader's keys, `evaluate(body)` runs an async function body there, `said`
 * is the last announcement.
 */
export async function openKeyboard(open, url) {
  const { page } = await open({ viewport: VIEWPORT });
  await page.goto(url);
  return withTimeline(keysOf(page));
}

/** The same in a window of WebKit. */
export async function openKeyboardInWebkit(openWebkit, url) {
  const page = await openWebkit(VIEWPORT);
  await page.open(url);
  return withTimeline(keysOfWebkit(page));
}

async function withTimeline(page) {
  const settle = () => page.evaluate(`await document.querySelector('conflict-timeline').settled;`);
  await page.evaluate(`await customElements.whenDefined('conflict-timeline');`);
  await settle();
  return {
    ...page,
    press: async (keys) => {
      await page.press(keys);
      await settle();
      await page.evaluate(MENU_HAS_FOCUS);
    },
    said: async () => {
      await new Promise((resolve) => setTimeout(resolve, SAID_MS));
      await settle();
      // The same words again end in a blank, so that they are said again; keys may come more slowly than words.
      return page.evaluate(
        `return document.querySelector('conflict-timeline').shadowRoot.querySelector('.frame > [aria-live]').textContent.trim();`,
      );
    },
  };
}

/** Keys of a page of Playwright. */
export function keysOf(page) {
  return {
    press: (keys) => page.keyboard.press(keys),
    type: (text) => page.keyboard.type(text),
    evaluate: (body) => page.evaluate(`(async () => { ${body} })()`),
  };
}

/** Keys of a page in WebKit. */
export function keysOfWebkit({ press, evaluate }) {
  return {
    // A plus alone is a key, between two others it joins them.
    press: (keys) => press(keys.length === 1 ? [keys] : keys.split('+')),
    type: async (text) => {
      for (const sign of text) await press([sign]);
    },
    evaluate,
  };
}
