// Serves the demo during development, straight from `src`. The root is the repository, so that the pages reach
// `../data` and `../dist` under the same addresses as on any static host.
import { defineConfig, type Plugin } from 'vite';

export default defineConfig({
  appType: 'mpa',
  server: {
    host: '127.0.0.1',
    port: 5173,
    watch: { ignored: ['**/coverage/**', '**/shots/**', '**/build/**', '**/dist/**'] },
  },
  optimizeDeps: { entries: ['demo/*.html', 'make/index.html'] },
  plugins: [demoAtRoot()],
});

/** Leads from `/`, which holds nothing, to the demo. */
function demoAtRoot(): Plugin {
  return {
    name: 'demo-at-root',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (request.url !== '/') {
          next();
          return;
        }
        response.writeHead(302, { location: '/demo/' }).end();
      });
    },
  };
}
