import { expect } from '@open-wc/testing';
import type { ConflictTimeline } from '../../../../src/entry-points/index.js';
import { THEATRES } from '../../datasets.js';
import { openItem } from '../../look-ups.js';
import { all, mount, one, textOf } from '../../mount.js';

/** One pixel, in the page itself: tests ask no server. */
const here = (name: string): string => new URL(`/nowhere/${name}`, location.href).pathname;
const HEAD = {
  lang: 'en',
  categories: [THEATRES],
  measures: [{ id: 'deaths', name: 'Deaths', unit: 'people' }],
};
const ENTRY = {
  id: 'a',
  kind: 'event',
  date: '2022-02-24',
  title: 'Title',
  location: { name: 'Snake Island', latitude: 45.255, longitude: 30.204 },
  categories: { theatre: ['sea', 'air'], '<b>era</b>': 'unknown' },
  measures: { deaths: { value: 3000, low: 2000, high: 5000 } },
};
const OTHER = { id: 'b', kind: 'event', date: '2022-02-26', title: 'Other' };

const opened = (entry: object, more: object = {}, head: object = HEAD): Promise<ConflictTimeline> =>
  mount({ data: { ...head, entries: [{ ...ENTRY, ...entry }, OTHER] }, view: 'list', selected: 'a', ...more });
const images = (element: ConflictTimeline): readonly HTMLImageElement[] =>
  all(element, 'figure img') as unknown as readonly HTMLImageElement[];

describe('what an entry holds besides words', () => {
  it('has names: categories, measures with their bounds, the location', async () => {
    const element = await opened({});
    expect([...openItem(element).querySelectorAll('dl > div')].map(textOf)).to.deep.equal([
      'Theatre Sea, Air',
      '<b>era</b> unknown',
      'Deaths 3,000 people (2,000–5,000)',
      'Location Snake Island 45.255, 30.204',
    ]);
  });

  it('has fields of its author: texts, an address, a list, a date in words', async () => {
    const element = await opened(
      {
        location: undefined,
        categories: undefined,
        measures: undefined,
        fields: {
          members: ['A. Smith', '<i>B</i>'],
          docket: 'AB-1',
          file: 'https://court.example/ab',
          bad: 'javascript:alert(1)',
          ruling: '2024-05~',
        },
      },
      {},
      {
        fields: [
          { id: 'docket', name: 'Docket' },
          { id: 'file', name: 'Case file', kind: 'link' },
          { id: 'bad', name: 'Bad', kind: 'link' },
          { id: 'members', name: 'Members', kind: 'list' },
          { id: 'ruling', name: 'Ruling', kind: 'date' },
        ],
      },
    );
    expect([...openItem(element).querySelectorAll('dl > div')].map(textOf)).to.deep.equal([
      'Docket AB-1',
      'Case file https://court.example/ab',
      'Bad javascript:alert(1)',
      'Members A. Smith, <i>B</i>',
      'Ruling about May 2024',
    ]);
    const links = [...openItem(element).querySelectorAll('dl a')];
    expect(links.map((link) => [link.getAttribute('href'), link.getAttribute('rel')])).to.deep.equal([
      ['https://court.example/ab', 'noopener noreferrer'],
    ]);
  });

  it('is a picture that sends no referrer, and loads when it is in view', async () => {
    const media = [
      { url: here('a.png'), alt: 'A ship', caption: 'At sea', credit: 'By hand', width: 640, height: 480 },
    ];
    const element = await opened({ media });
    const [image] = images(element);
    expect([image!.alt, image!.loading, image!.referrerPolicy, image!.getAttribute('width')]).to.deep.equal([
      'A ship',
      'lazy',
      'no-referrer',
      '640',
    ]);
    expect(image!.src).to.equal(new URL(here('a.png'), location.href).href);
    expect(textOf(one(element, 'figcaption'))).to.equal('At sea By hand');
    image!.dispatchEvent(new Event('error'));
    expect(textOf(one(element, 'figure [role="alert"]:not([hidden])'))).to.equal(
      'The picture could not be loaded. Picture',
    );
  });

  it('is fetched only from safe addresses: an invalid address is text', async () => {
    const urls = [
      'javascript:alert(1)',
      'data:image/svg+xml,<svg/>',
      'http://a.example/b.png',
      '//user:word@a.example/b.png',
    ];
    const element = await opened({ media: urls.map((url) => ({ url, kind: 'image' })) });
    expect(images(element)).to.have.lengthOf(0);
    const links = all(element, 'figure a').map((link) => link.getAttribute('href'));
    expect(links).to.deep.equal(['http://a.example/b.png']);
    expect(all(element, 'figure').map(textOf)[0]).to.equal('Picture (javascript:alert(1))');
  });

  it('is a link where the page wants no pictures, and for films', async () => {
    const media = [{ url: here('a.png') }, { url: 'https://a.example/film.mp4', caption: 'Twelve minutes' }];
    const element = await opened({ media }, { media: 'none' });
    expect(images(element)).to.have.lengthOf(0);
    expect(all(element, 'figure').map(textOf)).to.deep.equal(['Picture', 'Video Twelve minutes']);
    expect(all(element, 'figure a').map((link) => link.getAttribute('rel'))).to.deep.equal([
      'noopener noreferrer',
      'noopener noreferrer',
    ]);
  });

  it('waits in each entry until it is asked for where it may distress', async () => {
    const media = [{ url: here('a.png'), alt: 'A ruin' }];
    const element = await opened({ media, graphic: true });
    const [image] = images(element);
    expect(image!.hasAttribute('src')).to.equal(false);
    const held = one(element, 'figure details') as HTMLDetailsElement;
    held.open = true;
    await new Promise((resolve) => {
      held.addEventListener('toggle', resolve, { once: true });
    });
    expect(image!.src).to.equal(new URL(here('a.png'), location.href).href);
    expect(textOf(held.querySelector('summary'))).to.equal('Show the picture');
  });
});
