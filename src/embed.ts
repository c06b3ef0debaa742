/** The one-file embed: registers the tag, and exports its classes. */
import './define.js';

export * from './index.js';
