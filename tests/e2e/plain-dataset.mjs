// The first dataset without rare fields: its first picture needs the core alone.
import { readFileSync } from 'node:fs';

/** Their readers are a part: texts in other languages, and colours of parties. */
const RARE = new Set(['translations', 'color']);
const FILE = new URL('../../data/ceasefire-2025.json', import.meta.url);

export const PLAIN_DATASET = JSON.stringify(JSON.parse(readFileSync(FILE, 'utf8')), (key, value) =>
  RARE.has(key) ? undefined : value,
);
