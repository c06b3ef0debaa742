import { expect } from 'chai';
import { serviceFrame } from '../../../../src/features/fields/services.js';

const PAGE = 'https://paper.example/article';
const frameOf = (url: string): string | undefined => {
  const frame = serviceFrame(url, PAGE);
  return frame && `${frame.service} ${frame.src} ${frame.shape}`;
};

describe('the frame of a service', () => {
  const known: readonly (readonly [string, string])[] = [
    [
      'https://www.youtube.com/watch?v=abcdefghijk&t=1m30s',
      'YouTube https://www.youtube-nocookie.com/embed/abcdefghijk?start=90 wide',
    ],
    ['https://youtu.be/abcdefghijk', 'YouTube https://www.youtube-nocookie.com/embed/abcdefghijk wide'],
    ['https://m.youtube.com/shorts/abcdefghijk', 'YouTube https://www.youtube-nocookie.com/embed/abcdefghijk upright'],
    ['https://vimeo.com/123456/abcdef', 'Vimeo https://player.vimeo.com/video/123456?dnt=1&h=abcdef wide'],
    ['https://vimeo.com/channels/some-channel/123456', 'Vimeo https://player.vimeo.com/video/123456?dnt=1 wide'],
    ['https://vimeo.com/groups/some/videos/123456', 'Vimeo https://player.vimeo.com/video/123456?dnt=1 wide'],
    ['https://archive.org/details/some.film_1', 'Internet Archive https://archive.org/embed/some.film_1 wide'],
    [
      'https://soundcloud.com/somebody/a-talk',
      'SoundCloud https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fsomebody%2Fa-talk bar',
    ],
    [
      'https://bsky.app/profile/some.example/post/3kabc',
      'Bluesky https://embed.bsky.app/embed/some.example/app.bsky.feed.post/3kabc post',
    ],
    ['https://x.com/somebody/status/123', 'X https://platform.twitter.com/embed/Tweet.html?dnt=true&id=123 post'],
    [
      'https://twitter.com/somebody/status/123?s=20',
      'X https://platform.twitter.com/embed/Tweet.html?dnt=true&id=123 post',
    ],
    ['https://x.com/i/web/status/123', 'X https://platform.twitter.com/embed/Tweet.html?dnt=true&id=123 post'],
    ['https://www.instagram.com/reels/AbC_1/', 'Instagram https://www.instagram.com/reel/AbC_1/embed/ post'],
    ['https://www.tiktok.com/@some.body/photo/7123', 'TikTok https://www.tiktok.com/player/v1/7123 upright'],
    ['https://t.me/channel/42', 'Telegram https://t.me/channel/42?embed=1 post'],
    ['https://www.instagram.com/p/AbC_1/', 'Instagram https://www.instagram.com/p/AbC_1/embed/ post'],
    ['https://www.tiktok.com/@some.body/video/7123', 'TikTok https://www.tiktok.com/player/v1/7123 upright'],
  ];
  for (const [url, frame] of known) {
    it(`is known for ${url}`, () => {
      expect(frameOf(url)).to.equal(frame);
    });
  }

  it('is none for any other address, nor for one that only looks like a service', () => {
    for (const url of [
      'http://www.youtube.com/watch?v=abcdefghijk',
      'https://www.youtube.com/watch?v=short',
      'https://www.youtube.com/@channel',
      'https://www.youtube.com.evil.example/watch?v=abcdefghijk',
      'https://evil.example/?https://youtu.be/abcdefghijk',
      'https://www.youtube.com:444/watch?v=abcdefghijk',
      'https://youtu.be/abcdefghij"onload',
      'https://vimeo.com/about',
      'https://vimeo.com/channels/123',
      'https://archive.org/details/item/one-of-its-films.mp4',
      'https://x.com/somebody',
      'https://t.me/channel',
      'mailto:somebody@youtube.com',
      'https://example.org/talks',
    ])
      expect(frameOf(url), url).to.equal(undefined);
    expect(serviceFrame(undefined, PAGE)).to.equal(undefined);
  });

  it('is none of the page’s own origin, where a sandbox would hold nothing', () => {
    expect(serviceFrame('https://t.me/channel/42', 'https://t.me/somewhere')).to.equal(undefined);
  });

  it('names the page to YouTube alone, which plays nothing without', () => {
    expect(serviceFrame('https://youtu.be/abcdefghijk', PAGE)?.referrer).to.equal('strict-origin');
    expect(serviceFrame('https://vimeo.com/1', PAGE)?.referrer).to.equal('no-referrer');
  });
});
