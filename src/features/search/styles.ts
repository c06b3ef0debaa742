/** The search field. */
import { css } from 'lit';

export const searchStyles = css`
  .search {
    position: relative;
    display: flex;
    flex: 0 1 calc(18px + 1.0769em);
    flex-wrap: wrap;
    gap: 0 2px;
    align-items: center;
    min-inline-size: calc(18px + 1.0769em);
    border: 1px solid var(--_line-strong);
    border-radius: 8px;
  }

  /* A button that opens into a field: it is the field itself, as wide as its sign until it is used. */
  .search:focus-within,
  .search:has(> input:not(:placeholder-shown)) {
    flex-basis: min(17rem, 24cqi);
  }

  .search:not(:focus-within) > input:placeholder-shown {
    cursor: pointer;
  }

  .search:not(:focus-within):hover {
    background: var(--_sunken);
  }

  .search:focus-within:has(input:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  .search > .lens {
    position: absolute;
    inset-block-start: 8px;
    inset-inline-start: 8px;
    inline-size: 1.0769em;
    block-size: 1.0769em;
    pointer-events: none;
    fill: none;
    stroke: var(--_ink);
    stroke-width: 1.6px;
    stroke-linecap: round;
  }

  .search > input {
    flex: 1 1 0;
    inline-size: 0;
    min-inline-size: 0;
    min-block-size: 32px;
    /* As high as the buttons beside it, whose height includes their edge. */
    margin-block: -1px;
    padding-block: 3px;
    padding-inline: calc(16px + 1.0769em) 2px;
    background: none;
    border: 0;
    outline: none;
    appearance: none;
  }

  .search > input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  .search:not(:focus-within) > input:placeholder-shown::placeholder {
    opacity: 0;
  }

  @container conflict-timeline (inline-size < 620px) or (inline-size < 36em) {
    .search {
      border-color: transparent;
    }

    .search:focus-within,
    .search:has(> input:not(:placeholder-shown)) {
      flex-basis: 100%;
    }

    /* Under the line of the heading, which only the signs may reach into. */
    header > .search:focus-within,
    header > .search:has(> input:not(:placeholder-shown)) {
      margin-block: 4px 2px;
    }

    header > .search:focus-within ~ .toolbar,
    header > .search:has(> input:not(:placeholder-shown)) ~ .toolbar {
      margin-block-start: 0;
    }
  }

  @media (pointer: coarse) {
    .search {
      flex-basis: 44px;
      min-inline-size: 44px;
    }

    .search > .lens {
      inset-block-start: calc(21px - 0.5385em);
      inset-inline-start: calc(21px - 0.5385em);
    }

    .search > input {
      min-block-size: 44px;
      margin-inline: -1px;
      padding-inline-start: calc(28px + 0.6em);
    }
  }
`;
