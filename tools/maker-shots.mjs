// Writes the pictures of the maker in `docs/images`, from its example: `node tools/maker-shots.mjs`.
import { chromium } from 'playwright';
import { createServer } from 'vite';
import { chromiumLaunchOptions } from './browsers.mjs';

const FOLDER = 'docs/images';
const VIEWPORT = { width: 1100, height: 1080 };
const MARGIN_PX = 16;
/** Its first fields. */
const FORM_PX = 400;
const STEPS = [
  ['How it began', '2', 'Troops cross the border before dawn.'],
  ['A way out', '3', 'Four days of talks.'],
];

const server = await createServer({
  configFile: 'config/vite.demo.config.ts',
  logLevel: 'warn',
  server: { port: 5274 },
});
await server.listen();
const browser = await chromium.launch(await chromiumLaunchOptions());
try {
  const page = await browser.newPage({ viewport: VIEWPORT, reducedMotion: 'reduce', bypassCSP: true });
  await page.goto(`${server.resolvedUrls.local[0]}apps/make/index.html`);
  await page.locator('#paste').waitFor();
  await page.addStyleTag({ content: '.page-head { display: none }' });
  await shoot(page, 'maker-start', { y: 0, height: 740 });

  await page.getByRole('button', { name: 'Try an example' }).click();
  await page.locator('.title-field input').fill('Ten days in spring');
  await page.keyboard.press('Enter');
  await page.evaluate(() => globalThis.document.activeElement.blur());
  await page.mouse.move(0, 0);
  await page.locator('.faults li').waitFor();
  await settle(page);
  await shoot(page, 'maker-work', { y: 0, height: VIEWPORT.height });

  await page.locator('.number button').nth(4).click();
  const form = await page.locator('dialog.form').boundingBox();
  await shoot(page, 'maker-form', { ...form, height: FORM_PX });
  await page.keyboard.press('Escape');

  await page.locator('.story > summary').click();
  for (const step of STEPS) await addStep(page, step);
  await page.evaluate(() => globalThis.document.activeElement.blur());
  await settle(page);
  await page.locator('.story').scrollIntoViewIfNeeded();
  const { x, y, width, height } = await page.locator('.story').boundingBox();
  await shoot(page, 'maker-story', {
    x: x - MARGIN_PX,
    y: y - MARGIN_PX,
    width: width + 2 * MARGIN_PX,
    height: height + 2 * MARGIN_PX,
  });
} finally {
  await browser.close();
  await server.close();
}

async function addStep(page, [heading, row, text]) {
  await page.locator('.story .add').click();
  await page.waitForFunction(() => globalThis.document.activeElement.matches('.story input'));
  await page.keyboard.type(heading);
  await page.keyboard.press('Tab');
  await page.keyboard.type(row);
  await page.keyboard.press('Tab');
  await page.keyboard.type(text);
  await page.keyboard.press('Tab');
}

async function settle(page) {
  await page.waitForFunction(() => globalThis.document.querySelector('conflict-timeline')?.inView?.total === 6);
  await page.evaluate(() => globalThis.document.querySelector('conflict-timeline').settled);
}

async function shoot(page, name, clip) {
  await page.screenshot({ path: `${FOLDER}/${name}.png`, clip: { x: 0, width: VIEWPORT.width, ...clip } });
}
