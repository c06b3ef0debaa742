/** The thread of an entry in its details. */
import { css } from 'lit';

export const listStyles = css`
  .relations,
  .direct {
    padding: 0;
    list-style: none;
  }

  .relations ul {
    margin: 0;
    padding: 0;
    padding-inline-start: 6px;
    list-style: none;
  }

  .relations.tree ul {
    margin-inline-start: 5px;
    padding-inline-start: 11px;
    border-inline-start: 1px solid var(--_line-strong);
  }

  .relations.tree ul ul ul ul ul {
    margin-inline-start: 0;
    padding-inline-start: 0;
    border: 0;
  }

  .relations li,
  .direct li {
    margin-block-start: 3px;
  }

  .relations p,
  .direct p {
    margin: 0;
    padding-inline-start: 18px;
    text-indent: -18px;
  }

  .relations p > *,
  .direct p > * {
    text-indent: 0;
  }

  .relations.tree p {
    padding-inline-start: 0;
    text-indent: 0;
  }

  .relations .here {
    font-weight: 650;
  }

  .relations .here::before {
    content: '';
    display: inline-block;
    margin-inline-end: 5px;
    border: 3.5px solid var(--_mark);
    border-radius: 50%;
    translate: 0 -1px;
  }

  .relations .remark,
  .direct .remark {
    color: var(--_muted);
    font-size: 0.9231em;
    text-indent: 0;
  }

  /* The open thread repeats them. */
  .direct:has(+ .whole-thread[open]) {
    display: none;
  }

  .whole-thread > summary {
    inline-size: fit-content;
    min-block-size: 24px;
    cursor: pointer;
  }

  @media (pointer: coarse) {
    .whole-thread > summary {
      min-block-size: 44px;
      padding-block: 11px;
    }
  }

  .relations .more {
    min-block-size: 24px;
    padding: 0 8px;
    color: var(--_muted);
    font: inherit;
    font-size: 0.9231em;
    background: none;
    border: 1px solid var(--_line-strong);
    border-radius: 999px;
    cursor: pointer;
  }

  .relations .more:hover {
    color: var(--_ink);
  }
`;
