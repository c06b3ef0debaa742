/** The list, the legend and the records that could not be placed. */
import { css } from 'lit';

export const listStyles = css`
  .list,
  .list ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .list {
    flex: 1 1 auto;
    min-block-size: 0;
    padding: 4px var(--_pad) 18px;
    overflow: clip auto;
  }

  .day > h3 {
    margin: 0;
    padding-block: 16px 6px;
    font-size: 1em;
    font-weight: 650;
    font-variant-numeric: tabular-nums;
  }

  .item {
    display: grid;
    grid-template-columns: 18px minmax(0, 1fr);
    gap: 10px;
    max-inline-size: 46rem;
    padding-block: 8px;
    border-radius: 8px;
  }

  .item .sign {
    margin-block-start: 2px;
    overflow: visible;
  }

  .item.open {
    padding-inline: 10px;
    margin-inline: -10px;
    background: var(--_sunken);
  }

  .toggle {
    padding: 2px 0;
    text-align: start;
    background: none;
    border: 0;
    border-radius: 3px;
    cursor: pointer;
    overflow-wrap: anywhere;
  }

  .toggle b {
    font-size: 1.0769em;
    font-weight: 650;
  }

  .toggle:hover b {
    text-decoration: underline;
    text-underline-offset: 3px;
  }

  .about,
  .list .note {
    color: var(--_muted);
    font-size: 0.9231em;
    overflow-wrap: anywhere;
  }

  .list .note,
  .list .headline {
    margin: 1px 0 0;
  }

  .list .quote {
    display: block;
    font-family: var(--_quote-font);
    font-size: 1.2308em;
    line-height: 1.4;
    overflow-wrap: anywhere;
    quotes: '“' '”' '‘' '’';
  }

  .list .body > * {
    margin-block-start: 7px;
  }

  .list .body .who b {
    display: none;
  }

  .fold-rule {
    margin-block: 14px 2px;
    padding-block: 6px;
    color: var(--_muted);
    text-align: center;
    border-block: 1px dashed var(--_line-strong);
  }

  .unclear {
    padding: 8px var(--_pad) 12px;
    border-block-start: 1px solid var(--_line);
  }

  .unclear > summary {
    padding-block: 4px;
    cursor: pointer;
    font-weight: 650;
  }

  .unclear ul {
    margin: 0;
    padding-inline-start: 1.2em;
  }

  .unclear code {
    display: block;
    color: var(--_muted);
    font-size: 0.9231em;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 18px;
    margin: 0;
    padding: 9px var(--_pad);
    color: var(--_muted);
    font-size: 0.9231em;
    list-style: none;
    border-block-start: 1px solid var(--_line);
  }

  .legend li {
    display: inline-flex;
    gap: 6px;
    align-items: center;
  }

  .legend svg {
    inline-size: auto;
    overflow: visible;
  }
`;
