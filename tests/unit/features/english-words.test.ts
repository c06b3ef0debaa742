/** English comes in two tables: what a first picture says is built in, what the parts say comes with them. */
import { expect } from 'chai';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { english } from '../../../src/i18n/en.js';
import { firstWords } from '../../../src/i18n/en-first.js';
import { laterWords } from '../../../src/i18n/en-part.js';

/** Keys of the list of shortcuts stand beside what they do, and are said by that list alone. */
const SAID_BY_A_PART = /^keys?[A-Z]/;

describe('English in two tables', () => {
  it('has each word once', () => {
    const both = Object.keys(firstWords).filter((key) => key in laterWords);
    expect(both).to.deep.equal([]);
    expect(Object.keys(english)).to.have.length(Object.keys(firstWords).length + Object.keys(laterWords).length);
  });

  it('says nothing in a first picture that comes with the parts', () => {
    const modules = modulesOf('src/embed.ts');
    expect(modules.length).to.be.above(100);
    const keys = Object.keys(laterWords).filter((key) => !SAID_BY_A_PART.test(key));
    expect(keys.length).to.be.above(50);
    const said = modules.flatMap((path) => {
      const text = readFileSync(path, 'utf8');
      return keys.filter((key) => new RegExp(`['"\`]${key}['"\`]`).test(text)).map((key) => `${path}: ${key}`);
    });
    expect(said).to.deep.equal([]);
  });
});

/** The file, and all that is loaded with it. */
function modulesOf(entry: string): readonly string[] {
  const found = new Set<string>();
  const waiting = [entry];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    const text = readFileSync(path, 'utf8');
    for (const [, names = '', specifier = ''] of text.matchAll(/^(?:import|export)\s([^;]*?)'(\.[^']+)\.js';/gm)) {
      if (names.startsWith('type ')) continue;
      const next = `${join(dirname(path), specifier)}.ts`;
      if (existsSync(next)) waiting.push(next);
    }
  }
  return [...found];
}
