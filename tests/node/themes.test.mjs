// The themes as bundlers ship them: Lightning CSS, which Vite and Next minify with, changes no colour of theirs.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'vitest';
import { fileURLToPath } from 'node:url';
import { transform } from 'lightningcss';

const FOLDER = fileURLToPath(new URL('../../assets/themes/', import.meta.url));
const THEMES = readdirSync(FOLDER).filter((name) => name.endsWith('.css') && name !== 'reserve.css');
/** Chrome 100, which has no `light-dark()`: the targets that make the most of a style sheet's text change. */
const TARGETS = { chrome: 100 << 16 };

describe('a theme in the build of a page', () => {
  it('is among those that the package ships', () =>
    assert.deepEqual(THEMES, ['contrast.css', 'newsroom.css', 'paper.css']));

  for (const name of THEMES) {
    it(`${name} keeps each of its properties and values`, () => {
      const given = readFileSync(FOLDER + name, 'utf8');
      const { code } = transform({ filename: name, code: Buffer.from(given), minify: true, targets: TARGETS });
      assert.deepEqual(propertiesOf(code.toString()), propertiesOf(given));
    });
  }
});

/** Custom properties with their values, white space and shortened colours aside. */
function propertiesOf(css) {
  const found = [...css.matchAll(/(--[\w-]+)\s*:\s*([^;}]+)/g)];
  assert.ok(found.length > 0);
  return found.map(([, name, value]) => [name, plain(value)]);
}

function plain(value) {
  const short = /^#(\w)(\w)(\w)$/.exec(value.trim());
  const whole =
    short === null
      ? value
      : `#${short
          .slice(1)
          .flatMap((digit) => [digit, digit])
          .join('')}`;
  return whole.replaceAll(/["']/g, '').replaceAll(/\s+/g, '').replace(/^0\./, '.').toLowerCase();
}
