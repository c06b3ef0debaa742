// A print of what the screen shows: a closer window, whose entries come before the others, and an open entry.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { DATA_PATH, openEmbed, settle } from './embed-page.mjs';
import { test } from './test.mjs';

const data = JSON.parse(readFileSync(new URL(`../..${DATA_PATH}`, import.meta.url), 'utf8'));
/** The last marks have no room for their long titles on the right. */
const LATE_ENTRIES = Array.from({ length: 10 }, (_, at) => ({
  id: `entry-${at}`,
  kind: 'event',
  date: `2024-0${1 + Math.floor(at / 2)}-1${at}`,
  title: `Military radar identifies an illuminated blip on a heading parallel to the airway ${at}`,
}));

/** Room for a piece of a chart on A4 on its side, as is a wide window that is told to be paper. */
const PIECE_PX = 692;
const PAGE_PX = 970;

/** The code that prints comes with the medium. */
async function turnToPaper(page, timeline) {
  await page.emulateMedia({ media: 'print' });
  await timeline.locator('.printed').waitFor({ state: 'attached' });
  await settle(timeline);
}

/** A month and an entry for each party. */
function ofParties(count) {
  const indices = Array.from({ length: count }, (_, at) => at);
  return {
    parties: indices.map((at) => ({ id: `party-${at}`, name: `Party ${at}` })),
    entries: indices.map((at) => ({
      ...LATE_ENTRIES[0],
      id: `entry-${at}`,
      date: `202${4 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-10`,
      parties: [`party-${at}`],
    })),
  };
}

