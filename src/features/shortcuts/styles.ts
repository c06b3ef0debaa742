/** The list of keys. */
import { css } from 'lit';

export const shortcutStyles = css`
  .keys-groups {
    columns: 20rem 2;
    column-gap: 32px;
  }

  .keys section {
    break-inside: avoid;
    padding-block-start: 12px;
  }

  .keys h3 {
    margin: 0;
    padding-block-end: 4px;
    font-size: 1em;
    font-weight: 650;
    border-block-end: 1px solid var(--_line);
  }

  .keys dl {
    margin: 0;
  }

  /* What keys do stands below them where larger text leaves it no room beside them. */
  .keys dl > div {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: baseline;
    padding-block: 4px;
  }

  .keys dt {
    display: flex;
    flex: 0 0 12em;
    flex-wrap: wrap;
    gap: 4px;
  }

  .keys dd {
    flex: 1 1 8em;
    margin: 0;
  }

  @media (max-width: 480px) {
    .keys dt {
      flex-basis: 6.5em;
    }
  }

  kbd {
    display: inline-block;
    min-inline-size: 24px;
    padding: 1px 6px;
    font: inherit;
    font-size: 0.9231em;
    text-align: center;
    white-space: nowrap;
    background: var(--_sunken);
    border: 1px solid var(--_line-strong);
    border-radius: 5px;
  }
`;
