import { expect } from 'chai';
import { mediaUrl } from '../../../src/dataset/data/media-url.js';
import { safeUrl } from '../../../src/dataset/data/safe-url.js';
import { cutText, MAX_ADDRESS, MAX_TEXT } from '../../../src/dataset/data/short-text.js';

describe('safeUrl', () => {
  const linked: readonly (readonly [text: string, href: string])[] = [
    ['https://undocs.org/A/RES/ES-11/1', 'https://undocs.org/A/RES/ES-11/1'],
    ['http://example.org', 'http://example.org/'],
    ['HTTPS://Example.org/a%20b?c=d#e', 'https://example.org/a%20b?c=d#e'],
    ['mailto:desk@example.org', 'mailto:desk@example.org'],
  ];
  for (const [text, href] of linked) {
    it(`links ${text}`, () => {
      expect(safeUrl(text)).to.equal(href);
    });
  }

  const refused = [
    '',
    'example.org',
    '//example.org',
    '/page',
    'https:example.org',
    'https:\\\\example.org',
    'https://',
    'https://exa mple.org',
    'https://example.org/a b',
    ' https://example.org',
    'https://example.org/\njavascript:alert(1)',
    'https://bbc.com@evil.example/',
    'https://user:secret@evil.example/',
    'javascript:alert(1)',
    'jav\tascript:alert(1)',
    'data:text/html,x',
    'ftp://example.org',
    'x https://example.org',
    'https://example.org/\u0085',
    'https://example.org/\u00a0',
    'https://user@example.org/',
    'https://:secret@example.org/',
    'https://example.org:port/',
    'blob:https://example.org/x',
  ];
  for (const text of refused) {
    it(`refuses ${JSON.stringify(text)}`, () => {
      expect(safeUrl(text)).to.equal(undefined);
    });
  }

  it('links no address that was cut to the length of a text, and fetches none', () => {
    const address = (length: number): string => 'https://example.org/'.padEnd(length, 'p');
    expect(safeUrl(address(MAX_ADDRESS))).to.equal(address(MAX_ADDRESS));
    const emoji = `${address(MAX_TEXT - 2)}😀😀`;
    for (const cut of [cutText(address(MAX_TEXT + 1), MAX_TEXT), cutText(emoji, MAX_TEXT)]) {
      expect(cut.length).to.be.within(MAX_ADDRESS + 1, MAX_TEXT);
      expect(safeUrl(cut)).to.equal(undefined);
      expect(mediaUrl(cut, 'https://page.example/')).to.equal(undefined);
    }
  });
});
