/** The page around a timeline: heading, standfirst, byline, timeline, sources, licence, and tags for social networks. */
import type { Source } from '../../../src/dataset/data/dataset.js';
import { licenceOf } from './licence.js';
import { escaped, pageText, safeAddress } from './markup.js';
import type { Made } from './made.js';
import { oembedLink } from './oembed.js';
import { PICTURE_SIZE } from './picture-size.js';
import { labelled } from '../../../src/words/i18n/join-sentences.js';
import { nameList } from '../../../src/words/i18n/name-list.js';

/** More sources are closed at first: the end of the page stays near. */
const OPEN_SOURCES = 8;
const PRODUCT = 'conflict-timeline';

export interface ArticleParts {
  /** The style sheet: a link, or the sheet itself in a `style`. */
  readonly style: string;
  /** The tag of the timeline, with all that stands in it. */
  readonly timeline: string;
  readonly scripts: string;
  /** Name of the picture file beside the page; undefined if there is none. */
  readonly picture?: string | undefined;
}

export function articleText(made: Made, { style, timeline, scripts, picture }: ArticleParts): string {
  const { title, lang, dir } = made;
  return pageText({
    title,
    lang,
    dir,
    head: `${tagsOf(made, picture)}${style}\n`,
    body: `<article>
<header class="head">
<h1 dir="auto">${escaped(title)}</h1>
${headWords(made)}</header>
<div class="timeline">
${timeline}
</div>
<footer class="foot">
${sourcesOf(made)}${termsOf(made)}</footer>
</article>
${scripts}`,
  });
}

/** Networks take only whole addresses. Without the address of the page, the picture is named as it stands beside it. */
export function tagsOf(
  { title, lang, page }: Pick<Made, 'title' | 'lang' | 'page'>,
  picture: string | undefined,
): string {
  const { standfirst, byline, address } = page;
  const pictureAddress = picture === undefined ? undefined : address === '' ? picture : `${address}${picture}`;
  const property = (name: string, content: string | undefined): string =>
    content === undefined || content.trim() === ''
      ? ''
      : `<meta property="${name}" content="${escaped(content.trim())}">\n`;
  const named = (name: string, content: string): string =>
    content.trim() === '' ? '' : `<meta name="${name}" content="${escaped(content.trim())}">\n`;
  return [
    named('description', standfirst),
    named('author', byline),
    property('og:type', 'article'),
    property('og:title', title),
    property('og:description', standfirst),
    property('og:locale', lang.replace('-', '_')),
    property('og:url', address),
    property('og:image', pictureAddress),
    ...(pictureAddress === undefined
      ? []
      : [
          property('og:image:width', String(PICTURE_SIZE.width)),
          property('og:image:height', String(PICTURE_SIZE.height)),
          property('og:image:alt', title),
          named('twitter:card', 'summary_large_image'),
          named('twitter:title', title),
          named('twitter:image', pictureAddress),
        ]),
    address === '' ? '' : `<link rel="canonical" href="${escaped(address)}">\n`,
    oembedLink({ title, page }),
  ].join('');
}

/** Who made it and under which terms, below a timeline that stands in a frame: the page around has no other words of it. */
export function frameFoot(made: Made): string {
  const who = makerOf(made);
  return `<footer>\n${who === '' ? '' : `<p class="byline">${who.trim()}</p>\n`}${termsOf(made)}</footer>\n`;
}

function makerOf({ page: { byline } }: Made): string {
  return byline.trim() === '' ? '' : `<strong dir="auto">${escaped(byline.trim())}</strong> `;
}

function headWords(made: Made): string {
  const { page, words } = made;
  const { standfirst } = page;
  const who = makerOf(made);
  return `${standfirst.trim() === '' ? '' : `<p class="standfirst" dir="auto">${escaped(standfirst.trim())}</p>\n`}<p class="byline">${who}<time datetime="${escaped(words.today.machine)}">${escaped(words.today.words)}</time></p>
`;
}

function sourcesOf({ dataset, words, lang }: Made): string {
  const cited = new Set(dataset.entries.flatMap(({ citations = [] }) => citations.map(({ source }) => source)));
  const sources = (dataset.sources ?? []).filter(({ id }) => cited.has(id));
  if (sources.length === 0) return '';
  const list = `<ol>\n${sources.map((source) => sourceItem(source, lang)).join('')}</ol>`;
  return sources.length > OPEN_SOURCES
    ? `<details class="sources"><summary>${escaped(words.sources)} (${sources.length})</summary>\n${list}\n</details>\n`
    : `<section class="sources"><h2>${escaped(words.sources)}</h2>\n${list}\n</section>\n`;
}

function sourceItem({ title, publisher, author, url, lang }: Source, pageLang: string): string {
  const address = safeAddress(url);
  const words = `<bdi${lang === undefined ? '' : ` lang="${escaped(lang)}"`}>${escaped(title)}</bdi>`;
  const by = nameList(
    [author, publisher].flatMap((part) => (part === title ? [] : (part ?? []))),
    pageLang,
  );
  return `<li>${address === undefined ? words : `<a href="${escaped(address)}">${words}</a>`}${by === '' ? '' : ` <small dir="auto">· ${escaped(by)}</small>`}</li>
`;
}

function termsOf({ page, words, lang }: Made): string {
  const licence = licenceOf(page.licence);
  const name = licence && `<bdi>${escaped(licence.name)}</bdi>`;
  const terms =
    licence === undefined
      ? ''
      : `<span>${escaped(labelled(words.licence, '', lang))}${licence.url === undefined ? name! : `<a rel="license" href="${escaped(licence.url)}">${name!}</a>`}</span>\n`;
  return `<p class="terms">
${terms}<span>${escaped(words.madeWith)} <bdi>${PRODUCT}</bdi></span>
</p>
`;
}
