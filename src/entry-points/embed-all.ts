/** The build in one file: everything in it. */
import '../features/all.js';

export * from './embed.js';
