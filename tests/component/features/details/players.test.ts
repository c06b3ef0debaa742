import { expect } from '@open-wc/testing';
import type { ConflictTimeline } from '../../../../src/entry-points/index.js';
import { expectNoFaultOfAxe } from '../../axe-faults.js';
import { detail } from '../../detail.js';
import { all, mount, nameOf, one, rootOf, textOf } from '../../mount.js';
import { until } from '../../until.js';

const here = (name: string): string => new URL(`/nowhere/${name}`, location.href).pathname;
const FILM = {
  url: here('film.mp4'),
  alt: 'A column of trucks',
  poster: here('still.png'),
  width: 640,
  height: 360,
  tracks: [
    { url: here('en.vtt'), lang: 'en', label: 'English' },
    { url: here('uk.vtt'), lang: 'uk', kind: 'subtitles' },
  ],
  transcript: 'Engines.\nA voice: “Go on.”',
};
/** An address whose frame nothing answers: tests ask no server. */
const TUBE = { url: 'https://youtu.be/abcdefghijk', alt: 'The opening' };

const opened = (media: readonly object[], entry: object = {}, more: object = {}): Promise<ConflictTimeline> => {
  const entries = [
    { id: 'a', kind: 'event', date: '2022-02-24', title: 'Title', media, ...entry },
    { id: 'b', kind: 'event', date: '2022-02-26', title: 'Other' },
  ];
  return mount({ data: { lang: 'en', entries }, view: 'list', selected: 'a', ...more });
};
const press = async (element: ConflictTimeline): Promise<void> => {
  (all(element, 'figure .ask')[0] as HTMLButtonElement).click();
  await element.settled;
};

describe('the still of a service', () => {
  it('has its note just below its button, also once the hint for the wheel has its styles', async () => {
    const element = await opened([{ url: TUBE.url }], {}, { view: 'list' });
    element.style.inlineSize = '300px';
    const sheets = (): readonly CSSStyleSheet[] => rootOf(element).adoptedStyleSheets;
    const isHint = (rule: CSSRule): boolean => rule.cssText.startsWith('.hint');
    await until(() => sheets().some(({ cssRules }) => [...cssRules].some(isHint)), 'gestures have come');
    const boxOf = (selector: string): DOMRect => one(element, selector).getBoundingClientRect();
    const note = boxOf('.still p');
    expect(note.top - boxOf('.still .ask').bottom).to.be.lessThan(12);
    expect(note.bottom).to.be.lessThan(boxOf('.still').bottom - 8);
  });
});

describe('a film of an entry', () => {
  it('plays in the card with captions, and asks for nothing before it is played', async () => {
    const element = await opened([FILM]);
    const film = one(element, 'figure video') as HTMLVideoElement;
    expect([film.controls, film.preload, film.getAttribute('src'), film.getAttribute('aria-label')]).to.deep.equal([
      true,
      'none',
      new URL(FILM.url, location.href).href,
      'A column of trucks',
    ]);
    expect(new URL(film.poster).pathname).to.equal(FILM.poster);
    expect([...film.querySelectorAll('track')].map((track) => [track.kind, track.srclang, track.label])).to.deep.equal([
      ['captions', 'en', 'English'],
      ['subtitles', 'uk', 'uk'],
    ]);
    expect(film.networkState).not.to.equal(HTMLMediaElement.NETWORK_LOADING);
    const transcript = one(element, 'figure details');
    expect(textOf(transcript.querySelector('summary'))).to.equal('Transcript');
    expect(transcript.querySelector('p')!.textContent.trim()).to.equal(FILM.transcript);
  });

  it('says in its place that it could not be played', async () => {
    const element = await opened([FILM]);
    one(element, 'figure video').dispatchEvent(new Event('error'));
    expect(textOf(one(element, 'figure [role="alert"]:not([hidden])'))).to.equal('It could not be played. Video');
  });

  it('is asked for first where it may distress', async () => {
    const element = await opened([FILM, { url: here('voice.mp3') }, TUBE], { graphic: true });
    expect(all(element, 'figure video, figure audio, figure iframe')).to.have.lengthOf(0);
    expect(all(element, 'figure .ask').map(textOf)[0]).to.equal('Show content that may distress');
    await press(element);
    expect(all(element, 'figure video')).to.have.lengthOf(1);
    expect(all(element, 'figure audio, figure iframe')).to.have.lengthOf(0);
    element.selected = 'b';
    await element.settled;
    element.selected = 'a';
    await element.settled;
    expect(all(element, 'figure video'), 'asked for again').to.have.lengthOf(0);
  });

  it('is a link where nothing tells a file from a page, with its host', async () => {
    const element = await opened([
      { url: 'https://films.example/talks', kind: 'video' },
      { url: 'http://a.example/b.mp4' },
    ]);
    expect(all(element, 'figure').map(textOf)).to.deep.equal(['Video (films.example)', 'Video (a.example)']);
    expect(all(element, 'figure video')).to.have.lengthOf(0);
  });
});

