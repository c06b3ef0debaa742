/** The embedded build: registers the tag, and exports its classes. */
import './define.js';

export * from './index.js';
