/** Styles of what paper has below the chart: the subject, every entry. */
import { css } from 'lit';

export const printStyles = css`
  .printed,
  .printed-intro {
    display: none;
  }

  @media print {
    h3 + ol > li:first-child {
      break-before: avoid;
    }

    /* Over both columns of a short print. */
    .printed .phase-head {
      grid-column: 1 / -1;
    }

    .printed,
    .printed-intro {
      display: block;
    }

    /* The list below names them all; a line of the chart cuts what is too long for it. */
    .empty-lanes {
      display: none;
    }

    .printed-intro {
      padding-block-end: 8px;
    }

    .printed-intro p {
      max-inline-size: 75ch;
      margin: 0 0 4px;
      break-inside: avoid;
    }

    .printed ol {
      margin: 0;
      padding: 0;
      list-style: none;
    }

    .printed > p {
      break-inside: avoid;
    }

    .printed ol > li {
      break-inside: avoid;
      padding-block: 10px;
      border-block-start: 1px solid var(--_line);
    }

    .printed.compact > ol {
      columns: 2;
      column-gap: 24px;
      font-size: 0.9231em;
    }

    .printed.compact > ol > li {
      display: grid;
      grid-template-columns: 7.5em minmax(0, 1fr);
      gap: 10px;
      padding-block: 4px;
    }

    .compact p,
    .compact ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }

    .compact .cited-words {
      display: none;
    }

    /* Data of another direction keeps its direction, but begins where the lines of the paper begin. */
    .printed [dir] {
      text-align: -webkit-match-parent;
      text-align: match-parent;
    }

    .printed h3 {
      margin: 2px 0 0;
      font-size: 1.1538em;
      break-after: avoid;
    }

    .printed.compact h3 {
      margin: 0;
      font-size: 1em;
    }

    .printed > h3.printed-group {
      margin: 14px 0 4px;
      font-size: 1.1538em;
    }

    .printed .body > * {
      margin-block: 5px 0;
    }

    .printed .relations,
    .printed .sources {
      padding-block-start: 0;
      border: 0;
    }

    .printed button,
    .printed .meta > time::before {
      display: none;
    }

    .printed a {
      text-decoration: none;
    }

    .printed a[href^='http']::after,
    .printed a[href^='mailto:']::after {
      content: ' <' attr(href) '>';
      overflow-wrap: anywhere;
      direction: ltr;
      unicode-bidi: isolate;
    }
  }
`;
