// Small pictures in rows of the list. No test asks a server: addresses of other hosts are only looked for.
import { expect } from '@open-wc/testing';
import type { ConflictTimeline } from '../../../../src/entry-points/index.js';
import { items } from '../../look-ups.js';
import { mount } from '../../mount.js';

/** An address without a protocol is one of the page's own origin. */
const here = (name: string): string => `/nowhere/${name}`;
const ELSEWHERE = 'https://pictures.invalid/a.png';
const FILM = { url: 'https://films.invalid/a.mp4', poster: here('still.png') };
const TUBE = { url: 'https://youtu.be/abcdefghijk', poster: 'https://pictures.invalid/tube.png' };

function listed(media: readonly object[], more: object = {}, entry: object = {}): Promise<ConflictTimeline> {
  const entries = [{ id: 'a', kind: 'event', date: '2022-02-24', title: 'Title', media, ...entry }];
  return mount({ data: { lang: 'uk', entries }, view: 'list', ...more });
}

function picturesOf(element: ConflictTimeline): readonly HTMLImageElement[] {
  return items(element).flatMap((item) => [...item.querySelectorAll('img')]);
}

const addresses = (element: ConflictTimeline): readonly string[] =>
  picturesOf(element).map(({ src }) => src.slice(location.origin.length));

describe('the small picture of a row in the list', () => {
  it('comes late, keeps its room, has its words in their language, and no referrer', async () => {
    const element = await listed([
      { url: here('a.png'), alt: 'Міст', width: 960, height: 540 },
      { url: here('b.png') },
    ]);
    const [picture, ...others] = picturesOf(element);
    expect(others).to.deep.equal([]);
    const names = ['src', 'alt', 'lang', 'loading', 'decoding', 'referrerpolicy', 'width', 'height'];
    expect(names.map((name) => picture!.getAttribute(name))).to.deep.equal([
      location.origin + here('a.png'),
      'Міст',
      'uk',
      'lazy',
      'async',
      'no-referrer',
      '960',
      '540',
    ]);
  });

  it('is the still of a film, if no picture comes before it', async () => {
    expect(addresses(await listed([FILM, { url: here('b.png') }]))).to.deep.equal([FILM.poster]);
  });

  it('asks no other server unless the page lets media load by themselves', async () => {
    expect(addresses(await listed([{ url: ELSEWHERE }, TUBE]))).to.deep.equal([]);
    expect(addresses(await listed([{ url: ELSEWHERE }, { url: here('b.png') }]))).to.deep.equal([here('b.png')]);
    expect(addresses(await listed([{ url: here('b.png') }], { media: 'none' }))).to.deep.equal([]);
  });

  it('never shows what may distress, nor what a service has, nor an address that is not fetched', async () => {
    expect(addresses(await listed([{ url: here('a.png') }], {}, { graphic: true }))).to.deep.equal([]);
    const refused = ['javascript:alert(1)', 'data:image/png;base64,AA', 'http://pictures.invalid/a.png'];
    const media = [TUBE, ...refused.map((url) => ({ url, kind: 'image' }))];
    expect(addresses(await listed(media, { media: 'auto' }))).to.deep.equal([]);
  });

  it('gives way to the picture of the open entry, and comes back', async () => {
    const element = await listed([{ url: here('a.png') }]);
    element.selected = 'a';
    await element.settled;
    expect(picturesOf(element).map((picture) => picture.closest('figure') !== null)).to.deep.equal([true]);
    element.selected = undefined;
    await element.settled;
    expect(picturesOf(element).map((picture) => picture.closest('figure') !== null)).to.deep.equal([false]);
  });

  it('hides if it cannot be loaded, and not before another address is tried', async () => {
    const element = await listed([{ url: here('a.png') }]);
    picturesOf(element)[0]!.dispatchEvent(new Event('error'));
    expect(picturesOf(element)[0]!.hidden).to.equal(true);
    const entry = { id: 'a', kind: 'event', date: '2022-02-24', title: 'Title' };
    element.data = { entries: [{ ...entry, media: [{ url: here('c.png') }] }] };
    await element.settled;
    expect(addresses(element)).to.deep.equal([here('c.png')]);
    expect(picturesOf(element)[0]!.hidden).to.equal(false);
  });
});