describe('a card with players', () => {
  const VOICE = { url: here('voice.mp3'), caption: 'The call to the station.', transcript: 'Come in.' };

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const view of ['list', 'chart'] as const) {
      detail(`has no fault that axe knows, ${view}, ${colorScheme}`, async () => {
        const entries = [
          { id: 'a', kind: 'event', date: '2022-02-24', title: 'Title', media: [FILM, VOICE, TUBE] },
          { id: 'b', kind: 'event', date: '2022-02-26', title: 'Other', graphic: true, media: [FILM] },
        ];
        const data = { lang: 'en', entries };
        const element = await mount({ data, view, selected: 'a' }, { colorScheme, widthPx: 700 });
        expect(all(element, 'figure video, figure audio, .still')).to.have.lengthOf(3);
        await expectNoFaultOfAxe(element, colorScheme);
        element.selected = 'b';
        await element.settled;
        expect(all(element, 'figure .ask')).to.have.lengthOf(1);
        await expectNoFaultOfAxe(element, colorScheme);
        element.remove();
      });
    }
  }

  it('names each player: by its words, else its caption, else its kind', async () => {
    const bare = { url: here('bare.mp4'), alt: '' };
    const element = await opened([FILM, VOICE, bare]);
    expect(all(element, 'figure :is(video, audio)').map(nameOf)).to.deep.equal([
      'A column of trucks',
      'The call to the station.',
      'Video',
    ]);
  });
});

describe('a service', () => {
  it('is a still until its button is pressed; then a sandboxed frame has the focus, and goes when it is closed', async () => {
    const element = await opened([TUBE]);
    expect(all(element, 'iframe')).to.have.lengthOf(0);
    expect(textOf(one(element, 'figure'))).to.contain('Load from YouTube');
    expect(textOf(one(element, 'figure a'))).to.equal('YouTube');
    await press(element);
    const frame = one(element, 'iframe') as HTMLIFrameElement;
    expect(frame.src).to.equal('https://www.youtube-nocookie.com/embed/abcdefghijk');
    expect([...frame.sandbox]).not.to.include.members(['allow-top-navigation']);
    expect(frame.title).to.equal('YouTube: The opening');
    expect(element.shadowRoot!.activeElement).to.equal(frame);
    await press(element);
    expect(all(element, 'iframe')).to.have.lengthOf(0);
    expect(textOf(element.shadowRoot!.activeElement)).to.contain('Load from YouTube');
  });

  it('is loaded alone: another one takes its place', async () => {
    const element = await opened([TUBE, { url: 'https://youtu.be/bbbbbbbbbbb' }]);
    for (const id of ['abcdefghijk', 'bbbbbbbbbbb', 'abcdefghijk']) {
      (all(element, '.still .ask')[0] as HTMLButtonElement).click();
      await element.settled;
      expect(all(element, 'iframe').map((frame) => (frame as HTMLIFrameElement).src)).to.deep.equal([
        `https://www.youtube-nocookie.com/embed/${id}`,
      ]);
    }
  });

  it('is loaded with its entry if the page says so, and a link if the page wants no media', async () => {
    const auto = await opened([TUBE], {}, { media: 'auto' });
    expect(all(auto, 'iframe')).to.have.lengthOf(1);
    const held = await opened([TUBE], { graphic: true }, { media: 'auto' });
    expect(all(held, 'iframe')).to.have.lengthOf(0);
    const none = await opened([TUBE, FILM], {}, { media: 'none' });
    expect(all(none, 'iframe, video, .ask')).to.have.lengthOf(0);
  });
});
