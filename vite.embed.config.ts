// The one-file embed: everything inside, for pages without a build of their own. Languages but English stay beside it as
// `locales/*.js`, which it imports by itself when a page asks for one. They share no code with it, so an English page
// loads one file.
//
// Library mode leaves each `import()` as it is; without it Vite would wrap them in code that preloads style sheets.
import { defineConfig } from 'vite';

export default defineConfig({
  publicDir: false,
  build: {
    target: 'es2022',
    outDir: 'dist',
    // The modules and declarations that tsc made stay.
    emptyOutDir: false,
    sourcemap: true,
    lib: { entry: 'src/embed.ts', formats: ['es'] },
    rolldownOptions: {
      output: {
        entryFileNames: 'conflict-timeline.min.js',
        chunkFileNames: 'locales/[name].js',
        // Library mode would leave white space and comments in.
        minify: true,
        comments: false,
      },
    },
  },
});
