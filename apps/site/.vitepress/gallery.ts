// The gallery as pages: one for each case and one for each group of cases, all of them in the list of contents and in
// the navigation. The cases are those of the demo, so a new one has its page at once.
import type { MarkdownRenderer, DefaultTheme } from 'vitepress';
import { GALLERY_CHAPTERS } from '../../../demo/gallery-datasets';
import { CROWDS_CHAPTER } from '../../../demo/gallery/crowd-datasets';

interface Case {
  readonly id: string;
  readonly heading: string;
  readonly note: string;
}

interface Group {
  readonly id: string;
  readonly heading: string;
  readonly cases: readonly Case[];
}

export const GROUPS: readonly Group[] = [...GALLERY_CHAPTERS, CROWDS_CHAPTER];

const CONTENTS = '<!-- groups and cases -->';

/** Each case under its heading, drawn as the reader comes near. */
export function groupPage({ id: group, heading, cases }: Group): string {
  const sections = cases.map(
    ({ id, heading: name, note }) =>
      `## ${linked(name, `/gallery/${group}/${id}`)} {#${id}}\n\n${escaped(note)}\n\n<GalleryCase group="${group}" id="${id}" />`,
  );
  return [`# ${escaped(heading)}`, ...sections].join('\n\n');
}

/** One case, with its dataset to copy. */
export function casePage({ id: group, heading: groupHeading }: Group, { id, heading, note }: Case): string {
  return [
    `# ${escaped(heading)}`,
    escaped(note),
    `<GalleryCase group="${group}" id="${id}" with-data />`,
    `This case is one of ${linked(groupHeading, `/gallery/${group}`)}.`,
  ].join('\n\n');
}

interface SearchSection {
  readonly titles: string[];
  readonly text: string;
}

/** The search text of a page of the gallery; undefined for any other. No file contains it. */
export function searchSections(file: string): SearchSection[] | undefined {
  const [, id, caseId] = /\/gallery\/([^/]+?)(?:\/([^/]+))?\.md$/.exec(file.replaceAll('\\', '/')) ?? [];
  const group = GROUPS.find((each) => each.id === id);
  if (group === undefined) return undefined;
  const path = ['Gallery', group.heading];
  const shown = group.cases.find((each) => each.id === caseId);
  if (shown !== undefined) return [{ titles: [...path, shown.heading], text: shown.note }];
  return [{ titles: path, text: group.cases.map(({ heading }) => heading).join('. ') }];
}

export const galleryNavigation: DefaultTheme.SidebarItem = {
  text: 'Gallery',
  link: '/gallery/',
  collapsed: true,
  items: GROUPS.map(({ id: group, heading, cases }) => ({
    text: heading,
    link: `/gallery/${group}`,
    collapsed: true,
    items: cases.map(({ id, heading: text }) => ({ text, link: `/gallery/${group}/${id}` })),
  })),
};

/** Writes the list of contents into a page that asks for it. */
export function listCases(markdown: MarkdownRenderer): void {
  markdown.core.ruler.before('normalize', 'gallery-contents', (state) => {
    state.src = state.src.replace(CONTENTS, contents);
  });
}

function contents(): string {
  const sections = GROUPS.map(({ id: group, heading, cases }) => {
    const lines = cases.map(
      ({ id, heading: name, note }) => `- ${linked(name, `/gallery/${group}/${id}`)}: ${escaped(note)}`,
    );
    return `## ${linked(heading, `/gallery/${group}`)} {#${group}}\n\n${lines.join('\n')}`;
  });
  return sections.join('\n\n');
}

function linked(text: string, address: string): string {
  return `[${escaped(text)}](${address})`;
}

/** A text in which no character is Markdown or HTML. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>{}#|&~]/g, (character) => `&#${character.charCodeAt(0)};`);
}
