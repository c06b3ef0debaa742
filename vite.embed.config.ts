// The one-file embed: everything inside, for pages without a build of their own. Not Vite's library mode, which leaves
// the white space in.
import { defineConfig } from 'vite';

export default defineConfig({
  publicDir: false,
  build: {
    target: 'es2022',
    outDir: 'dist',
    // The modules and declarations that tsc made stay.
    emptyOutDir: false,
    sourcemap: true,
    rolldownOptions: {
      input: 'src/embed.ts',
      preserveEntrySignatures: 'strict',
      output: { entryFileNames: 'conflict-timeline.min.js', codeSplitting: false },
    },
  },
});
