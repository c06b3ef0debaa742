/** Words for an opened entry; for undefined, that the open one was closed. */
import type { Texts } from '../../words/i18n/texts.js';
import type { Picture } from '../picture/picture.js';

interface Shown {
  readonly picture: () => Pick<Picture, 'model'> | undefined;
  readonly texts: () => Texts;
}

export function selectionWords(entry: number | undefined, { picture, texts }: Shown): string {
  if (entry === undefined) return texts().text('closedEntry');
  return texts().text('selectedEntry', { title: picture()?.model.entries.at(entry)?.title ?? '' });
}
