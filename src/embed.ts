/** The one-file embed: registers the tag, and gives its classes to whoever imports the file. */
import './define.js';

export * from './index.js';
