// What an editor keeps: the links of pasted cells, a cell that holds several names, the whole draft as a file, and the sheet
// with its own columns.
import assert from 'node:assert/strict';
import { shows, test } from './maker-pages.mjs';
import { lastFile, ROWS as ROWS_OF_SHEET } from './maker-sheet.mjs';

const ROWS = [
  ['When', 'What happened', 'actors', 'Killed'],
  ['2014-02-20', 'A <a href="https://a.example/1">march</a>', 'Blix', '12'],
  ['2014-02-21', 'A strike', 'Annan', '400+'],
  ['2014-02-22', 'A talk', 'Blix, Annan', '7'],
  ['TBC', 'A vote', 'Annan, Blix', '3'],
  ['2014-02-24', 'A law', 'Blair', '5'],
];

/** Runs in the page: pastes a table as a spreadsheet puts it into the clipboard, as text and as HTML. */
function pasteTable(rows) {
  const clipboardData = new globalThis.DataTransfer();
  const plain = rows.map((cells) => cells.map((cell) => cell.replace(/<[^>]*>/g, '')).join('\t')).join('\n');
  const html = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');
  clipboardData.setData('text/plain', plain);
  clipboardData.setData('text/html', `<table>${html}</table>`);
  const event = new globalThis.ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
  if (!event.clipboardData?.types.length) Object.defineProperty(event, 'clipboardData', { value: clipboardData });
  document.querySelector('#paste').dispatchEvent(event);
}

const fileOf = async (page) => Buffer.from(await page.evaluate(lastFile), 'base64').toString('utf8');

test(
  'keeps the links of pasted cells, and gives back the draft and the sheet',
  { tag: '@detail' },
  async ({ visit }) => {
    const { page } = await visit();
    await page.evaluate(pasteTable, ROWS);
    await shows(page, 4);
    await page.locator('maker-grid td', { hasText: 'https://a.example/1' }).waitFor();
    await page.locator('maker-grid td', { hasText: 'Blix; Annan' }).waitFor();
    await page.getByRole('button', { name: 'Each cell is one name' }).click();
    await page.locator('maker-grid td', { hasText: 'Blix, Annan' }).waitFor();
    assert.deepEqual(await page.locator('.question [id^=ask-]').allTextContents(), []);

    await page.getByRole('button', { name: 'My sheet, corrected (CSV)' }).click();
    const [header, ...rows] = (await fileOf(page)).replace('\ufeff', '').trimEnd().split('\r\n');
    assert.equal(header, 'When,What happened,actors,Killed,Link');
    assert.equal(rows.length, 5);
    assert.equal(rows[3], 'TBC,A vote,"Annan, Blix",3,');

    await page.getByRole('button', { name: 'Project (everything)' }).click();
    const project = await fileOf(page);
    await page.getByRole('button', { name: 'Start over' }).click();
    await page.locator('#start-over ~ button').first().click();
    await page.locator('#paste').waitFor();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'a.project.json', mimeType: 'application/json', buffer: Buffer.from(project) });
    await shows(page, 4);
    await page.locator('maker-grid td', { hasText: 'TBC' }).waitFor();
    await page.locator('maker-grid td', { hasText: 'Blix, Annan' }).waitFor();
    assert.equal(await page.locator('.question [id^=ask-]').count(), 0, 'an answer is kept');
    if (process.env['SHOT']) {
      await page.screenshot({ path: `${process.env['SHOT']}-1100.png`, fullPage: true });
      await page.setViewportSize({ width: 390, height: 800 });
      await page.screenshot({ path: `${process.env['SHOT']}-390.png`, fullPage: true });
    }
    await page.context().close();
  },
);

