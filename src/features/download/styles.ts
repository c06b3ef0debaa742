/** The dialog of downloads. */
import { css } from 'lit';

export const downloadStyles = css`
  dialog.page.download {
    inline-size: min(26rem, calc(100vw - 32px));
  }

  .download-what {
    display: grid;
    gap: 4px;
    margin: 8px 0 0;
    padding: 0;
    border: 0;
  }

  .download-what > label {
    display: flex;
    gap: 8px;
    align-items: center;
    min-block-size: 28px;
  }

  .downloads {
    display: grid;
    gap: 6px;
    margin: 12px 0 0;
    padding: 0;
    list-style: none;
  }

  .downloads > li {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 12px;
    align-items: center;
  }

  .downloads .plain {
    flex: 0 0 7.5em;
    justify-content: start;
  }

  /* Below its button if words would break. */
  .downloads > li > span {
    flex: 1 1 10em;
  }

  .downloads > li > span,
  .download-count {
    color: var(--_muted);
  }

  .download-done {
    margin: 10px 0 0;
  }

  .download-done:empty {
    display: none;
  }

  .download-done > * {
    margin: 2px 0 0;
  }

  .download-done > ul {
    padding-inline-start: 1.2em;
  }

  @media (pointer: coarse) {
    .download-what > label {
      min-block-size: 44px;
    }
  }
`;
