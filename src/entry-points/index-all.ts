/** The exports of `index`, with the code of every feature: for servers, which wait for nothing. */
import '../features/all.js';

export * from './index.js';
