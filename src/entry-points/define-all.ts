/** Registers the element with the code of every feature: for servers, and for tests of features. */
import '../features/all.js';

export * from './define.js';
