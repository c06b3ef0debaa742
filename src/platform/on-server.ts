/** Whether there is no browser around: templates are written as text then. Lit's own constant has the type of one build. */
import { isServer } from 'lit';

export const onServer: boolean = isServer;
