// Small pictures in rows of the chart. No test asks a server: addresses of other hosts are only looked for.
import { expect } from '@open-wc/testing';
import type { ConflictTimeline } from '../../../../src/entry-points/index.js';
import { detail } from '../../detail.js';
import { all, allMarks, markOf, mount, resize, rootOf, type MountOptions } from '../../mount.js';
import { until } from '../../until.js';

const DRAWN = '/demo/icon.svg';
/** They come: a picture that does not would give its room away while the test looks. */
const here = (name: string): string => `${DRAWN}?${name}`;
const ELSEWHERE = 'https://pictures.invalid/a.png';

const entry = (id: string, date: string, media: readonly object[], more: object = {}): object => ({
  ...{ id, kind: 'event', date, title: `Title ${id}`, parties: ['a'] },
  ...(media.length > 0 ? { media } : {}),
  ...more,
});
const PARTIES = [{ id: 'a', name: 'Aland' }];
const TWO = [
  entry('one', '2022-02-24', [{ url: DRAWN, width: 960, height: 540, alt: 'A bridge' }]),
  entry('two', '2022-03-20', []),
];

function charted(
  entries: readonly object[],
  more: Record<string, unknown> = {},
  options: MountOptions = {},
): Promise<ConflictTimeline> {
  const data = { parties: PARTIES, entries };
  return mount({ data, view: 'chart', thumbnails: true, ...more }, options);
}

const pictures = (element: ConflictTimeline): readonly HTMLImageElement[] => [
  ...rootOf(element).querySelectorAll<HTMLImageElement>('[part~="rows"] img'),
];

const addresses = (element: ConflictTimeline): readonly string[] =>
  pictures(element).map((picture) => picture.getAttribute('src')!.replace(location.origin, ''));

function overlap(one: DOMRect, other: DOMRect): boolean {
  return (
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > 0.5 &&
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 0.5
  );
}

const boxOf = (part: Element): DOMRect => part.getBoundingClientRect();

