/** Registers the element with the code of every feature: for servers, and for tests of what features do. */
import './features/all.js';

export * from './define.js';
