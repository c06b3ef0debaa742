/** The style sheets of each look: of the page, and of the timeline in it. */
import contrastTheme from '../../../assets/themes/contrast.css?raw';
import newsroomTheme from '../../../assets/themes/newsroom.css?raw';
import paperTheme from '../../../assets/themes/paper.css?raw';
import type { Look } from '../model/page-choice.js';
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

export function pageSheet(look: Look): string {
  return `${page}\n${PAGES[look]}`;
}

/** The sheet of a timeline in a frame: the line below it has the typeface of the look. */
export function frameSheet(look: Look): string {
  return `${PAGES[look]}\n${frame}`;
}

export function themeSheet(look: Look): string {
  return THEMES[look];
}
