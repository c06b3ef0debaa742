// Loaded before each test file. Component tests have mocha's names of hooks, so tests without a page have them too.
import { afterAll, beforeAll } from 'vitest';
import './seeded-properties.mjs';

Object.assign(globalThis, { before: beforeAll, after: afterAll });
