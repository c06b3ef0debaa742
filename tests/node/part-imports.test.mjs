// Parts of the small build that import each other run in an order that nobody chose: one of them would miss the other.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'vitest';

const FOLDER = new URL('../../dist/parts/', import.meta.url);

describe('the parts of the small build', () => {
  it('import no part that imports them', () => {
    const names = readdirSync(FOLDER).filter((name) => name.endsWith('.js'));
    const imports = new Map(
      names.map((name) => [
        name,
        [...readFileSync(new URL(name, FOLDER), 'utf8').matchAll(/\bfrom"\.\/([^"]+)"/g)].map(([, other]) => other),
      ]),
    );
    assert.ok([...imports.values()].some((others) => others.length > 0));
    const mutual = names.flatMap((name) =>
      imports.get(name).flatMap((other) => (imports.get(other)?.includes(name) ? [`${name} and ${other}`] : [])),
    );
    assert.deepEqual(mutual, []);
  });
});
