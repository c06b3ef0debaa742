/** Whether there is no browser: then templates become text. Lit's own constant has the type of one build. */
import { isServer } from 'lit';

export const onServer: boolean = isServer;
