/** The worker in which sheets are read: the page stays free. */
import { expose } from 'comlink';
import { readers } from './readers.js';

expose(readers);
