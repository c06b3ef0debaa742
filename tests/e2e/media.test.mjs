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
    assert.equal(await timeline.locator('iframe').count(), 0, 'the film takes the place of the frame');

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
