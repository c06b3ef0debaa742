/** The name of a medium. */
import type { MediumKind } from '../../dataset/data/medium-kind.js';
import type { PlainKey } from '../i18n/messages.js';

export const MEDIUM_WORDS: Readonly<Record<MediumKind, PlainKey>> = {
  image: 'mediaImage',
  video: 'mediaVideo',
  audio: 'mediaAudio',
  document: 'mediaDocument',
};
