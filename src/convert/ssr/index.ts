/**
 * A dataset as HTML for before scripts:
 *
 *     import { renderTimeline } from 'conflict-timeline/ssr';
 *     const { html } = await renderTimeline(dataset);
 */
export { renderTimeline, type RenderedTimeline, type RenderOptions } from './render-timeline.js';
export type { Issue } from '../../dataset/data/issue.js';
