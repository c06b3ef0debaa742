/** A medium in words, and the archived copies of a source or a medium, and what its address answered. */
import type { ArchivedCopy, LinkCheck } from '../../dataset/data/dataset.js';
import type { PlainKey } from '../i18n/messages.js';
import type { Texts } from '../i18n/texts.js';
import type { EntryWords } from './entry-words.js';
import type { MediumKind } from '../../dataset/data/medium-kind.js';

const WORDS: Readonly<Record<NonNullable<ArchivedCopy['kind']>, PlainKey>> = {
  page: 'archived',
  wacz: 'archivedFile',
  screenshot: 'archivedScreenshot',
};

interface Kept {
  readonly archivedUrl?: string;
  readonly archives?: readonly ArchivedCopy[];
}

/** The name of a medium. */
export const MEDIUM_WORDS: Readonly<Record<MediumKind, PlainKey>> = {
  image: 'mediaImage',
  video: 'mediaVideo',
  audio: 'mediaAudio',
  document: 'mediaDocument',
};

/** Each copy once: a source may give the same address in both fields. */
export function copiesOf({ archivedUrl, archives = [] }: Kept): readonly ArchivedCopy[] {
  const isListed = archives.some(({ url }) => url === archivedUrl);
  return archivedUrl === undefined || archivedUrl === '' || isListed ? archives : [{ url: archivedUrl }, ...archives];
}

/** "archived copy", "archived screenshot (3 May 2024)". */
export function copyWords({ kind = 'page', date }: ArchivedCopy, texts: Texts, words: EntryWords): string {
  const name = texts.text(WORDS[kind]);
  return date === undefined ? name : `${name} (${words.spanText(date)})`;
}

/** Nothing is said of an address that answers, or of one whose answer proves nothing. */
export function answerWords(checked: LinkCheck | undefined, texts: Texts, words: EntryWords): string | undefined {
  if (checked?.result !== 'gone' && checked?.result !== 'silent') return undefined;
  return texts.text(checked.result === 'gone' ? 'linkGone' : 'linkSilent', { date: words.spanText(checked.date) });
}
