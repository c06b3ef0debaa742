/** The files of the element for downloads, loaded on demand. */
import { withLanguage } from '../../../bin/page-script.mjs';
import noticesUrl from '../../../dist/NOTICES.txt?url';
import scriptUrl from '../../../dist/conflict-timeline.all.min.js?url';
import { loadLanguage } from '../../../src/words/i18n/load-language.js';
import { ownLanguage } from '../messages/texts.js';

export interface Parts {
  /** Speaks English and the chosen language, also if it opens from a disk. */
  readonly script: string;
  readonly notices: string;
}

/** The build begins each script with it. */
const BEGINNING = '/*! Licenses: ';

/** Rejects anything but the script as it was built: a file with another one in it would not open. */
export async function fetchParts(wanted: string): Promise<Parts> {
  const lang = ownLanguage([wanted]);
  const [script, notices, language] = await Promise.all([textAt(scriptUrl), textAt(noticesUrl), loadLanguage(lang)]);
  if (!script.startsWith(BEGINNING)) throw new Error(`${scriptUrl} is not the script: ${script.slice(0, 40)}`);
  return { script: language === undefined ? script : withLanguage(script, lang, language), notices };
}

async function textAt(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.text();
}
