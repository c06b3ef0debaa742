/** The comparison itself, in the place of the details. */
import type { FeaturePart } from '../../element/core/feature.js';
import { comparisonBody, comparisonHeading } from './comparison-view.js';
import { comparisonStyles } from './styles.js';

export const styles = [comparisonStyles];

export function connect(): FeaturePart {
  return {
    asides: {
      comparison: (view, picture) => {
        const { aside } = view.session.state;
        if (aside?.type !== 'comparison' || picture.model.entries.at(aside.entry) === undefined) return undefined;
        const { entry } = aside;
        return { heading: comparisonHeading(view, picture, entry), body: comparisonBody(view, picture, entry) };
      },
    },
  };
}
