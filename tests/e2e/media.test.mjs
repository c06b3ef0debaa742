// Films and services in a card: which requests leave the page, and when, under the policy that SECURITY.md gives.
import assert from 'node:assert/strict';
import { POLICIES } from './embed-page.mjs';
import { hostPage, openHost } from './host-page.mjs';
import { test } from './test.mjs';

const TUBE = 'https://www.youtube-nocookie.com/embed/abcdefghijk';
const FILM = 'https://films.example/film.mp4';
const CAPTIONS = 'https://films.example/film.vtt';
const MEDIA = [
  { url: 'https://www.youtube.com/watch?v=abcdefghijk', alt: 'The opening', poster: 'https://pictures.example/a.png' },
  { url: FILM, alt: 'The march', width: 640, height: 360, tracks: [{ url: CAPTIONS, lang: 'en' }] },
  { url: 'https://unknown.example/watch/1', kind: 'video' },
  { url: 'javascript:alert(1)', kind: 'video' },
];
const ENTRIES = [
  { id: 'a', kind: 'event', date: '2022-02-24', title: 'With films', media: MEDIA },
  { id: 'b', kind: 'event', date: '2022-02-26', title: 'Without' },
];
const CSP = `${POLICIES.strict}; img-src 'self'; media-src https://films.example; frame-src https://www.youtube-nocookie.com`;

const OWN = '/own.svg';
const ELSEWHERE = 'https://pictures.example/b.svg';
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="96" height="72"><rect width="96" height="72"/></svg>';
const PICTURED = [
  { id: 'a', kind: 'event', date: '2022-02-24', title: 'From elsewhere', media: [{ url: ELSEWHERE, alt: 'A bridge' }] },
  { id: 'b', kind: 'event', date: '2022-02-26', title: 'Own', media: [{ url: OWN, alt: 'A hall' }] },
];

test.describe('small pictures', () => {
  test(
    'of another origin wait for the click, a step, or the word of the page',
    { tag: ['@walk'] },
    async ({ open }) => {
      const { page, timeline, problems, close } = await openHost(open, {
        csp: `${POLICIES.strict}; img-src 'self' https:`,
        content: hostPage({ body: '<conflict-timeline view="list"></conflict-timeline>' }),
        routes: { [OWN]: (_, response) => response.writeHead(200, { 'content-type': 'image/svg+xml' }).end(SVG) },
      });
      const asked = [];
      await page.route(/^https:/, (route) => {
        asked.push(route.request().url());
        return route.fulfill({ contentType: 'image/svg+xml', body: SVG });
      });
      const set = (properties) =>
        timeline.evaluate((element, values) => {
          Object.assign(element, values);
          return element.settled;
        }, properties);
      await set({ data: { entries: PICTURED } });
      await timeline.getByRole('img', { name: 'A hall' }).evaluate((picture) => picture.decode());
      assert.deepEqual(asked, [], 'the row of the other has no picture');
      assert.equal(await timeline.locator('[part~="list"] img').count(), 1);

      await timeline.getByRole('button', { name: /From elsewhere/ }).click();
      await timeline.getByRole('img', { name: 'A bridge' }).evaluate((picture) => picture.decode());
      assert.deepEqual(asked, [ELSEWHERE]);

      await set({ data: { entries: PICTURED }, selected: undefined, media: 'auto' });
      await timeline.getByRole('img', { name: 'A bridge' }).evaluate((picture) => picture.decode());
      assert.equal(await timeline.locator('[part~="list"] img').count(), 2);

      await set({ media: 'ask', view: 'chart' });
      assert.equal(await timeline.locator('img').count(), 0, 'no mark asks');
      await set({ story: 0 });
      const step = timeline.locator('[part~="story"]').getByRole('img', { name: 'A bridge' });
      await step.evaluate((picture) => picture.decode());
      assert.equal(await step.getAttribute('referrerpolicy'), 'no-referrer');
      assert.deepEqual([...new Set(asked)], [ELSEWHERE]);
      assert.deepEqual(
        problems.filter((problem) => problem !== `request: ${ELSEWHERE}`),
        [],
      );
      await close();
    },
  );
});

