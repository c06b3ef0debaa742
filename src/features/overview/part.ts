/** The content of the overview's place. */
import { nothing } from 'lit';
import type { FeaturePart } from '../../element/core/feature.js';
import { type DateFields, overviewPanel } from './overview-panel.js';
import { overviewStyles } from './styles.js';

export const styles = [overviewStyles];

export function connect(): FeaturePart {
  const fields: DateFields = { fault: undefined };
  return {
    slots: {
      'under-chart': (view, picture) => (view.controls === 'full' ? overviewPanel(view, picture, fields) : nothing),
    },
  };
}
