/**
 * Zoom in the corner above the lane names. While there is more to see, it shows with the pointer or the focus in the
 * chart, and on a touch screen after a press on the chart. On a phone with few entries, the View menu has the first step.
 */
import { html, type TemplateResult } from 'lit';
import type { ChartPanelOptions } from './chart-panel-options.js';
import { manyChart } from './many-chart.js';

export function zoomView(options: ChartPanelOptions): TemplateResult {
  const zoomed = options.session.state.view === undefined ? '' : 'zoomed';
  return html`<div class="zoom ${options.controls} ${zoomed}" part="zoom">${manyChart.now?.zoomButtons(options)}</div>`;
}
