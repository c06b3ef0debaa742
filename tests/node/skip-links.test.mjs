// Each page of the project begins with a link that skips its menu, and has one main part.
import { expect } from 'chai';
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'parse5';
import { describe, it } from 'vitest';

const ROOT = new URL('../../', import.meta.url);
const DEMO = readdirSync(new URL('demo/', ROOT)).filter((name) => name.endsWith('.html'));
const PAGES = ['apps/make/index.html', ...DEMO.map((name) => `demo/${name}`)];

function* elements({ childNodes = [] }) {
  for (const node of childNodes) {
    if (node.attrs !== undefined) yield node;
    yield* elements(node);
  }
}

const attribute = ({ attrs }, wanted) => attrs.find(({ name }) => name === wanted)?.value;

describe('each page of the project', () => {
  it('is among them', () => {
    expect(PAGES).to.have.length.above(6);
  });

  for (const page of PAGES)
    it(`skips its menu and has one main part: ${page}`, () => {
      const all = [...elements(parse(readFileSync(new URL(page, ROOT), 'utf8')))];
      const first = all.find(({ tagName, attrs }) => tagName === 'a' && attrs.some(({ name }) => name === 'href'));
      const goal = attribute(first, 'href');
      expect(attribute(first, 'class')).to.equal('skip');
      expect(all.filter((element) => `#${attribute(element, 'id')}` === goal)).to.have.length(1);
      expect(all.filter(({ tagName }) => tagName === 'main')).to.have.length(1);
    });
});