test.describe('small pictures in the chart', () => {
  test('ask each server once, when the page has asked for them', { tag: ['@walk'] }, async ({ open }) => {
    const { page, timeline, problems, close } = await openHost(open, {
      csp: `${POLICIES.strict}; img-src 'self' https:`,
      content: hostPage({ body: '<conflict-timeline view="chart"></conflict-timeline>' }),
      routes: { [OWN]: (_, response) => response.writeHead(200, { 'content-type': 'image/svg+xml' }).end(SVG) },
    });
    const asked = [];
    await page.route(/^https:/, async (route) => {
      const { referer } = await route.request().allHeaders();
      asked.push(`${route.request().url()} ${referer ?? ''}`.trim());
      return route.fulfill({ contentType: 'image/svg+xml', body: SVG });
    });
    const set = (properties) =>
      timeline.evaluate((element, values) => {
        Object.assign(element, values);
        return element.settled;
      }, properties);
    await set({ data: { entries: PICTURED } });
    assert.equal(await timeline.locator('img').count(), 0);
    assert.deepEqual(asked, []);

    await set({ thumbnails: true });
    const pictures = timeline.locator('[part~="rows"] img');
    await pictures.first().waitFor();
    assert.equal(await pictures.count(), 2);
    for (const picture of await pictures.all()) {
      await picture.evaluate((image) => image.decode());
      const { width, height } = await picture.evaluate((image) => image.getBoundingClientRect());
      assert.ok(width > 20 && height > 20, `${width} × ${height}`);
    }
    assert.deepEqual(asked, [ELSEWHERE]);

    await pictures.first().click();
    await timeline.getByRole('img', { name: 'A bridge' }).waitFor();
    assert.deepEqual([...new Set(asked)], [ELSEWHERE]);
    assert.deepEqual(
      problems.filter((problem) => problem !== `request: ${ELSEWHERE}`),
      [],
    );
    await close();
  });
});

test.describe("players in Chromium's accessibility tree", { tag: '@chromium' }, () => {
  test('have their names, and controls that can be reached', { tag: ['@walk'] }, async ({ open }) => {
    const { page, timeline, close } = await openHost(open, { content: hostPage() });
    await page.route(/^https:/, (route) => route.fulfill({ status: 404 }));
    const media = [
      { url: FILM, alt: 'The march' },
      { url: 'https://films.example/voice.mp3', caption: 'The call' },
      { url: 'https://www.youtube.com/watch?v=abcdefghijk', alt: 'The opening' },
    ];
    await timeline.evaluate((element, given) => {
      element.data = { entries: [{ id: 'a', kind: 'event', date: '2022-02-24', title: 'With films', media: given }] };
      element.selected = 'a';
      return element.settled;
    }, media);
    await timeline.getByRole('button', { name: 'Load from YouTube' }).waitFor();
    const session = await page.context().newCDPSession(page);
    await session.send('Accessibility.enable');
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const heard = nodes
      .filter(({ ignored }) => !ignored)
      .map(({ role, name }) => `${role?.value}: ${name?.value ?? ''}`);
    for (const said of ['Video: The march', 'Audio: The call', 'button: Load from YouTube', 'link: YouTube'])
      assert.equal(heard.filter((one) => one === said).length, 1, `${said} in ${heard.join(' | ')}`);
    assert.ok(heard.filter((one) => /^button: play/i.test(one)).length >= 2, 'the browser’s own controls');
    await close();
  });
});

test.describe('media of an entry', () => {
  test('ask no other origin before the click, and that one alone after it', { tag: ['@walk'] }, async ({ open }) => {
    const { page, timeline, problems, close } = await openHost(open, { csp: CSP, content: hostPage() });
    const asked = [];
    await page.route(/^https:/, (route) => {
      asked.push(route.request().url());
      return route.request().resourceType() === 'document'
        ? route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Film</title>A film' })
        : route.fulfill({ status: 404 });
    });
    await timeline.evaluate((element, entries) => {
      element.data = { entries };
      element.selected = 'a';
      return element.settled;
    }, ENTRIES);
    const button = timeline.getByRole('button', { name: 'Load from YouTube' });
    await button.waitFor();
    assert.deepEqual(asked, []);

    await button.focus();
    await page.keyboard.press('Enter');
    await timeline.locator('iframe').contentFrame().getByText('A film').waitFor();
    assert.deepEqual(asked, [TUBE]);
    assert.match(await timeline.locator('iframe').getAttribute('sandbox'), /^allow-scripts allow-same-origin/);
    assert.equal(await timeline.evaluate((element) => element.shadowRoot.activeElement?.localName), 'iframe');

    const film = timeline.locator('video');
    await film.evaluate((element) => element.play().catch(() => undefined));
    await timeline.getByRole('alert').filter({ hasText: 'It could not be played.' }).waitFor();
    const after = [...new Set(asked)].filter((url) => url !== CAPTIONS);
    assert.deepEqual(after, [TUBE, FILM]);
    // The film takes the place of the frame.
    await timeline.locator('iframe').waitFor({ state: 'detached' });

    await timeline.evaluate((element) => {
      element.selected = 'b';
      return element.settled;
    });
    await timeline.evaluate((element) => {
      element.selected = 'a';
      return element.settled;
    });
    await button.waitFor();
    assert.equal(await timeline.locator('iframe').count(), 0, 'it waits again');
    const unexpected = problems.filter(
      (problem) => !problem.includes(TUBE) && !problem.includes('https://films.example/') && !/404/.test(problem),
    );
    assert.deepEqual(unexpected, []);
    await close();
  });
});