test(
  'opens as its editor chose, and is seen at the width of a phone; a row is left out beside its fault, and taken back',
  { tag: '@detail' },
  async ({ visit }) => {
    const { page } = await visit();
    await page.evaluate(pasteTable, [
      ...ROWS,
      ['winter 2014', 'A day', 'Blair', '1'],
      ['before Christmas 2014', 'B', 'Blair', '1'],
    ]);
    await shows(page, 4);
    await page.locator('.opens select').first().selectOption({ label: 'List' });
    await page.locator('.opens select').nth(1).selectOption({ label: 'none' });
    await page.getByRole('checkbox', { name: 'A line at today' }).check();
    await page.getByRole('button', { name: '390 px' }).click();
    await page.waitForFunction(() => document.querySelector('conflict-timeline').clientWidth === 390);
    assert.equal(await page.locator('conflict-timeline').getAttribute('view'), 'list');
    await page.getByRole('button', { name: '390 px', pressed: true }).click();

    await page.locator('.faults .leave').first().click();
    await page.locator('.faults', { hasText: 'Left out on purpose: 5' }).waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.id), 'faults');
    assert.equal(await page.locator('.publish-check li', { hasText: 'TBC' }).count(), 0);
    await page.getByRole('button', { name: 'Show them as problems again' }).click();
    await page.locator('.publish-check li', { hasText: 'TBC' }).waitFor();

    const first = page.getByRole('button', { name: /^Take all first suggestions/ });
    const wanted = Number(/\d+/.exec(await first.textContent())[0]);
    await first.click();
    await shows(page, 4 + wanted);

    await page
      .getByRole('button', { name: 'Embed code' })
      .or(page.locator('.embed:not(.hosts) summary'))
      .first()
      .click();
    const tag = await page.locator('.embed:not(.hosts) pre').first().textContent();
    assert.match(tag, / view="list" lanes="none" today>/);

    await page.locator('.opens select').first().selectOption({ label: 'Chart' });
    await page.locator('.window input').first().fill('2014-02-22');
    await page.locator('.window', { hasText: 'two days' }).waitFor();
    await page.locator('.window input').nth(1).fill('2014-02-20');
    await page.locator('.window', { hasText: 'two days' }).waitFor();
    await page.locator('.window input').nth(1).fill('2014-02-24');
    await page.locator('.window', { hasText: 'two days' }).waitFor({ state: 'detached' });
    const [start, end] = [Date.UTC(2014, 1, 22), Date.UTC(2014, 1, 25)];
    // The chart has no window of time until it is drawn.
    await page.waitForFunction(
      (range) => {
        const shown = document.querySelector('conflict-timeline').visibleRange;
        return shown?.start === range.start && shown.end === range.end;
      },
      { start, end },
    );
    const height = page.getByRole('spinbutton', { name: 'Height' });
    await height.fill('480');
    // Firefox takes what a test fills in for no change.
    await height.dispatchEvent('change');
    await page.getByLabel('Typeface').selectOption({ label: 'Serif' });
    await page.getByRole('checkbox', { name: 'Begin with the story' }).check();
    await page.waitForFunction(() => {
      const timeline = document.querySelector('conflict-timeline');
      return (
        timeline.story === 0 && timeline.clientHeight === 480 && /Georgia/.test(getComputedStyle(timeline).fontFamily)
      );
    });
    const staged = await page.locator('.embed:not(.hosts) pre').first().textContent();
    assert.match(staged, / view="chart" lanes="none" today story="0" style="block-size: 480px">/);
    assert.match(staged, new RegExp(`visibleRange = \\{"start":${start},"end":${end}\\}`));
    await page.getByRole('checkbox', { name: 'Begin with the story' }).uncheck();
    await page.evaluate(
      (range) => {
        document.querySelector('conflict-timeline').visibleRange = range;
      },
      { start: start + 1, end: end - 86_400_000 },
    );
    await page.getByRole('button', { name: 'As it is shown now' }).click();
    assert.deepEqual(await page.locator('.window input').evaluateAll((fields) => fields.map(({ value }) => value)), [
      '2014-02-22',
      '2014-02-23',
    ]);
    if (process.env['SHOT']) {
      await page.screenshot({ path: `${process.env['SHOT']}-opens-1100.png` });
      await page.setViewportSize({ width: 390, height: 800 });
      await page.screenshot({ path: `${process.env['SHOT']}-opens-390.png`, fullPage: true });
    }
  },
);

