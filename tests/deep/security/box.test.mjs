// Texts that try to paint outside of the element, or over the page: the pixels around it stay the same.
import assert from 'node:assert/strict';
import { FIELDS, everyField } from '../../payloads/payloads.mjs';
import { hostPage, openHost, SCRIPT } from '../../e2e/host-page.mjs';
import { test } from '../../e2e/test.mjs';

const DEEP = process.env.DEEP === '1';
const MEGABYTE = 2 ** 20;
/** In one field: in all of them there is a gigabyte. */
const HUGE_MB = DEEP ? 10 : 2;
const TEXTS = {
  'one long word': 'W'.repeat(20_000),
  'marks upon marks': `e${'\u0301\u0336\u20dd\u0489'.repeat(2500)}`,
  'marks upon every letter': 'Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d\u034f\u0334\u0319'.repeat(300),
  'the other direction': `\u202e${'drawkcab '.repeat(400)}`,
  'directions that are not closed': '\u202e\u2066\u2067\u202b'.repeat(500) + ' end',
  'a thousand lines': 'line\n'.repeat(1000),
  'wide signs': '\ufdfd'.repeat(500),
  'tall signs': '\u{12219}\u0bf5'.repeat(200),
  'markup with a place': '<div style="position:fixed;inset:0;z-index:2147483647;background:red">over</div>'.repeat(20),
};
const LIST = Object.values(TEXTS);
const mixed = (turn) => (_, place) => `${LIST[(place + turn) % LIST.length]} ${place}`;
/** Each text in every field; a few mixtures of them are nearly as good, and do not take long. */
const FILLINGS = DEEP
  ? Object.fromEntries(Object.entries(TEXTS).map(([name, text]) => [name, (_, place) => `${text} ${place}`]))
  : { 'a mixture': mixed(0), 'another mixture': mixed(4) };
const PLAIN = [0, 128, 0];
const STATES = [
  { view: 'chart' },
  { view: 'chart', selected: 'one' },
  { view: 'list', selected: 'one' },
  { view: 'table', selected: 'two' },
];
/** The element in the middle of a page of one colour, as narrow as it may be and as wide. */
const content = (widthPx) =>
  hostPage({
    head: `${SCRIPT}<style>html { background: rgb(${PLAIN}) } body { margin: 60px; }
      conflict-timeline { width: ${widthPx}px; color-scheme: light; }</style>`,
  });

test.describe('what stands around the element', () => {
  for (const widthPx of [320, 1000]) {
    test(`is not painted upon by ${Object.keys(TEXTS).length} texts, ${widthPx} px wide`, async ({ open }) => {
      const { page, timeline, problems, close } = await openHost(open, {
        content: content(widthPx),
        viewport: { width: 1200, height: 900 },
      });
      for (const [name, textAt] of Object.entries(FILLINGS)) {
        await timeline.evaluate((element, data) => (element.data = data), everyField(textAt));
        for (const state of STATES) {
          await timeline.evaluate((element, wanted) => Object.assign(element, { selected: undefined }, wanted), state);
          await timeline.evaluate((element) => element.settled);
          await page.evaluate(() => window.scrollTo(0, 0));
          const where = `${name}, ${JSON.stringify(state)}`;
          const box = await timeline.evaluate(boxOf);
          assert.ok(box.width <= widthPx + 0.5, `${where}: ${box.width} px wide`);
          assert.ok(box.pageWidth <= 1200, `${where}: the page scrolls sideways, ${box.pageWidth} px`);
          assert.deepEqual(await strokesAround(page, box), [], where);
        }
      }
      assert.deepEqual(problems, []);
      await close();
    });
  }

  test(`${HUGE_MB} MB of text in a field are cut, and shown without a long wait`, async ({ open }) => {
    const { page, problems, close } = await openHost(open);
    for (const field of [
      'title',
      'entry.title',
      'entry.summary',
      'quote.text',
      'party.name',
      'entry.id',
      'source.url',
    ]) {
      const ms = await page.evaluate(
        async ({ data, place, length }) => {
          const element = document.querySelector('conflict-timeline');
          const huge = JSON.parse(JSON.stringify(data).replace(place, 'x'.repeat(length)));
          const began = performance.now();
          // A text is a relative address too, of a picture that no server has.
          Object.assign(element, { media: 'none', data: huge, view: 'list', selected: 'one' });
          await element.settled;
          return performance.now() - began;
        },
        {
          data: everyField((_, place) => `{${place}}`),
          place: `{${FIELDS.indexOf(field)}}`,
          length: HUGE_MB * MEGABYTE,
        },
      );
      assert.ok(ms < 5000, `${field}: ${ms} ms`);
    }
    const longest = await page.evaluate(() =>
      Math.max(
        ...[...document.querySelector('conflict-timeline').shadowRoot.querySelectorAll('*')].map((node) =>
          node.childElementCount === 0 ? node.textContent.length : 0,
        ),
      ),
    );
    assert.ok(longest < 12_000, `${longest} characters`);
    assert.deepEqual(problems, []);
    await close();
  });
});

function boxOf(element) {
  const { left, top, right, bottom, width } = element.getBoundingClientRect();
  return { left, top, right, bottom, width, pageWidth: document.scrollingElement.scrollWidth };
}

/** Places around the element that do not have the page's colour. */
async function strokesAround(page, box) {
  const picture = await page.screenshot({ animations: 'disabled' });
  return page.evaluate(findStrokes, {
    source: `data:image/png;base64,${picture.toString('base64')}`,
    box,
    plain: PLAIN,
  });
}

async function findStrokes({ source, box, plain }) {
  const image = new globalThis.Image();
  image.src = source;
  await image.decode();
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: image.width, height: image.height });
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  const found = [];
  // The edge of the element is not on a whole pixel.
  const isWithin = (x, y) => x >= box.left - 1 && x <= box.right && y >= box.top - 1 && y <= box.bottom;
  for (let y = 0; y < image.height && found.length < 5; y++) {
    for (let x = 0; x < image.width && found.length < 5; x++) {
      const at = 4 * (y * image.width + x);
      if (!isWithin(x, y) && plain.some((value, channel) => Math.abs(data[at + channel] - value) > 2))
        found.push(`${x}, ${y}`);
    }
  }
  return found;
}
