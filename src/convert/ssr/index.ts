/**
 * A dataset as HTML for before scripts:
 *
 *     import { renderTimeline } from 'conflict-timeline/ssr';
 *     const { html } = await renderTimeline(dataset);
 */
export { renderTimeline, type RenderedTimeline, type RenderOptions } from './render-timeline.js';
export type { Issue } from '../../dataset/data/issue.js';
export { registerLanguage } from '../../words/i18n/load-language.js';
export type { LanguageWords } from '../../words/i18n/messages.js';
export type { PluralForms } from '../../dataset/base/message.js';
