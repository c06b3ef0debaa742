// Texts that tests compare with a file beside them: a heading for each, `# name`, and the text below it. A difference
// is a change of the drawing, so read it before you accept it: `UPDATE_GOLDENS=1` writes the file again.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const isUpdating = process.env.UPDATE_GOLDENS === '1';

/** `file` is relative to `base`, the address of the test's own module. */
export function goldenTexts(file, base) {
  const path = fileURLToPath(new URL(file, base));
  const texts = isUpdating ? new Map() : read(path);
  return {
    check(name, text) {
      if (!isUpdating) return assert.equal(text.trim(), texts.get(name), `${name} in ${file}`);
      texts.set(name, text.trim());
      return write(path, texts);
    },
  };
}

function read(path) {
  if (!existsSync(path)) return new Map();
  const [, ...sections] = `\n${readFileSync(path, 'utf8')}`.split(/\n# /);
  return new Map(
    sections.map((section) => {
      const [name, ...lines] = section.split('\n');
      return [name, lines.join('\n').trim()];
    }),
  );
}

function write(path, texts) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, [...texts].map(([name, text]) => `# ${name}\n${text}\n`).join('\n'));
}
