/** The step of the story as a field of links. */
import type { LinkField } from '../../element/session/slices.js';
import { storySlice, type StoryState } from '../story/index.js';

export const storyLink: LinkField<StoryState> = {
  key: 'step',
  // Links count steps from 1, as readers do.
  write: ({ step }) => (step === undefined ? '' : String(step + 1)),
  read: (text) => {
    if (text === '') return storySlice.initial;
    const step = Number(text) - 1;
    return Number.isSafeInteger(step) && step >= 0 ? { step, entry: undefined } : undefined;
  },
};
