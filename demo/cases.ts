/** The gallery page: one timeline for each case, under its heading, and a list of contents. */
import '../src/entry-points/define.js';
import { CLOSE_UPS_CHAPTER } from './gallery/close-up-datasets.js';
import { CROWDS_CHAPTER } from './gallery/crowd-datasets.js';
import { GALLERY_CHAPTERS, type GalleryCase, type GalleryChapter } from './gallery-datasets.js';

const CROWDED = [CROWDS_CHAPTER, CLOSE_UPS_CHAPTER];
const contents = document.querySelector('#contents');
const cases = document.querySelector('#cases');

contents?.append(...[...GALLERY_CHAPTERS, ...CROWDED].map(contentsOf));
cases?.append(...GALLERY_CHAPTERS.map(chapterOf), ...CROWDED.map(crowdsOf));
// The browser looked for the address's target before there was any.
if (location.hash.length > 1) document.getElementById(location.hash.slice(1))?.scrollIntoView();

interface Listed {
  readonly id: string;
  readonly heading: string;
  readonly cases: readonly { readonly id: string; readonly heading: string }[];
}

function contentsOf({ id, heading, cases: listed }: Listed): HTMLElement {
  const item = element('li');
  const list = element('ul');
  list.append(
    ...listed.map((shown) => {
      const line = element('li');
      line.append(linkTo(shown.id, shown.heading));
      return line;
    }),
  );
  item.append(linkTo(id, heading), list);
  return item;
}

function chapterOf({ id, heading, cases: shown }: GalleryChapter): HTMLElement {
  const chapter = element('section');
  chapter.id = id;
  chapter.append(element('h2', heading), ...shown.map(caseOf));
  return chapter;
}

function caseOf({ data, ...shown }: GalleryCase): HTMLElement {
  const { article, timeline } = emptyCase(shown);
  timeline.data = data;
  return article;
}

/** Large datasets are made when the reader comes near them. */
function crowdsOf({ id, heading, cases: crowds }: typeof CROWDS_CHAPTER): HTMLElement {
  const chapter = element('section');
  chapter.id = id;
  const creators = new Map<Element, () => void>();
  const observer = new IntersectionObserver(
    (changes) => {
      for (const { target, isIntersecting } of changes) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        creators.get(target)?.();
      }
    },
    { rootMargin: '100%' },
  );
  const articles = crowds.map((crowd) => {
    const { article, timeline } = emptyCase(crowd);
    creators.set(article, () => {
      timeline.data = crowd.create();
    });
    observer.observe(article);
    return article;
  });
  chapter.append(element('h2', heading), ...articles);
  return chapter;
}

function emptyCase({ id, heading, note, attributes = {} }: Omit<GalleryCase, 'data'>) {
  const article = element('article');
  article.id = id;
  article.className = 'case';
  const timeline = document.createElement('conflict-timeline');
  for (const [name, value] of Object.entries(attributes)) timeline.setAttribute(name, value);
  article.append(element('h3', heading), element('p', note), timeline);
  return { article, timeline };
}

function linkTo(id: string, text: string): HTMLElement {
  const link = document.createElement('a');
  link.href = `#${id}`;
  link.textContent = text;
  return link;
}

function element(name: string, text = ''): HTMLElement {
  const created = document.createElement(name);
  created.textContent = text;
  return created;
}
