/** The English that the other languages were translated from, as a hash for each text. */
import { createHash } from 'node:crypto';
import { english } from '../../../src/words/i18n/en.js';
import { englishDateWords } from '../../../src/words/i18n/english-dates.js';
import maker from '../../../apps/make/messages/languages/en.json' with { type: 'json' };

/** Eight digits tell some hundred texts apart, and a line stays short. */
const HASH_LENGTH = 8;

/** Each English text by its path, with its hash. */
export function englishHashes(): Readonly<Record<string, string>> {
  const texts = { element: english, dates: englishDateWords, maker };
  const found = [...leaves(texts)].sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(found.map(([path, text]) => [path, hashOf(text)]));
}

function* leaves(tree: object, path: readonly string[] = []): Generator<readonly [path: string, text: unknown]> {
  for (const [key, value] of Object.entries(tree) as [string, string | object][]) {
    const at = [...path, key];
    if (typeof value === 'string' || 'other' in value) yield [at.join('.'), value];
    else yield* leaves(value, at);
  }
}

function hashOf(text: unknown): string {
  return createHash('sha256').update(JSON.stringify(text)).digest('hex').slice(0, HASH_LENGTH);
}
