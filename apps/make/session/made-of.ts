/** The input of downloads, from a draft: the words of the page are in its own language, not in that of the maker. */
import { loadTexts, ownLanguage, type MakerTexts } from '../messages/texts.js';
import type { Dataset } from '../../../src/dataset/data/dataset.js';
import type { MakerDraft } from '../model/maker-draft.js';
import { folderAddress, pageOf, withPageWords } from '../model/page-choice.js';
import { staysLinked } from '../model/sheet-link.js';
import { titleOf } from '../model/title.js';
import type { Made } from '../output/made.js';

const DAY_LENGTH = 10;

export async function madeOf(draft: MakerDraft, read: Dataset, texts: MakerTexts, now = new Date()): Promise<Made> {
  const page = pageOf(draft.page, read);
  const dataset = withPageWords(read, page);
  const lang = dataset.lang ?? texts.lang;
  const { text, dir, date } = await loadTexts(ownLanguage([lang]));
  const machine = now.toISOString().slice(0, DAY_LENGTH);
  return {
    dataset,
    title: titleOf(draft).trim() || text('untitled'),
    lang,
    dir: directionOf(lang) ?? dir,
    link: staysLinked(draft),
    page: { ...page, address: folderAddress(page.address) ?? '' },
    words: {
      sources: text('pageSources'),
      licence: text('pageLicence'),
      madeWith: text('pageMadeWith'),
      today: { machine, words: date(machine) ?? machine },
    },
  };
}

/** Undefined if the browser does not know. */
function directionOf(lang: string): string | undefined {
  try {
    const locale = new Intl.Locale(lang) as Intl.Locale & {
      readonly getTextInfo?: () => { readonly direction?: string };
      readonly textInfo?: { readonly direction?: string };
    };
    return (locale.getTextInfo?.() ?? locale.textInfo)?.direction;
  } catch {
    return undefined;
  }
}