test(
  'orders parties, hides one and shows it again, in the preview and in the data',
  { tag: '@detail' },
  async ({ begin }) => {
    const { page } = await begin();
    await page.locator('.people summary').click();
    const named = () => page.locator('.people .party > label:first-child bdi').allTextContents();
    const lanes = (wanted) =>
      document
        .querySelector('conflict-timeline')
        .data.parties.map(({ name }) => name)
        .join() === wanted;
    const [first, second] = await named();
    await page.getByRole('button', { name: new RegExp(`^Move up.*${second}$`) }).click();
    await page.waitForFunction(lanes, `${second},${first}`);
    await page.getByRole('button', { name: new RegExp(`^Hide.*${first}$`) }).click();
    await page.waitForFunction(lanes, `${second}`);
    const { entries } = await page.evaluate(() => document.querySelector('conflict-timeline').data);
    assert.equal(entries.length, ROWS_OF_SHEET - 2, 'its entries stay');
    assert.ok(entries.some(({ parties }) => parties === undefined));
    if (process.env['SHOT']) await page.locator('.people').screenshot({ path: `${process.env['SHOT']}-people.png` });
    await page.getByRole('button', { name: new RegExp(`^Show again.*${first}$`) }).click();
    await page.waitForFunction(lanes, `${second},${first}`);
    await page.context().close();
  },
);

test('an answer about the file loses nothing that was changed before it', { tag: '@detail' }, async ({ visit }) => {
  const { page } = await visit();
  await page.evaluate(pasteTable, ROWS);
  await shows(page, 4);
  await page.locator('maker-grid td', { hasText: 'A strike' }).dblclick();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('A long strike');
  await page.keyboard.press('Enter');
  await page.locator('maker-grid td', { hasText: 'A long strike' }).waitFor();
  await page.getByRole('button', { name: 'Each cell is one name' }).click();
  await page.locator('maker-grid td', { hasText: 'Blix, Annan' }).waitFor();
  await page.locator('.notices', { hasText: 'kept as another draft' }).waitFor();
  await page.locator('.other-drafts button').click();
  await page.locator('maker-grid td', { hasText: 'A long strike' }).waitFor();
});

test('the form of a row stays with its row where rows move behind it', { tag: '@detail' }, async ({ begin }) => {
  const { page } = await begin();
  const form = page.locator('dialog.form');
  await page.locator('.number button').first().click();
  await form.locator('.quiet').last().click();
  await page.locator('.number button').first().click();
  await form.locator('h2').click();
  await page.keyboard.press('ControlOrMeta+Z');
  await form.locator('#form-title-field').fill('Changed');
  const saved = await page.evaluate(async () => {
    const part = document.querySelector('maker-form');
    const calls = [];
    part.onSave = ({ row, values }) => calls.push([row, values.title]);
    const { sheet } = part.draft;
    const save = () => {
      part.querySelector('form').requestSubmit();
      part.querySelector('dialog').showModal();
    };
    save();
    part.draft = {
      ...part.draft,
      sheet: { ...sheet, rows: [['2024', 'New'], ...sheet.rows.map((cells) => [...cells])] },
    };
    await part.updateComplete;
    save();
    part.draft = { ...part.draft, sheet: { ...sheet, rows: sheet.rows.slice(1) } };
    await part.updateComplete;
    save();
    return { calls, rows: sheet.rows.length };
  });
  assert.deepEqual(saved.calls, [
    [0, 'Changed'],
    [1, 'Changed'],
    [saved.rows - 1, 'Changed'],
  ]);
});
