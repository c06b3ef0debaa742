import { expect } from 'chai';
import { safeUrl } from '../../../src/data/safe-url.js';

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

  it('links addresses as long as a text may be, and no longer', () => {
    const address = (length: number): string => 'https://example.org/'.padEnd(length, 'p');
    expect(safeUrl(address(10_000))).to.equal(address(10_000));
    expect(safeUrl(address(10_001))).to.equal(undefined);
  });
});
