/** The search field. */
import { css } from 'lit';

export const searchStyles = css`
  :host {
    --_hit: var(--conflict-timeline-hit, light-dark(#ffe27a, #665200));
  }

  .search {
    display: flex;
    flex: 0 1 17rem;
    flex-wrap: wrap;
    gap: 0 2px;
    align-items: center;
    min-inline-size: 0;
    padding-inline: 9px 2px;
    border: 1px solid var(--_line-strong);
    border-radius: 8px;
  }

  .search:focus-within:has(input:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  .search > .lens {
    flex: none;
    inline-size: 14px;
    fill: none;
    stroke: var(--_muted);
    stroke-width: 1.6px;
    stroke-linecap: round;
  }

  .search > input {
    flex: 1 1 4rem;
    min-inline-size: 3rem;
    min-block-size: 28px;
    padding: 3px 5px;
    background: none;
    border: 0;
    outline: none;
    appearance: none;
  }

  .search > input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  .search > input::-webkit-search-cancel-button {
    display: none;
  }

  mark {
    color: var(--_ink);
    background: var(--_hit);
    border-radius: 2px;
    box-shadow: 0 1px 0 var(--_ink);
  }

  @container conflict-timeline (inline-size < 620px) {
    .search {
      flex-basis: 100%;
    }
  }

  @media (pointer: coarse) {
    .search > input {
      min-block-size: 36px;
    }
  }
`;