describe('small pictures in the chart', () => {
  it('come only when the page asks for them, late, without words and without a referrer', async () => {
    const element = await charted(TWO, { thumbnails: false });
    expect(pictures(element)).to.deep.equal([]);
    const before = allMarks(element).map((mark) => boxOf(mark).left);
    element.thumbnails = true;
    await element.settled;
    await until(() => pictures(element).length === 1, 'the picture is there');
    const names = ['src', 'alt', 'loading', 'decoding', 'referrerpolicy', 'draggable'];
    expect(names.map((name) => pictures(element)[0]!.getAttribute(name))).to.deep.equal([
      location.origin + DRAWN,
      '',
      'lazy',
      'async',
      'no-referrer',
      'false',
    ]);
    expect(pictures(element)[0]!.closest('[aria-hidden="true"]')).not.to.equal(null);
    expect(allMarks(element).map((mark) => boxOf(mark).left)).to.deep.equal(before);
    element.thumbnails = false;
    await element.settled;
    expect(pictures(element)).to.deep.equal([]);
  });

  it('stand beside their title, in the shape of the picture, over no mark and no title', async () => {
    for (const dir of ['ltr', 'rtl'] as const) {
      const element = await charted(TWO, {}, { dir, lang: dir === 'rtl' ? 'ar' : 'en' });
      const [picture] = pictures(element).map(boxOf);
      expect(picture!.width / picture!.height).to.be.closeTo(16 / 9, 0.05);
      const title = boxOf(markOf(element, 'Title one').querySelector('.label')!);
      expect(dir === 'ltr' ? picture!.left >= title.right : picture!.right <= title.left).to.equal(true);
      const drawn = all(element, '.mark .glyph, .mark .label').map(boxOf);
      expect(drawn.length).to.be.at.least(4);
      expect(drawn.filter((box) => overlap(box, picture!))).to.deep.equal([]);
    }
  });

  it('open their entry, and close it', async () => {
    const element = await charted(TWO);
    pictures(element)[0]!.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    await element.settled;
    expect(element.selected).to.equal('one');
    pictures(element)[0]!.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    await element.settled;
    expect(element.selected).to.equal(undefined);
  });

  it('keep clear of names of lanes on a phone', async () => {
    const element = await charted(TWO, {}, { widthPx: 360 });
    const [picture] = pictures(element).map(boxOf);
    const drawn = all(element, '.mark .glyph, .mark .label, .lane-name').map(boxOf);
    expect(picture).not.to.equal(undefined);
    expect(drawn.filter((box) => overlap(box, picture!))).to.deep.equal([]);
    await resize(element, 1000);
    expect(pictures(element)).to.have.lengthOf(1);
  });

  it('never show what may distress, nor what a service has, nor an address that is not fetched', async () => {
    const refused = ['javascript:alert(1)', 'data:image/png;base64,AA', 'http://pictures.invalid/a.png'];
    const element = await charted([
      entry('graphic', '2022-02-24', [{ url: here('a.png') }], { graphic: true }),
      entry('tube', '2022-03-01', [{ url: 'https://youtu.be/abcdefghijk', poster: 'https://pictures.invalid/t.png' }]),
      entry(
        'refused',
        '2022-03-08',
        refused.map((url) => ({ url, kind: 'image' })),
      ),
    ]);
    expect(addresses(element)).to.deep.equal([]);
  });

  it('are those of any https server, since the page has asked for them, unless it wants no media', async () => {
    const element = await charted([entry('a', '2022-02-24', [{ url: ELSEWHERE }])], { thumbnails: false });
    // There is no such server: a picture that cannot be loaded would give its room away while the test looks.
    rootOf(element).addEventListener(
      'error',
      (event) => {
        event.stopPropagation();
      },
      true,
    );
    element.thumbnails = true;
    await element.settled;
    expect(addresses(element)).to.deep.equal([ELSEWHERE]);
    element.media = 'none';
    await element.settled;
    expect(addresses(element)).to.deep.equal([]);
  });

  detail('give their room to others if they cannot be loaded', async () => {
    const element = await charted([
      entry('a', '2022-02-24', [{ url: here('a.png') }]),
      entry('b', '2022-03-20', [{ url: here('b.png') }]),
    ]);
    expect(addresses(element)).to.deep.equal([here('a.png'), here('b.png')]);
    pictures(element)[0]!.dispatchEvent(new Event('error'));
    await element.settled;
    expect(addresses(element)).to.deep.equal([here('b.png')]);
  });

  detail('are on paper if they have come to the screen', async () => {
    const element = await charted([...TWO, entry('never', '2022-03-30', [{ url: here('b.png') }])]);
    const [seen, never] = pictures(element);
    await seen!.decode();
    // An engine may decode a picture before it says that the picture is there.
    seen!.dispatchEvent(new Event('load'));
    never!.dispatchEvent(new Event('error'));
    await element.settled;
    dispatchEvent(new Event('beforeprint'));
    const printed = addresses(element);
    const [box] = pictures(element).map(boxOf);
    dispatchEvent(new Event('afterprint'));
    expect(printed).to.deep.equal([DRAWN]);
    expect(box!.width).to.be.greaterThan(20);
  });

  detail('are away while words of a step stand large at a mark', async () => {
    const quotes = [{ text: 'We shall not talk', lang: 'en' }];
    const said = entry('said', '2022-03-10', [], { kind: 'statement', quotes });
    const data = { parties: PARTIES, entries: [...TWO, said], story: [{ heading: 'One', entry: 'said', quote: true }] };
    const element = await charted([], { data });
    expect(pictures(element).map((picture) => picture.checkVisibility())).to.deep.equal([true]);
    element.story = 0;
    await element.settled;
    await until(() => all(element, '.step-quote').length === 1, 'the words stand at their mark');
    expect(pictures(element).filter((picture) => picture.checkVisibility())).to.deep.equal([]);
  });
});
