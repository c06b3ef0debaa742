/** The comparison itself, in the place of the details. */
import type { FeaturePart } from '../../element/core/feature.js';
import { comparisonBody, comparisonHeading } from './comparison-view.js';
import { css } from 'lit';

/** Accounts side by side. */
const comparisonStyles = css`
  .compare {
    display: block;
  }

  .details.comparison {
    max-block-size: min(80vh, 44rem);
  }

  .comparison > .note {
    margin: 4px 0 0;
    max-inline-size: 60rem;
  }

  .accounts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(236px, 100%), 1fr));
    gap: 16px;
    margin: 14px 0 0;
    padding: 0;
    list-style: none;
  }

  /* A row of the grid for the title and for each of the seven aspects, so that they line up. */
  .account {
    display: grid;
    grid-row: span 8;
    grid-template-rows: subgrid;
    row-gap: 0;
    align-content: start;
    min-inline-size: 0;
    padding: 2px 14px 10px;
    border: 1px solid var(--_line);
    border-block-start: 3px solid var(--_mark);
    border-radius: 8px;
  }

  .account h4 {
    margin: 8px 0;
    font-size: 1em;
    font-weight: 650;
    line-height: 1.35;
    overflow-wrap: anywhere;
  }

  .account dl {
    display: grid;
    grid-row: span 7;
    grid-template-rows: subgrid;
    margin: 0;
  }

  .account dl > div {
    padding-block: 7px;
    border-block-start: 1px solid var(--_line);
  }

  .account dt {
    color: var(--_muted);
    font-size: 0.9231em;
  }

  .account dd {
    margin: 0;
    overflow-wrap: anywhere;
  }

  .account dd > p,
  .account dd blockquote {
    margin: 0 0 4px;
  }

  .account blockquote p {
    font-size: 1.1538em;
  }

  .account .about {
    display: block;
  }

  .account .sources {
    margin: 0;
    padding: 0;
    border: 0;
  }

  .differs {
    font-weight: 650;
    text-decoration: underline dotted;
    text-decoration-thickness: 2px;
    text-underline-offset: 3px;
  }
`;

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
