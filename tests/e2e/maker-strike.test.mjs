// A sheet of forty rows as people write them, to a page that opens from a disk: five clicks, and no date is typed. By pointer,
// by keyboard on a phone, and in Arabic.
import assert from 'node:assert/strict';
import { strFromU8 } from 'fflate';
import { keysOfWebkit } from './keyboard-driver.mjs';
import { shows, test, unpacked } from './maker-pages.mjs';
import { keepFiles, lastFile, paste } from './maker-sheet.mjs';
import { STRIKE, STRIKE_ENTRIES, STRIKE_ROWS } from './strike-sheet.mjs';

const MAX_CLICKS = 5;
const PHONE = { width: 360, height: 740 };
const WEBKIT_WINDOW = { width: 1180, height: 900 };
/** In the order in which an editor meets them: the open date, a name in two spellings, two rows that stand there twice. */
const ANSWERS = ['.cure', '.merge', '.merge', '.merge'];

test.describe('a sheet as people write it', () => {
  test('becomes a page that opens from a disk, in five clicks', { tag: '@walk' }, async ({ open, begin, engine }) => {
    const { page, problems } = await begin(STRIKE);
    await shows(page, STRIKE_ROWS - 1);
    let clicks = 0;
    for (const answer of ANSWERS) {
      const before = await page.locator(answer).count();
      await page.locator(answer).first().click();
      clicks++;
      await page.waitForFunction(([found, had]) => document.querySelectorAll(found).length < had, [answer, before]);
    }
    await page.locator('.faults .fine').waitFor();
    await shows(page, STRIKE_ENTRIES);
    await page.locator('.ways button').first().click();
    clicks++;
    const { files, address } = unpacked(await page.evaluate(lastFile), `${engine}-strike`);
    assert.equal(clicks, MAX_CLICKS);
    expectStrike(files);
    assert.deepEqual(problems, []);
    const disk = await open();
    await disk.page.goto(address);
    await shows(disk.page, STRIKE_ENTRIES);
    assert.deepEqual(disk.problems, []);
    await disk.page.context().close();
    await page.context().close();
  });

  for (const lang of ['en', 'ar'])
    test(`needs no more by keyboard at 360 px, in ${lang}`, { tag: '@detail' }, async ({ visit, engine }) => {
      const { page } = await visit({ viewport: PHONE });
      await page.locator('.language select').selectOption(lang);
      await page.locator(`[lang="${lang}"] h1`).waitFor();
      await page.evaluate(paste, STRIKE);
      await shows(page, STRIKE_ROWS - 1);
      const presses = await answerByKeys({
        press: (key) => page.keyboard.press(key),
        evaluate: (body) => page.evaluate(`(async () => { ${body} })()`),
      });
      assert.equal(presses, MAX_CLICKS);
      expectStrike(unpacked(await page.evaluate(lastFile), `${engine}-strike-${lang}`).files);
      assert.ok((await page.evaluate(() => document.scrollingElement.scrollWidth)) <= PHONE.width);
      await page.context().close();
    });
});

test.describe('a sheet as people write it, in webkit', { tag: '@webkit' }, () => {
  test('becomes a page by keyboard, in five presses of Enter', async ({ openWebkit, maker }) => {
    const page = await openWebkit(WEBKIT_WINDOW);
    await page.open(maker.url);
    await page.evaluate(`
      while (!document.querySelector('#paste')) await new Promise((resolve) => setTimeout(resolve, 30));
      (${keepFiles})();
      (${paste})(${JSON.stringify(STRIKE)});
    `);
    assert.equal(await answerByKeys(keysOfWebkit(page)), MAX_CLICKS);
    expectStrike(unpacked(await page.evaluate(`return (${lastFile})();`), 'webkit-strike').files);
  });
});

/** The number of presses of Enter. From the heading of the faults on, Tab leads to each answer. */
async function answerByKeys({ press, evaluate }) {
  const until = (found) =>
    evaluate(`
      const end = Date.now() + 25_000;
      while (!(${found})) {
        if (Date.now() > end) throw new Error(${JSON.stringify(`waited in vain: ${found}`)});
        await new Promise((resolve) => setTimeout(resolve, 30));
      }`);
  const tabTo = async (selector) => {
    for (let at = 0; at < 80; at++) {
      await press('Tab');
      if (await evaluate(`return document.activeElement?.matches(${JSON.stringify(selector)}) ?? false;`)) return;
    }
    assert.fail(`no way by Tab to ${selector}`);
  };
  await until('document.querySelector(".cure") && document.querySelectorAll(".merge").length === 3');
  await evaluate('document.querySelector("#faults").focus();');
  for (const [at, answer] of ANSWERS.entries()) {
    await tabTo(answer);
    await press('Enter');
    await until(`document.querySelectorAll('.cure, .merge').length <= ${ANSWERS.length - 1 - at}`);
  }
  await until(
    `document.querySelector('.faults .fine') && document.querySelector('conflict-timeline')?.inView?.total === ${STRIKE_ENTRIES}`,
  );
  await tabTo('.ways button');
  await press('Enter');
  return ANSWERS.length + 1;
}

/** No date was guessed, and no name stands there twice. */
function expectStrike(files) {
  const [, json] = Object.entries(files).find(([path]) => path.endsWith('timeline.json'));
  const { entries, parties } = JSON.parse(strFromU8(json));
  assert.equal(entries.length, STRIKE_ENTRIES);
  const dates = new Map(entries.map(({ title, date }) => [title, date]));
  assert.equal(dates.get('The talks break off'), '2019-04-03');
  assert.equal(dates.get('Thirty dockers are fined'), '2019-07-15');
  assert.equal(dates.get('The cranes stand still'), '2019-06-10/2019-06-14');
  assert.equal(dates.get('Round-the-clock pickets'), '2019-11-05/..');
  const names = parties.map(({ name }) => name.toLowerCase());
  assert.equal(new Set(names).size, names.length);
}
