/** The content of the disclosure that cites an entry. */
import { css } from 'lit';

export const citeStyles = css`
  .cite .formats {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }

  .cite .note {
    margin: 6px 0 0;
  }

  .cite textarea {
    inline-size: 100%;
    margin-block-start: 6px;
    padding: 6px 8px;
    font-size: 0.9231em;
    line-height: 1.4;
    color: var(--_ink);
    background: var(--_sunken);
    border: 1px solid var(--_line-strong);
    border-radius: 8px;
    resize: vertical;
  }
`;
