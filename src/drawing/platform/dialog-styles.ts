/** Dialogs over the page. */
import { css } from 'lit';

export const dialogStyles = css`
  dialog.page {
    inline-size: min(46rem, calc(100vw - 32px));
    max-block-size: calc(100dvb - 32px);
    padding: 0;
    color: var(--_ink);
    background: var(--_raised);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    box-shadow: 0 8px 28px rgb(0 0 0 / 24%);
  }

  dialog.page::backdrop {
    background: rgb(0 0 0 / 32%);
  }

  .page-body {
    padding: 18px 22px 20px;
    overflow-wrap: anywhere;
  }

  .page-body a {
    color: var(--_accent);
  }

  .page > .page-body > .bar-top {
    display: flex;
    align-items: start;
    justify-content: space-between;
  }
`;
