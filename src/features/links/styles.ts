/** The line about a link. */
import { css } from 'lit';

export const linkStyles = css`
  /* Above a card that reaches up here. */
  .link-notice {
    position: relative;
    z-index: 5;
    flex-wrap: nowrap;
  }

  .link-notice .close {
    margin-block: 0;
    margin-inline: 0 -8px;
  }

  .link-address {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    gap: 4px 10px;
    align-items: center;
  }

  .link-address input {
    flex: 1 1 12rem;
    min-inline-size: 0;
    min-block-size: 28px;
    padding: 2px 8px;
    background: var(--_surface);
    border: 1px solid var(--_line-strong);
    border-radius: 6px;
  }
`;
