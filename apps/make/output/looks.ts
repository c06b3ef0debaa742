/** The style sheets of each look: of the page, and of the timeline in it. */
import contrastTheme from '../../../assets/themes/contrast.css?raw';
import newsroomTheme from '../../../assets/themes/newsroom.css?raw';
import paperTheme from '../../../assets/themes/paper.css?raw';
import type { Face, Look, PageChoice } from '../model/page-choice.js';
import contrast from './looks/contrast.css?raw';
import frame from './looks/frame.css?raw';
import newsroom from './looks/newsroom.css?raw';
import page from './looks/page.css?raw';
import paper from './looks/paper.css?raw';

const PAGES: Readonly<Record<Look, string>> = { newsroom, paper, contrast };
const THEMES: Readonly<Record<Look, string>> = {
  newsroom: newsroomTheme,
  paper: paperTheme,
  contrast: contrastTheme,
};

type Looks = Pick<PageChoice, 'look' | 'face'>;

const FACES: Readonly<Record<Exclude<Face, 'look'>, string>> = {
  sans: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif",
  serif: "Georgia, 'Noto Serif', 'Liberation Serif', 'Times New Roman', serif",
};

export function pageSheet({ look, face }: Looks): string {
  return `${page}\n${PAGES[look]}${ofPage(face)}`;
}

/** One typeface for heading and text; empty for those of the look. */
function ofPage(face: Face): string {
  return face === 'look' ? '' : `\n:root {\n  --head-face: ${FACES[face]};\n  --text-face: var(--head-face);\n}\n`;
}

/** The sheet of a timeline in a frame: the line below it has the typeface of the look. */
export function frameSheet({ look, face }: Looks): string {
  return `${PAGES[look]}${ofPage(face)}\n${frame}`;
}

export function themeSheet({ look, face }: Looks): string {
  return face === 'look' ? THEMES[look] : `${THEMES[look]}\nconflict-timeline {\n  font-family: ${FACES[face]};\n}\n`;
}
