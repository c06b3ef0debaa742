/** The search field, and what was found in chart, list and details. */
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

  .search > .outside {
    flex: 1 0 100%;
    padding-block: 0 4px;
    text-align: end;
  }

  .search > .counter,
  .search > .outside {
    padding-inline: 4px;
    color: var(--_muted);
    font-size: 0.9231em;
    line-height: 1.2;
    font-variant-numeric: tabular-nums;
  }

  .search > button {
    flex: none;
    min-inline-size: 24px;
    min-block-size: 24px;
    padding: 0;
    background: none;
    border: 0;
    border-radius: 6px;
    cursor: pointer;
  }

  .search > button:hover {
    background: var(--_sunken);
  }

  .search > button[aria-disabled='true'] {
    color: var(--_muted);
    cursor: default;
  }

  mark {
    color: var(--_ink);
    background: var(--_hit);
    border-radius: 2px;
    box-shadow: 0 1px 0 var(--_ink);
  }

  .mark .found-ring {
    fill: var(--_hit);
    stroke: var(--_ink);
    stroke-width: 1px;
  }

  .item.found .sign {
    background: var(--_hit);
    border-radius: 50%;
    box-shadow:
      0 0 0 2px var(--_hit),
      0 0 0 3px var(--_ink);
  }

  .searching .mark:not(.found) .label {
    fill: var(--_muted);
  }

  .searching .mark:not(.found, .selected) {
    --_mark: var(--_line-strong);
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

    .search > button {
      min-inline-size: 36px;
      min-block-size: 36px;
    }
  }

  @media (forced-colors: active) {
    mark {
      color: MarkText;
      background: Mark;
      forced-color-adjust: none;
    }

    .mark .found-ring {
      fill: Canvas;
      stroke: Highlight;
      stroke-width: 3px;
    }

    .searching .mark:not(.found) .label {
      fill: CanvasText;
    }

    .item.found .sign {
      outline: 2px solid Highlight;
      outline-offset: 1px;
    }
  }
`;
