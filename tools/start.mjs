// Serves the demo and prints its address.
import { createServer } from 'vite';

const server = await createServer({ configFile: 'vite.demo.config.ts' });
await server.listen();
const address = server.resolvedUrls.local[0];
console.log(`\n  The demo is at ${address}demo/\n`);
