/** The files of the element that go along, fetched when they are asked for. */
import noticesUrl from '../../dist/NOTICES.txt?url';
import scriptUrl from '../../dist/conflict-timeline.all.min.js?url';

const LANGUAGES = import.meta.glob<string>('../../dist/locales/*.js', {
  query: '?url',
  import: 'default',
  eager: true,
});

export interface Parts {
  readonly script: string;
  readonly notices: string;
  /** The words of a language but English, which is built in. */
  readonly language: { readonly name: string; readonly text: string } | undefined;
}

export async function fetchParts(lang: string): Promise<Parts> {
  const url = LANGUAGES[`../../dist/locales/${lang}.js`];
  const [script, notices, language] = await Promise.all([
    textAt(scriptUrl),
    textAt(noticesUrl),
    url === undefined ? undefined : textAt(url),
  ]);
  return { script, notices, language: language === undefined ? undefined : { name: `${lang}.js`, text: language } };
}

async function textAt(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.text();
}
