/** The field in use, and the hits: beside it, in the chart, the list and the details. */
import { css } from 'lit';

export const foundStyles = css`
  :host {
    --_hit: var(
      --conflict-timeline-hit,
      light-dark(var(--conflict-timeline-hit-light, #ffe27a), var(--conflict-timeline-hit-dark, #665200))
    );
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

  /*
   * It opens in its row, beside as much of the heading as one line holds: the controls stay in place. Paper has no
   * controls.
   */
  @media screen {
    @container conflict-timeline (620px <= inline-size < 820px) and (inline-size >= 36em) {
      .search:focus-within,
      .search:has(> input:not(:placeholder-shown)) {
        flex: 1 1 8rem;
      }

      .heading:has(+ .search:focus-within, + .search > input:not(:placeholder-shown)) {
        flex: 0 1 auto;
        max-inline-size: 11rem;

        > .covered {
          inline-size: 0;
          min-inline-size: 100%;
          overflow: hidden;
          text-overflow: ellipsis;
          white-space: nowrap;
        }
      }
    }
  }

  /* The typed text stays readable: if that leaves no room, the hits are below it. */
  .search > input {
    min-inline-size: 6em;
  }

  .search > .outside {
    flex: 1 0 100%;
    padding-block: 0 4px;
    text-align: end;
  }

  /* One line, beside what is typed or below it. */
  .search > .matches {
    display: flex;
    flex-wrap: wrap;
    gap: 0 2px;
    align-items: center;
    justify-content: end;
    margin-inline-start: auto;
  }

  .matches > .counter,
  .search > .outside {
    padding-inline: 4px;
    color: var(--_muted);
    font-size: 0.9231em;
    line-height: 1.2;
    font-variant-numeric: tabular-nums;
  }

  .matches > button {
    flex: none;
    min-inline-size: 24px;
    min-block-size: 24px;
    padding: 0;
    background: none;
    border: 0;
    border-radius: 6px;
    cursor: pointer;
  }

  .matches > button:hover {
    background: var(--_sunken);
  }

  .matches > button[aria-disabled='true'] {
    color: var(--_muted);
    cursor: default;
  }

  .mark .found-ring {
    fill: var(--_hit);
    stroke: var(--_ink);
    stroke-width: 1px;
    /* It grows with the mark that it stands around. */
    scale: clamp(1, 0.5 + 0.5 * tan(atan2(1em, 13px)), 1.6);
    transform-box: fill-box;
    transform-origin: center;
  }

  .item.found .sign {
    background: var(--_hit);
    border-radius: 50%;
    box-shadow:
      0 0 0 2px var(--_hit),
      0 0 0 3px var(--_ink);
  }

  .searching :is(.mark, .labels > g):not(.found) .label {
    fill: var(--_muted);
  }

  .searching :is(.mark, .labels > g, .hairlines > g):not(.found, .selected) {
    --_mark: var(--_line-strong);

    /* Their gradients are those of the party. */
    > .fade {
      filter: grayscale(1) opacity(0.4);
    }
  }

  @media (pointer: coarse) {
    .matches > button {
      min-inline-size: 44px;
      min-block-size: 44px;
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

    .item.found .sign {
      outline: 2px solid Highlight;
      outline-offset: 1px;
    }
  }
`;
