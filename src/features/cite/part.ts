/** The working part of "Cite". */
import type { FeaturePart } from '../../element/core/feature.js';
import type { DetailsOptions } from '../../element/entry/details-view.js';
import type { TemplateResult } from 'lit';
import { citeFormats } from './cite-view.js';
import { citeStyles } from './styles.js';

export interface CitePart extends FeaturePart {
  readonly formats: (details: DetailsOptions) => TemplateResult;
}

export const styles = [citeStyles];

export function connect(): CitePart {
  return { formats: citeFormats };
}
