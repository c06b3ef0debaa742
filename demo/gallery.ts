/** The gallery page: one timeline for each case, under its heading, and a list of contents. */
import '../src/define.js';
import { GALLERY_CHAPTERS, type GalleryCase, type GalleryChapter } from './gallery-datasets.js';

const contents = document.querySelector('#contents');
const cases = document.querySelector('#cases');

contents?.append(...GALLERY_CHAPTERS.map(contentsOf));
cases?.append(...GALLERY_CHAPTERS.map(chapterOf));
// The browser looked for the address's target before there was any.
if (location.hash.length > 1) document.getElementById(location.hash.slice(1))?.scrollIntoView();

function contentsOf({ id, heading, cases: listed }: GalleryChapter): HTMLElement {
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

function caseOf({ id, heading, note, attributes = {}, data }: GalleryCase): HTMLElement {
  const article = element('article');
  article.id = id;
  article.className = 'case';
  const timeline = document.createElement('conflict-timeline');
  timeline.data = data;
  for (const [name, value] of Object.entries(attributes)) timeline.setAttribute(name, value);
  article.append(element('h3', heading), element('p', note), timeline);
  return article;
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
