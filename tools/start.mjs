// `npm start`: builds the element, serves the demo and the maker, and prints where they are. With `--built` it serves what
// has been built.
import { createServer } from 'vite';
import { runCommand } from './run-command.mjs';

/** Nobody waits longer without a word. */
const WORD_MS = 8000;

if (!process.argv.includes('--built')) await buildFirst();
const server = await createServer({ configFile: 'config/vite.demo.config.ts' });
await server.listen();
const address = server.resolvedUrls.local[0];
console.log(`
  Demo:                  ${address}demo/
  Make a timeline:       ${address}apps/make/

  Stop it with Ctrl+C.
`);

async function buildFirst() {
  console.log('\n  Builds the element into dist/: half a minute on a quiet machine.');
  const startMs = Date.now();
  const word = setInterval(() => console.log(`  … ${Math.round((Date.now() - startMs) / 1000)} s so far`), WORD_MS);
  const { succeeded, output } = await runCommand(['npm', 'run', 'build']);
  clearInterval(word);
  if (!succeeded) {
    console.error(output);
    process.exit(1);
  }
}