test.describe('a print of a window', () => {
  test('shows the window, and its entries first', { tag: '@chromium' }, async ({ open }) => {
    const { page, timeline, close } = await openEmbed(open, { viewport: { width: 1240, height: 900 } });
    await settle(timeline);
    await timeline.evaluate((element) => {
      element.visibleRange = { start: Date.UTC(2022, 1, 20), end: Date.UTC(2022, 2, 3) };
      for (const slot of ['footer', 'header-end']) {
        const own = document.createElement('p');
        own.slot = own.textContent = slot;
        element.append(own);
      }
    });
    await settle(timeline);
    await turnToPaper(page, timeline);
    assert.ok(await timeline.getByText('footer').isVisible(), 'the footer of the page is printed');
    assert.ok(!(await timeline.getByText('header-end').isVisible()), 'what stands beside the controls is not');
    const headings = await timeline.locator('.printed > h3').allInnerTexts();
    assert.match(headings[0], /2022 – .*2022 · \d+ entr/);
    assert.match(headings[1], /^\d+ other entries$/);
    const counts = headings.map((heading) => Number(/(\d+) (?:other )?entr/.exec(heading)[1]));
    assert.equal(counts[0] + counts[1], data.entries.length);
    const first = await timeline.locator('.printed > ol').first().locator(':scope > li').allInnerTexts();
    assert.equal(first.length, counts[0]);
    assert.ok(first.join().includes('Full-scale Russian invasion'));
    await close();
  });

  test('is as high as its rows need', { tag: '@chromium' }, async ({ open }) => {
    const { page, timeline, close } = await openEmbed(open, { viewport: { width: 1240, height: 900 } });
    const entries = Array.from({ length: 16 }, (_, at) => ({
      ...LATE_ENTRIES[0],
      id: `entry-${at}`,
      date: at < 14 ? `2024-05-${10 + at}` : `2022-05-1${at - 14}`,
    }));
    await timeline.evaluate((element, given) => (element.data = { entries: given }), entries);
    await settle(timeline);
    const screenPx = (await timeline.locator('.window').first().boundingBox()).height;
    await timeline.evaluate((element) => {
      element.visibleRange = { start: Date.UTC(2022, 4, 1), end: Date.UTC(2022, 5, 1) };
    });
    await settle(timeline);
    assert.equal((await timeline.locator('.window').first().boundingBox()).height, screenPx);
    await turnToPaper(page, timeline);
    const paperPx = (await timeline.locator('.window').first().boundingBox()).height;
    // The calendar stays as high as the name of its fold.
    assert.ok(paperPx < screenPx * 0.4, `${paperPx} px of ${screenPx}`);
    await close();
  });

  test('names the lanes that are empty, in place of drawing them', { tag: '@chromium' }, async ({ open }) => {
    const { page, timeline, close } = await openEmbed(open, { viewport: { width: 1240, height: 900 } });
    await timeline.evaluate((element, data) => (element.data = data), ofParties(4));
    await timeline.evaluate((element) => {
      element.visibleRange = { start: Date.UTC(2024, 1, 1), end: Date.UTC(2024, 1, 28) };
    });
    await settle(timeline);
    assert.equal(await timeline.locator('.empty-lanes').isVisible(), true);
    await turnToPaper(page, timeline);
    assert.equal(await timeline.locator('.empty-lanes').isVisible(), false, 'the list names them');
    assert.deepEqual(await timeline.locator('.lane-name > b').allInnerTexts(), ['Party 1']);
    // Signs around each name keep its direction.
    const words = (await timeline.locator('.printed > p').first().innerText()).replaceAll(/[\u2068\u2069]/g, '');
    assert.equal(words, 'No entries shown: Party 0, Party 2, Party 3');
    await close();
  });

  test('has elements where a screen has a canvas', { tag: '@chromium' }, async ({ open }) => {
    const { page, timeline, close } = await openEmbed(open, { viewport: { width: 1240, height: 900 } });
    const entries = Array.from({ length: 600 }, (_, at) => ({
      ...LATE_ENTRIES[0],
      id: `entry-${at}`,
      date: new Date(Date.UTC(2020, 0, 1 + 3 * at)).toISOString().slice(0, 10),
    }));
    await timeline.evaluate((element, given) => (element.data = { entries: given }), entries);
    await settle(timeline);
    assert.equal(await timeline.locator('.chart canvas').count(), 1);
    await turnToPaper(page, timeline);
    assert.equal(await timeline.locator('.chart canvas').count(), 0);
    assert.ok((await timeline.locator('.window svg :is(path, rect, circle)').count()) > 100);
    await close();
  });

  test(
    'cuts a chart that is higher than a page between its lanes, each piece with the calendar',
    { tag: '@chromium' },
    async ({ open }) => {
      const { page, timeline, close } = await openEmbed(open, { viewport: { width: 1240, height: 900 } });
      await page.evaluate(() => document.querySelector('.after').remove());
      await timeline.evaluate((element, data) => {
        element.style.setProperty('--conflict-timeline-font-size', '20px');
        element.data = data;
      }, ofParties(24));
      await settle(timeline);
      await turnToPaper(page, timeline);
      const pieces = await timeline.evaluate(piecesOnPaper);
      assert.ok(pieces.length > 1);
      for (const { heightPx, widthPx, months } of pieces) {
        assert.ok(heightPx <= PIECE_PX, `${heightPx} px`);
        assert.ok(Math.abs(widthPx - PAGE_PX) <= 2, `${widthPx} px wide`);
        assert.ok(months > 3, `${months} words in the calendar`);
      }
      // Each lane is in one piece, with its mark.
      const names = Array.from({ length: 24 }, (_, at) => `Party ${at}`);
      assert.deepEqual(pieces.map(({ lanes }) => lanes).flat(), names);
      assert.equal(
        pieces.reduce((sum, { marks }) => sum + marks, 0),
        24,
      );
      await page.emulateMedia({ media: 'screen' });
      await settle(timeline);
      assert.equal(await timeline.locator('.chart').count(), 1);
      await close();
    },
  );

  test('ends each title where it was measured to end', { tag: '@chromium' }, async ({ open }) => {
    const { page, timeline, close } = await openEmbed(open, { viewport: { width: 1240, height: 900 } });
    // Typefaces of a system have letters as wide as whole pixels on a screen, the typeface of the tests has not.
    await timeline.evaluate((element, entries) => {
      for (const name of ['font-family', '--conflict-timeline-font', '--sans'])
        element.style.setProperty(name, 'system-ui', 'important');
      element.data = { entries };
    }, LATE_ENTRIES);
    await settle(timeline);
    await turnToPaper(page, timeline);
    const ends = await timeline.evaluate(({ shadowRoot }) => {
      const right = shadowRoot.querySelector('.window').getBoundingClientRect().right;
      const boxes = (selector) =>
        [...shadowRoot.querySelectorAll(selector)].map((node) => node.getBoundingClientRect());
      const glyphs = boxes('.mark .glyph');
      return boxes('text.label').map((title) => ({
        toEdge: right - title.right,
        toMark: Math.min(
          ...glyphs
            .filter(({ top, bottom, left }) => top < title.bottom && bottom > title.top && left > title.left)
            .map(({ left }) => left - title.right),
        ),
      }));
    });
    assert.ok(ends.length > 8 && ends.some(({ toMark }) => toMark < 20), 'a title on the left of its mark');
    for (const { toMark, toEdge } of ends) assert.ok(toMark >= 2 && toEdge >= 0, JSON.stringify({ toMark, toEdge }));
    await close();
  });

  test('has no ring around the entry that is open on the screen', { tag: '@chromium' }, async ({ open }) => {
    const { page, timeline, close } = await openEmbed(open);
    await timeline.evaluate((element, id) => element.select(id), data.entries[0].id);
    await settle(timeline);
    const ring = timeline.locator('.mark > .ring').first();
    assert.ok(await ring.isVisible());
    await page.emulateMedia({ media: 'print' });
    await ring.waitFor({ state: 'hidden' });
    await close();
  });
});

/** The pieces of the chart, and what each of them shows. */
function piecesOnPaper({ shadowRoot }) {
  const charts = [...shadowRoot.querySelectorAll('.chart')].filter((chart) => chart.checkVisibility());
  return charts.map((chart) => {
    const { top, bottom, width } = chart.getBoundingClientRect();
    const covered = chart.querySelector('.axis-bar').getBoundingClientRect().bottom;
    const within = (selector) =>
      [...chart.querySelectorAll(selector)].filter((node) => {
        const box = node.getBoundingClientRect();
        return box.top >= covered - 1 && box.bottom <= bottom + 1;
      });
    return {
      heightPx: bottom - top,
      widthPx: width,
      months: chart.querySelectorAll('.axis-bar text').length,
      lanes: within('.lane-name > b').map((name) => name.innerText),
      marks: within('.mark .glyph').length,
    };
  });
}
