// Makes `dist/`, the shipped files, from `src/` and from the compiler's output in `build/`: the modules for bundlers
// and servers, the builds for pages without a bundler, declarations, and notices.
import { rmSync } from 'node:fs';
import { build } from 'vite';
import { shipDeclarations } from './declarations.mjs';
import { writeNotices } from './notices.mjs';
import { ROOT } from './run-command.mjs';

rmSync(`${ROOT}/dist`, { recursive: true, force: true });
const builds = [
  { configFile: 'vite.package.config.ts', mode: 'production' },
  { configFile: 'vite.embed.config.ts', mode: 'production' },
  { configFile: 'vite.embed.config.ts', mode: 'all' },
];
const moduleIds = [];
for (const { configFile, mode } of builds) {
  const [{ output }] = [await build({ configFile: `${ROOT}/${configFile}`, mode, logLevel: 'warn' })].flat();
  moduleIds.push(...output.flatMap((chunk) => chunk.moduleIds ?? []));
}
shipDeclarations();
writeNotices(moduleIds);
